import { branchStage, type Stage } from '../stage.ts'
import { plantAssociation } from './association.ts'
import type { GroupPlan } from '../notes.ts'
import { plantCoOffending } from './co-offending.ts'
import { GROUP_PLANS } from './group-plans.ts'
import { plantFamily, plantLodger } from './household.ts'
import { plantIntroducedChild } from './introduced-child.ts'
import { plantSharedChild } from './shared-child.ts'
import { plantSharedPhone } from './shared-phone.ts'
import { plantSharedVehicle, plantTaxiOffice } from './shared-vehicle.ts'
import { plantSharedVictim } from './shared-victim.ts'
import { plantTwoForces } from './two-forces.ts'
import { plantUnidentified } from './unidentified.ts'

/** Plants every group of the plans. */
export function plantGroups(stage: Stage): void {
  const own = branchStage(stage, 'groups')
  const {
    takeaway,
    flat,
    large,
    border,
    hatchback,
    friends,
    vehicle,
    phone,
    family,
    arcade,
    carWash,
    introduced,
    lodger,
    hotel,
    alone,
    taxis,
  } = GROUP_PLANS
  const story: readonly (readonly [plant: (stage: Stage, plan: GroupPlan) => unknown, plan: GroupPlan])[] = [
    [plantCoOffending, takeaway],
    [plantCoOffending, flat],
    [plantCoOffending, large],
    [plantTwoForces, border],
    [plantUnidentified, hatchback],
    [plantAssociation, friends],
    [plantSharedVehicle, vehicle],
    [plantSharedPhone, phone],
    [plantFamily, family],
    [plantIntroducedChild, introduced],
    [plantLodger, lodger],
    [plantCoOffending, hotel],
    [plantSharedVictim, alone],
    [plantTaxiOffice, taxis],
  ]
  for (const [plant, plan] of story) plant(branchStage(own, plan.shape), plan)
  plantSharedChild(branchStage(own, 'shared child'), [arcade, carWash])
  stage.notes.groups.sort((a, b) => (a.plan.id < b.plan.id ? -1 : 1))
}
