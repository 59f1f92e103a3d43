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
/** Longer than any date with its weekday, time and zone. */
const LONGEST = 48
/** 09:30, 9.30, 0930, 09:30:59.123, 9:30 pm, 0930hrs, with or without a zone. */
const TIME = String.raw`(?:(?:[T ,]+|\s+at\s+)(\d{1,2})(?:[:.]?(\d{2})(?:[:.]?\d{2}(?:[.,]\d+)?)?)?(?: ?([AaPp])\.?[Mm]\.?| ?[Hh](?:(?:ou)?rs)?)?(?: ?(?:Z|[+-]\d{2}(?::?\d{2})?))?)?`
const WEEKDAY = String.raw`(?:(?:[Mm]on|[Tt]ue|[Ww]ed|[Tt]hu|[Ff]ri|[Ss]at|[Ss]un)[a-z]*,? +)?`
const ISO = new RegExp(String.raw`^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2})${TIME})?)?$`)
const COMPACT = new RegExp(String.raw`^(\d{4})(\d{2})(\d{2})${TIME}$`)
const NUMERIC = new RegExp(String.raw`^(\d{1,2}|\d{4})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{1,2})${TIME}$`)
const NAMED = new RegExp(String.raw`^${WEEKDAY}(\d{1,2})(?:st|nd|rd|th)?[ \-/.]*(?:of )?([A-Za-z]{3,9})\.?[ \-/,.']*(\d{4}|\d{2})${TIME}$`)
const MONTH_FIRST = new RegExp(String.raw`^${WEEKDAY}([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? +(\d{4})${TIME}$`)
const MONTH = /^(\d{1,2}|[A-Za-z]{3,9})[ \-/.,]+(\d{4})$/
/** Mar-24, as spreadsheets show a month; with a blank it could as well be the 24th. */
const SHORT_MONTH = /^([A-Za-z]{3,9})(?:-|[ -]?')(\d{2})$/
/** Days since 30 December 1899, as spreadsheets count; the part after the point is the time. */
const SERIAL = /^\d{5}(?:\.\d+)?$/

/**
 * Reads a date as exports write it; times are kept to the minute as they stand, without a zone.
 *
 * @param latestYear the last year that a year of two digits may mean: with 2024, 24 is 2024 and 25 is 1925; 0 to read none
 * @returns undefined where the text is no date, or names a day that no calendar has
 */
export function parsePartialDate(text: string, order: DateOrder, latestYear = 0): PartialDate | undefined {
  const plain = parsePlainDate(text, order)
  if (plain !== undefined) return plain
  if (text.length > LONGEST) return undefined
  const trimmed = text.trim()
  const iso = ISO.exec(trimmed) ?? COMPACT.exec(trimmed)
  if (iso) return composeDate(iso[1], iso[2], iso[3], timeOf(iso))
  const numeric = NUMERIC.exec(trimmed)
  if (numeric) return parseNumeric(numeric, order, latestYear)
  if (SERIAL.test(trimmed)) return dateOfSerial(trimmed)
  const named = NAMED.exec(trimmed)
  if (named) return composeDate(wholeYear(named[3], latestYear), monthOf(named[2]), named[1], timeOf(named))
  const monthFirst = MONTH_FIRST.exec(trimmed)
  if (monthFirst) return composeDate(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2], timeOf(monthFirst))
  const month = MONTH.exec(trimmed) ?? SHORT_MONTH.exec(trimmed)
  return month ? composeDate(wholeYear(month[2], latestYear), monthOf(month[1]), undefined, '') : undefined
}

/** The commonest ways to write a day, 2024-03-12 and 12/03/2024, alone or before a time such as 21:30, without a search. */
function parsePlainDate(text: string, order: DateOrder): PartialDate | undefined {
  const time = text.length === 10 ? '' : plainTimeAt(text, 10)
  if (time === undefined) return undefined
  if (text[4] === '-' && text[7] === '-') return isDay(text, 0, 5, 8) ? (`${text.slice(0, 10)}${time}` as PartialDate) : undefined
  if (text[2] !== '/' || text[5] !== '/') return undefined
  const [day, month] = order === 'mdy' ? [3, 0] : [0, 3]
  if (!isDay(text, 6, month, day)) return undefined
  return `${text.slice(6, 10)}-${text.slice(month, month + 2)}-${text.slice(day, day + 2)}${time}` as PartialDate
}

/** `T21:30` where a text ends so at a place, or with a blank for the T. */
function plainTimeAt(text: string, at: number): string | undefined {
  if (text.length !== at + 6 || text[at + 3] !== ':' || (text[at] !== ' ' && text[at] !== 'T')) return undefined
  const hour = digitsAt(text, at + 1, 2)
  const minute = digitsAt(text, at + 4, 2)
  return hour >= 0 && hour <= 23 && minute >= 0 && minute <= 59 ? `T${text.slice(at + 1)}` : undefined
}

