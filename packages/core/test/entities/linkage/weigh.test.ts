import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ValueCounts } from '../../../src/entities/linkage/count-values.ts'
import { createWeigher, probabilityOf, weightOf, type ThingCounts, type Weigher } from '../../../src/entities/linkage/weigh.ts'
import type { LinkModel, Shares } from '../../../src/model/link-model.ts'
import { PERSON_MODEL } from '../../../src/presets/link-models/person-model.ts'
import { at, LAW } from '../../make.ts'
import { everyDigits, modelOf, patternOf } from './make-model.ts'

const KIN = { name: 'kin', reason: 'kin share a surname', each: 1, levels: { c0: [0.7, 0.3] } }
const FREQUENCY = { columns: ['c0'], floor: 0.0001 }

/** Two comparisons, the first of them weighed by its values. */
function weigherOf(
  shares: Shares,
  lookalikes: LinkModel['lookalikes'] = [],
  things = 100_000,
  comparable = 1,
): { model: LinkModel; weigher: Weigher } {
  const plain = modelOf(
    [
      { m: [0.8, 0.2], u: [0.01, 0.99] },
      { m: [0.9, 0.1], u: [0.1, 0.9] },
    ],
    { lookalikes },
  )
  const [first, second] = plain.comparisons
  const levels = (first?.levels ?? []).map((level, i) => (i === 0 ? { ...level, frequency: FREQUENCY } : level))
  const model = { ...plain, comparisons: [{ ...at(plain.comparisons, 0), ...first, levels }, ...(second === undefined ? [] : [second])] }
  const chance = model.comparisons.map(() => ({ comparable, shares: [], pairs: [] }))
  return { model, weigher: createWeigher({ model, shares }, [{ comparison: 0, level: 0, table: 'values', pairs: 0 }], chance, things) }
}

const PLAIN = { matched: 0.001, lookalikes: [] }

/** The person model as it is shipped, every level that has a frequency weighed by it. */
const VALUES: readonly ValueCounts[] = PERSON_MODEL.comparisons.flatMap(({ levels }, comparison) =>
  levels.flatMap(({ frequency }, level) =>
    frequency === undefined ? [] : [{ comparison, level, table: `values_${comparison}_${level}`, pairs: 0 }],
  ),
)
const shipped = createWeigher(
  { model: PERSON_MODEL, shares: { matched: 0.0001, lookalikes: [0.0004, 0.00001] } },
  VALUES,
  PERSON_MODEL.comparisons.map(() => ({ comparable: 0.7, shares: [], pairs: [] })),
  40_000,
)
const MOST = PERSON_MODEL.comparisons.reduce((product, { levels }) => product * (levels.length + 1), 1)
const anyPattern = fc.nat({ max: MOST - 1 })
const count = fc.oneof(fc.constant(null), fc.integer({ min: 2, max: 40 }), fc.integer({ min: 2, max: 40_000 }))
const anyCounts: fc.Arbitrary<ThingCounts> = fc.array(count, { minLength: VALUES.length, maxLength: VALUES.length })
const MANY = { ...LAW, numRuns: 500 }

