import type { Dice } from './dice.ts'

/** The first and the last day the exports speak of; nothing is recorded after the last. */
export const PERIOD: { readonly first: string; readonly last: string } = { first: '2022-09-01', last: '2023-11-30' }

const DAY = 86_400_000

/** The day so many days after another; days are `YYYY-MM-DD`. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10)
}

/** Whole days from one day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / DAY)
}

/** The instant so many minutes after another; instants are `YYYY-MM-DDTHH:MM`. */
export function addMinutes(instant: string, minutes: number): string {
  return new Date(Date.parse(`${instant}:00Z`) + minutes * 60_000).toISOString().slice(0, 16)
}

/** Completed years of life on a day. */
export function ageOn(born: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(born.slice(0, 4))
  return day.slice(5, 10) < born.slice(5) ? years - 1 : years
}

/** A day of birth that makes somebody this old on the first day of the period. */
export function bornAged(dice: Dice, age: number): string {
  const year = Number(PERIOD.first.slice(0, 4)) - age
  return addDays(`${year}-09-01`, -dice.whole(0, 364))
}

/** Any day of the period, or of a part of it. */
export function anyDay(dice: Dice, first: string = PERIOD.first, last: string = PERIOD.last): string {
  return addDays(first, dice.whole(0, daysBetween(first, last)))
}

/** A time on a day, hours from and to given; the hours may run past midnight. */
export function anyTime(dice: Dice, day: string, fromHour = 8, toHour = 23): string {
  return addMinutes(`${day}T00:00`, dice.whole(fromHour * 12, toHour * 12) * 5)
}

/** The instant, or the last one of the period where it lies beyond. */
export function withinPeriod(instant: string): string {
  const last = `${PERIOD.last}T23:55`.slice(0, instant.length)
  return instant > last ? last : instant
}
