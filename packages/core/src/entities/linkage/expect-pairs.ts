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

/** Candidates of one pattern that are a fair sample of the same comparisons. */
export interface PatternRow {
  /** The level of each comparison, from 1; 0 where it says nothing. */
  readonly digits: readonly number[]
  /** A bit for each comparison that they are a fair sample of. */
  readonly fair: number
  readonly count: number
}

/** Counts as rows to learn from, by pattern, those that differ only in the rules that found them put together where that says the same. */
export function patternRows(model: LinkModel, counts: readonly PatternCount[]): readonly PatternRow[] {
  const code = createPatternCode(model.comparisons)
  const fairOfMask = createFairOfMask(model)
  const rows = new Map<string, { readonly pattern: number; readonly digits: readonly number[]; readonly fair: number; count: number }>()
  for (const { mask, pattern, count } of counts) {
    const fair = fairOfMask(mask)
    const key = `${pattern} ${fair}`
    const row = rows.get(key)
    if (row === undefined) rows.set(key, { pattern, digits: code.digits(pattern), fair, count })
    else row.count += count
  }
  return [...rows.values()].sort((a, b) => a.pattern - b.pattern || a.fair - b.fair)
}

/**
 * Expects each pattern to be of each class by the shares and chances given.
 *
 * @param shares of one thing and of the lookalikes
 */
export function expectPairs(
  model: LinkModel,
  rows: readonly PatternRow[],
  levels: readonly LevelChances[],
  shares: readonly number[],
): ExpectedPairs {
  const classes = pairClasses(model, levels)
  const pairs = shares.map(() => 0)
  const expected = model.comparisons.map(({ levels: own }) => own.map(() => 0))
  for (const { digits, fair, count } of rows) {
    const posterior = posteriors(shares, classOdds(classes, digits))
    for (let i = 0; i < posterior.length; i++) pairs[i] = (pairs[i] ?? 0) + count * (posterior[i] ?? 0)
    const ofOne = count * (posterior[0] ?? 0)
    for (let comparison = 0; comparison < digits.length; comparison++) {
      const digit = digits[comparison] ?? 0
      const own = expected[comparison]
      if (digit > 0 && own !== undefined && (fair & (1 << comparison)) !== 0) own[digit - 1] = (own[digit - 1] ?? 0) + ofOne
    }
  }
  return { pairs, levels: expected }
}

/** Which comparisons the pairs found by some rules are a fair sample of: a rule's pairs are none of what it rests on. */
function createFairOfMask({ comparisons, rules }: LinkModel): (mask: number) => number {
  const fairOfRule = rules.map(({ restsOn }) =>
    restsOn === undefined ? 0 : comparisons.reduce((bits, { name }, i) => (restsOn.includes(name) ? bits : bits | (1 << i)), 0),
  )
  return (mask) => fairOfRule.reduce((bits, fair, rule) => ((mask & (1 << rule)) === 0 ? bits : bits | fair), 0)
}
