import type { CellForm } from './cell-form.ts'
import { isPlaceholderDigits } from './placeholder.ts'

const SIGNS = /[\s\-/.]+/g
const DIGITS = /^\d{14,16}$/

/**
 * Reads the number of a handset as 15 digits with its check digit (Luhn), so that 14, 15 and 16 digits of one handset are
 * one. Of 16 the last two tell its software and are left off; a last nought of 15 stands for a check digit that networks
 * do not send.
 */
export function parseImei(text: string): string | undefined {
  if (text.length > 24) return undefined
  const digits = text.replace(SIGNS, '')
  if (!DIGITS.test(digits)) return undefined
  const body = digits.slice(0, 14)
  const whole = `${body}${String(luhnDigit(body))}`
  return digits.length === 15 && digits !== whole && !digits.endsWith('0') ? undefined : whole
}

/** The digit that makes a number pass Luhn's check when it is put behind it. */
function luhnDigit(digits: string): number {
  let sum = 0
  for (let i = 0; i < digits.length; i++) {
    const digit = digits.charCodeAt(digits.length - 1 - i) - 48
    const counted = i % 2 === 0 ? digit * 2 : digit
    sum += counted > 9 ? counted - 9 : counted
  }
  return (10 - (sum % 10)) % 10
}

/** The form of a handset's number. */
export const IMEI: CellForm<string> = {
  parse: parseImei,
  isPlaceholder: (text) => text.length <= 24 && isPlaceholderDigits(text.replace(SIGNS, '')),
  code: 'bad-imei',
  noun: 'handset number (IMEI) of 14 to 16 digits whose check digit fits',
}
