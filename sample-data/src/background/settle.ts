import type { Entry } from '../entries.ts'
import { recordAgain } from '../identity/record-again.ts'
import { createPerson, drawSurname, type Person } from '../person.ts'
import { createPlace, type Place } from '../place.ts'
import type { Dice } from '../dice.ts'
import type { Stage } from '../stage.ts'
import type { Thing } from '../thing.ts'

/** People who live together. */
export interface Household {
  readonly home: Place
  readonly adults: readonly Person[]
  readonly children: readonly Person[]
}

/** The ordinary people of the district. */
export interface Population {
  readonly households: readonly Household[]
  readonly adults: readonly Person[]
  readonly children: readonly Person[]
  /** Everybody who may be a suspect in ordinary crime, with the one or two they do things with, if any. */
  readonly crews: readonly (readonly Person[])[]
  readonly vehicles: ReadonlyMap<Person, Thing>
  readonly phones: ReadonlyMap<Person, Thing>
  readonly furtherRecords: readonly Entry<Person>[]
}

const SHAPES: readonly (readonly [shape: readonly [adults: number, children: number], weight: number])[] = [
  [[1, 0], 30],
  [[2, 0], 17],
  [[2, 1], 12],
  [[2, 2], 13],
  [[1, 1], 9],
  [[1, 2], 8],
  [[2, 3], 5],
  [[3, 1], 4],
  [[4, 2], 2],
]

/** Settles households until their person rows are as many as wanted. */
export function settle(stage: Stage, rows: number): Population {
  const { dice, ledger } = stage
  const households: Household[] = []
  const furtherRecords: Entry<Person>[] = []
  const target = ledger.people.length + rows
  while (ledger.people.length < target) {
    const household = settleHousehold(stage, dice.weighted(SHAPES))
    households.push(household)
    for (const person of [...household.adults, ...household.children]) {
      ledger.enter(person)
      if (dice.chance(0.095)) furtherRecords.push(...recordAgain(stage, person))
    }
  }
  const adults = households.flatMap((each) => each.adults)
  const children = households.flatMap((each) => each.children)
  return {
    households,
    adults,
    children,
    crews: formCrews(dice, adults, children),
    vehicles: giveVehicles(stage, adults),
    phones: listPhones(dice, adults),
    furtherRecords,
  }
}

function settleHousehold(stage: Stage, [grown, young]: readonly [number, number]): Household {
  const { world, dice } = stage
  const home = createPlace(world.streets, dice, dice.chance(0.3) ? 'flat' : 'dwelling')
  const surname = drawSurname(dice)
  const eldest = dice.whole(young > 0 ? 26 : 18, young > 0 ? 48 : 76)
  const adults = Array.from({ length: grown }, (_, n) => {
    const age = n < 2 ? Math.max(18, eldest + dice.whole(-4, 4)) : dice.whole(18, 30)
    const sex = n === 1 && dice.chance(0.9) ? 'F' : n === 0 && grown > 1 ? 'M' : dice.chance(0.5) ? 'M' : 'F'
    return createPerson(world, dice, { age, sex, home, known: dice.chance(0.25), ...(dice.chance(0.7) ? { surname } : {}) })
  })
  const children = Array.from({ length: young }, () =>
    createPerson(world, dice, { age: dice.whole(3, 16), home, lookedAfter: dice.chance(0.05), ...(dice.chance(0.85) ? { surname } : {}) }),
  )
  return { home, adults, children }
}

// most who offend do so alone; a fifth have a mate, and a few have two
function formCrews(dice: Dice, adults: readonly Person[], children: readonly Person[]): Person[][] {
  const offenders = dice.shuffle([
    ...dice.some(adults, Math.round(adults.length * 0.4)),
    ...dice.some(
      children.filter((child) => child.born < '2010'),
      Math.round(children.length * 0.12),
    ),
  ])
  const crews: Person[][] = []
  for (let n = 0; n < offenders.length;) {
    const size = dice.weighted([
      [1, 86],
      [2, 11.5],
      [3, 2.5],
    ])
    crews.push(offenders.slice(n, n + size))
    n += size
  }
  return crews
}

function giveVehicles(stage: Stage, adults: readonly Person[]): Map<Person, Thing> {
  const { world, dice } = stage
  return new Map(adults.filter(() => dice.chance(0.42)).map((owner) => [owner, world.plates.draw(dice)]))
}

function listPhones(dice: Dice, adults: readonly Person[]): Map<Person, Thing> {
  const owners = adults.filter((owner) => owner.phone !== '' && dice.chance(0.6))
  return new Map(owners.map((owner) => [owner, { kind: 'object', sort: 'phone', value: owner.phone }]))
}

/** Somebody of the household, or a stranger where it has nobody else. */
export function otherAdult(household: Household, than: Person, stranger: Person): Person {
  return household.adults.find((adult) => adult !== than) ?? stranger
}
