import { describe, expect, it } from 'vitest'
import { monthAt, monthOf, NO_MONTH, placeOfMonth } from '../../../../src/findings/quality/measures/period.ts'

describe('the place of a month', () => {
  it('runs from January 1900 to December 2099 without a gap, and leads back to the month', () => {
    let place = 0
    for (let year = 1900; year <= 2099; year++) {
      for (let number = 1; number <= 12; number++) {
        const month = `${year}-${String(number).padStart(2, '0')}`
        expect(placeOfMonth(month)).toBe(++place)
        expect(monthAt(place)).toBe(month)
      }
    }
    expect(monthAt(place + 1)).toBe(NO_MONTH)
  })

  it.each([
    ['2024-03', '2024-03'],
    ['2024-03-12', '2024-03'],
    ['2024-03-12T21:30', '2024-03'],
    ['1900-01-02', '1900-01'],
    ['2099-12', '2099-12'],
    ['2024', NO_MONTH],
    ['1899-12-30', NO_MONTH],
    ['2100-01-01', NO_MONTH],
    ['0001-01-01', NO_MONTH],
    ['9999-12-31', NO_MONTH],
    [undefined, NO_MONTH],
  ])('of %s is that of %s', (date, month) => {
    expect(monthOf(date)).toBe(month)
  })
})
