import type { CaseIdentityPair } from '@weft/core/case-file'
import { describe, expect, it } from 'vitest'
import { deriveIdentity } from '../../src/state/derive-identity.ts'
import { prepareCase } from '../../src/state/opened-case.ts'
import { makeCaseFile, makePerson } from '../make-case-file.ts'

const pair = (left: string, right: string, rest: Partial<CaseIdentityPair> = {}): CaseIdentityPair => ({
  kind: 'person',
  left,
  right,
  band: 'link',
  effect: 'none',
  probability: 0.99912,
  weight: 10,
  prior: -12,
  parts: [
    { comparison: 'surname', level: 'the same', weight: 9, frequencyWeight: 1, things: 2 },
    { comparison: 'date of birth', level: 'the same', weight: 14 },
  ],
  lookalikes: { name: 'kin', weight: -2 },
  ...rest,
})

const entities = [
  makePerson('A', 'Ada Vexley', 'other', { keys: ['A', 'B'], keyOfRecord: [] }),
  makePerson('C', 'Cy Marsh', 'other'),
  makePerson('D', 'Di Marsh', 'other'),
]
const pairs = [
  pair('A', 'B'),
  pair('A', 'C', { band: 'review', weight: 1, probability: 0.66, effect: 'joins-groups' }),
  pair('B', 'D', { band: 'review', weight: 3, probability: 0.88 }),
]
const opened = prepareCase(makeCaseFile({ entities, identities: { pairs, judged: [{ kind: 'person', left: 'A', right: 'B' }] } }))

describe('what is held of the ids of an entity', () => {
  it('is nothing to speak of where it has one id and may be no other', () => {
    const alone = prepareCase(makeCaseFile({ entities }))
    expect(deriveIdentity(alone, 1)).toBeUndefined()
    expect(deriveIdentity(alone, 9)).toBeUndefined()
  })

  it('tells its links apart from the pairs that wait for a person, the likeliest first', () => {
    const view = deriveIdentity(opened, 0)
    expect(view?.keys).toEqual(['A', 'B'])
    expect(view?.links.map(({ left, right, other, chance }) => [left, right, other, chance])).toEqual([
      ['A', 'B', undefined, '99.9 in 100'],
    ])
    expect(view?.review.map(({ other, chance, effect }) => [other, chance, effect])).toEqual([
      [2, '88 in 100', ''],
      [1, '66 in 100', 'would join two groups'],
    ])
    expect(view?.judged).toEqual([{ kind: 'person', left: 'A', right: 'B' }])
  })

  it('shows a pair from the other side too', () => {
    expect(deriveIdentity(opened, 1)?.review.map(({ other }) => other)).toEqual([0])
    expect(deriveIdentity(opened, 1)?.links).toEqual([])
  })

  it('gives the steps of a weight, each with the sum up to it, the last being the weight', () => {
    const steps = deriveIdentity(opened, 0)?.links[0]?.steps ?? []
    expect(steps.map(({ words, sum }) => [words, sum])).toEqual([
      ['before anything is compared: any two of the case', -12],
      ['surname: the same', -3],
      ['a value that 2 have, rarer than most', -2],
      ['date of birth: the same', 12],
      ['kin agree so too', 10],
    ])
    expect(steps.filter(({ isDetail }) => isDetail)).toHaveLength(1)
  })
})
