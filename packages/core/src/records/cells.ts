import type { IssueLog, Severity } from '../model/issue.ts'
import { dayOf, parsePartialDate, type DateOrder, type PartialDate } from '../model/partial-date.ts'
import { PLACEHOLDER_DATES, PLACEHOLDERS } from '../presets/placeholders.ts'
import type { Row } from '../rows/row.ts'

/** How cells are read in one file. */
export interface CellRules {
  readonly dateOrder: DateOrder
  /** ISO day after which the date of something past is a fault; '' for none. */
  readonly today: string
}

/**
 * The cells of one record, read by field. Placeholders and faulty values come back as undefined, with an issue;
 * blank cells come back as undefined without one.
 */
export class Cells {
  readonly row: Row
  readonly #texts: ReadonlyMap<string, string>
  readonly #rules: CellRules
  readonly #issues: IssueLog

  constructor(row: Row, texts: ReadonlyMap<string, string>, rules: CellRules, issues: IssueLog) {
    this.row = row
    this.#texts = texts
    this.#rules = rules
    this.#issues = issues
  }

  /** Keeps a fault found in a field of this record. */
  fault(code: string, severity: Severity, message: string, field: string): void {
    this.#issues.add(code, severity, message, { file: this.row.header.file, line: this.row.line, column: field })
  }

  /** Whether anything is known in a field. */
  has(field: string): boolean {
    const text = this.#texts.get(field)?.trim() ?? ''
    return text !== '' && !isPlaceholder(text)
  }

  text(field: string): string | undefined {
    const text = this.#texts.get(field)?.trim() ?? ''
    if (text === '') return undefined
    if (!isPlaceholder(text)) return text
    this.fault('placeholder', 'note', `"${text}" says that nothing is known; it is read as unknown.`, field)
    return undefined
  }

  /** Several values in one cell, split on `;`, `|` or a line break. */
  list(field: string): readonly string[] {
    const text = this.#texts.get(field) ?? ''
    const values = text.split(/[;|\r\n]+/).map((value) => value.trim())
    return values.filter((value) => value !== '' && !isPlaceholder(value))
  }

  /** The date of something that has happened. */
  pastDate(field: string): PartialDate | undefined {
    const date = this.date(field)
    if (date === undefined || this.#rules.today === '' || date.slice(0, 10) <= this.#rules.today) return date
    this.fault('future-date', 'warning', 'The date lies in the future; it is read as unknown.', field)
    return undefined
  }

  /** Any date, past or to come. */
  date(field: string): PartialDate | undefined {
    const text = this.text(field)
    if (text === undefined) return undefined
    const date = parsePartialDate(text, this.#rules.dateOrder)
    if (date === undefined) {
      this.fault('bad-date', 'warning', 'The cell holds no date that a calendar has; it is read as unknown.', field)
      return undefined
    }
    if (!PLACEHOLDER_DATES.has(dayOf(date))) return date
    this.fault('placeholder', 'note', `${dayOf(date)} is what systems fill in where no date is known; it is read as unknown.`, field)
    return undefined
  }

  /** A whole number from 0 up to a bound. */
  wholeNumber(field: string, max: number): number | undefined {
    const text = this.text(field)
    if (text === undefined) return undefined
    const value = Number(text)
    if (/^\d+$/.test(text) && value <= max) return value
    this.fault('bad-number', 'warning', `The cell holds no whole number from 0 to ${String(max)}; it is read as unknown.`, field)
    return undefined
  }

  yesNo(field: string): boolean | undefined {
    const text = this.text(field)?.toLowerCase()
    if (text === undefined) return undefined
    if (['yes', 'y', 'true', '1'].includes(text)) return true
    if (['no', 'n', 'false', '0'].includes(text)) return false
    this.fault('bad-yes-no', 'warning', 'The cell is neither yes nor no; it is read as unknown.', field)
    return undefined
  }

  /** One of a list of words, however cased, spaced or hyphenated. */
  oneOf<T extends string>(field: string, words: readonly T[]): T | undefined {
    const text = this.text(field)
    if (text === undefined) return undefined
    const letters = (word: string): string => word.toLowerCase().replace(/[\s_-]+/g, '')
    const found = words.find((word) => letters(word) === letters(text))
    if (found === undefined)
      this.fault('unknown-word', 'warning', `"${text}" is none of ${words.join(', ')}; it is read as unknown.`, field)
    return found
  }
}

function isPlaceholder(text: string): boolean {
  return text.length <= 12 && PLACEHOLDERS.has(text.replace(/\s+/g, '').toUpperCase())
}
