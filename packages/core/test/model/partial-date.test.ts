import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOf, earlier, later, parsePartialDate, type PartialDate } from '../../src/model/partial-date.ts'
import { LAW } from '../make.ts'

describe('parsePartialDate', () => {
  it.each([
    ['2024-03-12', '2024-03-12'],
    ['2024-3-2', '2024-03-02'],
    ['20240312', '2024-03-12'],
    ['2024-03', '2024-03'],
    ['2024', '2024'],
    ['2024-03-12T21:30', '2024-03-12T21:30'],
    ['2024-03-12T21:30:59.123Z', '2024-03-12T21:30'],
    ['2024-03-12 21:30:00+01:00', '2024-03-12T21:30'],
    ['20240312 09:05', '2024-03-12T09:05'],
    ['03/04/2024', '2024-04-03'],
    ['3.4.2024', '2024-04-03'],
    ['3-4-2024', '2024-04-03'],
    ['03 04 2024', '2024-04-03'],
    ['31/12/2024 23:59', '2024-12-31T23:59'],
    ['31/12/2024, 7:05', '2024-12-31T07:05'],
    ['2024/03/12', '2024-03-12'],
    ['12 Mar 2024', '2024-03-12'],
    ['12-MAR-2024', '2024-03-12'],
    ['1 september 2024 08:00', '2024-09-01T08:00'],
    ['1 Sept 2024', '2024-09-01'],
    ['  12/03/2024  ', '2024-03-12'],
    ['03/2024', '2024-03'],
    ['3.2024', '2024-03'],
    ['Mar 2024', '2024-03'],
    ['march-2024', '2024-03'],
    ['29939', '1981-12-19'],
    ['45363', '2024-03-12'],
    ['45363.75', '2024-03-12T18:00'],
    ['36585', '2000-02-29'],
    ['10000', '1927-05-18'],
    ['2024-03-12T21:30+01', '2024-03-12T21:30'],
    ['2024-03-12 21.30', '2024-03-12T21:30'],
    ['20240312T093000Z', '2024-03-12T09:30'],
    ['12/03/2024 0930', '2024-03-12T09:30'],
    ['12/03/2024 930', '2024-03-12T09:30'],
    ['12/03/2024 0930hrs', '2024-03-12T09:30'],
    ['12/03/2024 at 09:30', '2024-03-12T09:30'],
    ['12/03/2024 9:30 PM', '2024-03-12T21:30'],
    ['12/03/2024 12:05am', '2024-03-12T00:05'],
    ['12/03/2024 9pm', '2024-03-12T21:00'],
    ['Tue 12 Mar 2024', '2024-03-12'],
    ['Tuesday, 12th March 2024 09:30', '2024-03-12T09:30'],
    ['2nd of May 2024', '2024-05-02'],
    ['12Mar2024', '2024-03-12'],
    ['March 12, 2024', '2024-03-12'],
    ['45363.396', '2024-03-12T09:30'],
    ['29/02/2024', '2024-02-29'],
    ['29/02/2000', '2000-02-29'],
  ])('reads %j as %s', (text, expected) => {
    expect(parsePartialDate(text, 'dmy')).toBe(expected)
  })

  it.each([
    '',
    'yesterday',
    'UNKNOWN',
    '31/04/2024',
    '29/02/2023',
    '29/02/1900',
    '2024-02-30',
    '20240230',
    '20241301',
    '2024-13',
    '2024-00',
    '2024-03-00',
    '00/03/2024',
    '12/13/2024',
    '12 Foo 2024',
    '12 Marching 2024',
    '32 Mar 2024',
    '2024-03-12T24:00',
    '2024-03-12T21:60',
    '12/03/24',
    '2024-03-12junk',
    '1/2/3/4',
    '13/2024',
    '0/2024',
    'Foo 2024',
    '453630',
    '-45363',
    '12/03/2024 9',
    '12/03/2024 13pm',
    '12/03/2024 0am',
    '12/03/2024 2460',
    '03/04/202',
    '12 Mar',
    'Mar 24',
    'Mar-24',
    '12 Mar 24',
    '2O24-03-12',
    '12/O3/2024',
    '0'.repeat(1_000_000),
    ' '.repeat(1_000_000),
    '=1+1',
  ])('reads %.30j as no date', (text) => {
    expect(parsePartialDate(text, 'dmy')).toBeUndefined()
  })

  it.each([
    ['dmy', '03/04/2024', '2024-04-03'],
    ['mdy', '03/04/2024', '2024-03-04'],
    ['mdy', '12/25/2024', '2024-12-25'],
    ['mdy', '25/12/2024', undefined],
    ['dmy', '12/25/2024', undefined],
    ['mdy', '2024-03-04', '2024-03-04'],
    ['mdy', '2024/03/04', '2024-03-04'],
    ['ymd', '2024/03/04', '2024-03-04'],
    ['mdy', '4 Mar 2024', '2024-03-04'],
  ] as const)('with %s first, reads %s as %s', (order, text, expected) => {
    expect(parsePartialDate(text, order)).toBe(expected)
  })

  it.each([
    ['dmy', 2024, '12/03/24', '2024-03-12'],
    ['dmy', 2024, '12/03/25', '1925-03-12'],
    ['dmy', 1999, '12/03/99', '1999-03-12'],
    ['dmy', 1999, '12/03/00', '1900-03-12'],
    ['dmy', 2100, '12/03/00', '2100-03-12'],
    ['mdy', 2024, '03/12/24', '2024-03-12'],
    ['ymd', 2024, '24/03/12', '2024-03-12'],
    ['ymd', 2024, '12/03/2024', '2024-03-12'],
    ['dmy', 2024, '12-Mar-24', '2024-03-12'],
    ['dmy', 2024, "12 March '24", '2024-03-12'],
    ['dmy', 2024, '12/03/24 0930', '2024-03-12T09:30'],
    ['dmy', 2024, 'Mar-24', '2024-03'],
    ['dmy', 2024, "Mar '24", '2024-03'],
    ['dmy', 2024, 'Mar 24', undefined],
    ['dmy', 2024, '03/24', undefined],
    ['dmy', 2024, '12/03/4', undefined],
    ['dmy', 2024, '29/02/23', undefined],
    ['dmy', 2024, '12/03/1925', '1925-03-12'],
    ['dmy', 2024, '12/03/2099', '2099-03-12'],
  ] as const)('with %s first, and no year of two digits after %i, reads %s as %s', (order, latestYear, text, expected) => {
    expect(parsePartialDate(text, order, latestYear)).toBe(expected)
  })

  it('knows every day of a leap year and of another, and no more', () => {
    for (const [year, days] of [
      [2023, 365],
      [2024, 366],
      [2100, 365],
    ] as const) {
      let found = 0
      for (let month = 0; month <= 13; month++) {
        for (let day = 0; day <= 32; day++) if (parsePartialDate(`${day}/${month}/${year}`, 'dmy') !== undefined) found++
      }
      expect(found).toBe(days)
    }
  })

  it('reads back what it wrote, however well the date is known', () => {
    const moment = fc.date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(moment, fc.constantFrom(4, 7, 10, 16), fc.constantFrom('dmy', 'mdy', 'ymd'), (value, length, order) => {
        const text = value.toISOString().slice(0, length)
        expect(parsePartialDate(text, order)).toBe(text)
      }),
      { ...LAW, numRuns: 300 },
    )
  })

  it('gives nothing but dates in ISO form, whatever the text', () => {
    const text = fc.string({ unit: fc.constantFrom(...'0123456789/-.:T ,ZMarApr+'.split('')), maxLength: 20 })
    fc.assert(
      fc.property(text, fc.constantFrom('dmy', 'mdy', 'ymd'), (value, order) => {
        const date = parsePartialDate(value, order)
        if (date === undefined) return
        expect(date).toMatch(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3]):[0-5]\d)?)?)?$/)
        expect(parsePartialDate(date, order)).toBe(date)
      }),
      { ...LAW, numRuns: 2000 },
    )
  })
})

describe('the order of dates', () => {
  const date = (text: string): PartialDate => text as PartialDate

  it('takes the earlier and the later by text, and any date before none', () => {
    expect(earlier(date('2024-03-12'), date('2024-03-02'))).toBe('2024-03-02')
    expect(later(date('2024-03-12'), date('2024-03-02'))).toBe('2024-03-12')
    expect(earlier(undefined, date('2024'))).toBe('2024')
    expect(later(date('2024'), undefined)).toBe('2024')
    expect(earlier(undefined, undefined)).toBeUndefined()
    expect(later(undefined, undefined)).toBeUndefined()
  })

  it('takes the time off a date and leaves a partial one as it is', () => {
    expect(dayOf(date('2024-03-12T21:30'))).toBe('2024-03-12')
    expect(dayOf(date('2024-03'))).toBe('2024-03')
  })
})
