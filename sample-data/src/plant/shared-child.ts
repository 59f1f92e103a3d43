import type { Stage } from '../stage.ts'
import { recordAftermath } from './aftermath.ts'
import type { GroupPlan } from '../notes.ts'
import { castGroup, createChild, type Cast } from './cast.ts'
import { offendTogether } from './co-offending.ts'

/** Two groups that have nothing to do with each other but one child whom both exploit. */
export function plantSharedChild(stage: Stage, plans: readonly [GroupPlan, GroupPlan]): readonly Cast[] {
  const child = createChild(stage, plans[0].force, { lookedAfter: true })
  return plans.map((plan) => {
    const cast = castGroup(stage, plan, { victims: [child] })
    offendTogether(cast)
    recordAftermath(cast)
    return cast
  })
}
