import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import type { CellForm } from './cell-form.ts'
import { isPlaceholderDigits } from './placeholder.ts'
import { remember } from './remember.ts'

/** A phone number as it was written, and in E.164 (`+447700900123`) where it is one. */
export interface Phone {
  readonly text: string
  readonly number?: string | undefined
}

/** Longer than any number with its extension and a word about whose it is. */
const LONGEST = 60
const SEPARATORS = /[\s()-]+|\.(?!0$)/g
/** A British number of ten digits, however it is begun; a spreadsheet may have taken the first nought or added `.0`. */
const BRITISH = /^(?:(?:\+|00)?44)?0?([1-35789]\d{9})(?:\.0)?$/
const NO_DIGIT = /\P{Nd}+/gu
/** No country has shorter numbers, its code counted. */
const FEWEST_DIGITS = 7
const LEADING_CODE = /^(?:00)?(?:44)?0*(?=\d{7})/
const DECIMAL = /\.0$/

/**
 * Reads a phone number as E.164, a British one where no country is given. What country a number belongs to is not told:
 * Jersey, Guernsey and Man share the British ranges. A number is taken by its form and length, not by whether its range
 * is in use, since ranges are opened every year and those for drama, which test data uses, are in use by nobody.
 */
export function parsePhone(text: string): string | undefined {
  return parseBritish(text) ?? parseAnyPhone(text)
}

/** A British number of ten digits, which needs no library. */
function parseBritish(text: string): string | undefined {
  if (text.length > LONGEST) return undefined
  const digits = BRITISH.exec(text.replace(SEPARATORS, ''))?.[1]
  return digits === undefined ? undefined : `+44${digits}`
}

function parseAnyPhone(text: string): string | undefined {
  if (text.length > LONGEST || text.replace(NO_DIGIT, '').length < FEWEST_DIGITS) return undefined
  const phone = parsePhoneNumberFromString(text.replace(DECIMAL, ''), 'GB')
  if (phone === undefined) return undefined
  const isTaken = phone.countryCallingCode === '44' ? phone.isValid() || BRITISH.test(phone.number) : phone.isValid() || phone.isPossible()
  return isTaken ? phone.number : undefined
}

/** Whether the digits of a phone number only fill a field: noughts, nines, 07777777777, 01234567890. */
export function isPlaceholderPhone(text: string): boolean {
  return text.length <= LONGEST && isPlaceholderDigits(text.replace(/\D+/g, '').replace(LEADING_CODE, ''))
}

/** The form of a phone number; what goes through the library is remembered, since that takes its time. */
export function createPhoneForm(): CellForm<string> {
  const parseOther = remember(parseAnyPhone)
  return {
    parse: (text) => parseBritish(text) ?? parseOther(text),
    isPlaceholder: isPlaceholderPhone,
    code: 'bad-phone',
    noun: 'phone number that can be dialled',
  }
}
