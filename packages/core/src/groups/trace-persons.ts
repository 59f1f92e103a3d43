import { addTo } from '../model/group-by.ts'
import { compareText } from '../model/id.ts'
import type { JoinedPerson, LeftPerson } from './group-change.ts'
import { peopleOf, type SnapshotGroup } from './group-snapshot.ts'
import type { PersonMatch } from './match-persons.ts'

/** Where people of groups came from, and where they went. */
export interface PersonTrace {
  /** Those of a group of now who were in none of some groups of before, by number. */
  readonly joined: (group: SnapshotGroup, from: readonly SnapshotGroup[]) => readonly JoinedPerson[]
  /** Those of some groups of before who are not in a group of now: by number, then those not in the data; everybody where it is undefined. */
  readonly left: (from: readonly SnapshotGroup[], group: SnapshotGroup | undefined) => readonly LeftPerson[]
}

/** Prepares the answers for all groups of two cases, each under the id that it is to have. */
export function prepareTrace(previous: readonly SnapshotGroup[], current: readonly SnapshotGroup[], persons: PersonMatch): PersonTrace {
  const groupsBefore = listGroups(previous)
  const groupsNow = listGroups(current)
  return {
    joined: (group, from) => {
      const known = new Set(from.flatMap(peopleOf))
      const isNew = (person: number): boolean => !(persons.before.get(person) ?? []).some((earlier) => known.has(earlier))
      const own = [...new Set(peopleOf(group))].filter(isNew).sort((a, b) => a - b)
      return own.map((entity) => ({ entity, groups: idsOf(persons.before.get(entity) ?? [], groupsBefore) }))
    },
    left: (from, group) => {
      const staying = new Set(group === undefined ? [] : peopleOf(group))
      const found = new Map<number, LeftPerson>()
      const lost: LeftPerson[] = []
      for (const previousPerson of [...new Set(from.flatMap(peopleOf))].sort((a, b) => a - b)) {
        const now = persons.now.get(previousPerson)
        if (now === undefined) lost.push({ entity: undefined, previous: previousPerson, groups: [] })
        else if (!now.some((person) => staying.has(person)))
          for (const entity of now) {
            if (!found.has(entity)) found.set(entity, { entity, previous: previousPerson, groups: idsOf([entity], groupsNow) })
          }
      }
      const present = [...found].sort(([a], [b]) => a - b).map(([, person]) => person)
      return [...present, ...lost]
    },
  }
}

/** For each person, the ids of the groups they are in. */
function listGroups(groups: readonly SnapshotGroup[]): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, string[]>()
  for (const group of groups) for (const person of new Set(peopleOf(group))) addTo(found, person, group.id)
  return found
}

function idsOf(persons: readonly number[], groups: ReadonlyMap<number, readonly string[]>): readonly string[] {
  return [...new Set(persons.flatMap((person) => groups.get(person) ?? []))].sort(compareText)
}
