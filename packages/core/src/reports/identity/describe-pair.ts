import type { CaseIdentityPair, CaseWeightPart } from '../../case-file/case-file.ts'
import { signed } from '../../case-file/weight-steps.ts'

/** Why two ids were held to be one, or may be, in one sentence: no name and no value, only what agrees and what it weighs. */
export function describePair({ prior, parts, lookalikes, weight }: CaseIdentityPair): string {
  const steps = [
    `before anything is compared ${signed(prior)}`,
    ...parts.map(describePart),
    ...(lookalikes === undefined ? [] : [`since ${lookalikes.name} agree so too ${signed(lookalikes.weight)}`]),
  ]
  return `${steps.join('; ')}; in all ${signed(weight)}`
}

function describePart({ comparison, level, weight, frequencyWeight, things }: CaseWeightPart): string {
  const shared = things === undefined || things < 2 ? '' : ` (${String(things)} have it)`
  return `${comparison} ${level}${shared} ${signed(weight + (frequencyWeight ?? 0))}`
}
