import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bandPairs, createContradiction } from '../../../src/entities/linkage/band-pairs.ts'
import type { LinkModel } from '../../../src/model/link-model.ts'
import type { ScoredPair } from '../../../src/entities/linkage/score-candidates.ts'
import { LAW } from '../../make.ts'
import { everyDigits, modelOf, patternOf } from './make-model.ts'

const MODEL = modelOf(
  [
    { m: [0.8, 0.1, 0.1], u: [0.1, 0.1, 0.8] },
    { m: [0.9, 0.1], u: [0.1, 0.9] },
  ],
  { neverDifferent: ['c0'] },
)
const pairOf = (weight: number, digits: readonly number[] = [1, 1]): ScoredPair => ({
  left: 0,
  right: 1,
  pattern: patternOf(MODEL, digits),
  things: [],
  weight,
})
const bandsOf = (weights: readonly number[], link: number, review: number): readonly string[] =>
  bandPairs(
    MODEL,
    weights.map((weight) => pairOf(weight)),
    { link, review },
  ).map(({ weight, band }) => `${weight} ${band}`)

describe('bandPairs', () => {
  it.each([
    ['a bound belongs to its band', [-1, 0, 3, 6.6, 9], 6.6, 0, ['0 review', '3 review', '6.6 link', '9 link']],
    ['nothing is linked at an endless bound', [-1, 0, 100], Infinity, 0, ['0 review', '100 review']],
    ['nothing is shown where both bounds are one', [0, 6.5, 6.6], 6.6, 6.6, ['6.6 link']],
    ['what links is linked, though the bound of review is above it', [1, 3, 9], 2, 5, ['3 link', '9 link']],
  ])('%s', (_, weights, link, review, expected) => {
    expect(bandsOf(weights, link, review)).toEqual(expected)
  })

  it('leaves out what contradicts, however much it weighs, and nothing else that weighs enough', () => {
    const digits = everyDigits(MODEL)
    fc.assert(
      fc.property(fc.array(fc.record({ weight: fc.integer({ min: -20, max: 40 }), digits: fc.constantFrom(...digits) })), (list) => {
        const pairs = list.map((each) => pairOf(each.weight, each.digits))
        const banded = bandPairs(MODEL, pairs, { link: 7, review: 0 })
        const expected = list.filter((each) => each.weight >= 0 && each.digits[0] !== 3)
        expect(banded.map(({ weight, pattern, band, heldBy }) => [weight, pattern, band, heldBy])).toEqual(
          expected.map((each) => [each.weight, patternOf(MODEL, each.digits), each.weight >= 7 ? 'link' : 'review', undefined]),
        )
      }),
      LAW,
    )
  })
})

describe('createContradiction', () => {
  const isContradiction = (model: LinkModel, digits: readonly number[]): boolean => createContradiction(model)(patternOf(model, digits))

  it('is the last level of a comparison that must never differ: neither a near miss, nor nothing said, nor another comparison', () => {
    const found = everyDigits(MODEL).filter((digits) => isContradiction(MODEL, digits))
    expect(found).toEqual(everyDigits(MODEL).filter(([first]) => first === 3))
  })

  it('is nothing where no comparison must never differ', () => {
    const free = { ...MODEL, neverDifferent: [] }
    expect(everyDigits(free).some((digits) => isContradiction(free, digits))).toBe(false)
  })
})
