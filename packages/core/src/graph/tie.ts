import type { TieReason } from './ground.ts'

/** A tie between two persons for one reason: made by projection, so always an assessment. */
export interface Tie<Reason = TieReason> {
  /** Entity numbers, a below b. */
  readonly a: number
  readonly b: number
  readonly reason: Reason
  /** Above 0. */
  readonly weight: number
  /** The events, victims, reports, objects or places that make the tie, as entity numbers, ascending; none for links. */
  readonly through: readonly number[]
  /** The records it rests on, ascending; never empty. */
  readonly evidence: readonly number[]
  /** Numbers of the grounds that make it, ascending. */
  readonly grounds: readonly number[]
}

/** Why something made no tie, in a sentence, with the entities concerned. */
export interface Notice {
  readonly code: string
  readonly message: string
  /** Entity numbers, ascending. */
  readonly entities: readonly number[]
}
