import { describe, expect, it } from 'vitest'
import { readFlawedLine } from '../../src/rows/read-flawed-line.ts'

const COMMA = { delimiter: ',', quote: '"', escape: '"' }

describe('a line whose quotes are out of order', () => {
  it.each([
    ['1,"5" pipe,x', ['1', '"5" pipe', 'x']],
    ['"a""b"c,"d, e"', ['"a"b"c', 'd, e']],
    ['\u{1F600},"é"é', ['\u{1F600}', '"é"é']],
  ])('%j is text where something follows a closing quote', (line, expected) => {
    expect(readFlawedLine(line, COMMA)).toEqual(expected)
  })

  it('is not read where a quoted cell is not closed', () => {
    expect(readFlawedLine('1,"5" pipe,"x', COMMA)).toBeUndefined()
  })

  it('is read in its own dialect', () => {
    expect(readFlawedLine("'a'b||'c||d'", { delimiter: '||', quote: "'", escape: "'" })).toEqual(["'a'b", 'c||d'])
    expect(readFlawedLine('"a"b,"C:\\dir"', { ...COMMA, escape: '\\' })).toEqual(['"a"b', 'C:\\dir'])
    expect(readFlawedLine('"a"b,c', { ...COMMA, quote: '', escape: '' })).toEqual(['"a"b', 'c'])
  })
})
