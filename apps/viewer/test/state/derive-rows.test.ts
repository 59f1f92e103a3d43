import { describe, expect, it } from 'vitest'
import { deriveRows } from '../../src/state/derive-rows.ts'
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
