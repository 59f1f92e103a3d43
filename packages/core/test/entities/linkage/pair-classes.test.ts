import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { classOdds, pairClasses, posteriors, sharesOf } from '../../../src/entities/linkage/pair-classes.ts'
import { at, LAW } from '../../make.ts'
import { modelOf, shares } from './make-model.ts'

const CHANCES = [
  { m: [0.9, 0.1], u: [0.2, 0.8] },
  { m: [0.6, 0.4], u: [0.3, 0.7] },
]
const KIN = { name: 'kin', reason: 'kin share a surname', each: 1, levels: { c0: [0.5, 0.5] } }
const MODEL = modelOf(CHANCES, { lookalikes: [KIN] })

describe('the classes of pairs', () => {
  const classes = pairClasses(MODEL, CHANCES)

  it('are one thing, by m over u, then lookalikes, which are as strangers where the model does not name a comparison', () => {
    expect(classes.map(({ name }) => name)).toEqual(['one', 'kin'])
    const [one, kin] = classes
    expect(one?.ratios).toEqual([
      [0.9 / 0.2, 0.1 / 0.8],
      [0.6 / 0.3, 0.4 / 0.7],
    ])
    expect(kin?.ratios).toEqual([
      [0.5 / 0.2, 0.5 / 0.8],
      [1, 1],
    ])
  })

  it('have odds that multiply over what is compared', () => {
    expect(classOdds(classes, [1, 1])).toEqual([expect.closeTo(9, 10), expect.closeTo(2.5, 10)])
    expect(classOdds(classes, [2, 0])).toEqual([expect.closeTo(0.125, 10), expect.closeTo(0.625, 10)])
    expect(classOdds(classes, [0, 0])).toEqual([1, 1])
  })
})

describe('posteriors', () => {
  it('follow Bayes: by hand, 1 in 10 before and odds of 9 make evens', () => {
    expect(posteriors([0.1], [9])).toEqual([expect.closeTo(0.5, 12)])
    // 0.1 * 9 = 0.9, 0.2 * 2 = 0.4, strangers 0.7
    expect(posteriors([0.1, 0.2], [9, 2])).toEqual([expect.closeTo(0.45, 12), expect.closeTo(0.2, 12)])
  })

  it('are the shares before where nothing is compared, and never more than one in all', () => {
    const odds = fc.array(fc.double({ min: 0, max: 1e9, noNaN: true }), { minLength: 2, maxLength: 2 })
    fc.assert(
      fc.property(shares(3), odds, ([a = 0, b = 0], [one = 0, other = 0]) => {
        const before = posteriors([a, b], [1, 1])
        expect(at(before, 0)).toBeCloseTo(a, 12)
        expect(at(before, 1)).toBeCloseTo(b, 12)
        const after = posteriors([a, b], [one, other])
        for (const share of after) expect(share).toBeGreaterThanOrEqual(0)
        expect(at(after, 0) + at(after, 1)).toBeLessThanOrEqual(1 + 1e-12)
      }),
      LAW,
    )
  })

  it('read shares in the order of the classes', () => {
    expect(sharesOf({ matched: 0.1, lookalikes: [0.2, 0.3] })).toEqual([0.1, 0.2, 0.3])
  })
})
