import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { estimateU, measureChance, type ChanceAgreement } from '../../../src/entities/linkage/estimate-u.ts'
import type { ValueCounts } from '../../../src/entities/linkage/count-values.ts'
import { at, LAW, only } from '../../make.ts'
import { modelOf, patternOf, shares } from './make-model.ts'

const THREE = modelOf([{ m: [0.8, 0.1, 0.1], u: [0.1, 0.2, 0.7] }])
/** So many pairs the shipped u counts as. */
const PRIOR_PAIRS = 100_000

const randomOf = (...counts: readonly number[]): ReadonlyMap<number, number> => new Map(counts.map((count, digit) => [digit, count]))
const valuesOf = (pairs: number, level = 0): readonly ValueCounts[] => [{ comparison: 0, level, table: 'values', pairs }]

describe('measureChance', () => {
  it('is the share of each level among the pairs in which both say something', () => {
    // five things, ten pairs: two say nothing, one is the same, three are a slip apart, four differ
    expect(only(measureChance(THREE, randomOf(2, 1, 3, 4), [], 5))).toEqual({
      comparable: 0.8,
      shares: [0.125, 0.375, 0.5],
      pairs: [8, 8, 8],
    })
  })

  it('counts each comparison by itself', () => {
    const model = modelOf([
      { m: [0.9, 0.1], u: [0.1, 0.9] },
      { m: [0.9, 0.1], u: [0.1, 0.9] },
    ])
    const random = new Map([
      [patternOf(model, [1, 2]), 3],
      [patternOf(model, [1, 0]), 1],
      [patternOf(model, [2, 1]), 4],
    ])
    const [first, second] = measureChance(model, random, [], 5)
    expect(first).toEqual({ comparable: 1, shares: [0.5, 0.5], pairs: [8, 8] })
    expect(second).toEqual({ comparable: 7 / 8, shares: [4 / 7, 3 / 7], pairs: [7, 7] })
  })

  it('takes a level that a sample seldom reaches from the counts of values, over all pairs', () => {
    // 1001 things have 500 500 pairs; of 1000 sampled ones half are comparable, so that 250 250 are
    const [chance] = measureChance(THREE, randomOf(500, 5, 45, 450), valuesOf(1001), 1001)
    expect(chance?.shares).toEqual([1001 / 250_250, 0.09, 0.9])
    expect(chance?.pairs).toEqual([250_250, 500, 500])
  })

  it('keeps to the sample where it reaches the level often enough, or holds all pairs', () => {
    expect(measureChance(THREE, randomOf(0, 300, 100, 600), valuesOf(7), 1001)[0]?.shares).toEqual([0.3, 0.1, 0.6])
    expect(measureChance(THREE, randomOf(0, 3, 1, 6), valuesOf(7), 5)[0]?.shares).toEqual([0.3, 0.1, 0.6])
  })

  it('does not count for a level again the pairs that reach a better one', () => {
    // whoever shares a first forename here shares all of them: nobody reaches the second level
    const both = [...valuesOf(1001), ...valuesOf(1001, 1)]
    expect(measureChance(THREE, randomOf(0, 4, 0, 996), both, 1001)[0]?.shares[1]).toBe(0)
  })

  it('gives noughts and no more where nothing is comparable, or there are no pairs at all', () => {
    expect(only(measureChance(THREE, randomOf(9), valuesOf(3), 1000))).toEqual({ comparable: 0, shares: [0, 0, 0], pairs: [0, 0, 0] })
    expect(only(measureChance(THREE, new Map(), [], 0))).toEqual({ comparable: 0, shares: [0, 0, 0], pairs: [0, 0, 0] })
  })
})

const seen = (levels: readonly number[], pairs: number): ChanceAgreement => ({
  comparable: 1,
  shares: levels,
  pairs: levels.map(() => pairs),
})

describe('estimateU', () => {
  const prior = [0.1, 0.2, 0.7]

  it('is the shipped u where nothing was counted, and what was counted where that is all there is', () => {
    expect(estimateU(seen([0, 0, 0], 0), prior, [])).toEqual(prior.map((u) => expect.closeTo(u, 12) as number))
    estimateU(seen([0.3, 0.3, 0.4], 1e15), prior, []).forEach((u, level) => {
      expect(u).toBeCloseTo(at([0.3, 0.3, 0.4], level), 9)
    })
  })

  it('stands half way where as many pairs were counted as the shipped u counts for', () => {
    expect(estimateU(seen([0.3, 0.4, 0.3], PRIOR_PAIRS), prior, [])).toEqual([0.2, 0.3, 0.5].map((u) => expect.closeTo(u, 12) as number))
  })

  it('takes out what the pairs of one thing and lookalikes bring to a level', () => {
    const others = [
      { share: 0.01, levels: [0.8, 0.1, 0.1] },
      { share: 0.02, levels: [0.5, 0, 0.5] },
    ]
    // 0.3 - 0.008 - 0.01 and 0.3 - 0.001, each half, and half of the shipped
    expect(estimateU(seen([0.3, 0.3, 0.4], PRIOR_PAIRS), prior, others)).toEqual([
      expect.closeTo((0.282 + 0.1) / 2, 12),
      expect.closeTo((0.299 + 0.2) / 2, 12),
      expect.closeTo(1 - 0.191 - 0.2495, 12),
    ])
  })

  it('leaves a fiftieth of what was counted, however many of those that agree are one thing', () => {
    const [u] = estimateU(seen([0.01, 0.09, 0.9], PRIOR_PAIRS), [0.0001, 0.0999, 0.9], [{ share: 0.5, levels: [0.9, 0.05, 0.05] }])
    expect(u).toBeCloseTo((0.01 / 50 + 0.0001) / 2, 12)
  })

  it('adds up to one with every level above nought, whatever was counted in a sample', () => {
    const given = fc.integer({ min: 2, max: 6 }).chain((levels) =>
      fc.record({
        counted: shares(levels),
        prior: shares(levels),
        other: shares(levels),
        share: fc.double({ min: 0, max: 0.5, noNaN: true }),
        pairs: fc.integer({ min: 0, max: 1_000_000_000 }),
      }),
    )
    fc.assert(
      fc.property(given, ({ counted, prior: shipped, other, share, pairs }) => {
        const estimated = estimateU(seen(counted, pairs), shipped, [{ share, levels: other }])
        expect(estimated.reduce((sum, u) => sum + u, 0)).toBeCloseTo(1, 9)
        for (const u of estimated) {
          expect(u).toBeGreaterThan(0)
          expect(u).toBeLessThan(1)
        }
      }),
      { ...LAW, numRuns: 300 },
    )
  })
})
