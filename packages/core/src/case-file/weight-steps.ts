import type { CaseIdentityPair, CaseWeightPart } from './case-file.ts'

/** One step of a match weight: what it is for, what it adds, and the sum up to it, in bits. */
export interface WeightStep {
  readonly words: string
  readonly weight: number
  readonly sum: number
  /** Whether it says more of the step before: how rare the shared value is. */
  readonly isDetail: boolean
}

/** The steps of a match weight, from any two of the case to these two; the last sum is the weight. */
export function weightSteps({ prior, parts, lookalikes }: CaseIdentityPair): readonly WeightStep[] {
  const steps = [
    { words: 'before anything is compared: any two of the case', weight: prior, isDetail: false },
    ...parts.flatMap(stepsOfPart),
    ...(lookalikes === undefined ? [] : [{ words: `${lookalikes.name} agree so too`, weight: lookalikes.weight, isDetail: false }]),
  ]
  let sum = 0
  return steps.map((step) => {
    sum += step.weight
    return { ...step, sum: sum + 0 }
  })
}

/** A rarity of fewer bits is no step of its own. */
const SLIGHT = 0.05

function stepsOfPart({ comparison, level, weight, frequencyWeight, things }: CaseWeightPart): readonly Omit<WeightStep, 'sum'>[] {
  const step = { words: `${comparison}: ${level}`, weight, isDetail: false }
  if (frequencyWeight === undefined || things === undefined) return [step]
  if (Math.abs(frequencyWeight) < SLIGHT) return [{ ...step, weight: weight + frequencyWeight }]
  const rarity = frequencyWeight < 0 ? 'more common than most' : 'rarer than most'
  return [step, { words: `a value that ${String(Math.max(2, things))} have, ${rarity}`, weight: frequencyWeight, isDetail: true }]
}

/** So near to certain is the nearest that is said: no assessment is certain. */
const NEAREST = 0.9999

/** A probability in words, as `98.7 in 100`. */
export function sayChance(probability: number): string {
  if (probability > NEAREST) return 'more than 99.99 in 100'
  return `${String(Math.floor(probability * 1000) / 10)} in 100`
}

/** A number of bits with its sign. */
export function signed(bits: number): string {
  const rounded = Math.round(bits * 10) / 10
  return rounded < 0 ? `−${Math.abs(rounded).toFixed(1)}` : `+${rounded.toFixed(1)}`
}
