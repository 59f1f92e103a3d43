import { describe, expect, it } from 'vitest'
import { deriveDatedRows, deriveRows } from '../../src/state/derive-rows.ts'
import { makeSmallCase } from '../make-case-file.ts'

const file = makeSmallCase()

describe('deriveRows', () => {
  it('gives file and line, in the order of files and lines', () => {
    expect(deriveRows(file, [3, 2, 0]).map((row) => [row.file, row.line, row.kinds])).toEqual([
      ['persons.csv', 2, ['person']],
      ['involvements.csv', 2, ['involvement']],
      ['involvements.csv', 3, ['involvement']],
    ])
  })

  it('gives a row once, however many records were made of it', () => {
    const { sources } = file
    const twice = { ...file, sources: { ...sources, records: { row: [0, 0], shape: [0, 1] } } }
    expect(deriveRows(twice, [0, 1]).map((row) => row.kinds)).toEqual([['person', 'involvement']])
  })
})

describe('deriveDatedRows', () => {
  it('keeps the order of the records, with date and grade', () => {
    const records = [
      { record: 3, date: '2022-01', grade: 'B2' },
      { record: 0, date: '2023', grade: '' },
      { record: 2, date: '', grade: '' },
    ]
    expect(deriveDatedRows(file, records).map(({ file: name, line, date, grade }) => [name, line, date, grade])).toEqual([
      ['involvements.csv', 3, '2022-01', 'B2'],
      ['persons.csv', 2, '2023', ''],
      ['involvements.csv', 2, '', ''],
    ])
  })

  it('gives a row once, at its first date, with the grade that any of its records bears', () => {
    const { sources } = file
    const twice = { ...file, sources: { ...sources, records: { row: [0, 0], shape: [0, 1] } } }
    const records = [
      { record: 1, date: '2021', grade: '' },
      { record: 0, date: '2022', grade: 'A1' },
    ]
    expect(deriveDatedRows(twice, records)).toMatchObject([{ kinds: ['involvement', 'person'], date: '2021', grade: 'A1' }])
  })
})
