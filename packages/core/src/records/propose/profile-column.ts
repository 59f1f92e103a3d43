import { parsePartialDate } from '../../model/partial-date.ts'
import { PLACEHOLDERS } from '../../presets/placeholders.ts'

/** What the cells of a column look like; shares are of the cells that hold something, 0 to 1. */
export interface ColumnProfile {
  /** The cells that hold something, as they stand, in the order of rows. */
  readonly values: readonly string[]
  readonly distinct: number
  readonly dates: number
  readonly times: number
  readonly numbers: number
  readonly decimals: number
  readonly yesNos: number
  readonly postcodes: number
  readonly phones: number
  readonly emails: number
  readonly gradings: number
  /** Texts without spaces that hold a digit and are no date, number of a few digits, phone or mail. */
  readonly ids: number
  /** Texts of at most eight letters and digits without spaces between words. */
  readonly codes: number
  readonly meanLength: number
  readonly meanWords: number
  /** Every value, those of one cell apart, in small letters and digits -> how often. */
  readonly terms: ReadonlyMap<string, number>
}

const DATE_LIKE = /[\d][/.\- ][\dA-Za-z]|^\d{8}$/
const TIME_LIKE = /\d{1,2}:\d{2}/
const NUMBER = /^-?\d+(?:\.\d+)?$/
const DECIMAL = /^-?\d{1,3}\.\d{3,}$/
const YES_NO = /^(?:y|n|yes|no|true|false|1|0)$/i
const POSTCODE = /^[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}$/i
const PHONE = /^(?:\+?44|0)[\d\s()-]{8,14}$/
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/
const GRADING = /^(?:[A-E][\s/]*[1-5][\s/]*[1-5]|[1-3][\s/]*[A-E][\s/]*[PC]|[A-F][1-6])$/i
const ID = /^(?=.*\d)[^\s@;|]{3,}$/
const CODE = /^[A-Za-z0-9/]{1,8}(?: [A-Za-z0-9]{1,3})?$/
const SHORT_NUMBER = /^\d{1,2}$/
const SEVERAL = /[;|\r\n]+/

/** Looks at the cells of a column; placeholders count as nothing. */
export function profileColumn(cells: readonly string[]): ColumnProfile {
  const values = cells.map((cell) => cell.trim()).filter((cell) => cell !== '' && !PLACEHOLDERS.has(cell.toUpperCase().replace(/\s+/g, '')))
  const share = (isSo: (value: string) => boolean): number => (values.length === 0 ? 0 : values.filter(isSo).length / values.length)
  const mean = (measure: (value: string) => number): number =>
    values.length === 0 ? 0 : values.reduce((sum, value) => sum + measure(value), 0) / values.length
  const each = (pattern: RegExp) => (value: string) => value.split(SEVERAL).every((part) => pattern.test(part.trim()))
  return {
    values,
    distinct: values.length === 0 ? 0 : new Set(values).size / values.length,
    dates: share(isDate),
    times: share((value) => isDate(value) && TIME_LIKE.test(value)),
    numbers: share((value) => NUMBER.test(value)),
    decimals: share((value) => DECIMAL.test(value)),
    yesNos: share((value) => YES_NO.test(value)),
    postcodes: share((value) => POSTCODE.test(value)),
    phones: share(each(PHONE)),
    emails: share(each(EMAIL)),
    gradings: share((value) => GRADING.test(value)),
    ids: share((value) => each(ID)(value) && !isDate(value) && !SHORT_NUMBER.test(value) && !DECIMAL.test(value)),
    codes: share((value) => CODE.test(value)),
    meanLength: mean((value) => value.length),
    meanWords: mean((value) => value.split(/\s+/).length),
    terms: countTerms(values),
  }
}

/** A value as words are compared: small letters and digits. */
export function foldTerm(value: string): string {
  return value.toLowerCase().replace(/[^a-z0-9]/g, '')
}

function countTerms(values: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const term of values.flatMap((value) => value.split(SEVERAL)).map(foldTerm)) counts.set(term, (counts.get(term) ?? 0) + 1)
  return counts
}

function isDate(value: string): boolean {
  if (!DATE_LIKE.test(value) || PHONE.test(value)) return false
  return parsePartialDate(value, 'dmy') !== undefined || parsePartialDate(value, 'mdy') !== undefined
}

/** Whether dates of a column can only be read month first: at least one has a day above 12 in the second place, and none in the first. */
export function isMonthFirstColumn({ values, dates }: ColumnProfile): boolean {
  if (dates < 0.8) return false
  const isOnly = (value: string, order: 'mdy' | 'dmy', other: 'mdy' | 'dmy'): boolean =>
    parsePartialDate(value, order) !== undefined && parsePartialDate(value, other) === undefined
  return values.some((value) => isOnly(value, 'mdy', 'dmy')) && !values.some((value) => isOnly(value, 'dmy', 'mdy'))
}
