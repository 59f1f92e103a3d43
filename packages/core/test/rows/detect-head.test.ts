import { describe, expect, it } from 'vitest'
import { CaseError } from '../../src/error.ts'
import { faultsOf, only } from '../make.ts'
import { readText } from './reading.ts'

const TABLE = ['id,name,born', 'P1,Ada,12/03/1990', 'P2,Bram,01/02/1985']

describe('the header', () => {
  it.each([
    ['a marking', ['OFFICIAL-SENSITIVE']],
    ['a marking and a title', ['GSC: OFFICIAL - SENSITIVE', 'Persons of the Harbour district']],
    ['titles that a spreadsheet padded', ['Persons,,', ',,', 'Run by Unit 5,,']],
    ['lines of a key and a value', ['Report:,Persons', 'Run at:,12/03/2024']],
    ['a hint for spreadsheets', ['sep=,']],
  ])('is found behind %s', async (_, head) => {
    const { rows, report } = await readText([...head, ...TABLE].join('\n'))
    const file = only(report.files)
    expect(file).toMatchObject({ headerLine: head.length + 1, columns: ['id', 'name', 'born'] })
    expect(file.skipped.map(({ line, text }) => [line, text])).toEqual(head.map((text, i) => [i + 1, text]))
    expect(faultsOf(report)).toEqual(head.map((__, i) => `a.csv:${i + 1} head-line -`))
    expect(rows).toHaveLength(2)
  })

  it('is found behind a blank head, which is not reported line by line', async () => {
    const { report } = await readText(['', '', '', ...TABLE].join('\r\n'))
    expect(only(report.files)).toMatchObject({ headerLine: 4, skipped: [] })
  })

  it.each([
    ['has more columns than the rows', 'a,b,c,d\n1,2,3\n4,5,6\n', 4],
    ['has fewer columns than the rows', 'a,b,c\n1,2,3,4\n4,5,6,7\n', 3],
    ['has columns without a name', 'a,b,c,,\n1,2,3,4,5\n1,2,3,4,5\n', 5],
    ['is all there is', 'a,b,c\n', 3],
  ])('is the first row though it %s', async (_, text, width) => {
    expect(only((await readText(text)).report.files)).toMatchObject({ headerLine: 1, skipped: [] })
    expect(only((await readText(text)).report.files).columns).toHaveLength(width)
  })

  it('is not guessed where it is absent: the first row is taken for it, and that is said', async () => {
    const { report } = await readText('P1,12/03/1990,5\nP2,01/02/1985,6\n')
    expect(faultsOf(report)).toEqual(['a.csv:1 doubtful-header -'])
    expect((await readText('Year,2001,2002\nTheft,5,6\n')).report.issues).toEqual([])
  })

  it('can be set to a line', async () => {
    const { rows, report } = await readText(TABLE.join('\n'), { headerLine: 2 })
    expect(only(report.files)).toMatchObject({ headerLine: 2, columns: ['P1', 'Ada', '12/03/1990'] })
    expect(rows).toEqual([[3, 'P2', 'Bram', '01/02/1985']])
  })

  it('can be set to none, and then columns are called by their number', async () => {
    const { rows, report } = await readText('P1,12/03/1990\nP2,01/02/1985\n', { headerLine: 0 })
    expect(only(report.files)).toMatchObject({ headerLine: 0, columns: ['column 1', 'column 2'] })
    expect(rows).toEqual([
      [1, 'P1', '12/03/1990'],
      [2, 'P2', '01/02/1985'],
    ])
    expect(report.issues).toEqual([])
  })

  it('set to a line that the file does not have is a fault of the configuration', async () => {
    const error: unknown = await readText('a,b\n1,2\n', { headerLine: 9 }).catch((cause: unknown) => cause)
    expect(error).toBeInstanceOf(CaseError)
    expect((error as CaseError).code).toBe('bad-config')
    expect((error as CaseError).message).toContain('a.csv has no row on line 9')
  })

  it('said again within the file is no row', async () => {
    const { rows, report } = await readText('id,name\n1,a\nid,name\n2,b\n')
    expect(rows.map(([line]) => line)).toEqual([2, 4])
    expect(faultsOf(report)).toEqual(['a.csv:3 repeated-header -'])
    expect(only(report.files)).toMatchObject({ rowsRead: 2, skipped: [{ line: 3, text: 'id,name' }] })
  })
})
