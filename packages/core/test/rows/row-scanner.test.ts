import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RowScanner } from '../../src/rows/row-scanner.ts'
import { LAW } from '../make.ts'
import { csvParseRows, type OracleRow } from '../oracles/csv-parse-rows.ts'

const COMMA = { delimiter: ',', quote: '"', escape: '"' }

/** The rows of a text that comes in pieces; undefined where a quote is never closed. */
function scan(pieces: readonly string[], dialect = COMMA): readonly OracleRow[] | undefined {
  const scanner = new RowScanner(dialect)
  const rows: OracleRow[] = []
  for (const [i, piece] of [...pieces, ''].entries()) {
    scanner.feed(piece, i === pieces.length)
    for (;;) {
      const found = scanner.next(Infinity)
      if (found === 'open') return undefined
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

  it('reads any text of delimiters, quotes, line breaks and letters as csv-parse does', () => {
    fc.assert(
      fc.property(fc.string({ unit: signs, maxLength: 40 }), (text) => {
        expect(scan([text])).toEqual(csvParseRows(text, ',', '"'))
      }),
      { ...LAW, numRuns: 5000 },
    )
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
        const compared = (rows?: readonly OracleRow[]): unknown =>
          rows?.map(({ raw, ...row }) => ({ ...row, raw: delimiter.length > 1 ? '' : raw }))
        expect(compared(scan([text], { delimiter, quote, escape: quote }))).toEqual(compared(csvParseRows(text, delimiter, quote)))
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

  it('calls a row dirty where something follows a closing quote, and where strict also for a quote within a cell', () => {
    const isDirty = (text: string, isStrict: boolean): boolean => {
      const scanner = new RowScanner(COMMA)
      scanner.isStrict = isStrict
      scanner.feed(text, true)
      expect(scanner.next(Infinity)).toBe('row')
      return scanner.isDirty
    }
    expect([isDirty('"a"b,c', false), isDirty('a"b,c', false), isDirty('"a""b",c', false)]).toEqual([true, false, false])
    expect([isDirty('"a"b,c', true), isDirty('a"b,c', true), isDirty('"a""b",c', true)]).toEqual([true, true, false])
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
