import type { LinkModel } from '../../model/link-model.ts'
import { classOdds, pairClasses, posteriors, type LevelChances } from './pair-classes.ts'
import { createPatternCode, type PatternCount } from './pattern.ts'

/** What candidates are taken to be. */
export interface ExpectedPairs {
  /** How many pairs of each class are expected, one thing first. */
  readonly pairs: readonly number[]
  /** For each comparison, how many pairs of one thing are expected at each level, of those that are a fair sample of it. */
  readonly levels: readonly (readonly number[])[]
}

/**
 * Expects each pattern to be of each class by the shares and chances given.
 *
 * @param shares of one thing and of the lookalikes
 */
export function expectPairs(
  model: LinkModel,
  counts: readonly PatternCount[],
  levels: readonly LevelChances[],
  shares: readonly number[],
): ExpectedPairs {
  const code = createPatternCode(model.comparisons)
  const classes = pairClasses(model, levels)
  const fair = fairMasks(model)
  const pairs = shares.map(() => 0)
  const expected = model.comparisons.map(({ levels: own }) => own.map(() => 0))
  for (const { mask, pattern, count } of counts) {
    const digits = code.digits(pattern)
    const posterior = posteriors(shares, classOdds(classes, digits))
    posterior.forEach((share, i) => {
      pairs[i] = (pairs[i] ?? 0) + count * share
    })
    const ofOne = count * (posterior[0] ?? 0)
    digits.forEach((digit, comparison) => {
      const own = expected[comparison]
      if (digit > 0 && own !== undefined && (mask & (fair[comparison] ?? 0)) !== 0) own[digit - 1] = (own[digit - 1] ?? 0) + ofOne
    })
  }
  return { pairs, levels: expected }
}

/** For each comparison the rules, a bit each, whose pairs are a fair sample of it. */
function fairMasks({ comparisons, rules }: LinkModel): readonly number[] {
  return comparisons.map(({ name }) =>
    rules.reduce((mask, { restsOn }, rule) => (restsOn === undefined || restsOn.includes(name) ? mask : mask | (1 << rule)), 0),
  )
}
