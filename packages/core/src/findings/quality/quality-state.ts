import { highestMarking, type Marking } from '../../model/marking.ts'
import type { RecordKind } from '../../presets/columns.ts'
import type { ParsedRow } from '../../records/parse-rows.ts'
import { addCasework, mergeCasework, type CaseworkCounts } from './measures/casework-counts.ts'
import { addCompleteness, mergeCompleteness, type Completeness } from './measures/completeness.ts'
import { addRow, createDuplicateRows, mergeDuplicateRows, type DuplicateRows } from './measures/duplicate-rows.ts'
import { addEthnicity } from './measures/ethnicity.ts'
import { addFlag, mergeFlags, type FlagCurrency } from './measures/flag-currency.ts'
import { addGrading, mergeGradings, type GradingCounts } from './measures/gradings.ts'
import { addPeriod, mergePeriod, type DaySpan, type Period } from './measures/period.ts'
import { knownText, viewRecord, type QualityItem } from './measures/quality-item.ts'
import { addReport, createRepeatedReports, mergeRepeatedReports, type RepeatedReports } from './measures/repeated-reports.ts'
import { addToTally, mergeTally, type Tally } from './measures/tally.ts'
import { addIds, createNamedIds, mergeIds, type NamedIds } from './measures/undefined-ids.ts'

/**
 * Everything that is counted of the data while rows go by: its size does not grow with them beyond stated bounds, it
 * does not depend on the order of rows or files, and it is plain data, fit to be sent between threads.
 */
export interface QualityState {
  marking: Marking | undefined
  /** `agency TAB force code` -> records that name both, for agencies that go by either. */
  readonly agencies: Tally
  readonly completeness: Completeness
  readonly period: Period
  readonly ethnicity: Tally
  readonly flags: FlagCurrency
  readonly gradings: GradingCounts
  readonly casework: CaseworkCounts
  readonly repeated: RepeatedReports
  readonly ids: NamedIds
  readonly rows: DuplicateRows
}

/** Nothing counted yet. */
export function createQualityState(): QualityState {
  return {
    marking: undefined,
    agencies: new Map(),
    completeness: new Map(),
    period: { days: new Map<RecordKind, DaySpan>(), byAgency: new Map() },
    ethnicity: new Map(),
    flags: { kinds: new Map(), open: new Map(), first: [] },
    gradings: { byAgency: new Map(), levels: new Map() },
    casework: { episodes: new Map(), offences: new Map(), outcomes: new Map() },
    repeated: createRepeatedReports(),
    ids: createNamedIds(),
    rows: createDuplicateRows(),
  }
}

/** Counts a batch of rows. */
export function measureRows(state: QualityState, batch: readonly ParsedRow[]): void {
  const hashes: number[] = []
  for (const { row, tried, ownIds } of batch) {
    addRow(state.rows, row, hashes, ownIds.length > 0)
    for (const parsed of tried) measureItem(state, viewRecord(parsed, hashes))
  }
}

function measureItem(state: QualityState, item: QualityItem): void {
  addCompleteness(state.completeness, item)
  addPeriod(state.period, item)
  addEthnicity(state.ethnicity, item)
  addFlag(state.flags, item)
  addGrading(state.gradings, item)
  addCasework(state.casework, item)
  addReport(state.repeated, item)
  const agency = knownText(item.cells, 'source_agency')
  const force = knownText(item.cells, 'force_code')
  if (agency !== undefined && force !== undefined) addToTally(state.agencies, `${agency}\t${force}`, 0)
  if (item.record === undefined) return
  addIds(state.ids, item.record)
  const { marking } = item.record
  if (marking !== undefined) state.marking = state.marking === undefined ? marking : highestMarking(state.marking, marking)
}

/** Adds what was counted of other rows: the counts of parts make those of the whole, whatever the parts. */
export function mergeQuality(into: QualityState, from: QualityState): void {
  if (from.marking !== undefined) into.marking = into.marking === undefined ? from.marking : highestMarking(into.marking, from.marking)
  mergeTally(into.agencies, from.agencies)
  mergeCompleteness(into.completeness, from.completeness)
  mergePeriod(into.period, from.period)
  mergeTally(into.ethnicity, from.ethnicity)
  mergeFlags(into.flags, from.flags)
  mergeGradings(into.gradings, from.gradings)
  mergeCasework(into.casework, from.casework)
  mergeRepeatedReports(into.repeated, from.repeated)
  mergeIds(into.ids, from.ids)
  mergeDuplicateRows(into.rows, from.rows)
}
