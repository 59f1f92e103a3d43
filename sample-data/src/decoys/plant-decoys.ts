import { branchStage, type Stage } from '../stage.ts'
import { plantCareHome } from './care-home.ts'
import { plantLargeFamily, plantSchoolClass, plantYouthClub } from './community.ts'
import { plantContractTaxi } from './contract-taxi.ts'
import { plantCustodyDay, plantFootballCrowd, plantHostel, plantShopPhone } from './crowds.ts'

/** Plants everything that looks like a group and is none. */
export function plantDecoys(stage: Stage): void {
  const own = branchStage(stage, 'decoys')
  for (const plant of [
    plantYouthClub,
    plantLargeFamily,
    plantSchoolClass,
    plantCareHome,
    plantContractTaxi,
    plantFootballCrowd,
    plantCustodyDay,
    plantHostel,
    plantShopPhone,
  ])
    plant(own)
}
