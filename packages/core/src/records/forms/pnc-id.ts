import type { CellForm } from './cell-form.ts'
import { checkLetter } from './check-letter.ts'

const FORM = /^(\d{2}|\d{4})[/ -]?(\d{1,7})([A-Z])$/
const UNSLASHED = /^(?:(?:\d{2})?\d{2}\d{7})[A-Z]$/
const LONGEST = 20
/** From this year on, two digits mean the last century: the register was begun in 1974, and took up files much older. */
const OLDEST_YEAR = 50

/**
 * Reads an id of the Police National Computer as `YYYY/NNNNNNNC`: four digits of the year, seven of the number, a check
 * letter. The recorded form `YY/NNNNNNNC` and numbers without leading noughts are read alike.
 */
export function parsePncId(text: string): string | undefined {
  if (text.length > LONGEST) return undefined
  const plain = text.toUpperCase().replace(/\s+/g, '')
  const found = FORM.exec(plain)
  if (found === null || (!/[/-]/.test(plain) && !UNSLASHED.test(plain))) return undefined
  const [, year = '', number = '', letter = ''] = found
  const serial = number.padStart(7, '0')
  if (checkLetter(year, serial) !== letter) return undefined
  const century = Number(year) >= OLDEST_YEAR ? '19' : '20'
  return `${year.length === 4 ? year : century + year}/${serial}${letter}`
}

/** The form of an id of the Police National Computer. */
export const PNC_ID: CellForm<string> = {
  parse: parsePncId,
  isPlaceholder: (text) => /^\d{2,4}\/0+[A-Z]?$/i.test(text),
  code: 'bad-pnc-id',
  noun: 'PNC id (year/number) whose check letter fits',
}
