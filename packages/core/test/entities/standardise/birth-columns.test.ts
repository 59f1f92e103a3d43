import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { birthColumns } from '../../../src/entities/standardise/birth-columns.ts'
import { LAW } from '../../make.ts'

const onlyYear = (year: string): object => ({ born: null, swapped: null, year, day: null })

describe('birthColumns', () => {
  it.each([
    ['1984-03-21', 'exact', { born: '19840321', swapped: null, year: '1984', day: '0321' }],
    ['1984-03-12', 'exact', { born: '19840312', swapped: '19841203', year: '1984', day: '0312' }],
    ['1984-03-03', 'exact', { born: '19840303', swapped: null, year: '1984', day: '0303' }],
    ['1984-01-02', 'exact', { born: '19840102', swapped: '19840201', year: '1984', day: '0102' }],
    ['1984-02-01', undefined, { born: '19840201', swapped: '19840102', year: '1984', day: '0201' }],
    ['1984-12-31', undefined, { born: '19841231', swapped: null, year: '1984', day: '1231' }],
    ['1984-01-01', 'exact', onlyYear('1984')],
    ['1984-03-21', 'estimated', onlyYear('1984')],
    ['1984-03', 'exact', onlyYear('1984')],
    ['1984', 'exact', onlyYear('1984')],
    ['1984', undefined, onlyYear('1984')],
    [undefined, 'exact', { born: null, swapped: null, year: null, day: null }],
  ] as const)('parts %s (%s)', (date, basis, columns) => {
    expect(birthColumns(date, basis)).toEqual(columns)
  })

  it('changes day and month round into a day that changes back', () => {
    const date = fc
      .date({ min: new Date('1930-01-02'), max: new Date('2024-12-31'), noInvalidDate: true })
      .map((day) => day.toISOString().slice(0, 10))
    fc.assert(
      fc.property(date, (day) => {
        const { born, swapped } = birthColumns(day, 'exact')
        if (swapped === null) return
        const turned = `${swapped.slice(0, 4)}-${swapped.slice(4, 6)}-${swapped.slice(6)}`
        expect(new Date(turned).toISOString().slice(0, 10)).toBe(turned)
        expect(birthColumns(turned, 'exact')).toMatchObject({ born: swapped, swapped: born })
      }),
      { ...LAW, numRuns: 200 },
    )
  })
})
