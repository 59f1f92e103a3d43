import { findMarking } from './find-marking.ts'

/** What stands below tables whatever is in them: a count of rows, who made it when, an end. */
const FOOTER =
  /\b\d[\d,]*\s+(?:rows?|records?|lines?|results?|entries|items?)\b|\b(?:rows?|records?|total|count)\b\W*\d|^\W*(?:end of (?:data|export|file|list|report|table)|end$|eof\b|total\b|page \d+(?: of \d+)?$|(?:exported|generated|printed|produced|run)\s+(?:at|by|from|on)\b)/i
/** What stands below them too, but may begin a row that fits the header. */
const NOTE = /^\W*(?:generated|printed|produced|exported|report|source|notes?:|page \d|©|\(c\))/i

/**
 * Whether a row may stand below a table and not in it. One that fits the header is taken for a row of the table where
 * there is any doubt.
 *
 * @param cells some of which hold something
 * @param isAfterGap whether a blank line or row stands before it, or before what stands between
 */
export function isFooter(cells: readonly string[], fitsHeader: boolean, isAfterGap: boolean): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '')
  if (filled.length > 2) return false
  const text = filled.join(' ').trim()
  if (text === '\u001A' || FOOTER.test(text) || findMarking(text) !== undefined) return true
  const isNote = NOTE.test(text) || (filled.length === 1 && text.split(/\s+/).length > 3)
  return fitsHeader ? isNote && isAfterGap : isNote || (filled.length === 1 && isAfterGap)
}
