import { itemAt } from '../dice.ts'
import type { Stage } from '../stage.ts'
import { recordAftermath } from './aftermath.ts'
import type { GroupPlan } from '../notes.ts'
import { castGroup, type Cast } from './cast.ts'
import { dayInTurn } from './plan-ring.ts'
import { recordOffence } from './record-offence.ts'

/** Each deed stands as a crime of its own with one suspect; only the children are the same. */
export function plantSharedVictim(stage: Stage, plan: GroupPlan): Cast {
  const cast = castGroup(stage, plan)
  const count = cast.offenders.length
  for (let n = 0; n < count * 2; n++) {
    const child = itemAt(cast.victims, (n + Math.floor(n / count)) % cast.victims.length)
    recordOffence(cast, { on: dayInTurn(cast.dice, n, count * 2), suspects: [itemAt(cast.offenders, n % count)], victims: [child] })
  }
  recordAftermath(cast)
  return cast
}
