import type { Dialect, ScanEnd } from './dialect.ts'
import { findNextLine } from './lines.ts'
import { createUnescape } from './unescape.ts'

const LF = 10
const CR = 13
const LF_END = 1
const CR_END = 2
const CRLF_END = 4
/** In place of where a quoted cell ends: something else follows its closing quote. */
const FLAWED = -2

/**
 * Cuts text into rows of cells, a row a call, wherever they are well formed: a quote opens a cell only where the cell
 * begins; within, a doubled quote is one; a delimiter or a line break follows where it closes. Any of LF, CR and CRLF ends
 * a row. Blank lines are no rows. On all such text it gives what csv-parse gives, which is many times as slow; it stops
 * before a row that is not well formed, which csv-parse is to read (`readFlawedLine`).
 */
export class RowScanner {
  /** The text at hand. */
  text = ''
  /** Whether no text follows. */
  isLast = false
  /** Where the next row begins. */
  position = 0
  /** The line of the file on which the next row begins, from 1. */
  line = 1

  /** The cells of the last row, no more of them than asked for. */
  cells: readonly string[] = []
  /** How many cells the last row has. */
  count = 0
  /** Where the last row begins and ends, without its line break. */
  start = 0
  stop = 0
  /** The line on which the last row begins. */
  startLine = 1
  /** Whether a blank line stands before the last row. */
  isAfterBlank = false
  /** Whether a quote within an unquoted cell is a flaw, and not a sign like others. */
  isStrict = false
  /** The kinds of line break that rows have ended with so far: 1 LF, 2 CR, 4 CRLF, added up. */
  ends = 0

  readonly #delimiter: string
  readonly #first: number
  readonly #isLong: boolean
  readonly #quote: number
  readonly #quoteText: string
  /** The escape where it is another sign than the quote, else -1. */
  readonly #escape: number
  readonly #unescape: (cell: string) => string
  /** The cell that was read last in quotes, and the line breaks within the row so far. */
  #cell = ''
  #breaks = 0
  #sawBlank = false

  constructor(dialect: Dialect) {
    const { delimiter, quote, escape } = dialect
    this.#delimiter = delimiter
    this.#first = delimiter === '' ? -1 : delimiter.charCodeAt(0)
    this.#isLong = delimiter.length > 1
    this.#quote = quote === '' ? -1 : quote.charCodeAt(0)
    this.#quoteText = quote
    this.#escape = quote === '' || escape === quote ? -1 : escape.charCodeAt(0)
    this.#unescape = createUnescape(dialect)
  }

  /** Leaves the text behind that has been read, and takes up more. */
  feed(text: string, isLast: boolean): void {
    this.text = this.position < this.text.length ? this.text.slice(this.position) + text : text
    this.position = 0
    this.isLast = isLast
  }

  /** Takes up a text that is whole, in place of what is at hand. */
  open(text: string): void {
    this.text = text
    this.position = 0
    this.isLast = true
  }

  /** How much of the text at hand is not yet read. */
  get left(): number {
    return this.text.length - this.position
  }

  /** Sets the scanner to the beginning of a row. */
  moveTo(position: number, line: number): void {
    this.position = position
    this.line = line
  }

