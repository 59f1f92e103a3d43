import {
  PLACEHOLDER_ADDRESSES,
  PLACEHOLDER_DATES,
  PLACEHOLDER_NAMES,
  PLACEHOLDER_PATTERNS,
  PLACEHOLDERS,
} from '../../presets/placeholders.ts'

/** More than the longest placeholder with the blanks that may stand in it. */
const LONGEST = 30
const BLANKS_AND_BRACKETS = /[\s()[\]<>"']+/g
const NO_LETTER_OR_DIGIT = /[^A-Z0-9]+/g

/** Signs that fill a cell by being repeated, as `PLACEHOLDER_PATTERNS.run` has them. */
const RUN_SIGNS = ['-', '.', '?', '*', '_', '#', '/', 'X', '0']

/** Letters in upper case, other signs as they are; 0 for blanks and brackets, which may stand within a placeholder. */
const FOLDED = new Uint8Array(128)
for (let code = 0; code < 128; code++) {
  const sign = String.fromCharCode(code)
  if (sign.replace(BLANKS_AND_BRACKETS, '') !== '') FOLDED[code] = sign.toUpperCase().charCodeAt(0)
}

/** The first three characters of every placeholder that has as many: most cells are done with at these. */
const HEADS: ReadonlySet<number> = new Set(
  [...PLACEHOLDERS, ...RUN_SIGNS.map((sign) => sign.repeat(3))].filter((text) => text.length > 2).map(headOf),
)

/** The first three characters of a text but blanks and brackets, as one number; 0 where it has fewer, or others than ASCII. */
function headOf(text: string): number {
  let head = 0
  let count = 0
  for (let i = 0; i < text.length && count < 3; i++) {
    const code = text.charCodeAt(i)
    if (code >= 128) return 0
    const sign = FOLDED[code] ?? 0
    if (sign === 0) continue
    head = (head << 7) | sign
    count++
  }
  return count < 3 ? 0 : head
}

/** Whether a cell, with no blanks around it, says that nothing is known; a blank cell says nothing at all. */
export function isPlaceholder(text: string): boolean {
  if (text.length > LONGEST) return false
  const head = headOf(text)
  if (head !== 0 && !HEADS.has(head)) return false
  return PLACEHOLDERS.has(text.replace(BLANKS_AND_BRACKETS, '').toUpperCase()) || PLACEHOLDER_PATTERNS.run.test(text)
}

/** The time around the turn of the century without a placeholder: most dates lie in it, and are done with at that. */
const DATES = [...PLACEHOLDER_DATES].sort()
const BEFORE = DATES.findLast((day) => day < '2000') ?? ''
const AFTER = DATES.find((day) => day > '2000') ?? ''

/** Whether a date is one that systems and people fill in where none is known. */
export function isPlaceholderDate(day: string): boolean {
  return (day >= AFTER || day <= BEFORE || day.startsWith(BEFORE)) && PLACEHOLDER_DATES.has(day.slice(0, 10))
}

/** Whether a name is nobody's. */
export function isPlaceholderName(text: string): boolean {
  return isPlaceholder(text) || (text.length <= LONGEST && PLACEHOLDER_NAMES.has(foldSigns(text)))
}

/** Whether an address is nowhere. */
export function isPlaceholderAddress(text: string): boolean {
  return text.length <= LONGEST && PLACEHOLDER_ADDRESSES.has(foldSigns(text))
}

/** Whether a run of digits is one that nobody was given. */
export function isPlaceholderDigits(digits: string): boolean {
  return PLACEHOLDER_PATTERNS.digits.test(digits)
}

function foldSigns(text: string): string {
  return text.toUpperCase().replace(NO_LETTER_OR_DIGIT, '')
}
