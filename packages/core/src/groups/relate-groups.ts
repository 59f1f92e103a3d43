import { createUnionFind } from '../kernels/union-find.ts'
import { addTo } from '../model/group-by.ts'
import type { SnapshotGroup } from './group-snapshot.ts'
import type { PersonMatch } from './match-persons.ts'

/**
 * A group of before and one of now that have enough members in common for the one to go back to the other. Members are
 * counted as persons: ids that one of the two cases holds to be one count once on both sides.
 */
export interface GroupRelation {
  /** Places in the lists of groups. */
  readonly previous: number
  readonly current: number
  /** Members of both, and members of one of the two: their ratio is the Jaccard index. */
  readonly shared: number
  readonly either: number
  /** People of both who are members of neither. */
  readonly sharedOthers: number
}

/** One person in common is an acquaintance, not a group; smaller groups are related where they have all in common. */
const LEAST_SHARED = 2

/**
 * Which groups of now go back to which of before: they share two members or more, and half of the members of one of them
 * (inclusion of Bródka, Saganowski & Kazienko 2013, with both thresholds at one half). The others relate nobody: one child may
 * have been harmed by several groups, and a member may act with two.
 *
 * @returns by place of the group of before, then of that of now
 */
export function relateGroups(
  previous: readonly SnapshotGroup[],
  current: readonly SnapshotGroup[],
  persons: PersonMatch,
): readonly GroupRelation[] {
  const groupsOf = new Map<number, number[]>()
  current.forEach(({ members }, group) => {
    for (const member of members) addTo(groupsOf, member, group)
  })
  return previous.flatMap((before, place) => {
    const met = new Set(before.members.flatMap((member) => persons.now.get(member) ?? []).flatMap((person) => groupsOf.get(person) ?? []))
    return [...met]
      .sort((a, b) => a - b)
      .flatMap((group) => {
        const now = current[group]
        const relation = now === undefined ? undefined : relate(before, now, persons)
        return relation === undefined ? [] : [{ previous: place, current: group, ...relation }]
      })
  })
}

function relate(
  before: SnapshotGroup,
  now: SnapshotGroup,
  persons: PersonMatch,
): Pick<GroupRelation, 'shared' | 'either' | 'sharedOthers'> | undefined {
  const members = overlap(before.members, now.members, persons)
  const least = Math.min(LEAST_SHARED, before.members.length, now.members.length)
  if (members.shared < least || 2 * members.shared < Math.min(members.before, members.now)) return undefined
  const either = members.before + members.now - members.shared
  return { shared: members.shared, either, sharedOthers: overlap(before.others, now.others, persons).shared }
}

/** How many persons two lists hold, and how many both do; those whom ids join, directly or through each other, are one. */
function overlap(
  before: readonly number[],
  now: readonly number[],
  persons: PersonMatch,
): { readonly before: number; readonly now: number; readonly shared: number } {
  const places = new Map(now.map((person, place) => [person, before.length + place]))
  const sets = createUnionFind(before.length + now.length)
  before.forEach((person, place) => {
    for (const other of persons.now.get(person) ?? []) {
      const found = places.get(other)
      if (found !== undefined) sets.union(place, found)
    }
  })
  const rootsBefore = new Set(before.map((_person, place) => sets.find(place)))
  const rootsNow = new Set(now.map((_person, place) => sets.find(before.length + place)))
  return { before: rootsBefore.size, now: rootsNow.size, shared: [...rootsBefore].filter((root) => rootsNow.has(root)).length }
}
