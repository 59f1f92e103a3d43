import { branchStage, type Stage } from '../stage.ts'
import { plantArrestedChildren } from './arrested-children.ts'
import { plantCircularReports } from './circular-reports.ts'
import { plantLanguage } from './language.ts'
import { plantManyEpisodes, plantMissingTogether } from './missing-children.ts'
import { plantOverdueReviews } from './overdue-reviews.ts'
import { plantTies } from './ties.ts'
import { plantUnexaminedPhone, plantNoFurtherAction, noteUnflaggedGroup } from './investigations.ts'

/** Plants everything the findings are to bring out, after the groups stand. */
export function plantFindings(stage: Stage): void {
  const own = branchStage(stage, 'findings')
  const steps = {
    plantManyEpisodes,
    plantMissingTogether,
    plantArrestedChildren,
    plantUnexaminedPhone,
    plantNoFurtherAction,
    noteUnflaggedGroup,
    plantTies,
    plantCircularReports,
    plantLanguage,
    plantOverdueReviews,
  }
  for (const [name, plant] of Object.entries(steps)) plant(branchStage(own, name))
}
