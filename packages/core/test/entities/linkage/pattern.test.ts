import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compilePattern, createPatternCode, placesOf } from '../../../src/entities/linkage/pattern.ts'
import { OBJECT_MODEL } from '../../../src/presets/link-models/object-model.ts'
import { PERSON_MODEL } from '../../../src/presets/link-models/person-model.ts'
import { PLACE_MODEL } from '../../../src/presets/link-models/place-model.ts'
import { LAW } from '../../make.ts'
import { anyChances, everyDigits, modelOf, patternOf } from './make-model.ts'

const TWO = modelOf([
  { m: [0.8, 0.1, 0.1], u: [0.1, 0.1, 0.8] },
  { m: [0.9, 0.1], u: [0.1, 0.9] },
])

describe('the code of patterns', () => {
  it('gives every combination of levels a number of its own, from 0 on without a gap, and reads it back', () => {
    fc.assert(
      fc.property(anyChances, (chances) => {
        const model = modelOf(chances)
        const code = createPatternCode(model.comparisons)
        const all = everyDigits(model)
        const numbers = all.map((digits) => patternOf(model, digits))
        expect([...numbers].sort((a, b) => a - b)).toEqual([...all.keys()])
        expect(numbers.map(code.digits)).toEqual(all)
        expect(numbers.map((pattern) => all[0]?.map((_, comparison) => code.digit(pattern, comparison)))).toEqual(all)
      }),
      LAW,
    )
  })

  it.each([PERSON_MODEL, PLACE_MODEL, OBJECT_MODEL])('has room for all patterns of the model of kind $kind', (model) => {
    const best = model.comparisons.map(({ levels }) => levels.length)
    expect(createPatternCode(model.comparisons).digits(patternOf(model, best))).toEqual(best)
  })

  it('refuses comparisons with more patterns than an engine can tell apart', () => {
    const chances = Array.from({ length: 31 }, () => ({ m: [0.9, 0.1], u: [0.1, 0.9] }))
    expect(() => placesOf(modelOf(chances.slice(0, 19)).comparisons)).not.toThrow()
    expect(() => placesOf(modelOf(chances).comparisons)).toThrow(RangeError)
  })
})

describe('the pattern of two personas', () => {
  const pattern = compilePattern(TWO)
  it.each([
    ['the best level that holds counts', ['ANNA', 'X'], ['ANNA', 'X'], [1, 1]],
    ['a level holds where no better one does', ['ANNA', 'X'], ['ANA', 'X'], [2, 1]],
    ['the last level holds where no other does', ['ANNA', 'X'], ['ORRIN', 'Y'], [3, 2]],
    ['what one lacks says nothing', ['ANNA', null], ['ANNA', 'X'], [1, 0]],
    ['what both lack says nothing', [null, null], [null, null], [0, 0]],
  ])('%s', (_, left, right, digits) => {
    expect(createPatternCode(TWO.comparisons).digits(pattern(left, right))).toEqual(digits)
  })
})
