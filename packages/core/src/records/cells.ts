import type { IssueLog, Severity } from '../model/issue.ts'
import { dayOf, parsePartialDate, type PartialDate } from '../model/partial-date.ts'
import { detach } from '../rows/detach.ts'
import type { Row } from '../rows/row.ts'
import type { CellRules } from './cell-rules.ts'
import type { CellForm } from './forms/cell-form.ts'
import { isPlaceholder, isPlaceholderDate } from './forms/placeholder.ts'
import type { WordTable } from './forms/word-table.ts'
import type { PlannedFields } from './plan-records.ts'

const NO_VALUES: readonly never[] = []
/** More years than anybody lives. */
const MOST_YEARS = 110
/** How far ahead a date to come may lie where its year has two digits. */
const YEARS_AHEAD = 20
/** How much of a placeholder a message cites. */
const CITED = 40

/**
 * The cells of one record, read by field. Placeholders and faulty values come back as undefined, with an issue;
 * blank cells come back as undefined without one.
 */
export class Cells {
  readonly row: Row
  readonly rules: CellRules
  /** The fields that a column or constant feeds, and the text of each without the blanks around it; '' where nothing is. */
  readonly fields: PlannedFields
  readonly texts: readonly string[]
  readonly #issues: IssueLog
  #faults: Map<string, string> | undefined

  constructor(row: Row, fields: PlannedFields, texts: readonly string[], rules: CellRules, issues: IssueLog) {
    this.row = row
    this.rules = rules
    this.fields = fields
    this.texts = texts
    this.#issues = issues
  }

  /** The code of the last fault found in a field; undefined where none was, or where it holds other values that are none. */
  faultOf(field: string): string | undefined {
    return this.#faults?.get(field)
  }

  /** Keeps a fault found in a field of this record. */
  fault(code: string, severity: Severity, message: string, field: string): void {
    this.#faults ??= new Map()
    this.#faults.set(field, code)
    this.#issues.add(code, severity, message, { file: this.row.header.file, line: this.row.line, column: field })
  }

  /** A field as it is written, without the blanks around it; '' where nothing is. */
  raw(field: string): string {
    const place = this.fields.places.get(field)
    return place === undefined ? '' : (this.texts[place] ?? '')
  }

  /** Whether anything is known in a field. */
  has(field: string): boolean {
    const text = this.raw(field)
    return text !== '' && !isPlaceholder(text)
  }

  /** @param isNothing whether a text says, in this field, that nothing is known */
  text(field: string, isNothing: (text: string) => boolean = isPlaceholder): string | undefined {
    const text = this.raw(field)
    if (text === '') return undefined
    if (!isNothing(text)) return text
    this.#noteNothing(field, `"${cite(text)}" says`)
    return undefined
  }

  /** Several values in one cell, split where the settings say. */
  list(field: string, isNothing: (text: string) => boolean = isPlaceholder): readonly string[] {
    const text = this.raw(field)
    if (text === '') return NO_VALUES
    const values: string[] = []
    for (const part of text.split(this.rules.separators)) {
      const value = part.trim()
      if (value === '') continue
      if (isNothing(value)) this.#noteNothing(field, `"${cite(value)}" says`)
      else values.push(value)
    }
    if (values.length > 0) this.#faults?.delete(field)
    return values
  }

  /** A cell of a form. */
  read<T>(field: string, form: CellForm<T>): T | undefined {
    const text = this.text(field)
    return text === undefined || this.#isNothing(text, field, form) ? undefined : this.#parse(text, field, form)
  }

  /** Every value of a cell that holds several of a form, with what it is read as; undefined where it does not have the form. */
  readList<T>(field: string, form: CellForm<T>): readonly (readonly [text: string, value: T | undefined])[] {
    const texts = this.list(field)
    if (texts.length === 0) return NO_VALUES
    const values = texts
      .filter((text) => !this.#isNothing(text, field, form))
      .map((text) => [text, this.#parse(text, field, form)] as const)
    if (values.some(([, value]) => value !== undefined)) this.#faults?.delete(field)
    return values
  }

  #isNothing<T>(text: string, field: string, form: CellForm<T>): boolean {
    if (form.isPlaceholder?.(text) !== true) return false
    this.#noteNothing(field, 'The value only fills the cell: it says')
    return true
  }

  #parse<T>(text: string, field: string, form: CellForm<T>): T | undefined {
    const value = form.parse(text)
    if (value === undefined) this.fault(form.code, 'warning', `The cell holds no ${form.noun}; it is read as unknown.`, field)
    return value
  }

  #noteNothing(field: string, said: string): void {
    this.fault('placeholder', 'note', `${said} that nothing is known; it is read as unknown.`, field)
  }

