import { expect, it } from 'vitest'
import { readText } from './reading.ts'
import { faultsOf, only } from '../make.ts'

it.each([
  '(2 rows affected)',
  'Total rows: 2',
  '2 records selected.',
  'OFFICIAL-SENSITIVE',
  'End of report',
  'Printed on 12/03/2024 by Unit 5',
  'Total:,2',
  'OFFICIAL,,',
  '\u001A',
])('%j below a table is no row of it', async (line) => {
  const { rows, report } = await readText(`id,name,born\n1,a,x\n2,b,y\n${line}\n`)
  expect(rows).toHaveLength(2)
  expect(only(report.files)).toMatchObject({ rowsRead: 2, rowsRejected: 0, skipped: [{ line: 4, text: line }] })
  expect(faultsOf(report)).toEqual(['a.csv:4 tail-line -'])
})

it.each(['3', '3,c', 'C0012', '3,c,z,9'])('%j below a table is a row that does not fit', async (line) => {
  const { report } = await readText(`id,name,born\n1,a,x\n2,b,y\n${line}\n`)
  expect(only(report.rejected)).toMatchObject({ line: 4, text: line })
})

it.each(['REPORT-00017,,', 'Source 4,,', '12 Quay Street Harbour,,', 'Note 9,x,'])(
  '%j below a table fits it, and is a row of it',
  async (line) => {
    const { rows, report } = await readText(`id,name,born\n1,a,x\n2,b,y\n${line}\n`)
    expect(rows).toHaveLength(3)
    expect(only(report.files).skipped).toEqual([])
  },
)

it('notes below a blank row are no rows of the table, though a spreadsheet has filled them up with delimiters', async () => {
  const notes = ['Source: the harbour register,,', '"Note: counted once, as recorded",,']
  const { rows, report } = await readText(`id,name,born\n1,a,x\n2,b,y\n,,\n${notes.join('\n')}\n`)
  expect(rows).toHaveLength(2)
  expect(only(report.files).skipped.map(({ text }) => text)).toEqual(notes)
})

it('rows in which nothing is written are no rows, wherever they stand and however wide they are', async () => {
  const { rows, report } = await readText('id,name,born\n,,\n1,a,x\n  \n , ,\n,,,,,\n2,b,y\n"",,\n,\n,,\n')
  expect(rows).toEqual([
    [3, '1', 'a', 'x'],
    [7, '2', 'b', 'y'],
    [8, '', '', ''],
  ])
  expect(only(report.files)).toMatchObject({ rowsRead: 3, blankRows: 6, skipped: [] })
  expect(only(report.issues)).toMatchObject({ code: 'blank-rows', severity: 'note', at: { file: 'a.csv', line: 2 } })
  expect(only(report.issues).message).toContain(': 6 in the file')
})

it('a line that looks like a footer is a row where another follows it', async () => {
  const { rows, report } = await readText('id,name,born\n1,a,x\nTotal rows: 1\nOFFICIAL,,\n2,b,y\n')
  expect(rows).toEqual([
    [2, '1', 'a', 'x'],
    [4, 'OFFICIAL', '', ''],
    [5, '2', 'b', 'y'],
  ])
  expect(only(report.rejected)).toMatchObject({ line: 3, code: 'too-few-cells', text: 'Total rows: 1' })
  expect(only(report.files)).toMatchObject({ rowsRead: 4, skipped: [], marking: undefined })
})

it('the highest marking of head and foot is that of the file', async () => {
  const { report } = await readText('OFFICIAL\nid,name\n1,a\n2,b\nRESTRICTED\n')
  expect(only(report.files).marking).toBe('RESTRICTED')
})
