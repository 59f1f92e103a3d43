import type { Dialect } from './dialect.ts'
import { createUnescape } from './unescape.ts'

/**
 * Cuts a line whose quotes are out of order: blanks before a cell's opening quote do not count, and a quote closes a cell
 * only where a delimiter or the end of the line follows. Undefined where a cell is never closed, and where one holds a
 * quote right behind a delimiter: it may as well be two.
 */
export function mendRow(line: string, dialect: Dialect): readonly string[] | undefined {
  const { delimiter, quote } = dialect
  const unescape = createUnescape(dialect)
  const cells: string[] = []
  for (let at = 0; at <= line.length;) {
    let end: number
    let open = at
    while (line.startsWith(' ', open) && delimiter !== ' ') open++
    if (quote !== '' && line.startsWith(quote, open)) {
      const close = findClose(line, open + 1, delimiter, quote)
      if (close < 0) return undefined
      const inner = line.slice(open + 1, close)
      if (inner.includes(delimiter + quote)) return undefined
      cells.push(unescape(inner))
      end = close + 1
    } else {
      const next = line.indexOf(delimiter, at)
      end = next < 0 ? line.length : next
      cells.push(line.slice(at, end))
    }
    at = end === line.length ? Infinity : end + delimiter.length
  }
  return cells
}

function findClose(line: string, from: number, delimiter: string, quote: string): number {
  for (let at = line.indexOf(quote, from); at >= 0; at = line.indexOf(quote, at + 1)) {
    if (at + 1 === line.length || line.startsWith(delimiter, at + 1)) return at
  }
  return -1
}
