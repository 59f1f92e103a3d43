/** What the text of a cell looks like; `odd` where it looks like something that was cut in the wrong place. */
export type CellType = 'blank' | 'number' | 'date' | 'address' | 'text' | 'odd'

const LONGEST = 400
const NUMBER = /^[+-]?(?:[£$€]\s?)?[+-]?(?:\d{1,3}(?:[, .]\d{3})+|\d+)?(?:[.,]\d+)?(?:e[+-]?\d+)?\s?%?$/i
const DATE =
  /^(?:\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|\d{1,2}[- ][a-z]{3,9}[- ]\d{2,4}|\d{4}-\d{2})(?:[T ]\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:Z| ?[+-]\d{2}:?\d{2})?)?$|^\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?$/i
const ADDRESS = /^[^\s@]+@[^\s@]+\.[a-z]{2,}$|^https?:\/\/\S+$/i
/** A delimiter with no blank behind it, or a quote at one end alone: marks of a cell that holds several. */
const CUT_WRONG = /[;|\t]\S|\S,\S|^["'][^"']*$|^[^"']*["']$/

/** Tells what a cell looks like. */
export function cellType(cell: string): CellType {
  const text = cell.length > LONGEST ? cell.slice(0, LONGEST) : cell.trim()
  if (text === '') return 'blank'
  if (NUMBER.test(text) && /\d/.test(text)) return 'number'
  if (DATE.test(text)) return 'date'
  if (ADDRESS.test(text)) return 'address'
  return CUT_WRONG.test(text) || (text.split('"').length - 1) % 2 === 1 ? 'odd' : 'text'
}
