import type { BirthBasis } from '../../presets/cell-words.ts'

/** A date of birth as it is compared; what is not known is null. */
export interface BirthColumns {
  /** As `19840301`. */
  readonly born: string | null
  /** The same with day and month changed round, where that is a day too. */
  readonly swapped: string | null
  readonly year: string | null
  /** As `0301`. */
  readonly day: string | null
}

const UNKNOWN: BirthColumns = { born: null, swapped: null, year: null, day: null }

/**
 * The parts of a date of birth. The first of January is what is put where only a year is known, as is an estimated date:
 * of both no more than the year counts.
 *
 * @param date a partial date; undefined where none is known
 */
export function birthColumns(date: string | undefined, basis: BirthBasis | undefined): BirthColumns {
  if (date === undefined) return UNKNOWN
  const year = date.slice(0, 4)
  const month = date.slice(5, 7)
  const day = date.slice(8, 10)
  if (day === '' || basis === 'estimated' || (day === '01' && month === '01')) return { ...UNKNOWN, year }
  return {
    born: year + month + day,
    swapped: Number(day) <= 12 && day !== month ? year + day + month : null,
    year,
    day: month + day,
  }
}
