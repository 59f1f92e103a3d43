import { entityId, numberKeys, type CaseEntity, type CaseFile, type EntityId } from '@weft/core/case-file'

/** Which edges or ties touch an entity. */
export type Incidence = (entity: number) => Uint32Array

/** What a click asks of a case, looked up instead of searched for. */
export interface CaseIndex {
  /** Numbers of the recorded edges at an entity. */
  readonly edgesOf: Incidence
  /** Numbers of the ties at a person. */
  readonly tiesOf: Incidence
  /** Numbers of the pairs of ids of which one stands for an entity. */
  readonly pairsOf: (entity: number) => readonly number[]
  /** The entity for which an id stands; undefined where there is none. */
  readonly numberOf: (kind: CaseEntity['kind'], key: string) => number | undefined
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
  const numbers = numberKeys(file.entities)
  const pairs = collectPairs(file, numbers)
  return {
    edgesOf: buildIncidence(count, file.edges.from, file.edges.to),
    tiesOf: buildIncidence(count, file.ties.a, file.ties.b),
    pairsOf: (entity) => pairs.get(entity) ?? [],
    numberOf: (kind, key) => numbers.get(entityId(kind, key)),
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

function collectGroups({ groups }: CaseFile): ReadonlyMap<number, readonly number[]> {
  return listBy(
    groups.map(({ people, events, locations, objects, reports }) => [
      ...people.map(({ entity }) => entity),
      ...events,
      ...locations,
      ...objects,
      ...reports,
    ]),
  )
}

function collectPairs({ identities }: CaseFile, numbers: ReadonlyMap<EntityId, number>): ReadonlyMap<number, readonly number[]> {
  return listBy(
    identities.pairs.map(({ kind, left, right }) => new Set([left, right].flatMap((key) => numbers.get(entityId(kind, key)) ?? []))),
  )
}

/** For each entity that a list names, the places in the list at which it does. */
function listBy(entities: readonly Iterable<number>[]): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>()
  entities.forEach((named, place) => {
    for (const entity of named) {
      const found = places.get(entity)
      if (found) found.push(place)
      else places.set(entity, [place])
    }
  })
  return places
}
