import { firstDayOf, lastDayOf } from '../../../model/partial-date.ts'
import type { RecordKind } from '../../../presets/columns.ts'
import type { QualityItem } from './quality-item.ts'
import { addToTally, mergeTally, type Tally } from './tally.ts'

/** The years between which a month is kept apart: dates beyond are slips, or placeholders that nobody listed. */
const FIRST_YEAR = 1900
const LAST_YEAR = 2099
/** More months than there can be. */
export const MAX_MONTHS = 2500
/** The month of records whose month cannot be told. */
export const NO_MONTH = '-'

/** The first and the last of some ISO days, and the last that is known to the day; '' where none is. */
export interface DaySpan {
  first: string
  last: string
  newest: string
}

/** When records are from. */
export interface Period {
  /** The span of each kind: of a date known to the month its first and last day. */
  readonly days: Map<RecordKind, DaySpan>
  /** Agency -> records by month, counted from January 1900; those whose month cannot be told stand first. */
  readonly byAgency: Tally
}

/** The months that are kept apart, behind the one that stands for none. */
const MONTHS: readonly string[] = [
  NO_MONTH,
  ...Array.from(
    { length: (LAST_YEAR - FIRST_YEAR + 1) * 12 },
    (_, i) => `${String(FIRST_YEAR + Math.floor(i / 12))}-${String((i % 12) + 1).padStart(2, '0')}`,
  ),
]

/** The place of a date's month in a row of counts by month; 0 where it is not known to the month, or lies beyond every plausible year. */
export function placeOfMonth(date: string | undefined): number {
  if (date === undefined || date.length < 7) return 0
  const [century, decade, month] = [digitsAt(date, 0), digitsAt(date, 2), digitsAt(date, 5)]
  const place = 1 + (century * 100 + decade - FIRST_YEAR) * 12 + month - 1
  return place > 0 && place < MONTHS.length ? place : 0
}

/** The number of two digits at a place of a date. */
function digitsAt(date: string, place: number): number {
  return date.charCodeAt(place) * 10 + date.charCodeAt(place + 1) - 528
}

/** The month at a place of a row of counts by month. */
export function monthAt(place: number): string {
  return MONTHS[place] ?? NO_MONTH
}

/** The month of a date; `NO_MONTH` where it has no place of its own. */
export function monthOf(date: string | undefined): string {
  return monthAt(placeOfMonth(date))
}

/** Notes when a record is from. */
export function addPeriod(period: Period, { kind, agency, date }: QualityItem): void {
  const place = placeOfMonth(date)
  addToTally(period.byAgency, agency, place)
  if (date === undefined || place === 0) return
  widen(period, kind, { first: firstDayOf(date), last: lastDayOf(date), newest: date.length < 10 ? '' : date.slice(0, 10) })
}

/** Adds the dates of other rows. */
export function mergePeriod(into: Period, from: Period): void {
  mergeTally(into.byAgency, from.byAgency)
  for (const [kind, span] of from.days) widen(into, kind, span)
}

function widen({ days }: Period, kind: RecordKind, { first, last, newest }: Readonly<DaySpan>): void {
  const known = days.get(kind)
  if (known === undefined) days.set(kind, { first, last, newest })
  else {
    if (first < known.first) known.first = first
    if (last > known.last) known.last = last
    if (newest > known.newest) known.newest = newest
  }
}
