import type { CaseFile, Membership } from '@weft/core/case-file'
import type { OpenedCase } from './opened-case.ts'
import { selectionOf, type ViewState } from './view-state.ts'

/** What the picture dwells on; everything outside it is drawn faint. */
export interface Focus {
  /** The entity selected. */
  readonly selected: number | undefined
  /** The group selected, or the one from which the selected entity was reached. */
  readonly group: number | undefined
  /** The selected entity and its neighbours; empty where a group is selected. */
  readonly near: ReadonlySet<number>
  /** All of the group, and what is near. */
  readonly entities: ReadonlySet<number>
  /** People and things of the group without any one of which it falls apart. */
  readonly weakPoints: ReadonlySet<number>
  /** Members of the group whose membership is less sure than core. */
  readonly unsure: ReadonlyMap<number, Membership>
}

/** What to dwell on, undefined where the whole case is shown. */
export function deriveFocus(state: ViewState): Focus | undefined {
  const { opened } = state
  const selection = selectionOf(state)
  if (opened === undefined || selection.kind === 'about') return undefined
  if (selection.kind === 'group') {
    return {
      selected: undefined,
      group: selection.group,
      near: new Set(),
      entities: new Set(entitiesOfGroup(opened.file, selection.group)),
      ...doubtsOfGroup(opened.file, selection.group),
    }
  }
  const near = neighboursOf(opened, selection.entity)
  const group = groupReachedFrom(state, opened, selection.entity)
  const context = group === undefined ? [] : entitiesOfGroup(opened.file, group)
  const entities = new Set([...near, ...context])
  return { selected: selection.entity, group, near, entities, ...doubtsOfGroup(opened.file, group) }
}

/** People, events, places, objects and reports of a group. */
function entitiesOfGroup(file: CaseFile, group: number): readonly number[] {
  const found = file.groups[group]
  if (found === undefined) return []
  return [...found.people.map((member) => member.entity), ...found.events, ...found.locations, ...found.objects, ...found.reports]
}

/** What the group rests on, and who may not belong to it. */
function doubtsOfGroup({ groups }: CaseFile, group: number | undefined): Pick<Focus, 'weakPoints' | 'unsure'> {
  const { people = [], explanation } = groups[group ?? -1] ?? {}
  const points = explanation?.weakPoints ?? []
  return {
    weakPoints: new Set(points.filter(({ kind }) => kind !== 'record').map(({ number }) => number)),
    unsure: new Map(
      people.flatMap(({ entity, membership }) =>
        membership === undefined || membership === 'core' ? [] : [[entity, membership] as const],
      ),
    ),
  }
}

/** An entity with all that recorded edges and ties join to it. */
function neighboursOf({ file, index }: OpenedCase, entity: number): ReadonlySet<number> {
  const near = new Set([entity])
  for (const edge of index.edgesOf(entity)) {
    near.add(file.edges.from[edge] ?? entity)
    near.add(file.edges.to[edge] ?? entity)
  }
  for (const tie of index.tiesOf(entity)) {
    near.add(file.ties.a[tie] ?? entity)
    near.add(file.ties.b[tie] ?? entity)
  }
  return near
}

function groupReachedFrom(state: ViewState, opened: OpenedCase, entity: number): number | undefined {
  const groups = opened.index.groupsOf(entity)
  for (let step = state.step; step >= 0; step--) {
    const past = state.trail[step]
    if (past?.kind === 'about') break
    if (past?.kind === 'group') return groups.includes(past.group) ? past.group : groups[0]
  }
  return groups[0]
}
