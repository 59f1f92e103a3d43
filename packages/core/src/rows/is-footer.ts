import { findMarking } from './find-marking.ts'

/** What stands below tables: a count of rows, a note of who made it when, an end. */
const FOOTER =
  /\b\d[\d,]*\s+(?:rows?|records?|lines?|results?|entries|items?)\b|\b(?:rows?|records?|total|count)\b\W*\d|^\W*(?:end of|end$|eof\b|page \d|printed|generated|produced|exported|run (?:by|on|at)|report|source|total|notes?:|©|\(c\))/i

/**
 * Whether a row that does not fit its header may stand below a table and not in it. A row of blanks may, but for blanks in
 * quotes, which somebody wrote.
 */
export function isFooter(cells: readonly string[], hasQuotes: boolean, isAfterBlank: boolean): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '')
  if (filled.length === 0) return !hasQuotes
  if (filled.length > 2) return false
  const text = filled.join(' ').trim()
  if (text === '\u001A' || FOOTER.test(text) || findMarking(text) !== undefined) return true
  return filled.length === 1 && (isAfterBlank || text.split(/\s+/).length > 3)
}
