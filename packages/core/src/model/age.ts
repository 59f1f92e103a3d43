import type { PartialDate } from './partial-date.ts'

/** A child is anyone under this age at the event. */
export const ADULT_AGE = 18

/** The days, in ISO 8601, between which a person was born; one day where the date of birth is known in full. */
export interface BirthRange {
  readonly earliest: string
  readonly latest: string
}

/** The ages, in whole years, that a person can have had on a date. */
export interface AgeRange {
  readonly youngest: number
  readonly oldest: number
}

/** The days a date of birth leaves open. */
export function birthRange(born: PartialDate): BirthRange {
  return { earliest: earliestDay(born), latest: latestDay(born) }
}

/** The days of birth that an age recorded on a date leaves open. */
export function birthRangeOfAge(years: number, on: PartialDate): BirthRange {
  return { earliest: nextDay(shiftYears(earliestDay(on), -years - 1)), latest: shiftYears(latestDay(on), -years) }
}

/** Age at a date: a range where either date is known only in part; never negative. */
export function ageAt(born: BirthRange, at: PartialDate): AgeRange {
  return {
    youngest: Math.max(0, wholeYears(born.latest, earliestDay(at))),
    oldest: Math.max(0, wholeYears(born.earliest, latestDay(at))),
  }
}

function earliestDay(date: string): string {
  return `${date.slice(0, 10)}-01-01`.slice(0, 10)
}

function latestDay(date: string): string {
  return `${date.slice(0, 10)}${'-12-31'.slice(date.length <= 4 ? 0 : 3)}`.slice(0, 10)
}

function wholeYears(from: string, to: string): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4))
  return to.slice(4) < from.slice(4) ? years - 1 : years
}

function shiftYears(day: string, years: number): string {
  return `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`
}

/** The day after, near enough for ages: text order is all that counts, so the 31st of a short month does no harm. */
function nextDay(day: string): string {
  return `${day.slice(0, 8)}${String(Number(day.slice(8)) + 1).padStart(2, '0')}`
}
