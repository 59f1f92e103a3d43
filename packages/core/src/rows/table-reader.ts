import type { RowOptions } from '../options.ts'
import { detach } from './detach.ts'
import type { Dialect } from './dialect.ts'
import type { FileAccount, ImportAccount, LineEnd } from './import-account.ts'
import { isFooter } from './is-footer.ts'
import { LostStretch, type LostCode } from './lost-stretch.ts'
import { trimBreak } from './lines.ts'
import { mendRow } from './mend-row.ts'
import { readFlawedLine } from './read-flawed-line.ts'
import { RowBatch } from './row-batch.ts'
import type { RowScanner } from './row-scanner.ts'
import type { Row, TableHeader } from './row.ts'

/** A file whose header has been read. */
export interface OpenedTable {
  readonly header: TableHeader
  readonly dialect: Dialect
  /** Stands at the first row. */
  readonly scanner: RowScanner
  readonly account: FileAccount
}

/** How many rows are handed on at a time. */
export const BATCH_ROWS = 64
/** How many rows at the end of a file may be a footer. */
const MAX_TAIL = 1000
const LINE_BREAK = /[\r\n]/
const LINE_ENDS: readonly LineEnd[] = ['', 'LF', 'CR', 'mixed', 'CRLF']

/** A row that belongs to the table only if another follows it. */
interface HeldRow {
  readonly row: Row
  readonly raw: string
  /** How many cells it has. */
  readonly count: number
}

/** Reads the rows of one file from its text: those that fit the header are handed on, the others set aside. */
export class TableReader {
  readonly #table: OpenedTable
  readonly #bounds: RowOptions
  readonly #import: ImportAccount
  readonly #scanner: RowScanner
  readonly #width: number
  readonly #lost: LostStretch
  #batch: RowBatch
  #held: HeldRow[] = []
  #firstBlank = 0
  /** Whether the last row was blank. */
  #wasBlank = false

  constructor(table: OpenedTable, bounds: RowOptions, account: ImportAccount) {
    this.#table = table
    this.#bounds = bounds
    this.#import = account
    this.#scanner = table.scanner
    this.#width = table.header.columns.length
    this.#lost = new LostStretch(table.scanner, table.dialect, this.#width, bounds.maxRowLength)
    this.#batch = this.#openBatch()
  }

