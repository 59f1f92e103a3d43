import { addTo } from '../model/group-by.ts'
import type { GroupSnapshot } from './group-snapshot.ts'

/** Who of one case is who of another. Linkage may have joined ids since, or taken them apart, so that one may be several. */
export interface PersonMatch {
  /** For each person of before, the numbers of those of now, ascending; absent where none of their ids is in the data. */
  readonly now: ReadonlyMap<number, readonly number[]>
  /** For each person of now, the numbers of those of before, ascending; absent where all of their ids are new. */
  readonly before: ReadonlyMap<number, readonly number[]>
}

/** Persons of two cases are the same where they share an id of the exports: numbers, and the ids that stand first, may change. */
export function matchPersons(previous: GroupSnapshot['persons'], current: GroupSnapshot['persons']): PersonMatch {
  const byKey = new Map<string, number>()
  for (const [person, keys] of current) for (const key of keys) byKey.set(key, person)
  const now = new Map<number, readonly number[]>()
  const before = new Map<number, number[]>()
  for (const person of [...previous.keys()].sort((a, b) => a - b)) {
    const found = new Set((previous.get(person) ?? []).flatMap((key) => byKey.get(key) ?? []))
    if (found.size === 0) continue
    now.set(
      person,
      [...found].sort((a, b) => a - b),
    )
    for (const other of found) addTo(before, other, person)
  }
  return { now, before }
}