  /** Scans the next row. Cells beyond the limit are counted and not kept. */
  next(limit: number): ScanEnd {
    const { text } = this
    const size = text.length
    const first = this.#first
    const quote = this.#quote
    let at = this.#skipBlank()
    if (at < 0) return 'more'
    if (at === size) return 'end'
    const cells: string[] = []
    let count = 0
    this.#breaks = 0
    this.start = at
    for (;;) {
      if (text.charCodeAt(at) === quote) {
        at = this.#scanQuoted(at + 1)
        if (at === FLAWED) return 'flawed'
        if (at < 0) return this.isLast ? 'open' : 'more'
        if (count < limit) cells.push(this.#cell)
      } else {
        const from = at
        at = this.#isLong ? this.#findCellEnd(at) : scanPlain(text, at, first)
        if (count < limit) cells.push(text.slice(from, at))
        if (this.isStrict && this.#quoteText !== '' && text.slice(from, at).includes(this.#quoteText)) return 'flawed'
      }
      count++
      if (at < size) {
        const code = text.charCodeAt(at)
        if (code !== LF && code !== CR) {
          at += this.#delimiter.length
          if (at < size) continue
          if (!this.isLast) return 'more'
          if (count < limit) cells.push('')
          count++
        }
      }
      return this.#endRow(cells, count, at)
    }
  }

  /** Takes the line on which a flawed row begins for a row of some cells, which ends before a line break. */
  takeLine(cells: readonly string[], stop: number, next: number): void {
    this.#keepRow(cells, cells.length, stop, next)
    this.line = this.startLine + 1
  }

  /** Where the next line begins after a place, and -1 where the text at hand does not tell. */
  nextLine(at: number): number {
    return findNextLine(this.text, at, this.isLast)
  }

  /** Ends a row at a line break or the end of the text, if what is at hand tells which. */
  #endRow(cells: string[], count: number, at: number): ScanEnd {
    const size = this.text.length
    let next = at
    if (at < size) {
      const isReturn = this.text.charCodeAt(at) === CR
      if (isReturn && at + 1 === size && !this.isLast) return 'more'
      next = at + (isReturn && this.text.charCodeAt(at + 1) === LF ? 2 : 1)
      this.ends |= isReturn ? (next - at === 2 ? CRLF_END : CR_END) : LF_END
    } else if (!this.isLast) return 'more'
    this.#keepRow(cells, count, at, next)
    this.line += this.#breaks + 1
    return 'row'
  }

  #keepRow(cells: readonly string[], count: number, stop: number, next: number): void {
    this.isAfterBlank = this.#sawBlank
    this.#sawBlank = false
    this.cells = cells
    this.count = count
    this.stop = stop
    this.startLine = this.line
    this.position = next
  }

  /** Passes blank lines; the place of the next row, and -1 where a line break may yet go on. */
  #skipBlank(): number {
    const { text } = this
    const size = text.length
    let at = this.position
    while (at < size) {
      const code = text.charCodeAt(at)
      if (code !== LF && code !== CR) break
      if (code === CR && at + 1 === size && !this.isLast) return -1
      at += code === CR && text.charCodeAt(at + 1) === LF ? 2 : 1
      this.position = at
      this.line++
      this.#sawBlank = true
    }
    return at === size && !this.isLast ? -1 : at
  }

  /** Reads a quoted cell from behind its quote; the place of what ends it, `FLAWED`, or -1 where the text ends first. */
  #scanQuoted(from: number): number {
    const { text } = this
    const size = text.length
    const quote = this.#quote
    let hasEscapes = false
    for (let at = from; at < size; at++) {
      const code = text.charCodeAt(at)
      if (code === quote) {
        if (at + 1 >= size) {
          if (!this.isLast) return -1
        } else if (text.charCodeAt(at + 1) === quote) {
          hasEscapes = true
          at++
          continue
        } else if (!this.#isCellEnd(at + 1)) return FLAWED
        this.#cell = hasEscapes ? this.#unescape(text.slice(from, at)) : text.slice(from, at)
        return at + 1
      }
      if (code === LF) this.#breaks++
      else if (code === CR) {
        if (at + 1 >= size || text.charCodeAt(at + 1) !== LF) this.#breaks++
      } else if (code === this.#escape) {
        const next = at + 1 < size ? text.charCodeAt(at + 1) : -1
        if (next !== quote && next !== code) continue
        hasEscapes = true
        at++
      }
    }
    return -1
  }

  /** Whether a delimiter or a line break stands at a place. */
  #isCellEnd(at: number): boolean {
    const code = this.text.charCodeAt(at)
    if (code === LF || code === CR) return true
    return code === this.#first && (!this.#isLong || this.text.startsWith(this.#delimiter, at))
  }

  /** Where the unquoted text ends that goes on at a place. */
  #findCellEnd(at: number): number {
    const { text } = this
    const size = text.length
    let i = at
    while (i < size && !this.#isCellEnd(i)) i++
    return i
  }
}

/** Where an unquoted cell ends: at a delimiter, a line break or the end of the text. */
function scanPlain(text: string, from: number, delimiter: number): number {
  const size = text.length
  let at = from
  while (at < size) {
    const code = text.charCodeAt(at)
    if (code === delimiter || code === LF || code === CR) break
    at++
  }
  return at
}
