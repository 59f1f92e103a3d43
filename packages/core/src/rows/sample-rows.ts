import type { Dialect } from './dialect.ts'
import { trimBreak } from './lines.ts'
import { readFlawedLine } from './read-flawed-line.ts'
import { RowScanner } from './row-scanner.ts'

/** A row of the beginning of a text, as one dialect cuts it. */
export interface SampleRow {
  readonly cells: readonly string[]
  /** The line on which the row begins, from 1. */
  readonly line: number
  /** Where the row begins and ends in the text, without its line break. */
  readonly start: number
  readonly stop: number
  /** Where the next row begins. */
  readonly next: number
  readonly nextLine: number
  /** Whether it has quotes at all. */
  readonly hasQuotes: boolean
  /** Whether its quotes are out of order. */
  readonly isDirty: boolean
}

const MAX_ROWS = 200
/** No row is begun beyond as many characters, nor looked at beyond twice as many. */
const MAX_LENGTH = 1 << 16

/**
 * The first rows of a text under a dialect. A line with a quote that nothing closes as it should counts as a row of one
 * cell, so that one such line does not hide what follows it.
 */
export function sampleRows(text: string, isWhole: boolean, dialect: Dialect): readonly SampleRow[] {
  const rows = scanSample(text.slice(0, MAX_LENGTH * 2), isWhole && text.length <= MAX_LENGTH * 2, dialect)
  return rows.length === 0 && text.length > MAX_LENGTH * 2 ? scanSample(text, isWhole, dialect) : rows
}

function scanSample(text: string, isWhole: boolean, dialect: Dialect): readonly SampleRow[] {
  const scanner = new RowScanner(dialect)
  scanner.feed(text, isWhole)
  const rows: SampleRow[] = []
  const hasQuotes = (start: number, stop: number): boolean => dialect.quote !== '' && text.slice(start, stop).includes(dialect.quote)
  while (rows.length < MAX_ROWS && scanner.position < MAX_LENGTH) {
    const found = scanner.next(Infinity)
    if (found === 'end') break
    if (found === 'row') {
      const { cells, startLine: line, start, stop, position: next, line: nextLine } = scanner
      rows.push({ cells, line, start, stop, next, nextLine, hasQuotes: hasQuotes(start, stop), isDirty: false })
      continue
    }
    const { start, line } = scanner
    const next = scanner.nextLine(start)
    if (next <= start || (next === text.length && !isWhole)) break
    const stop = start + trimBreak(text.slice(start, next)).length
    const cells = readFlawedLine(text.slice(start, stop), dialect) ?? [text.slice(start, next)]
    rows.push({ cells, line, start, stop, next, nextLine: line + 1, hasQuotes: true, isDirty: true })
    scanner.moveTo(next, line + 1)
  }
  return rows
}
