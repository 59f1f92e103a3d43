import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keepMonotone } from '../../../src/entities/linkage/keep-monotone.ts'
import { createPatternCode, type PatternCount } from '../../../src/entities/linkage/pattern.ts'
import { trainModel } from '../../../src/entities/linkage/train-model.ts'
import { priorShares } from '../../../src/entities/linkage/prior-shares.ts'
import { at, LAW } from '../../make.ts'
import { everyDigits, modelOf, patternOf, shares } from './make-model.ts'
import { simulatePairs } from './simulate-pairs.ts'

/** So many matches the shipped m counts as, and so many pairs the shipped share. */
const PRIOR_MATCHES = 50
const PRIOR_PAIRS = 5

const U = [
  [0.05, 0.15, 0.8],
  [0.1, 0.9],
  [0.02, 0.98],
] as const
const SHIPPED = modelOf([
  { m: [0.5, 0.3, 0.2], u: U[0] },
  { m: [0.6, 0.4], u: U[1] },
  { m: [0.7, 0.3], u: U[2] },
])
const THINGS = 400
const PAIRS = (THINGS * (THINGS - 1)) / 2

interface Belief {
  readonly m: readonly (readonly number[])[]
  readonly matched: number
}

/** The log of how likely counts are, of the pairs that were not found as strangers, and of what the shipped model counts for. */
function likelihoodOf(counts: readonly PatternCount[], { m, matched }: Belief): number {
  const code = createPatternCode(SHIPPED.comparisons)
  const product = (levels: readonly (readonly number[])[], digits: readonly number[]): number =>
    digits.reduce((all, digit, comparison) => (digit === 0 ? all : all * at(at(levels, comparison), digit - 1)), 1)
  const { matched: prior } = priorShares(SHIPPED, THINGS)
  let sum = PRIOR_PAIRS * Math.log(matched) + PRIOR_PAIRS * (1 / prior - 1) * Math.log(1 - matched)
  let found = 0
  for (const { pattern, count } of counts) {
    const digits = code.digits(pattern)
    sum += count * Math.log(matched * product(m, digits) + (1 - matched) * product(U, digits))
    found += count
  }
  sum += (PAIRS - found) * Math.log(1 - matched)
  SHIPPED.comparisons.forEach(({ levels }, comparison) => {
    levels.forEach(({ m: shipped }, level) => {
      sum += PRIOR_MATCHES * shipped * Math.log(at(at(m, comparison), level))
    })
  })
  return sum
}

const anyCounts: fc.Arbitrary<readonly PatternCount[]> = fc.oneof(
  fc.integer({ min: 1, max: 1e6 }).map((seed) =>
    simulatePairs(
      SHIPPED,
      [
        {
          share: 0.02,
          levels: [
            [0.9, 0.05, 0.05],
            [0.8, 0.2],
            [0.9, 0.1],
          ],
        },
        { share: 0.98, levels: U },
      ],
      20_000,
      seed,
    ),
  ),
  fc
    .array(fc.nat({ max: 60 }), { minLength: everyDigits(SHIPPED).length, maxLength: everyDigits(SHIPPED).length })
    .map((counts) => everyDigits(SHIPPED).map((digits, i) => ({ mask: 1, pattern: patternOf(SHIPPED, digits), count: at(counts, i) }))),
)
const anyM = fc.tuple(shares(3), shares(2), shares(2))

describe('what is learned where u is known', () => {
  it('is likelier than what the shipped model says, and than anything a step away that keeps the order of levels', () => {
    fc.assert(
      fc.property(anyCounts, fc.array(anyM, { minLength: 8, maxLength: 8 }), (counts, others) => {
        const { model, shares: learned } = trainModel(SHIPPED, counts, [], THINGS)
        const belief = { m: model.comparisons.map(({ levels }) => levels.map(({ m }) => m)), matched: learned.matched }
        const best = likelihoodOf(counts, belief)
        const shipped = SHIPPED.comparisons.map(({ levels }) => levels.map(({ m }) => m))
        expect(best).toBeGreaterThanOrEqual(likelihoodOf(counts, { m: shipped, matched: priorShares(SHIPPED, THINGS).matched }))
        for (const other of others) {
          const kept = other.map((m, comparison) => keepMonotone(m, at(U, comparison)).m)
          const step = belief.m.map((m, comparison) => m.map((value, level) => 0.99 * value + 0.01 * at(at(kept, comparison), level)))
          expect(likelihoodOf(counts, { ...belief, m: step })).toBeLessThanOrEqual(best + 1e-4)
        }
        for (const matched of [learned.matched * 0.97, Math.min(0.005, learned.matched * 1.03)])
          expect(likelihoodOf(counts, { ...belief, matched })).toBeLessThanOrEqual(best + 1e-4)
      }),
      LAW,
    )
  })
})
