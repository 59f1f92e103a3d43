import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gradeShare, sayCount, sayDay, sayField, sayKind, sayList, sayMonth, sayPart, sayShare } from '../../../src/findings/quality/say.ts'
import { RECORD_KINDS } from '../../../src/presets/columns.ts'
import { LAW } from '../../make.ts'

describe('sayShare', () => {
  it.each([
    [0, 0, '0 %'],
    [0, 7, '0 %'],
    [1, 1000, 'under 1 %'],
    [99, 10_000, 'under 1 %'],
    [1, 100, '1 %'],
    [39, 455, '9 %'],
    [1, 2, '50 %'],
    [1, 8, '13 %'],
    [99, 100, '99 %'],
    [995, 1000, 'over 99 %'],
    [999_999, 1_000_000, 'over 99 %'],
    [7, 7, '100 %'],
  ])('says %i of %i as %s', (count, of, said) => {
    expect(sayShare(count, of)).toBe(said)
  })

  it('says none and all of nothing but none and all', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000 }), fc.nat(10_000_000), (of, part) => {
        const count = Math.min(part, of)
        expect(sayShare(count, of) === '0 %').toBe(count === 0)
        expect(sayShare(count, of) === '100 %').toBe(count === of)
      }),
      { ...LAW, numRuns: 500 },
    )
  })
})

describe('sayCount', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [1000, '1,000'],
    [65_536, '65,536'],
    [1_234_567_890, '1,234,567,890'],
    [2.6, '3'],
  ])('says %d as %s', (count, said) => {
    expect(sayCount(count)).toBe(said)
  })
})

describe('sayPart', () => {
  it('says a part with its whole, what it is of and its share', () => {
    expect(sayPart(39, 1455, 'missing episodes')).toBe('39 of 1,455 missing episodes (3 %)')
  })
})

describe('sayList', () => {
  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
    [['a', 'b', 'c', 'd', 'e', 'f'], 'a, b, c, d, e and f'],
    [['a', 'b', 'c', 'd', 'e', 'f', 'g'], 'a, b, c, d, e, f and 1 more'],
    [Array.from({ length: 2006 }, () => 'a'), 'a, a, a, a, a, a and 2,000 more'],
  ])('says %j as %s', (items, said) => {
    expect(sayList(items)).toBe(said)
  })

  it('says as many of a list as are asked for', () => {
    expect(sayList(['a', 'b', 'c'], 2)).toBe('a, b and 1 more')
  })
})

describe('gradeShare', () => {
  it.each([
    [0, 10, 'minor'],
    [1, 100, 'minor'],
    [2, 100, 'moderate'],
    [9, 100, 'moderate'],
    [10, 100, 'serious'],
    [100, 100, 'serious'],
    [0, 0, 'minor'],
  ] as const)('takes %i of %i for %s where a tenth is serious and a fiftieth moderate', (count, of, severity) => {
    expect(gradeShare(count, of, 0.1, 0.02)).toBe(severity)
  })
})

describe('days, months and fields', () => {
  it.each([
    [sayDay('2022-09-01'), '1 September 2022'],
    [sayDay('2022-12-31'), '31 December 2022'],
    [sayDay('2022-09'), '2022-09'],
    [sayDay(''), ''],
    [sayMonth('2023-01'), 'January 2023'],
    [sayMonth('1999-12'), 'December 1999'],
    [sayField('date_of_birth'), 'date of birth'],
    [sayField('location_id'), 'location id'],
    [sayField('pnc_id'), 'PNC id'],
    [sayField('cro_number'), 'CRO number'],
    [sayField('uprn'), 'UPRN'],
    [sayField('identified'), 'identified'],
  ])('are said in words: %s', (said, expected) => {
    expect(said).toBe(expected)
  })

  it('have a word for every kind, each its own', () => {
    const words = RECORD_KINDS.map(sayKind)
    expect(new Set(words).size).toBe(RECORD_KINDS.length)
    expect(words.filter((word) => word.includes('_'))).toEqual([])
  })
})
