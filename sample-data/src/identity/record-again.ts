import type { Dice } from '../dice.ts'
import type { Entry } from '../entries.ts'
import type { Person } from '../person.ts'
import { CARE, HARBOUR, NORTHVALE, type Source } from '../source.ts'
import type { Stage } from '../stage.ts'
import { SLIPS, type Variation } from './slips.ts'

// shares of draws, not of outcomes: most forenames have no short form and no other spelling, and are drawn again
const SHARES: readonly (readonly [Variation, number])[] = [
  ['nickname', 34],
  ['transliteration', 36],
  ['swapped-day-month', 14],
  ['changed-surname', 12],
  ['typing-slip', 14],
  ['transposed-digits', 10],
  ['missing-date-of-birth', 6],
  ['initials', 5],
  ['alias', 4],
]

/** A further record of somebody in another system, with one labelled variation; now and then a third, with another. */
export function recordAgain(stage: Stage, person: Person): readonly Entry<Person>[] {
  const { dice } = stage
  const first = enterAgain(stage, person, otherSource(dice, person.source))
  return dice.chance(0.14) ? [first, enterAgain(stage, person, dice.chance(0.5) ? first.source : person.source)] : [first]
}

function enterAgain(stage: Stage, person: Person, source: Source): Entry<Person> {
  const { dice, ledger } = stage
  for (;;) {
    const variation = dice.weighted(SHARES)
    const says = SLIPS[variation](person, dice)
    if (says === undefined || (says.surname === person.surname && says.forenames === person.forenames && says.born === person.born))
      continue
    return ledger.again(person, thin({ ...says, source }, dice, variation), source, variation)
  }
}

function otherSource(dice: Dice, source: Source): Source {
  return dice.pick([HARBOUR, NORTHVALE, CARE].filter((other) => other !== source))
}

// what else the other system happens to know; a record without a date of birth keeps its address, a changed name its date of birth
function thin(says: Person, dice: Dice, variation: Variation): Person {
  const keepHome = variation === 'missing-date-of-birth' || variation === 'initials' || dice.chance(0.7)
  const keepPnc = variation === 'alias' || variation === 'changed-surname' || dice.chance(0.4)
  return {
    ...says,
    home: keepHome ? says.home : undefined,
    phone: dice.chance(0.55) ? says.phone : '',
    email: dice.chance(0.4) ? says.email : '',
    pncId: keepPnc ? says.pncId : '',
    croNumber: keepPnc ? says.croNumber : '',
    school: dice.chance(0.5) ? says.school : '',
    occupation: dice.chance(0.4) ? says.occupation : '',
  }
}
