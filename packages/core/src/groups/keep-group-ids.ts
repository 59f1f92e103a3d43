import type { Entities } from '../entities/entity.ts'
import type { EntityKind } from '../model/id.ts'
import { compareGroups } from './detect-groups.ts'
import type { GroupMatch } from './group-change.ts'
import type { Groups } from './group.ts'
import type { GroupSnapshot } from './group-snapshot.ts'
import { matchGroups } from './match-groups.ts'

/** Groups under the ids that they are to have, and what has become of each. */
export interface KeptGroups {
  readonly groups: Groups
  /** Its groups in the order of `groups.list`. */
  readonly match: GroupMatch
}

/** Gives groups the ids of those that they continue, before anything is said of them by id. */
export function keepGroupIds(groups: Groups, entities: Entities, previous: GroupSnapshot): KeptGroups {
  const match = matchGroups(previous, takeSnapshot(groups, entities))
  const kept = groups.list
    .flatMap((group, place) => {
      const matched = match.groups[place]
      return matched === undefined ? [] : [{ group: { ...group, id: matched.id }, matched }]
    })
    .sort((a, b) => compareGroups(a.group, b.group))
  return {
    groups: { ...groups, list: kept.map(({ group }) => group) },
    match: { groups: kept.map(({ matched }) => matched), gone: match.gone },
  }
}

function takeSnapshot({ list }: Groups, { list: things }: Entities): GroupSnapshot {
  const ofKind = (wanted: EntityKind): ReadonlyMap<number, readonly string[]> =>
    new Map(things.flatMap(({ kind, keys }, number) => (kind === wanted ? [[number, keys] as const] : [])))
  const groups = list.map(({ id, people, events }) => {
    const who = (isForemost: boolean): readonly number[] =>
      people.filter(({ isMember, isShared }) => (isMember && !isShared) === isForemost).map(({ entity }) => entity)
    return { id, members: who(true), others: who(false), events }
  })
  return { persons: ofKind('person'), events: ofKind('event'), groups }
}
