// Numbers of the invented world. Each serial has one number and each number one serial, so that nobody has another's by chance.

const SCATTER = 48_271_933
const PHONES = 100_000_000
const PNC_SERIALS = 9_999_991
const CHECK_LETTERS = 'ZABCDEFGHJKLMNPQRTUVWXY'
/** The year in which the register was begun. */
const FIRST_YEAR = 1974
const LAST_YEAR = 2023
/** Ranges that the numbering plan leaves closed: nobody has such a number. */
const RANGES = { mobile: '+4451', home: '+4452', shared: '+4453' }

/**
 * @param {'mobile' | 'home' | 'shared'} kind
 * @param {number} serial a whole number below a hundred million
 */
export function writePhone(kind, serial) {
  return RANGES[kind] + String((serial * SCATTER + 12_345) % PHONES).padStart(8, '0')
}

/**
 * An id of the Police National Computer, `YYYY/NNNNNNNC`, with its check letter.
 *
 * @param {number} serial that of the person, below ten million
 * @param {number} year when the person came to notice, were there a register then
 */
export function writePncId(serial, year) {
  const filed = Math.min(LAST_YEAR, Math.max(FIRST_YEAR, year))
  const number = String(1 + ((serial * SCATTER) % PNC_SERIALS)).padStart(7, '0')
  return `${filed}/${number}${CHECK_LETTERS[Number(String(filed).slice(2) + number) % CHECK_LETTERS.length]}`
}

const DAY_MS = 86_400_000
const EPOCH = Date.UTC(1900, 0, 1)
const written = []

/** The last day that anyone of this world is born on, counted from 1 January 1900. */
export const LAST_DAY = (Date.UTC(2023, 11, 31) - EPOCH) / DAY_MS

/** A day counted from 1 January 1900, as `yyyy-mm-dd`; those written once are remembered. */
export function writeDay(day) {
  return (written[day] ??= new Date(EPOCH + day * DAY_MS).toISOString().slice(0, 10))
}

/** The first of January of the year of a day. */
export function toNewYear(day) {
  return (Date.UTC(Number(writeDay(day).slice(0, 4)), 0, 1) - EPOCH) / DAY_MS
}
