import type { CaseFile } from '@weft/core/case-file'

/** Which edges or ties touch an entity. */
export type Incidence = (entity: number) => Uint32Array

/** What a click asks of a case, looked up instead of searched for. */
export interface CaseIndex {
  /** Numbers of the recorded edges at an entity. */
  readonly edgesOf: Incidence
  /** Numbers of the ties at a person. */
  readonly tiesOf: Incidence
  /** Numbers of the groups an entity belongs to. */
  readonly groupsOf: (entity: number) => readonly number[]
  /** Whether an edge is ruled out. */
  readonly isRuledOut: (edge: number) => boolean
  /** Whether the layout has a place for the entity. */
  readonly isDrawn: (entity: number) => boolean
}

/** Reads every edge, tie and group of a case once. */
export function buildCaseIndex(file: CaseFile): CaseIndex {
  const count = file.entities.length
  const groups = collectGroups(file)
  const drawn = new Set(file.layout.entity)
  const ruledOut = new Set(file.edges.ruledOut)
  return {
    edgesOf: buildIncidence(count, file.edges.from, file.edges.to),
    tiesOf: buildIncidence(count, file.ties.a, file.ties.b),
    groupsOf: (entity) => groups.get(entity) ?? [],
    isRuledOut: (edge) => ruledOut.has(edge),
    isDrawn: (entity) => drawn.has(entity),
  }
}

/** For each of `count` vertices, the numbers of the edges that touch it, ascending. */
export function buildIncidence(count: number, from: readonly number[], to: readonly number[]): Incidence {
  const starts = new Uint32Array(count + 2)
  // degrees, shifted by two so that filling turns them into starts
  from.forEach((a, edge) => {
    const b = to[edge] ?? a
    starts[a + 2] = (starts[a + 2] ?? 0) + 1
    if (b !== a) starts[b + 2] = (starts[b + 2] ?? 0) + 1
  })
  for (let i = 2; i < starts.length; i++) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0)
  const edges = new Uint32Array(starts[count + 1] ?? 0)
  const place = (entity: number, edge: number): void => {
    const at = starts[entity + 1] ?? 0
    edges[at] = edge
    starts[entity + 1] = at + 1
  }
  from.forEach((a, edge) => {
    const b = to[edge] ?? a
    place(a, edge)
    if (b !== a) place(b, edge)
  })
  return (entity) => edges.subarray(starts[entity] ?? 0, starts[entity + 1] ?? 0)
}

function collectGroups(file: CaseFile): ReadonlyMap<number, readonly number[]> {
  const groups = new Map<number, number[]>()
  file.groups.forEach((group, number) => {
    const people = group.people.map((member) => member.entity)
    for (const entity of [...people, ...group.events, ...group.locations, ...group.objects, ...group.reports]) {
      const found = groups.get(entity)
      if (found) found.push(number)
      else groups.set(entity, [number])
    }
  })
  return groups
}
