import type { GroupPlan, PlantedGroup } from '../notes.ts'
import { createPerson, type Person, type Wishes } from '../person.ts'
import { createPlace } from '../place.ts'
import { branchStage, type Stage } from '../stage.ts'

/** A planted group, with all that is needed to tell more of it. */
export interface Cast extends Stage, PlantedGroup {}

/** The people and places of a plan, before anything is recorded of them; people who are given come first. */
export function castGroup(
  stage: Stage,
  plan: GroupPlan,
  given: { readonly offenders?: readonly Person[]; readonly victims?: readonly Person[] } = {},
): Cast {
  const own = branchStage(stage, plan.id)
  const { offenders = [], victims = [] } = given
  const places = plan.premises.map((premises) => createPlace(own.world.streets, own.dice, premises, plan.force))
  const cast: Cast = { ...own, plan, offenders: [...offenders], victims: [...victims], places, things: [], events: [], reports: [] }
  while (cast.offenders.length < plan.offenders) cast.offenders.push(createOffender(own, plan.force))
  while (cast.victims.length < plan.victims) cast.victims.push(createChild(own, plan.force))
  for (const subject of [...cast.offenders, ...cast.victims, ...places]) own.ledger.enter(subject)
  stage.notes.groups.push(cast)
  return cast
}

/** Somebody who harms children: mostly grown men, some women, some under age themselves. */
export function createOffender(stage: Stage, force: 'HB' | 'NV', wishes: Wishes = {}): Person {
  const { dice, world } = stage
  const age = wishes.age ?? (dice.chance(0.12) ? dice.whole(15, 17) : dice.whole(18, 54))
  return createPerson(world, dice, {
    origin: 'planted',
    age,
    sex: dice.chance(0.88) ? 'M' : 'F',
    known: dice.chance(0.55),
    home: createPlace(world.streets, dice, dice.chance(0.3) ? 'flat' : 'dwelling', force),
    ...wishes,
  })
}

/** A child who is harmed, aged 11 to 15 when the period begins and so never above 17. */
export function createChild(stage: Stage, force: 'HB' | 'NV', wishes: Wishes = {}): Person {
  const { dice, world } = stage
  return createPerson(world, dice, {
    origin: 'planted',
    age: dice.whole(11, 15),
    sex: dice.chance(0.78) ? 'F' : 'M',
    lookedAfter: dice.chance(0.3),
    home: createPlace(world.streets, dice, 'dwelling', force),
    ...wishes,
  })
}
