import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { measureChance } from '../../../src/entities/linkage/estimate-u.ts'
import { keepMonotone } from '../../../src/entities/linkage/keep-monotone.ts'
import type { PatternCount } from '../../../src/entities/linkage/pattern.ts'
import { applyModel, trainModel, type TrainedModel } from '../../../src/entities/linkage/train-model.ts'
import type { LinkModel } from '../../../src/model/link-model.ts'
import { PERSON_MODEL } from '../../../src/presets/link-models/person-model.ts'
import { at, LAW } from '../../make.ts'
import { everyDigits, modelOf, patternOf } from './make-model.ts'
import { simulatePairs, type TrueClass } from './simulate-pairs.ts'

/** The levels as they truly are, and as the model has them before it learns. */
const M = [
  [0.85, 0.1, 0.05],
  [0.7, 0.3],
  [0.9, 0.04, 0.06],
  [0.6, 0.4],
] as const
const U = [
  [0.01, 0.03, 0.96],
  [0.02, 0.98],
  [0.002, 0.01, 0.988],
  [0.05, 0.95],
] as const
const SHIPPED = modelOf([
  { m: [0.7, 0.15, 0.15], u: [0.02, 0.02, 0.96] },
  { m: [0.8, 0.2], u: [0.03, 0.97] },
  { m: [0.8, 0.1, 0.1], u: [0.003, 0.02, 0.977] },
  { m: [0.5, 0.5], u: [0.03, 0.97] },
])
const THINGS = 1500
const PAIRS = (THINGS * (THINGS - 1)) / 2
const MATCHED = 0.002

const randomOf = (counts: readonly PatternCount[]): ReadonlyMap<number, number> =>
  new Map(counts.map(({ pattern, count }) => [pattern, count]))
const levelsOf = ({ model }: TrainedModel, of: 'm' | 'u'): readonly (readonly number[])[] =>
  model.comparisons.map(({ levels }) => levels.map((level) => level[of]))
const train = (model: LinkModel, counts: readonly PatternCount[], things = THINGS): TrainedModel =>
  trainModel(model, counts, measureChance(model, randomOf(counts), [], things), things)

/** How far a learned chance may stand from the true one: four deviations of so many draws, and what the shipped model draws it aside. */
function expectNear(learned: readonly (readonly number[])[], truth: readonly (readonly number[])[], draws: number, aside: number): void {
  learned.forEach((levels, comparison) => {
    levels.forEach((value, level) => {
      const own = at(at(truth, comparison), level)
      expect(Math.abs(value - own), `level ${level} of ${comparison}`).toBeLessThan(
        4 * Math.sqrt((own * (1 - own)) / draws) + aside * own + 0.001,
      )
    })
  })
}

describe('trainModel', () => {
  const strangers: TrueClass = { share: 1 - MATCHED, levels: U }
  const one: TrueClass = { share: MATCHED, levels: M }

  it('gives back m, u and the share from which pairs were drawn', () => {
    const trained = train(SHIPPED, simulatePairs(SHIPPED, [one, strangers], PAIRS, 5))
    expectNear(levelsOf(trained, 'm'), M, MATCHED * PAIRS, 0.06)
    expectNear(levelsOf(trained, 'u'), U, PAIRS, 0.12)
    expect(trained.shares.matched / MATCHED).toBeGreaterThan(0.9)
    expect(trained.shares.matched / MATCHED).toBeLessThan(1.1)
    expect(trained.training).toMatchObject({ candidates: PAIRS, converged: true })
    expect(trained.training.expectedMatches / (MATCHED * PAIRS)).toBeCloseTo(1, 0)
  })

  it('gives them back beside lookalikes, and does not take those for one thing', () => {
    const ofKin = { c0: [0.8, 0.1, 0.1], c1: [0.9, 0.1], c3: [0.7, 0.3] }
    const model: LinkModel = { ...SHIPPED, lookalikes: [{ name: 'kin', reason: 'kin agree', each: 1, levels: ofKin }] }
    const kin: TrueClass = { share: 0.003, levels: [ofKin.c0, ofKin.c1, U[2], ofKin.c3] }
    const trained = train(model, simulatePairs(model, [one, kin, { ...strangers, share: 1 - MATCHED - kin.share }], PAIRS, 6))
    expectNear(levelsOf(trained, 'm'), M, MATCHED * PAIRS, 0.08)
    expect(trained.shares.matched / MATCHED).toBeGreaterThan(0.85)
    expect(trained.shares.matched / MATCHED).toBeLessThan(1.15)
    expect(at(trained.shares.lookalikes, 0) / kin.share).toBeGreaterThan(0.8)
    expect(at(trained.shares.lookalikes, 0) / kin.share).toBeLessThan(1.2)
  })

  it('gives m back from pairs of rules, each of which finds only those that agree in what it rests on', () => {
    const model: LinkModel = {
      ...SHIPPED,
      rules: [
        { name: 'by the first', keys: [['c0']], pairsEach: 1, restsOn: ['c0'] },
        { name: 'by the second', keys: [['c1']], pairsEach: 1, restsOn: ['c1'] },
      ],
    }
    const all = simulatePairs(model, [one, strangers], PAIRS, 7, ([first, second]) => (first === 1 ? 1 : 0) + (second === 1 ? 2 : 0))
    const found = all.filter(({ mask }) => mask > 0)
    const trained = trainModel(model, found, measureChance(model, randomOf(all), [], THINGS), THINGS)
    expectNear(levelsOf(trained, 'm'), M, 0.7 * MATCHED * PAIRS, 0.08)
  })

  it('learns the same to the last bit, in whatever order, and in however many rows, patterns were counted', () => {
    const counts = simulatePairs(SHIPPED, [one, strangers], 20_000, 8)
    const chance = measureChance(SHIPPED, randomOf(counts), [], 201)
    const trained = trainModel(SHIPPED, counts, chance, 201)
    const parted = counts.flatMap((row) =>
      row.count < 2
        ? [row]
        : [
            { ...row, count: 1 },
            { ...row, count: row.count - 1 },
          ],
    )
    fc.assert(
      fc.property(fc.shuffledSubarray(parted, { minLength: parted.length }), (shuffled) => {
        expect(trainModel(SHIPPED, shuffled, chance, 201)).toEqual(trained)
      }),
      { ...LAW, numRuns: 10 },
    )
  })
})

