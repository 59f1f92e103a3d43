import type { CaseIdentityPair, CaseWeightPart } from '../../case-file/case-file.ts'

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

/** A number of bits with its sign. */
export function signed(bits: number): string {
  const rounded = Math.round(bits * 10) / 10
  return rounded < 0 ? `−${Math.abs(rounded).toFixed(1)}` : `+${rounded.toFixed(1)}`
}
