import type { CellForm } from './cell-form.ts'
import { isPlaceholderDigits } from './placeholder.ts'

const UPRN_DIGITS = /^0*(\d{1,12})(?:\.0+)?$/
const DECIMAL = /^[+-]?\d{1,7}(?:\.\d{1,15})?$/
const LONGEST = 24

/** Reads a unique property reference number: 1 to 12 digits, without the leading noughts that some systems put to it. */
export function parseUprn(text: string): string | undefined {
  if (text.length > LONGEST) return undefined
  const digits = UPRN_DIGITS.exec(text)?.[1]?.replace(/^0+/, '')
  return digits === '' ? undefined : digits
}

/** The form of a unique property reference number. */
export const UPRN: CellForm<string> = {
  parse: parseUprn,
  isPlaceholder: (text) => isPlaceholderDigits(text) || /^0+$/.test(text),
  code: 'bad-uprn',
  noun: 'UPRN of 1 to 12 digits',
}

function boundedForm(name: string, least: number, most: number): CellForm<number> {
  const parse = (text: string): number | undefined => {
    if (text.length > LONGEST || !DECIMAL.test(text)) return undefined
    const value = Number(text)
    return value >= least && value <= most ? value : undefined
  }
  return { parse, code: 'bad-coordinate', noun: `${name} from ${String(least)} to ${String(most)}` }
}

/** Degrees north, as decimals. */
export const LATITUDE: CellForm<number> = boundedForm('latitude', -90, 90)
/** Degrees east, as decimals. */
export const LONGITUDE: CellForm<number> = boundedForm('longitude', -180, 180)
/** Metres east on the British National Grid. */
export const EASTING: CellForm<number> = boundedForm('easting', 0, 700_000)
/** Metres north on the British National Grid. */
export const NORTHING: CellForm<number> = boundedForm('northing', 0, 1_300_000)
