import { isSuspectedFalse } from '../../../model/grading.ts'
import type { QualityItem } from './quality-item.ts'
import { addToTally, bumpCounts, mergeTally, type Tally } from './tally.ts'

/** What is counted of the gradings of reports, in the order of a row of counts; the first four of the rest add up to the reports. */
export const GRADING_COUNTS = ['reports', 'graded', 'missing', 'unreadable', 'suspectedFalse'] as const

/** The fields that say of what worth a report is; a handling code alone does not. */
const GRADING_FIELDS = ['grading', 'source_evaluation', 'information_evaluation']

/** How reports are graded. */
export interface GradingCounts {
  /** Agency -> `GRADING_COUNTS`. */
  readonly byAgency: Tally
  /** `scheme TAB source TAB information` -> reports. */
  readonly levels: Tally
}

/** Counts the grading of a report. Schemes are never added together. */
export function addGrading(counts: GradingCounts, { agency, cells, record }: QualityItem): void {
  if (record?.kind !== 'report') return
  const { grading } = record
  const isWritten = GRADING_FIELDS.some((field) => cells.has(field))
  const isFalse = grading !== undefined && isSuspectedFalse(grading)
  bumpCounts(counts.byAgency, agency, [true, grading !== undefined, !isWritten, isWritten && grading === undefined, isFalse])
  if (grading !== undefined) addToTally(counts.levels, `${grading.scheme}\t${grading.source}\t${grading.information}`, 0)
}

/** Adds the reports of other rows. */
export function mergeGradings(into: GradingCounts, from: GradingCounts): void {
  mergeTally(into.byAgency, from.byAgency)
  mergeTally(into.levels, from.levels)
}
