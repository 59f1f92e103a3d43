import { parse } from 'csv-parse/sync'
import type { Dialect, ScanEnd } from '../../src/rows/dialect.ts'
import { RowScanner } from '../../src/rows/row-scanner.ts'

/** What csv-parse says of quotes: something behind a closing one, one that is never closed, one within an unquoted cell. */
const CODES: Readonly<Record<string, 'flawed' | 'open' | 'within'>> = {
  CSV_INVALID_CLOSING_QUOTE: 'flawed',
  CSV_QUOTE_NOT_CLOSED: 'open',
  INVALID_OPENING_QUOTE: 'within',
}

/** The scanner as it would be without a fast path: every row is read by csv-parse, from a text that is all there. */
export class CsvParseScanner extends RowScanner {
  readonly #dialect: Dialect

  constructor(dialect: Dialect) {
    super(dialect)
    this.#dialect = dialect
  }

  override next(limit: number): ScanEnd {
    if (!this.isLast) throw new Error('The oracle reads whole texts alone.')
    let rest = this.text.slice(this.position)
    const [blank = ''] = /^[\r\n]+/.exec(rest) ?? []
    this.position += blank.length
    this.line += countBreaks(blank)
    rest = rest.slice(blank.length)
    this.start = this.position
    if (rest === '') return 'end'
    const found = readFirst(rest, this.#dialect, this.isStrict)
    if (typeof found === 'string') return found
    const { cells, length } = found
    const row = rest.slice(0, length)
    const [ending = ''] = /(?:\r\n|\r|\n)$/.exec(row) ?? []
    this.ends |= { '': 0, '\n': 1, '\r': 2, '\r\n': 4 }[ending] ?? 0
    this.takeLine(cells.slice(0, limit === Infinity ? undefined : limit), this.position + length - ending.length, this.position + length)
    this.count = cells.length
    this.isAfterBlank = blank !== ''
    this.line = this.startLine + countBreaks(row) + (ending === '' ? 1 : 0)
    return 'row'
  }
}

function countBreaks(text: string): number {
  return text.match(/\r\n|\r|\n/g)?.length ?? 0
}

/** A row as csv-parse reads it: its cells, and how much of the text it takes with the break that ends it. */
interface FirstRow {
  readonly cells: readonly string[]
  readonly length: number
}

/** The first row of a text, or why it is none that is well formed. */
function readFirst(text: string, dialect: Dialect, isStrict: boolean): FirstRow | 'flawed' | 'open' {
  const strict = tryFirst(text, dialect, false)
  if (strict === 'within' && isStrict) return 'flawed'
  if (strict !== 'within') return strict
  // a quote within an unquoted cell is text; a cell behind it may still be flawed, and then keeps its quotes
  const relaxed = tryFirst(text, dialect, true)
  if (typeof relaxed === 'string') return relaxed === 'open' ? 'open' : 'flawed'
  return relaxed.cells.some((cell) => cell.startsWith(dialect.quote)) ? 'flawed' : relaxed
}

function tryFirst(text: string, { delimiter, quote, escape }: Dialect, isRelaxed: boolean): FirstRow | 'flawed' | 'open' | 'within' {
  try {
    const [first] = parse(text, {
      delimiter,
      quote: quote === '' ? null : quote,
      escape: quote === '' ? null : escape,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: isRelaxed,
      to: 1,
      info: true,
    }) as unknown as { readonly record: readonly string[]; readonly info: { readonly bytes: number } }[]
    if (first === undefined) throw new Error('There is no row.')
    return { cells: first.record, length: Buffer.from(text).subarray(0, first.info.bytes).toString().length }
  } catch (fault) {
    const found = CODES[String((fault as { readonly code?: unknown }).code)]
    if (found === undefined) throw fault
    return found
  }
}
