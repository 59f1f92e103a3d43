import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comparePlaces, keepAmongFirst, type Place } from '../../../../src/findings/quality/measures/place.ts'
import { LAW } from '../../../make.ts'

const byNumber = (a: number, b: number): number => a - b

describe('keepAmongFirst', () => {
  it('keeps at least the first few in the order, whatever comes when, and never twice as many', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50)), fc.integer({ min: 1, max: 6 }), (numbers, limit) => {
        const kept: number[] = []
        for (const number of numbers) {
          keepAmongFirst(kept, number, byNumber, limit)
          expect(kept.length).toBeLessThan(limit * 2)
        }
        expect(kept.sort(byNumber).slice(0, limit)).toEqual(numbers.toSorted(byNumber).slice(0, limit))
      }),
      LAW,
    )
  })
})

describe('comparePlaces', () => {
  it('orders by file, then by the number of the line', () => {
    const places: Place[] = [
      { file: 'b.csv', line: 2 },
      { file: 'a.csv', line: 10 },
      { file: 'a.csv', line: 9 },
    ]
    expect(places.sort(comparePlaces).map(({ file, line }) => `${file}:${line}`)).toEqual(['a.csv:9', 'a.csv:10', 'b.csv:2'])
  })
})
