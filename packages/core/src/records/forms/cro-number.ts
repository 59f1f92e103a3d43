import type { CellForm } from './cell-form.ts'
import { checkLetter } from './check-letter.ts'

const FULL = /^(\d{1,6})\/(\d{2})([A-Z])$/
const SMALL_FILE = /^SF(\d{2})\/(\d{1,6})([A-Z])$/
const LONGEST = 20

/**
 * Reads a number of the Criminal Records Office: `NNNNNN/YYC`, or `SFYY/NNNNNNC` for a small file, which has no
 * fingerprints. Leading noughts are put to the first and left off the second, as their check letters count them.
 */
export function parseCroNumber(text: string): string | undefined {
  if (text.length > LONGEST) return undefined
  const plain = text.toUpperCase().replace(/\s+/g, '')
  const full = FULL.exec(plain)
  if (full !== null) {
    const [, number = '', year = '', letter = ''] = full
    const serial = number.padStart(6, '0')
    return checkLetter(year, serial) === letter ? `${serial}/${year}${letter}` : undefined
  }
  const small = SMALL_FILE.exec(plain)
  if (small === null) return undefined
  const [, year = '', number = '', letter = ''] = small
  const serial = number.replace(/^0+(?=\d)/, '')
  return checkLetter(year, serial) === letter ? `SF${year}/${serial}${letter}` : undefined
}

/** The form of a number of the Criminal Records Office. */
export const CRO_NUMBER: CellForm<string> = {
  parse: parseCroNumber,
  isPlaceholder: (text) => /^0+\/\d{2}[A-Z]?$/i.test(text),
  code: 'bad-cro-number',
  noun: 'CRO number (number/year, or SFyear/number) whose check letter fits',
}
