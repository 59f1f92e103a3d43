import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comparePlaces, type Place } from '../../../src/findings/quality/place.ts'
import { keepEarlierPlace, numberOf, placeAt, type NameList } from '../../../src/findings/quality/sampled-places.ts'
import { createAdaptiveSample, sampleHash } from '../../../src/kernels/adaptive-sample.ts'
import { at, LAW } from '../../make.ts'

const PLACE: fc.Arbitrary<Place> = fc.record({ file: fc.constantFrom('b.csv', 'a.csv', 'c.csv'), line: fc.integer({ min: 1, max: 9 }) })

describe('keepEarlierPlace', () => {
  it('keeps the first place by file and line, whatever the order in which they come', () => {
    fc.assert(
      fc.property(fc.array(PLACE, { minLength: 1 }), (places) => {
        const sample = createAdaptiveSample(8, 2)
        const offset = sampleHash(sample, 5)
        const files: NameList = { names: [] }
        for (const [i, place] of places.entries()) {
          const isEarlier = places.slice(0, i).every((before) => comparePlaces(place, before) < 0)
          expect(keepEarlierPlace(sample, offset, files, place)).toBe(isEarlier)
        }
        expect(placeAt(sample, offset, files)).toEqual(at(places.toSorted(comparePlaces), 0))
      }),
      LAW,
    )
  })

  it('leaves no place where none was kept', () => {
    const sample = createAdaptiveSample(8, 2)
    expect(placeAt(sample, sampleHash(sample, 5), { names: ['a.csv'] })).toEqual({ file: '', line: 0 })
  })
})

describe('numberOf', () => {
  it('numbers names from 1 in the order in which they come, each once', () => {
    const list: NameList = { names: [] }
    expect(['b', 'a', 'b', 'c', 'a'].map((name) => numberOf(list, name))).toEqual([1, 2, 1, 3, 2])
    expect(list.names).toEqual(['b', 'a', 'c'])
  })
})
