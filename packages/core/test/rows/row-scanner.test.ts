import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RowScanner } from '../../src/rows/row-scanner.ts'
import { LAW } from '../make.ts'
import { csvParseRows, type OracleRow } from '../oracles/csv-parse-rows.ts'

const COMMA = { delimiter: ',', quote: '"', escape: '"' }

/** The rows of a text that comes in pieces; undefined where one is not well formed, of which `before` takes those before it. */
function scan(pieces: readonly string[], dialect = COMMA, before: OracleRow[] = []): readonly OracleRow[] | undefined {
  const scanner = new RowScanner(dialect)
  const rows = before
  for (const [i, piece] of [...pieces, ''].entries()) {
    scanner.feed(piece, i === pieces.length)
    for (;;) {
      const found = scanner.next(Infinity)
      if (found === 'open' || found === 'flawed') return undefined
      if (found !== 'row') break
      const { startLine: line, cells, count, text, start, stop } = scanner
      expect(cells).toHaveLength(count)
      rows.push({ line, cells, raw: text.slice(start, stop) })
    }
  }
  return rows
}

describe('the scanner', () => {
  const signs = fc.constantFrom('a', 'b', '"', '"', ',', ',', '\n', '\r', '\r\n', ' ', 'é', '\u{1F600}')

  it('reads any text of delimiters, quotes, line breaks and letters as csv-parse does, up to a row that is not well formed', () => {
    let whole = 0
    fc.assert(
      fc.property(fc.string({ unit: signs, maxLength: 40 }), (text) => {
        const before: OracleRow[] = []
        const rows = scan([text], COMMA, before)
        const expected = csvParseRows(text, ',', '"')
        if (rows === undefined) expect(before).toEqual(expected?.slice(0, before.length) ?? before)
        else expect(rows).toEqual(expected)
        whole += Number(rows !== undefined)
      }),
      { ...LAW, numRuns: 5000 },
    )
    expect(whole).toBeGreaterThan(1000)
  })

  it.each([
    [';', "'"],
    ['\t', '"'],
    [', ', '"'],
    ['||', '"'],
    ['|', ''],
    [' ', '"'],
  ])('does so with %j between cells and %j around them', (delimiter, quote) => {
    const unit = fc.constantFrom('a', ...(quote === '' ? ['"'] : [quote, quote]), delimiter, delimiter.slice(0, 1), '\n', '\r', '\r\n')
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 30 }), (text) => {
        // csv-parse leaves all but the first sign of a long delimiter out of the text it gives back
        const compared = (rows: readonly OracleRow[]): unknown =>
          rows.map(({ raw, ...row }) => ({ ...row, raw: delimiter.length > 1 ? '' : raw }))
        const before: OracleRow[] = []
        const rows = scan([text], { delimiter, quote, escape: quote }, before)
        const expected = csvParseRows(text, delimiter, quote)
        expect(compared(before)).toEqual(compared(rows === undefined ? (expected ?? before).slice(0, before.length) : (expected ?? [])))
      }),
      { ...LAW, numRuns: 1500 },
    )
  })

  it('reads the same however the text is cut into pieces', () => {
    const unit = fc.constantFrom('a', '"', ',', ', ', '\n', '\r', '\r\n')
    fc.assert(
      fc.property(fc.array(fc.string({ unit, maxLength: 8 }), { maxLength: 8 }), fc.constantFrom(',', ', '), (pieces, delimiter) => {
        const dialect = { ...COMMA, delimiter }
        expect(scan(pieces, dialect)).toEqual(scan([pieces.join('')], dialect))
      }),
      { ...LAW, numRuns: 2000 },
    )
  })

  it('takes a backslash for an escape where told to, before a quote and before itself alone', () => {
    const text = 'a,"say \\"hi\\", C:\\dir \\\\","x""y"\nb,c\\"d,e\n'
    expect(scan([text], { ...COMMA, escape: '\\' })?.map(({ cells }) => cells)).toEqual([
      ['a', 'say "hi", C:\\dir \\', 'x"y'],
      ['b', 'c\\"d', 'e'],
    ])
  })

  it('keeps no more cells than asked for, and counts them all', () => {
    const scanner = new RowScanner(COMMA)
    scanner.feed('a,"b",c,d\n', true)
    expect(scanner.next(2)).toBe('row')
    expect([scanner.cells, scanner.count]).toEqual([['a', 'b'], 4])
  })

  it('stops before a row with something behind a closing quote, and where strict also with a quote within a cell', () => {
    const found = (text: string, isStrict: boolean): readonly unknown[] => {
      const scanner = new RowScanner(COMMA)
      scanner.isStrict = isStrict
      scanner.feed(`x,y\n\n${text}`, true)
      expect(scanner.next(Infinity)).toBe('row')
      const end = scanner.next(Infinity)
      return end === 'row' ? [end, scanner.startLine] : [end, scanner.line, scanner.start]
    }
    const [row, flawed] = [
      ['row', 3],
      ['flawed', 3, 5],
    ]
    expect([found('"a"b,c', false), found('a"b,c', false), found('"a""b",c', false)]).toEqual([flawed, row, row])
    expect([found('"a"b,c', true), found('a"b,c', true), found('"a""b",c', true)]).toEqual([flawed, flawed, row])
  })

  it('takes the line of a flawed row for the cells it is given, and goes on behind it', () => {
    const scanner = new RowScanner(COMMA)
    scanner.feed('"a"b,c\r\nd,e', true)
    expect(scanner.next(Infinity)).toBe('flawed')
    scanner.takeLine(['"a"b', 'c'], 6, 8)
    expect([scanner.cells, scanner.count, scanner.startLine, scanner.stop]).toEqual([['"a"b', 'c'], 2, 1, 6])
    expect(scanner.next(Infinity)).toBe('row')
    expect([scanner.cells, scanner.startLine]).toEqual([['d', 'e'], 2])
  })

  it('knows the line breaks that rows ended with', () => {
    const endsOf = (text: string): number => {
      const scanner = new RowScanner(COMMA)
      scanner.feed(text, true)
      while (scanner.next(1) === 'row');
      return scanner.ends
    }
    expect(['a', 'a\n', 'a\r', 'a\r\n', 'a\nb\r\n'].map(endsOf)).toEqual([0, 1, 2, 4, 5])
  })
})
