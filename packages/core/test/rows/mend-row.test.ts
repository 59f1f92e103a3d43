import { expect, it } from 'vitest'
import { mendRow } from '../../src/rows/mend-row.ts'

const mend = (line: string, delimiter = ',', quote = '"'): readonly string[] | undefined =>
  mendRow(line, { delimiter, quote, escape: quote })

it.each([
  ['1,"Round 48"","made here"', ['1', 'Round 48"', 'made here']],
  ['1,"said "no" and left",x', ['1', 'said "no" and left', 'x']],
  ['1, "a, b",c', ['1', 'a, b', 'c']],
  ['1,"say ""hi"" 5" long",', ['1', 'say "hi" 5" long', '']],
  ['a b, c', ['a b', ' c']],
  ['', ['']],
])('reads %j by its delimiters', (line, cells) => {
  expect(mend(line)).toEqual(cells)
})

it('takes delimiters of several signs and other quotes', () => {
  expect(mend("1||'won't go'||2", '||', "'")).toEqual(['1', "won't go", '2'])
})

it('gives up where a cell is never closed', () => {
  expect(mend('1,"b')).toBeUndefined()
  expect(mend('"a"b')).toBeUndefined()
})
