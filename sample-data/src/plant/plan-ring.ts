import { addDays, daysBetween, PERIOD } from '../calendar.ts'
import { itemAt, type Dice } from '../dice.ts'
import type { Person } from '../person.ts'
import type { Deed } from './record-offence.ts'

/**
 * Deeds of a group whose suspects overlap: each offender with the next one, two or three in a ring, and some sets at random. Every offender has at least two
 * deeds, no deed has more than four suspects, and the children take turns.
 */
export function planRing(dice: Dice, offenders: readonly Person[], victims: readonly Person[]): Deed[] {
  const ring = dice.shuffle(offenders)
  const most = Math.min(4, ring.length)
  const rounds = ring.map((_, start) =>
    Array.from({ length: dice.whole(2, most) }, (_, step) => itemAt(ring, (start + step) % ring.length)),
  )
  const more = Array.from({ length: Math.ceil(ring.length / 3) }, () => dice.some(ring, dice.whole(2, most)))
  const sets = [...rounds, ...more]
  const turns = dice.shuffle(victims)
  return dice
    .shuffle(sets)
    .map((suspects, n) => ({ on: dayInTurn(dice, n, sets.length), suspects, victims: childrenInTurn(dice, turns, n) }))
}

/** The n-th of so many days, spread over the period with room for what follows. */
export function dayInTurn(dice: Dice, n: number, count: number): string {
  const span = daysBetween(PERIOD.first, PERIOD.last) - 60
  return addDays(PERIOD.first, 15 + Math.floor((span / count) * (n + dice.next())))
}

function childrenInTurn(dice: Dice, victims: readonly Person[], n: number): Person[] {
  const child = itemAt(victims, n % victims.length)
  const second = itemAt(victims, (n + 1) % victims.length)
  return second !== child && dice.chance(0.3) ? [child, second] : [child]
}
