import { itemAt } from '../dice.ts'
import { createPlace, type Place } from '../place.ts'
import { drawSurname, type Person } from '../person.ts'
import type { Stage } from '../stage.ts'
import { recordAftermath } from './aftermath.ts'
import type { GroupPlan } from '../notes.ts'
import { castGroup, createChild, createOffender, type Cast } from './cast.ts'
import { dayInTurn } from './plan-ring.ts'
import { recordOffence } from './record-offence.ts'

/** Stepfather, two uncles and a cousin, each recorded alone against children of the household. */
export function plantFamily(stage: Stage, plan: GroupPlan): Cast {
  const home = createPlace(stage.world.streets, stage.dice, 'dwelling', plan.force)
  const surname = drawSurname(stage.dice)
  const kin = [
    { age: 41, surname: drawSurname(stage.dice) },
    { age: 38, surname },
    { age: 44, surname },
    { age: 21, surname },
  ]
  const offenders = kin.map((each) => createOffender(stage, plan.force, { ...each, sex: 'M', home }))
  const victims = Array.from({ length: plan.victims }, () => createChild(stage, plan.force, { surname, home }))
  const cast = castGroup(stage, plan, { offenders, victims })
  cast.places.push(home)
  for (const [n, suspect] of [...cast.offenders, ...cast.offenders].entries()) {
    recordOffence(cast, {
      on: dayInTurn(cast.dice, n, offenders.length * 2),
      suspects: [suspect],
      victims: [itemAt(cast.victims, n % 2 === Math.floor(n / 4) ? 0 : 1)],
      at: home,
    })
  }
  joinHousehold(cast, home, cast.offenders)
  recordAftermath(cast)
  return cast
}

/** A parent, a lodger and the lodger's friend. */
export function plantLodger(stage: Stage, plan: GroupPlan): Cast {
  const home = createPlace(stage.world.streets, stage.dice, 'dwelling', plan.force)
  const surname = drawSurname(stage.dice)
  const offenders = [
    createOffender(stage, plan.force, { age: 36, surname, home }),
    createOffender(stage, plan.force, { age: 29, sex: 'M', home }),
    createOffender(stage, plan.force, { age: 33, sex: 'M' }),
  ]
  const victims = [createChild(stage, plan.force, { surname, home }), createChild(stage, plan.force)]
  const cast = castGroup(stage, plan, { offenders, victims })
  cast.places.push(home)
  const sets = [
    [0, 1],
    [1, 2],
    [0, 1, 2],
    [0, 2],
  ]
  for (const [n, set] of sets.entries()) {
    recordOffence(cast, {
      on: dayInTurn(cast.dice, n, sets.length),
      suspects: set.map((each) => itemAt(cast.offenders, each)),
      victims: [itemAt(cast.victims, n % 2)],
      at: home,
    })
  }
  joinHousehold(cast, home, cast.offenders.slice(0, 1))
  recordAftermath(cast)
  return cast
}

function joinHousehold(cast: Cast, home: Place, kin: readonly Person[]): void {
  const { ledger } = cast
  const living = [...cast.offenders, ...cast.victims].filter((person) => person.home === home)
  for (const person of living)
    ledger.link({ from: person, to: home, type: 'lives-at', strength: 'confirmed', basis: 'fact', polarity: 'asserted' })
  for (const relative of kin) {
    for (const child of cast.victims)
      if (child.home === home)
        ledger.link({ from: relative, to: child, type: 'family', strength: 'confirmed', basis: 'fact', polarity: 'asserted' })
  }
}
