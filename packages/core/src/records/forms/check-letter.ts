const LETTERS = 'ZABCDEFGHJKLMNPQRTUVWXY'

/** The check letter of a number in the national registers: the two digits of the year and the serial number as one number, modulo 23. */
export function checkLetter(year: string, serial: string): string {
  return LETTERS.charAt(Number(year.slice(-2) + serial) % LETTERS.length)
}
