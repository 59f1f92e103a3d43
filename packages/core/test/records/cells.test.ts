import { describe, expect, it } from 'vitest'
import { ANSWER_SYNONYMS, ANSWERS } from '../../src/presets/cell-words.ts'
import { isPlaceholderName } from '../../src/records/forms/placeholder.ts'
import { createWordTable } from '../../src/records/forms/word-table.ts'
import { cellsOf, only } from '../make.ts'

const YES_NO = createWordTable(ANSWERS, ANSWER_SYNONYMS)

describe('text', () => {
  it('takes the blanks off a cell and gives nothing, without a fault, for a blank or absent one', () => {
    const { cells, issues } = cellsOf({ name: '  Quill  ', blank: ' \t' })
    expect(cells.text('name')).toBe('Quill')
    expect(cells.text('blank')).toBeUndefined()
    expect(cells.text('absent')).toBeUndefined()
    expect(issues.list()).toEqual([])
  })

  it.each(['not known', ' n/k ', 'Not Recorded', 'unknown', '-', '00000000000', '[REDACTED]'])(
    'reads %j as unknown, with a note at its place',
    (text) => {
      const { cells, issues } = cellsOf({ name: text })
      expect(cells.has('name')).toBe(false)
      expect(cells.text('name')).toBeUndefined()
      expect(only(issues.list())).toMatchObject({
        code: 'placeholder',
        severity: 'note',
        at: { file: 'cells.csv', line: 2, column: 'name' },
      })
    },
  )

  it.each(['UNKNOWN MALE', 'Nat', 'N/K road', '0', '-1', 'None of it', '=1+1', "<script>alert('x')</script>"])('keeps %j', (text) => {
    const { cells, issues } = cellsOf({ name: text })
    expect(cells.has('name')).toBe(true)
    expect(cells.text('name')).toBe(text)
    expect(issues.list()).toEqual([])
  })
})

it('takes for nothing known what a field says is nothing', () => {
  const { cells, issues } = cellsOf({ surname: 'Unknown Unknown', place: 'Unknown Unknown' })
  expect(cells.text('surname', isPlaceholderName)).toBeUndefined()
  expect(only(issues.list())).toMatchObject({ code: 'placeholder', at: { column: 'surname' } })
  expect(cells.text('place')).toBe('Unknown Unknown')
})

it('remembers the last fault of a field, for those who count', () => {
  const { cells } = cellsOf({ seen: '31/02/2024', name: 'Rook' })
  cells.date('seen')
  expect([cells.faultOf('seen'), cells.faultOf('name')]).toEqual(['bad-date', undefined])
  expect(cells.texts).toEqual(['31/02/2024', 'Rook'])
})

it('cites the beginning of a long cell, and no more', () => {
  const { cells, issues } = cellsOf({ strength: 'x'.repeat(1_000_000) })
  cells.wordOrText('strength', createWordTable(['confirmed']))
  expect(only(issues.list()).message.length).toBeLessThan(120)
})

