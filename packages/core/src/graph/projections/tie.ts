export const TIE_REASONS = ['co-offending', 'shared-victim', 'association'] as const
export type TieReason = (typeof TIE_REASONS)[number]

/** A tie between two persons for one reason: made by projection, so always an assessment. */
export interface Tie {
  /** Entity numbers, a below b. */
  readonly a: number
  readonly b: number
  readonly reason: TieReason
  /** Above 0. */
  readonly weight: number
  /** The events or victims that make the tie, as entity numbers, ascending. */
  readonly through: readonly number[]
  /** The records it rests on, ascending; never empty. */
  readonly evidence: readonly number[]
}

/** Why something made no tie, in a sentence, with the entities concerned. */
export interface Notice {
  readonly code: string
  readonly message: string
  /** Entity numbers, ascending. */
  readonly entities: readonly number[]
}

/** A one-mode graph of persons, and what it leaves out. */
export interface Projection {
  /** By a, then b, then reason. */
  readonly ties: readonly Tie[]
  readonly notices: readonly Notice[]
}
