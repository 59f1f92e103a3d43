import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ADULT_AGE, ageAt, birthRange, birthRangeOfAge } from '../../src/model/age.ts'
import type { PartialDate } from '../../src/model/partial-date.ts'
import { LAW } from '../make.ts'

const date = (text: string): PartialDate => text as PartialDate

describe('ageAt', () => {
  it.each([
    ['2006-03-12', '2024-03-11', 17, 17, 'the day before the birthday'],
    ['2006-03-12', '2024-03-12', 18, 18, 'the birthday itself'],
    ['2006-03-12', '2024-03-12T00:05', 18, 18, 'the time of day does not count'],
    ['2004-02-29', '2022-02-28', 17, 17, 'a leap-day birthday has not come on 28 February'],
    ['2004-02-29', '2022-03-01', 18, 18, 'and has on 1 March'],
    ['2006', '2024-06-15', 17, 18, 'only the year of birth is known'],
    ['2006-06', '2024-06-15', 17, 18, 'only the month of birth is known'],
    ['2006-06', '2024-07-01', 18, 18, 'the month of birth is over'],
    ['2006-06', '2024-05-31', 17, 17, 'the month of birth is still to come'],
    ['2006-06-15', '2024', 17, 18, 'only the year of the event is known'],
    ['2006-06-15', '2024-06', 17, 18, 'only the month of the event is known'],
    ['2006-06-15', '2024-02', 17, 17, 'a month before the birthday'],
    ['2006', '2024', 17, 18, 'both are years'],
    ['2024-06-15', '2024-06-14', 0, 0, 'an event before birth gives no negative age'],
    ['2005-12-31', '2006-01-01', 0, 0, 'one day old over the turn of the year'],
  ])('born %s, at %s: from %i to %i (%s)', (born, at, youngest, oldest) => {
    expect(ageAt(birthRange(date(born)), date(at))).toEqual({ youngest, oldest })
  })

  it('agrees with counting birthdays one by one', () => {
    const day = fc.date({ min: new Date('1950-01-01'), max: new Date('2025-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [born, at] = [a, b].map((value) => value.toISOString().slice(0, 10)).sort() as [string, string]
        let age = 0
        while (`${Number(born.slice(0, 4)) + age + 1}${born.slice(4)}` <= at) age++
        expect(ageAt(birthRange(date(born)), date(at))).toEqual({ youngest: age, oldest: age })
      }),
      { ...LAW, numRuns: 300 },
    )
  })

  it('never narrows when a date is known less well', () => {
    const day = fc
      .date({ min: new Date('1950-01-01'), max: new Date('2025-12-31'), noInvalidDate: true })
      .map((value) => value.toISOString().slice(0, 10))
    const length = fc.constantFrom(4, 7, 10)
    fc.assert(
      fc.property(day, day, length, length, (born, at, bornLength, atLength) => {
        const known = ageAt(birthRange(date(born)), date(at))
        const vague = ageAt(birthRange(date(born.slice(0, bornLength))), date(at.slice(0, atLength)))
        expect(vague.youngest).toBeLessThanOrEqual(known.youngest)
        expect(vague.oldest).toBeGreaterThanOrEqual(known.oldest)
      }),
      { ...LAW, numRuns: 300 },
    )
  })
})

describe('birthRangeOfAge', () => {
  it.each([
    [15, '2024-03-12', '2024-03-12', 15, 15],
    [15, '2024-03-12', '2025-03-11', 15, 16],
    [15, '2024-03-12', '2025-03-12', 16, 16],
    [15, '2024-03-12', '2023-03-12', 14, 14],
    [17, '2024-12-31', '2024-12-31', 17, 17],
    [17, '2024-12-31', '2025-01-01', 17, 18],
    [17, '2024', '2024-06-01', 16, 18],
    [0, '2024-03-12', '2024-03-12', 0, 0],
  ])('%i years old on %s is, on %s, from %i to %i', (years, on, at, youngest, oldest) => {
    expect(ageAt(birthRangeOfAge(years, date(on)), date(at))).toEqual({ youngest, oldest })
  })

  it('holds every day of birth that gives the age, and no other', () => {
    const day = fc
      .date({ min: new Date('1990-01-01'), max: new Date('2020-12-31'), noInvalidDate: true })
      .map((value) => value.toISOString().slice(0, 10))
    fc.assert(
      fc.property(day, day, fc.nat({ max: 30 }), (born, on, years) => {
        const range = birthRangeOfAge(years, date(on))
        const isInside = range.earliest <= born && born <= range.latest
        const age = ageAt(birthRange(date(born)), date(on)).oldest
        expect(isInside).toBe(born <= on && age === years)
      }),
      { ...LAW, numRuns: 500 },
    )
  })
})

it('an adult is eighteen', () => {
  expect(ADULT_AGE).toBe(18)
})
