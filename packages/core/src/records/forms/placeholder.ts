import { PLACEHOLDER_ADDRESSES, PLACEHOLDER_PATTERNS, PLACEHOLDER_NAMES, PLACEHOLDERS } from '../../presets/placeholders.ts'

/** More than the longest placeholder with the blanks that may stand in it. */
const LONGEST = 30
const BLANKS_AND_BRACKETS = /[\s()[\]<>"']+/g
const NO_LETTER_OR_DIGIT = /[^A-Z0-9]+/g

const BRACKETS_AND_SIGNS = ['-', '.', '?', '*', '_', '#', '/', 'X', '0', '(', '[', '<', '"', "'"]

/** Whether a placeholder can begin with a character of this code: most cells are done with at their first letter. */
const BEGINS = new Uint8Array(128)
for (const text of [...PLACEHOLDERS, ...BRACKETS_AND_SIGNS]) {
  BEGINS[text.charCodeAt(0)] = 1
  BEGINS[text.toLowerCase().charCodeAt(0)] = 1
}

/** Whether a cell, with no blanks around it, says that nothing is known; a blank cell says nothing at all. */
export function isPlaceholder(text: string): boolean {
  if (text.length > LONGEST || BEGINS[text.charCodeAt(0)] === 0) return false
  return PLACEHOLDERS.has(text.replace(BLANKS_AND_BRACKETS, '').toUpperCase()) || PLACEHOLDER_PATTERNS.run.test(text)
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
