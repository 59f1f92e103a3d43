import type { GroupChange } from '../groups/group-change.ts'

/** What has become of the groups of a previous case: they keep their ids where they are continued. */
export interface CaseChanges {
  /** The previous case, by its title and the day to which it counts. */
  readonly since: { readonly title: string; readonly asAt: string }
  /** One entry for each of the case's `groups`, in their order. */
  readonly groups: readonly CaseGroupChange[]
  /** Groups of the previous case that none goes back to, by id: not found again, which is not to say that they have ended. */
  readonly gone: readonly CaseGoneGroup[]
}

export interface CaseGroupChange {
  readonly id: string
  readonly change: GroupChange
  /** The ids of the previous groups it goes back to: first the one it continues, then by id. */
  readonly from: readonly string[]
  /** How many people those had, each counted once. */
  readonly peopleBefore: number
  /** People of it who were in none of those; `groups` are the ids of the previous groups in which they stood. Children first. */
  readonly joined: readonly CaseChangedPerson[]
  /** People of those who are not in it; `groups` are the ids of the groups in which they stand now. Children first. */
  readonly left: readonly CaseChangedPerson[]
  /** Its events that were in none of those, as entity numbers: a group of the same people may have more to it. */
  readonly newEvents: readonly number[]
}

/** A group of the previous case, and where its people are now: `groups` are the ids of the groups in which they stand. */
export interface CaseGoneGroup {
  readonly id: string
  readonly peopleBefore: number
  /** Children first. */
  readonly people: readonly CaseChangedPerson[]
}

/** Somebody by their entity number; or, once none of their ids is in the data, by the id that the previous exports gave them. */
export interface CaseChangedPerson {
  readonly entity?: number
  readonly key?: string
  readonly groups: readonly string[]
}
