import type { LinkModel } from '../../model/link-model.ts'
import type { ValueCounts } from './count-values.ts'
import { createPatternCode } from './pattern.ts'

/** How often the levels of a comparison come up between any two things, and between how many of them it says anything. */
export interface ChanceAgreement {
  /** The share of pairs in which both say something, 0 to 1. */
  readonly comparable: number
  /** Of those, the share that reaches each level, true pairs among them; adds up to 1. */
  readonly shares: readonly number[]
  /** How many pairs each share was counted over. */
  readonly pairs: readonly number[]
}

/** Levels reached by fewer sampled pairs are counted by their values instead, where they are equality. */
const ENOUGH = 200

/**
 * How often levels come up between things drawn at random.
 *
 * @param random how often each pattern came up in a sample of pairs
 * @param things how many things there are
 */
export function measureChance(
  model: LinkModel,
  random: ReadonlyMap<number, number>,
  values: readonly ValueCounts[],
  things: number,
): readonly ChanceAgreement[] {
  const code = createPatternCode(model.comparisons)
  const sampled = [...random.values()].reduce((sum, count) => sum + count, 0)
  const allPairs = (things * (things - 1)) / 2
  return model.comparisons.map(({ levels }, comparison) => {
    const counts = new Array<number>(levels.length + 1).fill(0)
    for (const [pattern, count] of random) {
      const digit = code.digit(pattern, comparison)
      counts[digit] = (counts[digit] ?? 0) + count
    }
    const comparable = sampled - (counts[0] ?? 0)
    const shares = levels.map((_, level) => (comparable === 0 ? 0 : (counts[level + 1] ?? 0) / comparable))
    const pairs = levels.map(() => comparable)
    for (const { level, pairs: shared } of values.filter((each) => each.comparison === comparison)) {
      const comparablePairs = (allPairs * comparable) / Math.max(1, sampled)
      if ((counts[level + 1] ?? 0) >= ENOUGH || comparablePairs <= comparable) continue
      // those that reach a better level too are no part of this one
      const better = shares.slice(0, level).reduce((sum, share) => sum + share, 0)
      shares[level] = Math.max(0, Math.min(1 - better, shared / comparablePairs - better))
      pairs[level] = comparablePairs
    }
    return { comparable: sampled === 0 ? 0 : comparable / sampled, shares, pairs }
  })
}

/** So many pairs are taken to have been seen that agree as the shipped model says. */
const PRIOR_PAIRS = 100_000
/** However many of the pairs that agree are one person, this share of them is taken for chance. */
const LEAST_CHANCE = 0.02
/** However alike all are, so many strangers differ. */
const LEAST_DIFFERENT = 0.01

/**
 * u of every level: how often strangers reach it. That is what was counted, without the pairs that are one person, kin or twins.
 *
 * @param prior u of the shipped model
 * @param others the share of all pairs that each other class has, and how often it reaches each level
 */
export function estimateU(
  chance: ChanceAgreement,
  prior: readonly number[],
  others: readonly { readonly share: number; readonly levels: readonly number[] }[],
): readonly number[] {
  const estimated = chance.shares.map((share, level) => {
    const pairs = chance.pairs[level] ?? 0
    const byOthers = others.reduce((sum, other) => sum + other.share * (other.levels[level] ?? 0), 0)
    const byChance = Math.max(share - byOthers, share * LEAST_CHANCE)
    return (byChance * pairs + PRIOR_PAIRS * (prior[level] ?? 0)) / (pairs + PRIOR_PAIRS)
  })
  const last = estimated.length - 1
  const better = estimated.slice(0, last).reduce((sum, u) => sum + u, 0)
  // the last level is what is left, which is nearly all pairs but where there are few things
  const scale = Math.min(1, (1 - LEAST_DIFFERENT) / better)
  return [...estimated.slice(0, last).map((u) => u * scale), 1 - better * scale]
}