describe('a match weight', () => {
  it('is by hand log2 of the prior odds, and of m over u of every level reached', () => {
    const { model, weigher } = weigherOf(PLAIN)
    const prior = Math.log2(0.001 / 0.999)
    expect(weigher.prior).toBeCloseTo(prior, 12)
    expect(weigher.weigh(patternOf(model, [0, 0]), [])).toBeCloseTo(prior, 12)
    expect(weigher.weigh(patternOf(model, [0, 1]), [])).toBeCloseTo(prior + Math.log2(9), 12)
    expect(weigher.weigh(patternOf(model, [2, 2]), [])).toBeCloseTo(prior + Math.log2(0.2 / 0.99) + Math.log2(0.1 / 0.9), 12)
  })

  it('is by hand weighed by how many share the value: the two themselves apart, a thousand more as u has it, and no rarer than the floor', () => {
    const { model, weigher } = weigherOf(PLAIN)
    const rarity = (things: number | null): number | undefined =>
      weigher.explain(patternOf(model, [1, 0]), [things]).parts[0]?.frequencyWeight
    // (998 + 1000 * 0.01) / (100 000 + 1000)
    expect(rarity(1000)).toBeCloseTo(Math.log2(0.01 / (1008 / 101_000)), 12)
    expect(rarity(102)).toBeCloseTo(Math.log2(0.01 / (110 / 101_000)), 12)
    // 10 / 101 000 is below the floor
    for (const nobodyElse of [null, 0, 1, 2]) expect(rarity(nobodyElse)).toBeCloseTo(Math.log2(0.01 / 0.0001), 12)
  })

  it('measures a value against those that have one: as common as u says, it adds and takes nothing', () => {
    // of a million things a fifth say something, so that both do in 4 pairs of 100; 2000 of those 200 000 share the value, as u has it
    const { model, weigher } = weigherOf(PLAIN, [], 1_000_000, 0.04)
    const [part] = weigher.explain(patternOf(model, [1, 0]), [2000]).parts
    expect(part?.frequencyWeight).toBeCloseTo(0, 1)
  })

  it('takes off by hand what falls to the chance that they are kin', () => {
    const { model, weigher } = weigherOf({ matched: 0.001, lookalikes: [0.05] }, [KIN])
    const { lookalikes, parts } = weigher.explain(patternOf(model, [1, 0]), [])
    // against 0.999 of strangers: 0.949 of them, and 0.05 of kin who agree 70 times as often, the rarer the value the more so
    const rare = 2 ** (parts[0]?.frequencyWeight ?? 0)
    expect(lookalikes.most).toBe('kin')
    expect(lookalikes.weight).toBeCloseTo(-Math.log2((0.949 + 0.05 * 70 * rare) / 0.999), 12)
  })

  it('gives nothing back where lookalikes agree less than strangers do', () => {
    const { model, weigher } = weigherOf({ matched: 0.001, lookalikes: [0.05] }, [KIN])
    expect(weigher.explain(patternOf(model, [2, 0]), []).lookalikes.weight).toBe(0)
  })

  it('is the sum of the prior, its parts and what lookalikes take', () => {
    fc.assert(
      fc.property(anyPattern, anyCounts, (pattern, counts) => {
        const { weight, parts, lookalikes } = shipped.explain(pattern, counts)
        const sum = parts.reduce((total, part) => total + part.weight + part.frequencyWeight, shipped.prior + lookalikes.weight)
        expect(weight).toBeCloseTo(sum, 9)
        expect(lookalikes.weight).toBeLessThanOrEqual(0)
        expect(parts.map(({ comparison }) => comparison)).toEqual([...PERSON_MODEL.comparisons.keys()])
      }),
      MANY,
    )
  })

  it('is the same weighed as explained, however often patterns were weighed before', () => {
    fc.assert(
      fc.property(anyPattern, fc.array(anyCounts, { minLength: 1, maxLength: 4 }), (pattern, all) => {
        for (const counts of all) expect(shipped.weigh(pattern, counts)).toBeCloseTo(shipped.explain(pattern, counts).weight, 9)
      }),
      MANY,
    )
  })

  it('is never above the most that its pattern can weigh, which nobody else having the values reaches', () => {
    fc.assert(
      fc.property(anyPattern, anyCounts, (pattern, counts) => {
        const most = shipped.most(pattern)
        expect(shipped.weigh(pattern, counts)).toBeLessThanOrEqual(most)
        expect(shipped.weigh(pattern, [])).toBeCloseTo(most, 9)
      }),
      MANY,
    )
  })

  it('never falls as a value gets rarer', () => {
    fc.assert(
      fc.property(anyPattern, anyCounts, fc.nat({ max: VALUES.length - 1 }), fc.nat({ max: 40_000 }), (pattern, counts, place, fewer) => {
        const rarer = counts.map((things, i) => (i === place && things !== null ? Math.max(2, things - fewer) : things))
        expect(shipped.weigh(pattern, rarer)).toBeGreaterThanOrEqual(shipped.weigh(pattern, counts) - 1e-12)
      }),
      MANY,
    )
  })

  it('does not hang on the counts of values that the pair does not share', () => {
    const { model, weigher } = weigherOf(PLAIN)
    for (const digits of everyDigits(model).filter(([first]) => first !== 1)) {
      const pattern = patternOf(model, digits)
      expect(weigher.weigh(pattern, [5000])).toBe(weigher.weigh(pattern, []))
    }
  })
})

describe('a probability and a match weight', () => {
  it.each([
    [0, 0.5],
    [1, 2 / 3],
    [-1, 1 / 3],
    [10, 1024 / 1025],
    [Math.log2(99), 0.99],
  ])('%d bits are %d', (weight, probability) => {
    expect(probabilityOf(weight)).toBeCloseTo(probability, 12)
    expect(weightOf(probability)).toBeCloseTo(weight, 9)
  })

  it('turn into each other and back', () => {
    fc.assert(
      fc.property(fc.double({ min: -20, max: 20, noNaN: true }), (weight) => {
        expect(weightOf(probabilityOf(weight))).toBeCloseTo(weight, 6)
      }),
      LAW,
    )
  })

  it('stay within 0 and 1 for any weight, and within all bounds for 0 and 1', () => {
    expect([-Infinity, -2000, 2000, Infinity].map(probabilityOf)).toEqual([0, 0, 1, 1])
    expect([0, 1].map(weightOf)).toEqual([-Infinity, Infinity])
  })
})
