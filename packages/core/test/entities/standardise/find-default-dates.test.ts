import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findDefaultDates } from '../../../src/entities/standardise/find-default-dates.ts'
import { LAW } from '../../make.ts'

const times = (count: number, date: string): readonly string[] => Array.from({ length: count }, () => date)
/** So many people, each born on another day. */
const spread = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, i) => new Date(Date.UTC(1940, 0, 2 + i)).toISOString().slice(0, 10))

describe('findDefaultDates', () => {
  it.each([
    ['nobody', [], []],
    ['as many as may be by chance among few', times(12, '1990-01-01'), []],
    ['one more', times(13, '1990-01-01'), [['1990-01-01', 13]]],
    [
      'two dates, in order',
      [...times(20, '1999-09-09'), ...times(13, '1901-01-01')],
      [
        ['1901-01-01', 13],
        ['1999-09-09', 20],
      ],
    ],
    ['dates without a day', [...times(50, '1990'), ...times(50, '1990-01')], []],
    ['unknown dates', Array.from({ length: 50 }, () => undefined), []],
    // 20 000 and 13 people: 12 * 20 013 / 20 000 = 12.008
    ['a bound that grows with people', [...spread(20_000), ...times(13, '1930-05-05')], [['1930-05-05', 13]]],
    // 40 000 and 24: 24.01
    ['as many as the grown bound', [...spread(20_000), ...spread(20_000), ...times(24, '1930-05-05')], []],
    ['one more than it', [...spread(20_000), ...spread(20_000), ...times(25, '1930-05-05')], [['1930-05-05', 25]]],
  ] as const)('%s', (_, dates, expected) => {
    expect([...findDefaultDates(dates)]).toEqual(expected)
  })

  it('does not hang on the order of dates', () => {
    const dates = [...spread(40), ...times(13, '1990-01-01'), ...times(30, '1900-01-01'), undefined, '1990']
    fc.assert(
      fc.property(fc.shuffledSubarray(dates, { minLength: dates.length }), (shuffled) => {
        expect([...findDefaultDates(shuffled)]).toEqual([
          ['1900-01-01', 30],
          ['1990-01-01', 13],
        ])
      }),
      LAW,
    )
  })
})
