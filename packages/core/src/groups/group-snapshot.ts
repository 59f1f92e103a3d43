/** The groups of a case as they stood in one build, as far as they are held against those of another. */
export interface GroupSnapshot {
  /** Every person of the case by number, with all ids that stand for them. */
  readonly persons: ReadonlyMap<number, readonly string[]>
  /** Every event likewise. */
  readonly events: ReadonlyMap<number, readonly string[]>
  readonly groups: readonly SnapshotGroup[]
}

/** One group: its people and events by their numbers in its own case, each once. */
export interface SnapshotGroup {
  readonly id: string
  /** Those whom ties make members. */
  readonly members: readonly number[]
  /** Those whom it harmed and who are no members. */
  readonly victims: readonly number[]
  readonly events: readonly number[]
}

/** Everybody who is in a group. */
export function peopleOf({ members, victims }: SnapshotGroup): readonly number[] {
  return [...members, ...victims]
}
