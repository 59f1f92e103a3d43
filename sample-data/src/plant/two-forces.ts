import { createPlace } from '../place.ts'
import { HARBOUR, NORTHVALE } from '../source.ts'
import type { Stage } from '../stage.ts'
import { recordAftermath } from './aftermath.ts'
import type { GroupPlan } from '../notes.ts'
import { castGroup, createChild, type Cast } from './cast.ts'
import { planRing } from './plan-ring.ts'
import { recordOffence } from './record-offence.ts'

/** A group that offends on both sides of a force boundary: each force records its own events, about the same people. */
export function plantTwoForces(stage: Stage, plan: GroupPlan): Cast {
  const far = createPlace(stage.world.streets, stage.dice, 'hotel', 'NV')
  const cast = castGroup(stage, plan, { victims: [createChild(stage, 'NV'), createChild(stage, 'NV')] })
  cast.places.push(far)
  const near = cast.places.filter((place) => place.force === 'HB')
  for (const [n, deed] of planRing(cast.dice, cast.offenders, cast.victims).entries()) {
    const away = n % 2 === 1
    recordOffence(cast, { ...deed, source: away ? NORTHVALE : HARBOUR, at: away ? far : cast.dice.pick(near) })
  }
  recordAftermath(cast)
  return cast
}