describe('what training ends with', () => {
  const everything = everyDigits(SHIPPED)
  const same = patternOf(SHIPPED, [1, 1, 1, 1])
  const different = patternOf(SHIPPED, [3, 2, 3, 2])
  const kinds: readonly (readonly [string, readonly PatternCount[], number])[] = [
    ['no thing', [], 0],
    ['one thing', [], 1],
    ['no pairs', [], 5000],
    ['two things that agree', [{ mask: 1, pattern: same, count: 1 }], 2],
    ['nothing but matches', [{ mask: 1, pattern: same, count: 4950 }], 100],
    ['nothing but strangers', [{ mask: 1, pattern: different, count: 4950 }], 100],
    ['nothing that can be compared', [{ mask: 1, pattern: 0, count: 4950 }], 100],
    ['as many of each pattern', everything.map((digits) => ({ mask: 1, pattern: patternOf(SHIPPED, digits), count: 50 })), 150],
    ['worse levels oftener than better ones', [{ mask: 1, pattern: patternOf(SHIPPED, [2, 2, 2, 2]), count: 4950 }], 100],
    ['pairs that are a fair sample of nothing', [{ mask: 0, pattern: same, count: 4950 }], 100],
  ]

  it.each(kinds)('is m and u within 0 and 1 that add up to one, finite throughout: %s', (_, counts, things) => {
    const trained = train(SHIPPED, counts, things)
    for (const levels of [...levelsOf(trained, 'm'), ...levelsOf(trained, 'u')]) {
      expect(levels.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 9)
      for (const value of levels) {
        expect(value).toBeGreaterThan(0)
        expect(value).toBeLessThan(1)
      }
    }
    expect(trained.shares.matched).toBeGreaterThan(0)
    expect(trained.shares.matched).toBeLessThanOrEqual(0.005)
    expect(Number.isFinite(trained.training.expectedMatches)).toBe(true)
    expect(trained.training.rounds).toBeLessThanOrEqual(300)
  })

  it.each(kinds)('is never a ratio that rises from a better level to a worse one: %s', (_, counts, things) => {
    for (const { levels } of train(SHIPPED, counts, things).model.comparisons) {
      const ratios = levels.map(({ m, u }) => m / u)
      ratios.slice(1).forEach((ratio, level) => {
        expect(ratio).toBeLessThanOrEqual(at(ratios, level) * (1 + 1e-9))
      })
    }
  })

  it('is the shipped model, its ratios in order, where there is nothing to learn from', () => {
    const trained = trainModel(PERSON_MODEL, [], measureChance(PERSON_MODEL, new Map(), [], 1000), 1000)
    PERSON_MODEL.comparisons.forEach(({ levels }, comparison) => {
      const shipped = keepMonotone(
        levels.map(({ m }) => m),
        levels.map(({ u }) => u),
      )
      for (const of of ['m', 'u'] as const) {
        at(levelsOf(trained, of), comparison).forEach((value, level) => {
          expect(value).toBeCloseTo(at(shipped[of], level), 9)
        })
      }
    })
    expect(trained.training).toMatchObject({ candidates: 0, expectedMatches: 0, converged: true })
  })
})

describe('applyModel', () => {
  const counts = simulatePairs(
    SHIPPED,
    [
      { share: 0.01, levels: M },
      { share: 0.99, levels: U },
    ],
    5000,
    9,
  )

  it('leaves a model as it is, with its own shares where it has some', () => {
    const own = { matched: 0.0007, lookalikes: [] }
    expect(applyModel({ ...SHIPPED, shares: own }, counts, 101)).toMatchObject({ model: { ...SHIPPED, shares: own }, shares: own })
    const applied = applyModel(SHIPPED, counts, 10_001)
    expect(applied.model).toBe(SHIPPED)
    expect(applied.shares.matched).toBeCloseTo(0.1 / 5000, 12)
    expect(applied.training).toMatchObject({ candidates: 5000, rounds: 0, converged: true })
  })

  it('expects the same matches to the last bit in whatever order patterns were counted', () => {
    const { expectedMatches } = applyModel(SHIPPED, counts, 101).training
    fc.assert(
      fc.property(fc.shuffledSubarray([...counts], { minLength: counts.length }), (shuffled) => {
        expect(applyModel(SHIPPED, shuffled, 101).training.expectedMatches).toBe(expectedMatches)
      }),
      { ...LAW, numRuns: 20 },
    )
  })
})
