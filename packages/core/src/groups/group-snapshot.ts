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
  /** Its members, but for those who are foremost in another group: nobody is one of two groups. */
  readonly members: readonly number[]
  /** The others of its people: whom it harmed, and members who are foremost in another group. */
  readonly others: readonly number[]
  readonly events: readonly number[]
}

/** Everybody who is in a group. */
export function peopleOf({ members, others }: SnapshotGroup): readonly number[] {
  return [...members, ...others]
}
