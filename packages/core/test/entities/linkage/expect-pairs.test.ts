import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expectPairs, patternRows, type PatternRow } from '../../../src/entities/linkage/expect-pairs.ts'
import type { LevelChances } from '../../../src/entities/linkage/pair-classes.ts'
import type { LinkModel } from '../../../src/model/link-model.ts'
import { at, LAW } from '../../make.ts'
import { anyChances, everyDigits, modelOf, patternOf, shares, type Chances } from './make-model.ts'

/** A model, how often each pattern was found, and the shares of one thing and of kin. */
interface Given {
  readonly chances: readonly Chances[]
  readonly counts: readonly number[]
  readonly matched: number
  readonly kin: number
  readonly ofKin: readonly number[]
}

const given: fc.Arbitrary<Given> = anyChances.chain((chances) => {
  const patterns = everyDigits(modelOf(chances)).length
  return fc
    .record({
      counts: fc.array(fc.nat({ max: 50 }), { minLength: patterns, maxLength: patterns }),
      parts: shares(3),
      ofKin: shares(at(chances, 0).m.length),
    })
    .map(({ counts, parts, ofKin }) => ({ chances, counts, ofKin, matched: at(parts, 0), kin: at(parts, 1) }))
})

const modelWith = ({ chances, ofKin }: Given): LinkModel =>
  modelOf(chances, { lookalikes: [{ name: 'kin', reason: 'kin agree', each: 1, levels: { c0: ofKin } }] })
const rowsOf = (model: LinkModel, counts: readonly number[]): readonly PatternRow[] =>
  patternRows(
    model,
    everyDigits(model).map((digits, i) => ({ mask: 1, pattern: patternOf(model, digits), count: at(counts, i) })),
  )

/** The chance of a pattern under each class, one thing, kin, strangers: multiplied out, not as odds. */
function chancesOf({ ofKin }: Pick<Given, 'ofKin'>, levels: readonly LevelChances[], digits: readonly number[]): readonly number[] {
  const product = (of: (comparison: number, level: number) => number): number =>
    digits.reduce((all, digit, comparison) => (digit === 0 ? all : all * of(comparison, digit - 1)), 1)
  const u = (comparison: number, level: number): number => at(at(levels, comparison).u, level)
  return [
    product((comparison, level) => at(at(levels, comparison).m, level)),
    product((comparison, level) => (comparison === 0 ? at(ofKin, level) : u(comparison, level))),
    product(u),
  ]
}

