import { describe, expect, it } from 'vitest'
import { PLACEHOLDERS } from '../../src/presets/placeholders.ts'
import { cellsOf, only } from '../make.ts'

describe('text', () => {
  it('takes the blanks off a cell and gives nothing, without a fault, for a blank or absent one', () => {
    const { cells, issues } = cellsOf({ name: '  Quill  ', blank: ' \t' })
    expect(cells.text('name')).toBe('Quill')
    expect(cells.text('blank')).toBeUndefined()
    expect(cells.text('absent')).toBeUndefined()
    expect(issues.list()).toEqual([])
  })

  it.each([...PLACEHOLDERS, 'not known', ' n/k ', 'Not Recorded', 'unknown'])('reads %j as unknown, with a note at its place', (text) => {
    const { cells, issues } = cellsOf({ name: text })
    expect(cells.has('name')).toBe(false)
    expect(cells.text('name')).toBeUndefined()
    expect(only(issues.list())).toMatchObject({ code: 'placeholder', severity: 'note', at: { file: 'cells.csv', line: 2, column: 'name' } })
  })

  it.each(['UNKNOWN MALE', 'Nat', 'N/K road', '0', '-1', 'None of it', '=1+1', "<script>alert('x')</script>"])('keeps %j', (text) => {
    const { cells, issues } = cellsOf({ name: text })
    expect(cells.has('name')).toBe(true)
    expect(cells.text('name')).toBe(text)
    expect(issues.list()).toEqual([])
  })
})

describe('list', () => {
  it('splits on semicolons, bars and line breaks, and leaves out blanks and placeholders', () => {
    const { cells } = cellsOf({ aliases: ' Rook ;Magpie|N/K\r\nHeron;; ', one: 'Rook, Jr' })
    expect(cells.list('aliases')).toEqual(['Rook', 'Magpie', 'Heron'])
    expect(cells.list('one')).toEqual(['Rook, Jr'])
    expect(cells.list('absent')).toEqual([])
  })
})

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

describe('numbers, yes and no, and words', () => {
  it.each([
    ['0', 0],
    ['17', 17],
    [' 120 ', 120],
    ['121', undefined],
    ['-1', undefined],
    ['1.5', undefined],
    ['0x10', undefined],
    ['1e1', undefined],
    ['seventeen', undefined],
  ])('reads %j as the number %s', (text, expected) => {
    const { cells, issues } = cellsOf({ age: text })
    expect(cells.wholeNumber('age', 120)).toBe(expected)
    expect(issues.list().map(({ code }) => code)).toEqual(expected === undefined ? ['bad-number'] : [])
  })

  it.each([
    ['Yes', true],
    ['Y', true],
    ['TRUE', true],
    ['1', true],
    ['no', false],
    ['N', false],
    ['false', false],
    ['0', false],
  ])('reads %j as %s', (text, expected) => {
    expect(cellsOf({ flag: text }).cells.yesNo('flag')).toBe(expected)
  })

  it('reads anything else as neither yes nor no, with a fault', () => {
    const { cells, issues } = cellsOf({ flag: 'perhaps' })
    expect(cells.yesNo('flag')).toBeUndefined()
    expect(only(issues.list()).code).toBe('bad-yes-no')
  })

  it('takes one of a list of words however cased, and nothing else', () => {
    const { cells, issues } = cellsOf({ strength: 'Confirmed', other: 'strong' })
    expect(cells.oneOf('strength', ['confirmed', 'tentative'])).toBe('confirmed')
    expect(cells.oneOf('other', ['confirmed', 'tentative'])).toBeUndefined()
    expect(only(issues.list())).toMatchObject({ code: 'unknown-word', at: { column: 'other' } })
  })
})