  /** The date of something that has happened. */
  pastDate(field: string): PartialDate | undefined {
    const date = this.#date(field, this.rules.year)
    return date === undefined || this.#isFuture(date, field) ? undefined : date
  }

  /** Any date, past or to come. */
  date(field: string): PartialDate | undefined {
    const { year } = this.rules
    return this.#date(field, year === 0 ? 0 : year + YEARS_AHEAD)
  }

  /** The day, month or year on which someone was born: within the last 110 years, and of two digits within the last hundred. */
  birthDate(field: string): PartialDate | undefined {
    const { today, year } = this.rules
    const known = this.#date(field, year)
    if (known === undefined) return undefined
    let date = dayOf(known)
    // a year of two digits that would lie ahead means the century before; one of four stays as it is
    if (today !== '' && date > today) date = dayOf(parsePartialDate(this.raw(field), this.rules.dateOrder, year - 1) ?? date)
    if (this.#isFuture(date, field)) return undefined
    if (today === '' || !isOver(MOST_YEARS, date, today)) return date
    const said = `The date would make a person more than ${String(MOST_YEARS)} years old; it is read as unknown.`
    this.fault('impossible-age', 'warning', said, field)
    return undefined
  }

  #isFuture(date: PartialDate, field: string): boolean {
    const { today } = this.rules
    if (today === '' || date <= today || date.startsWith(today)) return false
    this.fault('future-date', 'warning', 'The date lies in the future; it is read as unknown.', field)
    return true
  }

  #date(field: string, latestYear: number): PartialDate | undefined {
    const text = this.text(field)
    if (text === undefined) return undefined
    const date = parsePartialDate(text, this.rules.dateOrder, latestYear)
    if (date === undefined) {
      this.fault('bad-date', 'warning', 'The cell holds no date that a calendar has; it is read as unknown.', field)
      return undefined
    }
    if (!isPlaceholderDate(date)) return date
    this.fault('placeholder', 'note', `${dayOf(date)} is what systems fill in where no date is known; it is read as unknown.`, field)
    return undefined
  }

  /** Whole years, from 0 to 110. */
  age(field: string): number | undefined {
    const years = this.wholeNumber(field, 999)
    if (years === undefined || years <= MOST_YEARS) return years
    this.fault('impossible-age', 'warning', `Nobody is more than ${String(MOST_YEARS)} years old; the age is read as unknown.`, field)
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

  /** @param table the words for yes and no */
  yesNo(field: string, table: WordTable<'yes' | 'no'>): boolean | undefined {
    const text = this.text(field)
    if (text === undefined) return undefined
    const answer = table.find(text)
    if (answer === undefined) this.fault('bad-yes-no', 'warning', 'The cell is neither yes nor no; it is read as unknown.', field)
    return answer === undefined ? undefined : answer === 'yes'
  }

  /** One of a list of words. */
  oneOf<T extends string>(field: string, { words, find }: WordTable<T>): T | undefined {
    const text = this.text(field)
    if (text === undefined) return undefined
    const found = find(text)
    if (found === undefined)
      this.fault('unknown-word', 'warning', `The cell holds none of ${words.join(', ')}; it is read as unknown.`, field)
    return found
  }

  /** One of a list of words, or else what is written, in lower case. */
  wordOrText(field: string, { words, find }: WordTable<string>): string | undefined {
    const text = this.text(field)
    if (text === undefined) return undefined
    const found = find(text)
    if (found !== undefined) return found
    this.fault('unknown-word', 'note', `The cell holds none of ${words.join(', ')}; it is kept as it is written.`, field)
    return text.toLowerCase()
  }
}

/** Whether someone born on a date, as far as it is known, is certainly older on a day than a number of years. */
function isOver(years: number, born: PartialDate, today: string): boolean {
  const limit = `${String(Number(today.slice(0, 4)) - years - 1)}${today.slice(4)}`
  return born.length === limit.length ? born <= limit : born < limit.slice(0, born.length)
}

/** A placeholder, for a message; no other text of a cell is cited, since it may be a name. */
function cite(text: string): string {
  return detach(text.length > CITED ? `${text.slice(0, CITED)}…` : text)
}
