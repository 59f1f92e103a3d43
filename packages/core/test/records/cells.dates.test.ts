import { describe, expect, it } from 'vitest'
import { cellsOf, only } from '../make.ts'

describe('dates', () => {
  it('reads what cannot be a date as unknown, with a fault at its place', () => {
    const { cells, issues } = cellsOf({ seen: '31/02/2024' })
    expect(cells.date('seen')).toBeUndefined()
    expect(only(issues.list())).toMatchObject({ code: 'bad-date', severity: 'warning', at: { line: 2, column: 'seen' } })
  })

  it.each(['01/01/1900', '1900-01-01 00:00', '30/12/1899', '01/01/1970', '31/12/9999', '01/01/1753'])(
    'reads %s, which systems fill in, as unknown with a note',
    (text) => {
      const { cells, issues } = cellsOf({ seen: text })
      expect(cells.pastDate('seen')).toBeUndefined()
      expect(only(issues.list())).toMatchObject({ code: 'placeholder', severity: 'note' })
    },
  )

  it('follows the order of day and month that is set', () => {
    expect(cellsOf({ seen: '03/04/2024' }).cells.date('seen')).toBe('2024-04-03')
    expect(cellsOf({ seen: '03/04/2024' }, { dateOrder: 'mdy' }).cells.date('seen')).toBe('2024-03-04')
  })

  it.each([
    ['2024-03-12', true],
    ['2024-03-12T23:59', true],
    ['2024-03', true],
    ['2024', true],
    ['2024-03-13', false],
    ['2024-04', false],
    ['2025', false],
  ])('on 12 March 2024, %s can be past: %s', (text, isPast) => {
    const { cells, issues } = cellsOf({ seen: text }, { today: '2024-03-12' })
    expect(cells.pastDate('seen')).toBe(isPast ? text : undefined)
    expect(issues.list().map(({ code }) => code)).toEqual(isPast ? [] : ['future-date'])
    expect(cells.date('seen')).toBe(text)
  })

  it('takes no date for a future one where no day is set', () => {
    expect(cellsOf({ seen: '2999-01-01' }).cells.pastDate('seen')).toBe('2999-01-01')
  })
})

describe('dates with a year of two digits', () => {
  const read = (text: string, today = '2024-03-12') => {
    const { cells, issues } = cellsOf({ at: text }, { today })
    const dates = { past: cells.pastDate('at'), any: cells.date('at'), birth: cells.birthDate('at') }
    return { ...dates, faults: issues.list().map(({ code }) => code) }
  }

  it.each([
    ['11/03/24', '2024-03-11', '2024-03-11', '2024-03-11'],
    ['12-Mar-24', '2024-03-12', '2024-03-12', '2024-03-12'],
    ['12/03/25', '1925-03-12', '2025-03-12', '1925-03-12'],
    ['12/03/44', '1944-03-12', '2044-03-12', '1944-03-12'],
    ['12/03/45', '1945-03-12', '1945-03-12', '1945-03-12'],
    ['01/02/99', '1999-02-01', '1999-02-01', '1999-02-01'],
    ['29/02/00', '2000-02-29', '2000-02-29', '2000-02-29'],
    ['Mar-24', '2024-03', '2024-03', '2024-03'],
  ])('reads %s as %s where it is past, %s where it may be to come, %s where someone was born', (text, past, any, birth) => {
    expect(read(text)).toEqual({ past, any, birth, faults: [] })
  })

  it('takes a day of this year that is still to come for a fault, and for a birth a hundred years ago', () => {
    expect(read('13/03/24')).toEqual({ past: undefined, any: '2024-03-13', birth: '1924-03-13', faults: ['future-date'] })
  })

  it('are read as none where it is not known what today is', () => {
    expect(read('11/03/24', '')).toEqual({
      past: undefined,
      any: undefined,
      birth: undefined,
      faults: ['bad-date', 'bad-date', 'bad-date'],
    })
  })
})

describe('dates of birth', () => {
  it.each([
    ['13/03/1913', '1913-03-13', undefined, '111 tomorrow'],
    ['12/03/1913', undefined, 'impossible-age', '111 today'],
    ['1913', '1913', undefined, 'perhaps 110'],
    ['1912', undefined, 'impossible-age', '111 at least'],
    ['12/04/1891', undefined, 'impossible-age', 'long dead'],
    ['12/03/2024', '2024-03-12', undefined, 'born today'],
    ['13/03/2024', undefined, 'future-date', 'not yet born'],
    ['12/03/2001 00:00', '2001-03-12', undefined, 'a time is left off'],
    ['01/01/1900', undefined, 'placeholder', 'filled in by the system'],
    ['31/02/2001', undefined, 'bad-date', 'no such day'],
  ] as readonly (readonly [string, string | undefined, string | undefined, string])[])(
    'reads %s as %s, with a fault %s: %s',
    (text, expected, fault) => {
      const { cells, issues } = cellsOf({ born: text }, { today: '2024-03-12' })
      expect(cells.birthDate('born')).toBe(expected)
      expect(issues.list().map(({ code }) => code)).toEqual(fault === undefined ? [] : [fault])
    },
  )

  it('have no bound where it is not known what today is', () => {
    expect(cellsOf({ born: '12/04/1891' }).cells.birthDate('born')).toBe('1891-04-12')
  })
})
