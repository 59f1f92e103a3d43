import type { CellForm } from './cell-form.ts'
import { isPlaceholderDigits } from './placeholder.ts'

const LONGEST = 24
const NUMBER = /^(?=.*\d)[A-Z0-9]{5,15}$/

/**
 * Reads a number of National Insurance, or of another country's social security, as capitals and digits alone. Its form is
 * not checked further: numbers are linked with slips of the pen allowed for.
 */
function parseNiNumber(text: string): string | undefined {
  if (text.length > LONGEST) return undefined
  const plain = text.toUpperCase().replace(/[\s./-]+/g, '')
  return NUMBER.test(plain) ? plain : undefined
}

/** The form of a number of National Insurance. */
export const NI_NUMBER: CellForm<string> = {
  parse: parseNiNumber,
  isPlaceholder: (text) => isPlaceholderDigits(text.replace(/\D+/g, '')),
  code: 'bad-ni-number',
  noun: 'National Insurance number (letters and digits)',
}