  /** The rows that come next, as many as a batch takes; fewer where the text at hand holds no more whole ones. */
  readBatch(): RowBatch {
    const scanner = this.#scanner
    this.#batch = this.#openBatch()
    const { rows } = this.#batch
    while (rows.length < BATCH_ROWS) {
      if (this.#lost.isOpen) {
        const isOver = this.#lost.search((raw, line, code) => {
          this.#reject(code, raw, line)
        })
        if (!isOver) break
        continue
      }
      const found = scanner.next(this.#width)
      if (found === 'row') this.#takeRow()
      else if ((found === 'flawed' || found === 'open') && this.#takeFlawed()) continue
      else if (found !== 'end' && scanner.left - 1 > this.#bounds.maxRowLength)
        this.#lost.open(scanner.position, scanner.line, 'row-too-long')
      else break
    }
    return this.#batch
  }

  /** Ends the file: what was held back is its footer. */
  finish(): void {
    const { account } = this.#table
    for (const { row, raw } of this.#held) this.#import.skipLine(account, 'tail-line', { line: row.line, text: raw })
    this.#held = []
    if (account.blankRows > 0) {
      const said = `Rows of nothing but blanks are no rows of the table: ${String(account.blankRows)} in the file, of which this is the first.`
      this.#import.issues.add('blank-rows', 'note', said, { file: account.file, line: this.#firstBlank })
    }
    account.lineEnd = LINE_ENDS[this.#scanner.ends] ?? 'mixed'
  }

  #openBatch(): RowBatch {
    return new RowBatch(this.#table.header, this.#table.account, this.#scanner.text)
  }

  #takeRow(): void {
    const { cells, count, start, stop, startLine } = this.#scanner
    const { maxRowLength, maxCellLength } = this.#bounds
    if (stop - start > maxRowLength) this.#lost.open(start, startLine, 'row-too-long')
    else if (stop - start > maxCellLength && cells.some((cell) => cell.length > maxCellLength)) this.#reject('cell-too-long')
    else if (cells[0]?.trim() === '' && this.#isBlank()) this.#passBlank()
    else if (count !== this.#width) this.#takeRagged()
    else if (cells[1] === '' && this.#width > 2 && this.#mayBeTail()) this.#hold()
    else if (this.#repeatsHeader()) this.#import.skipLine(this.#table.account, 'repeated-header', { line: startLine, text: this.#raw() })
    else this.#accept(cells)
  }

  #takeRagged(): void {
    const { cells, count } = this.#scanner
    // quotes that are in order say where cells end, whatever the header says
    const mended = this.#lost.isOrderly(this.#slice()) ? undefined : this.#mend(this.#slice())
    if (mended !== undefined) {
      this.#noteQuotes()
      this.#accept(mended)
    } else if (count < this.#width && isFooter(cells, false, this.#isAfterGap())) this.#hold()
    else this.#reject(count < this.#width ? 'too-few-cells' : 'too-many-cells')
  }

  /**
   * A row with quotes out of order, as far as the line on which it begins: cut by its delimiters if that fits the header,
   * else as csv-parse reads it, else the beginning of a lost stretch. False where the line is not all there yet.
   */
  #takeFlawed(): boolean {
    const scanner = this.#scanner
    const { text, start } = scanner
    const next = scanner.nextLine(start)
    if (next < 0) return false
    const line = trimBreak(text.slice(start, next))
    const cells = line.length > this.#bounds.maxRowLength ? [] : (this.#mend(line) ?? readFlawedLine(line, this.#table.dialect))
    if (cells === undefined) {
      this.#lost.open(start, scanner.line, 'unclosed-quote')
      return true
    }
    scanner.takeLine(cells, start + line.length, next)
    if (cells.length === this.#width) this.#noteQuotes()
    this.#takeRow()
    return true
  }

  /** The cells of a line cut by its delimiters, where its quotes are out of order, if they are as many as the header has. */
  #mend(line: string): readonly string[] | undefined {
    const { dialect } = this.#table
    if (dialect.quote === '' || !line.includes(dialect.quote) || LINE_BREAK.test(line)) return undefined
    const mended = mendRow(line, dialect)
    return mended?.length === this.#width ? mended : undefined
  }

  /** Says that quotes of the row are read as text. */
  #noteQuotes(): void {
    const at = { file: this.#table.header.file, line: this.#scanner.startLine }
    this.#import.issues.add('stray-quote', 'note', 'Quotes within the row are not as they should be; it is read by its delimiters.', at)
  }

  #accept(cells: readonly string[]): void {
    if (this.#held.length > 0) this.#release()
    this.#wasBlank = false
    const { header, account } = this.#table
    const { start, stop, startLine: line } = this.#scanner
    account.rowsRead++
    this.#batch.add({ header, line, cells }, start, stop)
  }

  #hold(): void {
    const { startLine: line, cells, count } = this.#scanner
    if (this.#held.length === MAX_TAIL) this.#release()
    this.#held.push({ row: { header: this.#table.header, line, cells }, raw: this.#raw(), count })
  }

  /** Takes rows that were held back for rows of the table, since another follows them. */
  #release(): void {
    const held = this.#held
    this.#held = []
    for (const { row, raw, count } of held) {
      if (count !== this.#width) {
        this.#reject('too-few-cells', raw, row.line, count)
        continue
      }
      this.#table.account.rowsRead++
      this.#batch.addKept(row, raw)
    }
  }

  #reject(code: RejectCode, raw: string = this.#raw(), line: number = this.#scanner.startLine, count: number = this.#scanner.count): void {
    if (this.#held.length > 0) this.#release()
    const { header, account } = this.#table
    const at = { file: header.file, line, column: '' }
    const reason = this.#explain(code, count)
    account.rowsRead++
    this.#import.issues.add(code, 'error', reason, at)
    this.#import.rejectRow(account, { ...at, code, reason, text: raw })
  }

  #explain(code: RejectCode, count: number): string {
    const { maxCellLength, maxRowLength } = this.#bounds
    if (code === 'cell-too-long') return `A cell is longer than ${String(maxCellLength)} characters; raise rows.maxCellLength to read it.`
    if (code === 'row-too-long') return `The row is longer than ${String(maxRowLength)} characters; raise rows.maxRowLength to read it.`
    if (code === 'unclosed-quote')
      return 'A quoted cell is not closed where it should be; the text is set aside from there up to the next line that is a whole row.'
    return `The row has ${String(count)} cells where the header has ${String(this.#width)}.`
  }

  /** Whether a row with something in its first cell alone may stand below the table. */
  #mayBeTail(): boolean {
    const { cells } = this.#scanner
    return cells.every((cell, i) => i === 0 || cell.trim() === '') && isFooter(cells, true, this.#isAfterGap())
  }

  /** Whether nothing is written in a row: delimiters and blanks, without quotes around them. */
  #isBlank(): boolean {
    return this.#slice().replaceAll(this.#table.dialect.delimiter, '').trim() === ''
  }

  #passBlank(): void {
    const { account } = this.#table
    if (account.blankRows === 0) this.#firstBlank = this.#scanner.startLine
    account.blankRows++
    this.#wasBlank = true
  }

  /** Whether nothing but blank lines, blank rows and what may be a footer stands between this row and the last blank. */
  #isAfterGap(): boolean {
    return this.#wasBlank || this.#held.length > 0 || this.#scanner.isAfterBlank
  }

  #repeatsHeader(): boolean {
    const { columns } = this.#table.header
    const { cells } = this.#scanner
    return (
      cells[0] === columns[0] && columns.length > 1 && this.#table.account.headerLine > 0 && cells.every((cell, i) => cell === columns[i])
    )
  }

  /** The row as it stands in the file. */
  #slice(): string {
    const { text, start, stop } = this.#scanner
    return text.slice(start, stop)
  }

  #raw(): string {
    return detach(this.#slice())
  }
}

type RejectCode = 'too-few-cells' | 'too-many-cells' | 'cell-too-long' | LostCode
