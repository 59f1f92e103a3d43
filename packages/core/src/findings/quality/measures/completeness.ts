import { createAdaptiveSample, mergeSamples, sampleHash, type AdaptiveSample } from '../../../kernels/adaptive-sample.ts'
import { hashText } from '../../../kernels/hash.ts'
import { COMMON_COLUMNS, KINDS, RECORD_KINDS, type RecordKind } from '../../../presets/columns.ts'
import { isPlaceholder } from '../../../records/forms/placeholder.ts'
import { MAX_MONTHS, monthOf } from './period.ts'
import type { QualityItem } from './quality-item.ts'
import { addToTally, countsOf, mergeTally, type Tally } from './tally.ts'

/** What a cell can be: something is known, nothing stands there, what people type where nothing is known, or a fault. */
export const CELL_STATES = ['filled', 'blank', 'placeholder', 'faulty'] as const
const [FILLED, BLANK, PLACEHOLDER, FAULTY] = [0, 1, 2, 3] as const

/** How the cells of one kind of record stand. A row of counts is the records, then each field's cells by state. */
export interface KindCompleteness {
  readonly byAgency: Tally
  readonly byMonth: Tally
  /** `field code` -> cells. */
  readonly faults: Tally
  /** By the number of the field; undefined where nothing is known in any cell. */
  readonly distinct: (AdaptiveSample | undefined)[]
}

export type Completeness = Map<RecordKind, KindCompleteness>

/** Distinct values that are counted exactly; above it they are estimated. */
const MAX_EXACT = 4096
const MAX_FAULT_KEYS = 4096
/** Faults that mean a placeholder. */
const PLACEHOLDER_FAULT = 'placeholder'

/** The fields that a kind may have, its own first. */
export const FIELDS_OF: Readonly<Record<RecordKind, readonly string[]>> = mapKinds((kind) => [
  ...new Set([...Object.keys(KINDS[kind].columns), ...Object.keys(COMMON_COLUMNS)]),
])
const NUMBER_OF: Readonly<Record<RecordKind, ReadonlyMap<string, number>>> = mapKinds(
  (kind) => new Map(FIELDS_OF[kind].map((field, number) => [field, number])),
)

/** Where in a row of counts a field's counts begin; the count of records stands first. */
export function placeOfField(field: number): number {
  return 1 + field * CELL_STATES.length
}

/** Whether a fault leaves the value as it is written: a kind that no list has is still a kind, a mark from abroad still a mark. */
function isKeptAsWritten(field: string, fault: string): boolean {
  return field === 'event_kind' || field === 'object_kind' || fault === 'unknown-vehicle-mark'
}

/** Counts every cell of a record. */
export function addCompleteness(completeness: Completeness, { kind, agency, date, cells, hashes }: QualityItem): void {
  const tallies = openKind(completeness, kind)
  const numbers = NUMBER_OF[kind]
  const width = placeOfField(FIELDS_OF[kind].length)
  const ofAgency = countsOf(tallies.byAgency, agency, width)
  const ofMonth = countsOf(tallies.byMonth, monthOf(date), width, MAX_MONTHS)
  ofAgency[0] = (ofAgency[0] ?? 0) + 1
  ofMonth[0] = (ofMonth[0] ?? 0) + 1
  const { names, columns } = cells.fields
  for (let place = 0; place < names.length; place++) {
    const field = names[place] ?? ''
    const number = numbers.get(field)
    if (number === undefined) continue
    const text = cells.texts[place] ?? ''
    const fault = cells.faultOf(field)
    const state = stateOf(field, text, fault)
    const at = placeOfField(number) + state
    ofAgency[at] = (ofAgency[at] ?? 0) + 1
    ofMonth[at] = (ofMonth[at] ?? 0) + 1
    if (state === FAULTY) addToTally(tallies.faults, `${field} ${fault ?? ''}`, 0, 1, MAX_FAULT_KEYS)
    if (state !== FILLED) continue
    const column = columns[place] ?? -1
    const hash = cells.row.cells[column] === text ? hashes[column] : undefined
    sampleHash(openSample(tallies.distinct, number), hash ?? hashText(text))
  }
}

function stateOf(field: string, text: string, fault: string | undefined): 0 | 1 | 2 | 3 {
  if (text === '') return BLANK
  if (fault === PLACEHOLDER_FAULT || isPlaceholder(text)) return PLACEHOLDER
  return fault === undefined || isKeptAsWritten(field, fault) ? FILLED : FAULTY
}

/** Adds the counts of other rows. */
export function mergeCompleteness(into: Completeness, from: Completeness): void {
  for (const [kind, tallies] of from) {
    const own = openKind(into, kind)
    mergeTally(own.byAgency, tallies.byAgency)
    mergeTally(own.byMonth, tallies.byMonth, MAX_MONTHS)
    mergeTally(own.faults, tallies.faults, MAX_FAULT_KEYS)
    for (const [number, sample] of tallies.distinct.entries()) {
      if (sample !== undefined) mergeSamples(openSample(own.distinct, number), sample, () => undefined)
    }
  }
}

function openKind(completeness: Completeness, kind: RecordKind): KindCompleteness {
  const known = completeness.get(kind)
  if (known !== undefined) return known
  const opened: KindCompleteness = {
    byAgency: new Map(),
    byMonth: new Map(),
    faults: new Map(),
    distinct: FIELDS_OF[kind].map(() => undefined),
  }
  completeness.set(kind, opened)
  return opened
}

function openSample(distinct: (AdaptiveSample | undefined)[], number: number): AdaptiveSample {
  return (distinct[number] ??= createAdaptiveSample(MAX_EXACT, 0))
}

function mapKinds<T>(make: (kind: RecordKind) => T): Readonly<Record<RecordKind, T>> {
  return Object.fromEntries(RECORD_KINDS.map((kind) => [kind, make(kind)])) as Record<RecordKind, T>
}
