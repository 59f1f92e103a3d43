import { toNormalised } from 'postcode'
import { PLACEHOLDER_PATTERNS } from '../../presets/placeholders.ts'
import type { CellForm } from './cell-form.ts'
import { remember } from './remember.ts'

const LONGEST = 20
const NORMAL = /^[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}$/
const SIGNS_AROUND = /^[\s.,;:]+|[\s.,;:]+$/g
/** The one postcode of another form, of a bank that has moved. */
const GIROBANK = /^GIR ?0AA$/i

/** Reads a postcode by its form, as `QH1 1UT`; whether such an area exists is not asked. */
export function parsePostcode(text: string): string | undefined {
  return NORMAL.test(text) ? text : normalise(text)
}

function normalise(text: string): string | undefined {
  if (text.length > LONGEST) return undefined
  return GIROBANK.test(text) ? 'GIR 0AA' : (toNormalised(text.replace(SIGNS_AROUND, '').replaceAll('-', ' ')) ?? undefined)
}

/** Whether a postcode is that of nowhere: ZZ99 3VZ, XX1 1XX. */
export function isPlaceholderPostcode(text: string): boolean {
  return text.length <= LONGEST && PLACEHOLDER_PATTERNS.postcode.test(text.replace(/\s+/g, '').toUpperCase())
}

/** The form of a postcode; what goes through the library is remembered. */
export function createPostcodeForm(): CellForm<string> {
  const normaliseOther = remember(normalise)
  return {
    parse: (text) => (NORMAL.test(text) ? text : normaliseOther(text)),
    isPlaceholder: isPlaceholderPostcode,
    code: 'bad-postcode',
    noun: 'postcode',
  }
}
