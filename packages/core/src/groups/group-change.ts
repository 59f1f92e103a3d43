/**
 * What has become of the people of a group since a previous build (the events of Bródka, Saganowski & Kazienko 2013 in
 * plain words): `changed` is both grown and shrunk, `split` is one of several that go back to the same group.
 */
export const GROUP_CHANGES = ['new', 'unchanged', 'grown', 'shrunk', 'changed', 'merged', 'split'] as const
export type GroupChange = (typeof GROUP_CHANGES)[number]

/** Every group of now, and every one of before, held against each other. */
export interface GroupMatch {
  /** One entry for each group of now, in their order. */
  readonly groups: readonly MatchedGroup[]
  /** Groups of before that no group of now goes back to, by id: not found again, which is not to say that they have ended. */
  readonly gone: readonly GoneGroup[]
}

export interface MatchedGroup {
  /** That of the group of before that it continues, else its own; never one under which another group of before was known. */
  readonly id: string
  readonly change: GroupChange
  /** The ids of the groups of before that it goes back to: first the one it continues, then by id. */
  readonly from: readonly string[]
  /** How many people those had, each counted once. */
  readonly peopleBefore: number
  /** People of it who were in none of those, by number. */
  readonly joined: readonly JoinedPerson[]
  /** People of those who are not in it: by number, then those who are not in the data. */
  readonly left: readonly LeftPerson[]
  /** Numbers of its events that were in none of those: a group of the same people may have more to it. */
  readonly newEvents: readonly number[]
}

/** A group of before, and where its people are now. */
interface GoneGroup {
  readonly id: string
  readonly peopleBefore: number
  readonly people: readonly LeftPerson[]
}

export interface JoinedPerson {
  /** Number in the case of now. */
  readonly entity: number
  /** The ids of the groups in which they stood before. */
  readonly groups: readonly string[]
}

export interface LeftPerson {
  /** Number in the case of now; undefined where none of their ids is in it. */
  readonly entity: number | undefined
  /** Number in the case of before. */
  readonly previous: number
  /** The ids of the groups in which they stand now. */
  readonly groups: readonly string[]
}