/** Whether a text has a year, a month and a day that a calendar has at three places. */
function isDay(text: string, yearAt: number, monthAt: number, dayAt: number): boolean {
  const year = digitsAt(text, yearAt, 4)
  const month = digitsAt(text, monthAt, 2)
  const day = digitsAt(text, dayAt, 2)
  return year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** The number that some digits of a text make; -1 where one of them is no digit. */
function digitsAt(text: string, start: number, count: number): number {
  let value = 0
  for (let i = start; i < start + count; i++) {
    const digit = text.charCodeAt(i) - 48
    if (digit < 0 || digit > 9) return -1
    value = value * 10 + digit
  }
  return value
}

function parseNumeric(found: RegExpExecArray, order: DateOrder, latestYear: number): PartialDate | undefined {
  const [, first = '', second, third = ''] = found
  const time = timeOf(found)
  const isYearFirst = first.length === 4 || (order === 'ymd' && third.length < 4)
  if (isYearFirst) return composeDate(wholeYear(first, latestYear), second, third, time)
  const year = wholeYear(third, latestYear)
  return order === 'mdy' ? composeDate(year, first, second, time) : composeDate(year, second, first, time)
}

/** The year of four digits; of two digits, the last one up to a year that ends in them; '' where there is none. */
function wholeYear(text = '', latestYear: number): string {
  if (text.length === 4) return text
  if (text.length !== 2 || latestYear === 0) return ''
  return String(latestYear - ((latestYear - Number(text)) % 100))
}

/** The number of a month given as a number or by its name, in full or cut short; '0' where there is none of that name. */
function monthOf(text = ''): string {
  return /^\d/.test(text) ? text : String(MONTH_NAMES.findIndex((name) => name.startsWith(text.toLowerCase())) + 1)
}

/** The time that stands behind a date, as `09:30`; '' where there is none, undefined where no clock shows it. */
function timeOf(found: RegExpExecArray): string | undefined {
  const [hour, minute, half] = found.slice(4)
  if (hour === undefined) return ''
  if (minute === undefined && half === undefined) return undefined
  const shown = Number(hour)
  if (shown > 23 || Number(minute ?? 0) > 59 || (half !== undefined && (shown < 1 || shown > 12))) return undefined
  const counted = half === undefined ? shown : (shown % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
  return `${String(counted).padStart(2, '0')}:${minute ?? '00'}`
}

function dateOfSerial(text: string): PartialDate {
  const minutes = Math.round(Number(text) * 1440)
  const iso = new Date(Date.UTC(1899, 11, 30, 0, minutes)).toISOString()
  return iso.slice(0, text.includes('.') ? 16 : 10) as PartialDate
}

/** @param time undefined where a time was given that no clock shows */
function composeDate(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  time: string | undefined,
): PartialDate | undefined {
  if (year?.length !== 4 || time === undefined) return undefined
  if (month === undefined) return year as PartialDate
  const m = Number(month)
  if (m < 1 || m > 12) return undefined
  const head = `${year}-${String(m).padStart(2, '0')}`
  if (day === undefined) return head as PartialDate
  const d = Number(day)
  if (d < 1 || d > daysInMonth(Number(year), m)) return undefined
  const date = `${head}-${String(d).padStart(2, '0')}`
  return (time === '' ? date : `${date}T${time}`) as PartialDate
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** The day of a date, without its time. */
export function dayOf(date: PartialDate): PartialDate {
  return date.slice(0, 10) as PartialDate
}

/** The first day that a date may mean. */
export function firstDayOf(date: PartialDate): string {
  return date.length >= 10 ? date.slice(0, 10) : `${date}-01-01`.slice(0, 10)
}

/** The last day that a date may mean. */
export function lastDayOf(date: PartialDate): string {
  if (date.length >= 10) return date.slice(0, 10)
  const [year = '', month = '12'] = date.split('-')
  return `${year}-${month}-${String(daysInMonth(Number(year), Number(month)))}`
}

/** The earlier of two dates, by text order; undefined counts as no date at all. */
export function earlier(a: PartialDate | undefined, b: PartialDate | undefined): PartialDate | undefined {
  return a === undefined || (b !== undefined && b < a) ? b : a
}

/** The later of two dates, by text order; undefined counts as no date at all. */
export function later(a: PartialDate | undefined, b: PartialDate | undefined): PartialDate | undefined {
  return a === undefined || (b !== undefined && b > a) ? b : a
}
