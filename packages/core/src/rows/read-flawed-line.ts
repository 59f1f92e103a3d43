import { parse } from 'csv-parse/browser/esm/sync'
import type { Dialect } from './dialect.ts'

/**
 * The cells of a line whose quotes are out of order, as csv-parse reads it with relaxed quotes: a cell with something
 * behind its closing quote is text, quotes and all. Undefined where a quoted cell is not closed within the line. An escape
 * other than the quote is text too, since csv-parse drops it from before any sign.
 *
 * @param line a line of a file, without the break that ends it
 */
export function readFlawedLine(line: string, { delimiter, quote }: Dialect): readonly string[] | undefined {
  try {
    const [cells] = parse(line, {
      delimiter,
      quote: quote === '' ? null : quote,
      escape: quote === '' ? null : quote,
      relax_quotes: true,
      relax_column_count: true,
    })
    return cells
  } catch (fault) {
    if ((fault as { readonly code?: unknown }).code === 'CSV_QUOTE_NOT_CLOSED') return undefined
    throw fault
  }
}
