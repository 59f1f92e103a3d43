import { hashLetters } from '../kernels/hash.ts'
import { groupBy } from '../model/group-by.ts'
import { compareText } from '../model/id.ts'
import type { GroupChange, GroupMatch, JoinedPerson, LeftPerson, MatchedGroup } from './group-change.ts'
import { peopleOf, type GroupSnapshot, type SnapshotGroup } from './group-snapshot.ts'
import { matchPersons } from './match-persons.ts'
import { relateGroups, type GroupRelation } from './relate-groups.ts'
import { prepareTrace } from './trace-persons.ts'

/**
 * Holds the groups of a case against those of a previous build of it: which continue which, so that they keep their ids,
 * and what has become of the others. The order of groups, persons and ids changes nothing.
 *
 * A group of before is continued by one group of now at most. The pairs that are most alike come first, so no two groups
 * would rather have been paired with each other (Gale & Shapley 1962); the greatest sum over all pairs would keep more ids,
 * but take one from the group that is most like it.
 */
export function matchGroups(previous: GroupSnapshot, current: GroupSnapshot): GroupMatch {
  const persons = matchPersons(previous.persons, current.persons)
  const relations = relateGroups(previous.groups, current.groups, persons)
  const continued = choosePairs(relations, previous.groups, current.groups)
  const ids = nameGroups(current.groups, previous.groups, continued)
  const named = current.groups.map((group, place) => ({ ...group, id: ids[place] ?? group.id }))
  const trace = prepareTrace(previous.groups, named, persons)
  const sources = groupBy(relations, (relation) => relation.current)
  const heirs = groupBy(relations, (relation) => relation.previous)
  const groups = named.map((group, place): MatchedGroup => {
    const own = continued.get(place)
    const from = (sources.get(place) ?? []).flatMap((relation) => previous.groups[relation.previous] ?? [])
    const isSplit = (sources.get(place) ?? []).some((relation) => (heirs.get(relation.previous)?.length ?? 0) > 1)
    const [joined, left] = [trace.joined(group, from), trace.left(from, group)]
    return {
      id: group.id,
      change: tellChange(from.length, isSplit, joined, left),
      from: orderIds(from, previous.groups[own ?? -1]?.id),
      peopleBefore: new Set(from.flatMap(peopleOf)).size,
      joined,
      left,
      newEvents: findNewEvents(group, current, from, previous),
    }
  })
  const gone = previous.groups
    .filter((_group, place) => !heirs.has(place))
    .map((group) => ({ id: group.id, peopleBefore: peopleOf(group).length, people: trace.left([group], undefined) }))
    .sort((a, b) => compareText(a.id, b.id))
  return { groups, gone }
}

/** For each group of now that continues one of before, the place of that one. */
function choosePairs(
  relations: readonly GroupRelation[],
  previous: readonly SnapshotGroup[],
  current: readonly SnapshotGroup[],
): ReadonlyMap<number, number> {
  const idOf = (groups: readonly SnapshotGroup[], place: number): string => groups[place]?.id ?? ''
  const ordered = [...relations].sort(
    (a, b) =>
      b.shared * a.either - a.shared * b.either ||
      b.sharedOthers - a.sharedOthers ||
      b.shared - a.shared ||
      compareText(idOf(previous, a.previous), idOf(previous, b.previous)) ||
      compareText(idOf(current, a.current), idOf(current, b.current)),
  )
  const continued = new Map<number, number>()
  const taken = new Set<number>()
  for (const { previous: before, current: now } of ordered) {
    if (taken.has(before) || continued.has(now)) continue
    taken.add(before)
    continued.set(now, before)
  }
  return continued
}

/** The id of each group: the one it continues, else its own; where another group of before is known by that, one made of it. */
function nameGroups(
  current: readonly SnapshotGroup[],
  previous: readonly SnapshotGroup[],
  continued: ReadonlyMap<number, number>,
): readonly string[] {
  const before = new Set(previous.map(({ id }) => id))
  const taken = new Set([...before, ...current.map(({ id }) => id)])
  const ids = current.map(({ id }, place) => previous[continued.get(place) ?? -1]?.id ?? id)
  const clashing = [...current.keys()].filter((place) => !continued.has(place) && before.has(ids[place] ?? ''))
  for (const place of clashing.sort((a, b) => compareText(ids[a] ?? '', ids[b] ?? ''))) {
    const own = ids[place] ?? ''
    let tries = 2
    while (taken.has(renew(own, tries))) tries++
    ids[place] = renew(own, tries)
    taken.add(renew(own, tries))
  }
  return ids
}

const RENEWED_LENGTH = 6

function renew(id: string, tries: number): string {
  return `G-${hashLetters(`${id}\n${String(tries)}`, RENEWED_LENGTH)}`
}

function tellChange(sources: number, isSplit: boolean, joined: readonly JoinedPerson[], left: readonly LeftPerson[]): GroupChange {
  if (sources === 0) return 'new'
  if (sources > 1) return 'merged'
  if (isSplit) return 'split'
  if (joined.length > 0) return left.length > 0 ? 'changed' : 'grown'
  return left.length > 0 ? 'shrunk' : 'unchanged'
}

/** The events of a group that share no id with those of some groups of before, ascending. */
function findNewEvents(
  group: SnapshotGroup,
  current: GroupSnapshot,
  from: readonly SnapshotGroup[],
  previous: GroupSnapshot,
): readonly number[] {
  const known = new Set(from.flatMap(({ events }) => events).flatMap((event) => previous.events.get(event) ?? []))
  const isNew = (event: number): boolean => !(current.events.get(event) ?? []).some((key) => known.has(key))
  return group.events.filter(isNew).sort((a, b) => a - b)
}

/** By id, the one that is continued first. */
function orderIds(groups: readonly SnapshotGroup[], first: string | undefined): readonly string[] {
  return groups.map(({ id }) => id).sort((a, b) => Number(b === first) - Number(a === first) || compareText(a, b))
}