describe('list', () => {
  it('splits on semicolons, bars and line breaks, and leaves out blanks and placeholders', () => {
    const { cells } = cellsOf({ aliases: ' Rook ;Magpie|N/K\r\nHeron;; ', one: 'Rook, Jr' })
    expect(cells.list('aliases')).toEqual(['Rook', 'Magpie', 'Heron'])
    expect(cells.list('one')).toEqual(['Rook, Jr'])
    expect(cells.list('absent')).toEqual([])
  })

  it('notes a placeholder among the values', () => {
    const { cells, issues } = cellsOf({ aliases: 'Rook;N/K' })
    expect(cells.list('aliases')).toEqual(['Rook'])
    expect(only(issues.list())).toMatchObject({ code: 'placeholder', at: { line: 2, column: 'aliases' } })
  })

  it.each([
    [[','], 'Rook, Magpie;Heron', ['Rook', 'Magpie;Heron']],
    [[' / ', '\n'], 'Rook / Mag/pie\r\n\nHeron', ['Rook', 'Mag/pie', 'Heron']],
    [['.*'], 'Rook.*Magpie', ['Rook', 'Magpie']],
    [[], 'Rook;Magpie', ['Rook;Magpie']],
  ])('splits on %j where that is set', (listSeparators, text, expected) => {
    expect(cellsOf({ aliases: text }, { records: { listSeparators } }).cells.list('aliases')).toEqual(expected)
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
    ['110', 110, []],
    ['111', undefined, ['impossible-age']],
    ['999', undefined, ['impossible-age']],
    ['-1', undefined, ['bad-number']],
    ['N/K', undefined, ['placeholder']],
  ])('reads the age %s as %s', (text, expected, faults) => {
    const { cells, issues } = cellsOf({ age: text })
    expect(cells.age('age')).toBe(expected)
    expect(issues.list().map(({ code }) => code)).toEqual(faults)
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
    expect(cellsOf({ flag: text }).cells.yesNo('flag', YES_NO)).toBe(expected)
  })

  it('reads anything else as neither yes nor no, with a fault', () => {
    const { cells, issues } = cellsOf({ flag: 'perhaps' })
    expect(cells.yesNo('flag', YES_NO)).toBeUndefined()
    expect(only(issues.list()).code).toBe('bad-yes-no')
  })

  it('takes one of a list of words however cased, and nothing else', () => {
    const WORDS = createWordTable(['confirmed', 'tentative'])
    const { cells, issues } = cellsOf({ strength: 'Confirmed', other: 'strong' })
    expect(cells.oneOf('strength', WORDS)).toBe('confirmed')
    expect(cells.oneOf('other', WORDS)).toBeUndefined()
    expect(only(issues.list())).toMatchObject({ code: 'unknown-word', at: { column: 'other' } })
  })

  it('keeps a word that is in no list as it is written, with a note', () => {
    const { cells, issues } = cellsOf({ kind: 'Meeting', other: 'Boat Trip' })
    expect(cells.wordOrText('kind', createWordTable(['meeting']))).toBe('meeting')
    expect(cells.wordOrText('other', createWordTable(['meeting']))).toBe('boat trip')
    expect(only(issues.list())).toMatchObject({ code: 'unknown-word', severity: 'note', at: { column: 'other' } })
  })
})

describe('forms', () => {
  const SHOUT = { parse: (text: string) => (text === 'no' ? undefined : text.toUpperCase()), code: 'bad-shout', noun: 'shout' }
  const isPlaceholder = (text: string): boolean => text === 'hush'

  it('reads a cell of a form; what has not the form is unknown, with one fault', () => {
    const { cells, issues } = cellsOf({ good: ' ho ', bad: 'no', blank: '', dash: '-', hush: 'hush' })
    const form = { ...SHOUT, isPlaceholder }
    expect(['good', 'bad', 'blank', 'dash', 'hush'].map((field) => cells.read(field, form))).toEqual([
      'HO',
      undefined,
      undefined,
      undefined,
      undefined,
    ])
    expect(issues.list().map(({ code, severity, at: { line, column } }) => [code, severity, line, column])).toEqual([
      ['bad-shout', 'warning', 2, 'bad'],
      ['placeholder', 'note', 2, 'dash'],
      ['placeholder', 'note', 2, 'hush'],
    ])
  })

  it('reads every value of a list, and keeps those that have not the form as text', () => {
    const { cells, issues } = cellsOf({ all: 'ho; no; hush; N/K' })
    expect(cells.readList('all', { ...SHOUT, isPlaceholder })).toEqual([
      ['ho', 'HO'],
      ['no', undefined],
    ])
    expect(issues.list().map(({ code }) => code)).toEqual(['bad-shout', 'placeholder', 'placeholder'])
    expect(cells.readList('none', SHOUT)).toEqual([])
  })

  it('names no cell of a form in a message', () => {
    const { cells, issues } = cellsOf({ bad: 'no', hush: 'hush' })
    cells.read('bad', SHOUT)
    cells.read('hush', { ...SHOUT, isPlaceholder })
    for (const { message } of issues.list()) expect(message).not.toMatch(/"no"|hush/)
  })
})
