/** A date as far as it is known, in ISO 8601: `2023`, `2023-04`, `2023-04-12` or `2023-04-12T21:30`. Text order is time order. */
export type PartialDate = string & { readonly brand: 'PartialDate' }

export const DATE_ORDERS = ['dmy', 'mdy', 'ymd'] as const
/** Which part comes first where a date such as 03/04/2024 leaves it open. */
export type DateOrder = (typeof DATE_ORDERS)[number]

const MONTH_NAMES = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
const TIME = String.raw`(?:[T ,]+(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?`
const ISO = new RegExp(String.raw`^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2})${TIME})?)?$`)
const COMPACT = new RegExp(String.raw`^(\d{4})(\d{2})(\d{2})${TIME}$`)
const NUMERIC = new RegExp(String.raw`^(\d{1,4})[/.\- ](\d{1,2})[/.\- ](\d{1,4})${TIME}$`)
const MONTH = /^(\d{1,2}|[A-Za-z]{3,9})[ \-/.,]+(\d{4})$/
/** Days since 30 December 1899, as spreadsheets count; the part after the point is the time. */
const SERIAL = /^\d{5}(?:\.\d+)?$/
const NAMED = new RegExp(String.raw`^(\d{1,2})[ \-/]([A-Za-z]{3,9})[ \-/,]+(\d{4})${TIME}$`)

/**
 * Reads a date as exports write it; times are kept to the minute as they stand, without a zone.
 *
 * @returns undefined where the text is no date, or names a day that no calendar has
 */
export function parsePartialDate(text: string, order: DateOrder): PartialDate | undefined {
  const trimmed = text.trim()
  const iso = ISO.exec(trimmed) ?? COMPACT.exec(trimmed)
  if (iso) return composeDate(iso[1], iso[2], iso[3], iso[4], iso[5])
  const named = NAMED.exec(trimmed)
  if (named) return composeDate(named[3], monthOf(named[2]), named[1], named[4], named[5])
  const month = MONTH.exec(trimmed)
  if (month) return composeDate(month[2], monthOf(month[1]))
  if (SERIAL.test(trimmed)) return dateOfSerial(trimmed)
  const numeric = NUMERIC.exec(trimmed)
  if (!numeric) return undefined
  const [, first, second, third, hour, minute] = numeric
  if (first?.length === 4) return composeDate(first, second, third, hour, minute)
  return order === 'mdy' ? composeDate(third, first, second, hour, minute) : composeDate(third, second, first, hour, minute)
}

/** The number of a month given as a number or by its name, in full or cut short; '0' where there is none of that name. */
function monthOf(text = ''): string {
  return /^\d/.test(text) ? text : String(MONTH_NAMES.findIndex((name) => name.startsWith(text.toLowerCase())) + 1)
}

function dateOfSerial(text: string): PartialDate {
  const minutes = Math.round(Number(text) * 1440)
  const iso = new Date(Date.UTC(1899, 11, 30, 0, minutes)).toISOString()
  return iso.slice(0, text.includes('.') ? 16 : 10) as PartialDate
}

function composeDate(year = '', month?: string, day?: string, hour?: string, minute?: string): PartialDate | undefined {
  if (year.length !== 4) return undefined
  if (month === undefined) return year as PartialDate
  const m = Number(month)
  if (m < 1 || m > 12) return undefined
  const head = `${year}-${String(m).padStart(2, '0')}`
  if (day === undefined) return head as PartialDate
  const d = Number(day)
  if (d < 1 || d > daysInMonth(Number(year), m)) return undefined
  const date = `${head}-${String(d).padStart(2, '0')}`
  if (hour === undefined || minute === undefined) return date as PartialDate
  if (Number(hour) > 23 || Number(minute) > 59) return undefined
  return `${date}T${hour.padStart(2, '0')}:${minute}` as PartialDate
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** The day of a date, without its time. */
export function dayOf(date: PartialDate): PartialDate {
  return date.slice(0, 10) as PartialDate
}

/** The earlier of two dates, by text order; undefined counts as no date at all. */
export function earlier(a: PartialDate | undefined, b: PartialDate | undefined): PartialDate | undefined {
  return a === undefined || (b !== undefined && b < a) ? b : a
}

/** The later of two dates, by text order; undefined counts as no date at all. */
export function later(a: PartialDate | undefined, b: PartialDate | undefined): PartialDate | undefined {
  return a === undefined || (b !== undefined && b > a) ? b : a
}
