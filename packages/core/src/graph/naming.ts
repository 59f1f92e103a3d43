import type { PartialDate } from '../model/partial-date.ts'

/**
 * An event or report above the grade floor, which no institution brought about, with whom it names as an offender or as one
 * harmed: what ties by events, reports and shared victims are made of, those that name one offender alone among them.
 */
export interface Naming {
  /** Entity number of the event or report. */
  readonly thing: number
  readonly date: PartialDate | undefined
  /** Entity numbers, ascending. */
  readonly offenders: readonly number[]
  readonly victims: readonly number[]
  /** Whether it may tie its offenders: it is no crowd, and within the time window. */
  readonly mayTie: boolean
}
