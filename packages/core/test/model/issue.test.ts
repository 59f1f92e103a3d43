import fc from 'fast-check'
import { expect, it } from 'vitest'
import { IssueLog } from '../../src/model/issue.ts'
import { LAW } from '../make.ts'

it('lists faults by file, code, column, message and line, in whatever order they came', () => {
  const faults = [
    ['a.csv', 'bad-date', 'dob', 'x', 9],
    ['a.csv', 'bad-date', 'dob', 'x', 10],
    ['a.csv', 'bad-date', 'seen', 'x', 1],
    ['a.csv', 'no-key', 'id', 'x', 2],
    ['b.csv', 'bad-date', 'dob', 'x', 1],
  ] as const
  fc.assert(
    fc.property(fc.shuffledSubarray([...faults], { minLength: faults.length }), (shuffled) => {
      const log = new IssueLog()
      for (const [file, code, column, message, line] of shuffled) log.add(code, 'warning', message, { file, column, line })
      expect(log.list().map(({ code, message, at }) => [at.file, code, at.column, message, at.line])).toEqual(faults)
    }),
    LAW,
  )
})

it('keeps a fault of a whole file, without a line or column', () => {
  const log = new IssueLog()
  log.add('empty-file', 'warning', 'The file is empty.', { file: 'a.csv' })
  expect(log.list()).toEqual([{ code: 'empty-file', severity: 'warning', message: 'The file is empty.', at: { file: 'a.csv' } }])
})
