import { itemAt } from '../dice.ts'
import { addMinutes, anyDay } from '../calendar.ts'
import { as } from '../ledger.ts'
import { createPerson } from '../person.ts'
import { createPlace } from '../place.ts'
import { CLASSES } from '../presets/offences.ts'
import type { Stage } from '../stage.ts'
import { recordAftermath, sourceOfCast } from './aftermath.ts'
import type { GroupPlan } from '../notes.ts'
import { castGroup, type Cast } from './cast.ts'
import { planRing } from './plan-ring.ts'
import { recordOffence } from './record-offence.ts'
import { linkAssociates } from './report-concern.ts'

/** A group whose members offend together in twos, threes and fours, against children they share. */
export function plantCoOffending(stage: Stage, plan: GroupPlan): Cast {
  const cast = castGroup(stage, plan)
  offendTogether(cast)
  if (plan.offenders > 5) stealWithOutsider(cast)
  recordAftermath(cast)
  return cast
}

/** The shared deeds of a cast, and a few associate links between those who did them. */
export function offendTogether(cast: Cast): void {
  for (const deed of planRing(cast.dice, cast.offenders, cast.victims)) recordOffence(cast, deed)
  for (const [n, offender] of cast.offenders.entries()) {
    const next = itemAt(cast.offenders, (n + 1) % cast.offenders.length)
    if (offender.identified && next.identified && next !== offender && cast.dice.chance(0.3))
      linkAssociates(cast, offender, next, undefined)
  }
}

// noise: one member steals with somebody who has nothing to do with the group
function stealWithOutsider(cast: Cast): void {
  const { dice, world } = cast
  const outsider = createPerson(world, dice, {
    sex: 'M',
    age: dice.whole(19, 40),
    known: true,
    home: createPlace(world.streets, dice, 'dwelling', cast.plan.force),
  })
  const from = `${anyDay(dice)}T14:10`
  const at = world.venue(dice, 'supermarket', cast.plan.force)
  cast.ledger.event({
    type: 'offence',
    source: sourceOfCast(cast),
    offence: CLASSES.shoplifting,
    from,
    reported: addMinutes(from, 25),
    at,
    outcome: '8',
    unit: 'Response South',
    accreditation: 'PIP1',
    summary: 'Two males made off with alcohol. Identified by staff.',
    parts: as('suspect', [dice.pick(cast.offenders), outsider]),
  })
}