describe('expectPairs', () => {
  it('gives each pattern to the classes by Bayes', () => {
    fc.assert(
      fc.property(given, (task) => {
        const model = modelWith(task)
        const before = [task.matched, task.kin, 1 - task.matched - task.kin]
        const pairs = [0, 0]
        const levels = task.chances.map(({ m }) => m.map(() => 0))
        everyDigits(model).forEach((digits, i) => {
          const joint = chancesOf(task, task.chances, digits).map((chance, k) => chance * at(before, k))
          const all = joint.reduce((sum, value) => sum + value, 0)
          const count = at(task.counts, i)
          for (const k of [0, 1]) pairs[k] = at(pairs, k) + (count * at(joint, k)) / all
          digits.forEach((digit, comparison) => {
            const own = at(levels, comparison)
            if (digit > 0) own[digit - 1] = at(own, digit - 1) + (count * at(joint, 0)) / all
          })
        })
        const expected = expectPairs(model, rowsOf(model, task.counts), task.chances, [task.matched, task.kin])
        expected.pairs.forEach((value, k) => {
          expect(value).toBeCloseTo(at(pairs, k), 6)
        })
        expected.levels.flat().forEach((value, i) => {
          expect(value).toBeCloseTo(at(levels.flat(), i), 6)
        })
      }),
      LAW,
    )
  })

  it('counts the levels of a comparison over those pairs alone that are a fair sample of it, and pairs over all', () => {
    const model = modelOf([
      { m: [0.9, 0.1], u: [0.1, 0.9] },
      { m: [0.8, 0.2], u: [0.2, 0.8] },
    ])
    const levels = model.comparisons.map((comparison) => ({
      m: comparison.levels.map(({ m }) => m),
      u: comparison.levels.map(({ u }) => u),
    }))
    const all = expectPairs(model, [{ digits: [1, 2], fair: 0b11, count: 40 }], levels, [0.5])
    const first = expectPairs(model, [{ digits: [1, 2], fair: 0b01, count: 40 }], levels, [0.5])
    const none = expectPairs(model, [{ digits: [1, 2], fair: 0, count: 40 }], levels, [0.5])
    // even odds, times 9, times a quarter
    const ofOne = (40 * 2.25) / 3.25
    expect(all.levels).toEqual([
      [expect.closeTo(ofOne, 9), 0],
      [0, expect.closeTo(ofOne, 9)],
    ])
    expect(first.levels).toEqual([
      [expect.closeTo(ofOne, 9), 0],
      [0, 0],
    ])
    expect(none.levels.flat()).toEqual([0, 0, 0, 0])
    for (const { pairs } of [all, first, none]) expect(pairs).toEqual([expect.closeTo(ofOne, 9)])
  })

  it('is a step of expectation maximisation: setting m and shares to what is expected never makes the patterns less likely', () => {
    fc.assert(
      fc.property(given, (task) => {
        const model = modelWith(task)
        const rows = rowsOf(model, task.counts)
        const total = task.counts.reduce((sum, count) => sum + count, 0)
        fc.pre(total > 0)
        let levels: readonly LevelChances[] = task.chances
        let own = [task.matched, task.kin]
        let before = -Infinity
        for (let round = 0; round < 25; round++) {
          const all = [...own, 1 - at(own, 0) - at(own, 1)]
          const likelihood = rows.reduce((sum, { digits, count }) => {
            const chance = chancesOf(task, levels, digits).reduce((mixed, each, k) => mixed + each * at(all, k), 0)
            return count === 0 ? sum : sum + count * Math.log(chance)
          }, 0)
          expect(likelihood).toBeGreaterThanOrEqual(before - 1e-9 * Math.abs(before === -Infinity ? 0 : before))
          before = likelihood
          const expected = expectPairs(model, rows, levels, own)
          own = expected.pairs.map((pairs) => pairs / total)
          levels = levels.map(({ m, u }, comparison) => {
            const counted = at(expected.levels, comparison)
            const sum = counted.reduce((one, other) => one + other, 0)
            return { u, m: sum === 0 ? m : counted.map((count) => count / sum) }
          })
        }
      }),
      LAW,
    )
  })
})

describe('patternRows', () => {
  const TWO = modelOf(
    [
      { m: [0.9, 0.1], u: [0.1, 0.9] },
      { m: [0.9, 0.1], u: [0.1, 0.9] },
    ],
    {
      rules: [
        { name: 'by the first', keys: [['c0']], pairsEach: 1, restsOn: ['c0'] },
        { name: 'by the second', keys: [['c1']], pairsEach: 1, restsOn: ['c1'] },
        { name: 'no fair sample', keys: [['c0', 'c1']], pairsEach: 1 },
      ],
    },
  )

  it('counts for a comparison the pairs that some rule found which does not rest on it', () => {
    const pattern = patternOf(TWO, [1, 2])
    const fairOf = (mask: number): number | undefined => patternRows(TWO, [{ mask, pattern, count: 1 }])[0]?.fair
    // a bit each: the first comparison is 1, the second 2
    expect([0b001, 0b010, 0b100, 0b011, 0b101, 0b111].map(fairOf)).toEqual([2, 1, 0, 3, 2, 3])
  })

  it('puts together what says the same, and neither loses nor makes a pair', () => {
    const count = fc.record({ mask: fc.integer({ min: 1, max: 7 }), pattern: fc.nat({ max: 8 }), count: fc.nat({ max: 99 }) })
    fc.assert(
      fc.property(fc.array(count, { maxLength: 40 }), (counts) => {
        const rows = patternRows(TWO, counts)
        const keys = rows.map(({ digits, fair }) => `${patternOf(TWO, digits)} ${fair}`)
        expect(new Set(keys).size).toBe(keys.length)
        for (const pattern of everyDigits(TWO).keys()) {
          const sum = (list: readonly { readonly count: number }[]): number => list.reduce((total, each) => total + each.count, 0)
          expect(sum(rows.filter(({ digits }) => patternOf(TWO, digits) === pattern))).toBe(
            sum(counts.filter((each) => each.pattern === pattern)),
          )
        }
      }),
      LAW,
    )
  })
})
