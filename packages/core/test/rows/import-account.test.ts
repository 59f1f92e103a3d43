import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ImportAccount } from '../../src/rows/import-account.ts'
import { LAW } from '../make.ts'

const found = (file: string): Parameters<ImportAccount['openFile']>[0] => ({
  file,
  encoding: 'utf-8',
  delimiter: ',',
  quote: '"',
  escape: '"',
  headerLine: 1,
  columns: ['id'],
})

it('lists files by name and rows set aside by file, code, text and line, in whatever order they came', () => {
  const rejected = [
    ['a.csv', 'no-record', 'x', 9],
    ['a.csv', 'no-record', 'x', 10],
    ['a.csv', 'no-record', 'y', 2],
    ['a.csv', 'too-few-cells', 'a', 1],
    ['b.csv', 'no-record', 'a', 1],
  ] as const
  fc.assert(
    fc.property(fc.shuffledSubarray([...rejected], { minLength: rejected.length }), (shuffled) => {
      const account = new ImportAccount()
      const [b, a] = [account.openFile(found('b.csv')), account.openFile(found('a.csv'))]
      for (const [file, code, text, line] of shuffled)
        account.rejectRow(file === 'a.csv' ? a : b, { file, code, text, line, column: '', reason: '' })
      const report = account.report()
      expect(report.files.map(({ file, rowsRejected }) => [file, rowsRejected])).toEqual([
        ['a.csv', 4],
        ['b.csv', 1],
      ])
      expect(report.rejected.map(({ file, code, text, line }) => [file, code, text, line])).toEqual(rejected)
    }),
    LAW,
  )
})
