import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { faultsOf, bytesOf, LAW, only } from '../make.ts'
import { encode, read, readText, type Reading } from './reading.ts'

const rejected = ({ report }: Reading): readonly unknown[] => report.rejected.map(({ line, code, text }) => [line, code, text])

describe('a quote that is not closed', () => {
  it('sets its line aside, and reading goes on with the next that is a row', async () => {
    const reading = await readText('id,note,by\n1,a,x\n2,"b,y\n3,c,z\n4,"d",w\n')
    expect(reading.rows).toEqual([
      [2, '1', 'a', 'x'],
      [4, '3', 'c', 'z'],
      [5, '4', 'd', 'w'],
    ])
    expect(rejected(reading)).toEqual([[3, 'unclosed-quote', '2,"b,y']])
    expect(faultsOf(reading.report)).toEqual(['a.csv:3 unclosed-quote '])
    expect(only(reading.report.files)).toMatchObject({ rowsRead: 4, rowsRejected: 1 })
  })

  it('to the end of the file does not swallow the rest', async () => {
    const reading = await readText('id,note\n1,a\n2,"b\n3,c\n4,d')
    expect(reading.rows.map(([line]) => line)).toEqual([2, 4, 5])
    expect(rejected(reading)).toEqual([[3, 'unclosed-quote', '2,"b']])
  })

  it('on the last line sets that line aside', async () => {
    const reading = await readText('id,note\n1,a\n2,"b')
    expect(rejected(reading)).toEqual([[3, 'unclosed-quote', '2,"b']])
  })

  it('takes with it the lines that are no rows, byte for byte', async () => {
    const reading = await readText('id,note,by\r\n1,"He went out\r\nand said "no" to\r\nall of it",x\r\n2,b,y\r\n')
    expect(reading.rows).toEqual([[5, '2', 'b', 'y']])
    expect(rejected(reading)).toEqual([[2, 'unclosed-quote', '1,"He went out\r\nand said "no" to\r\nall of it",x']])
  })

  it('goes on at a row of several lines, if they are no more than eight', async () => {
    const note = (count: number): string => `2,"${Array.from({ length: count }, (_, i) => `l${i}`).join('\n')}",x`
    const kept = await readText(`id,note,by\n1,"a,b\n${note(8)}\n3,c,d\n`)
    expect(kept.rows.map(([line]) => line)).toEqual([3, 11])
    const lost = await readText(`id,note,by\n1,"a,b\n${note(9)}\n3,c,d\n`)
    expect(lost.rows.map(([line]) => line)).toEqual([12])
    expect(lost.report.rejected).toHaveLength(1)
  })

  it('in the middle of a row is mended where its line has the cells of the header', async () => {
    const { rows, report } = await readText('id,note,by\n1,"said "no" twice",x\n2,"a"b,y\n')
    expect(rows).toEqual([
      [2, '1', 'said "no" twice', 'x'],
      [3, '2', '"a"b', 'y'],
    ])
    expect(faultsOf(report)).toEqual(['a.csv:2 stray-quote -', 'a.csv:3 stray-quote -'])
  })
})

describe('bounds', () => {
  it('set a row aside whose cell is too long', async () => {
    const reading = await readText('id,note\n1,abcdef\n2,abcde\n', {}, { maxCellLength: 5 })
    expect(reading.rows).toEqual([[3, '2', 'abcde']])
    expect(rejected(reading)).toEqual([[2, 'cell-too-long', '1,abcdef']])
    expect(only(reading.report.rejected).reason).toContain('longer than 5 characters; raise rows.maxCellLength')
  })

  it('set a row aside that is too long, in pieces no longer than that', async () => {
    const reading = await readText(`id,note\n1,${'x'.repeat(40)}\n2,b\n`, {}, { maxRowLength: 16 })
    expect(reading.rows).toEqual([[3, '2', 'b']])
    expect(rejected(reading)).toEqual([
      [2, 'row-too-long', '1,xxxxxxxxxxxxxx'],
      [2, 'row-too-long', 'xxxxxxxxxx'],
      [2, 'row-too-long', 'xxxxxxxxxxxxxxxx'],
    ])
    expect(only(reading.report.files)).toMatchObject({ rowsRead: 4, rowsRejected: 3 })
  })

  it.each([
    ['columns', 'a,b,c\n1,2,3\n', { maxColumns: 2 }, 'a header of 3 columns, more than the 2 allowed'],
    ['letters in a column', 'abcdef,b\n1,2\n', { maxCellLength: 5 }, 'a column name of more than 5 characters'],
  ])('refuse a file with too many %s', async (_, text, bounds, said) => {
    await expect(readText(text, {}, bounds)).rejects.toThrow(said)
  })

  it('refuse a file whose first line is no header but has no end', async () => {
    await expect(read(bytesOf('a.csv', encode('x,'.repeat(1 << 20)), 1 << 18))).rejects.toThrow('no header within its first megabyte')
  })
})

describe('any text within narrow bounds', () => {
  it('is read the same however it is cut into pieces, and every sign of it stands in a row or aside', async () => {
    const unit = fc.constantFrom('a', 'b', '"', ',', '\n', '\r', '\r\n', 'xxxxxxxxxx')
    await fc.assert(
      fc.asyncProperty(fc.string({ unit, maxLength: 60 }), fc.integer({ min: 1, max: 40 }), async (text, size) => {
        const content = encode(`id,note\n1,first\n${text}`)
        const bounds = { maxRowLength: 24, maxCellLength: 12 }
        const format = { delimiter: ',', quote: '"', headerLine: 1 }
        const whole = await read(bytesOf('a.csv', content), format, bounds)
        expect(await read(bytesOf('a.csv', content, size), format, bounds)).toEqual(whole)
        const { rowsRead, rowsRejected } = only(whole.report.files)
        expect(whole.rows.length + rowsRejected).toBe(rowsRead)
        const kept = [
          ...whole.raw,
          ...whole.report.rejected.map((row) => row.text),
          ...only(whole.report.files).skipped.map((line) => line.text),
        ]
        // rows of delimiters alone are counted, not kept
        const signs = (texts: readonly string[]): string =>
          texts
            .join('')
            .replace(/[\r\n,]/g, '')
            .split('')
            .sort()
            .join('')
        expect(signs(kept)).toBe(signs(['1,first', text]))
      }),
      { ...LAW, numRuns: 1500 },
    )
  })
})
