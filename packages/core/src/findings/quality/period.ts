import type { PartialDate } from '../../model/partial-date.ts'
import type { RecordKind } from '../../presets/columns.ts'
import type { QualityItem } from './quality-item.ts'
import { addToTally, mergeTally, type Tally } from './tally.ts'

/** The years between which a month is kept apart: dates beyond are slips, or placeholders that nobody listed. */
const FIRST_YEAR = 1900
const LAST_YEAR = 2099
/** More months than there can be. */
export const MAX_MONTHS = 2500
/** The month of records whose month cannot be told. */
export const NO_MONTH = '-'

/** When records are from. */
export interface Period {
  /** The first and last day of each kind, of those dated to the day. */
  readonly days: Map<RecordKind, { first: string; last: string }>
  /** Agency -> records by month, counted from January 1900; those whose month cannot be told stand first. */
  readonly byAgency: Tally
}

/** The month of a date; `NO_MONTH` where it is not known to the month, or lies beyond every plausible year. */
export function monthOf(date: PartialDate | undefined): string {
  if (date === undefined || date.length < 7) return NO_MONTH
  const year = Number(date.slice(0, 4))
  return year >= FIRST_YEAR && year <= LAST_YEAR ? date.slice(0, 7) : NO_MONTH
}

/** The place of a month in a row of counts by month. */
export function placeOfMonth(month: string): number {
  return month === NO_MONTH ? 0 : 1 + (Number(month.slice(0, 4)) - FIRST_YEAR) * 12 + Number(month.slice(5)) - 1
}

/** The month at a place of a row of counts by month. */
export function monthAt(place: number): string {
  const months = place - 1
  return `${String(FIRST_YEAR + Math.floor(months / 12))}-${String((months % 12) + 1).padStart(2, '0')}`
}

/** Notes when a record is from. */
export function addPeriod(period: Period, { kind, agency, date }: QualityItem): void {
  const month = monthOf(date)
  addToTally(period.byAgency, agency, placeOfMonth(month))
  if (date === undefined || month === NO_MONTH || date.length < 10) return
  widen(period, kind, date.slice(0, 10), date.slice(0, 10))
}

/** Adds the dates of other rows. */
export function mergePeriod(into: Period, from: Period): void {
  mergeTally(into.byAgency, from.byAgency)
  for (const [kind, { first, last }] of from.days) widen(into, kind, first, last)
}

function widen({ days }: Period, kind: RecordKind, first: string, last: string): void {
  const known = days.get(kind)
  if (known === undefined) days.set(kind, { first, last })
  else {
    if (first < known.first) known.first = first
    if (last > known.last) known.last = last
  }
}
