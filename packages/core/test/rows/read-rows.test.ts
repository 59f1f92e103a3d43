import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CaseError } from '../../src/error.ts'
import { bytesOf, faultsOf, LAW, linesOf, only } from '../make.ts'
import { csvParseRows } from '../oracles/csv-parse-rows.ts'
import { encode, read, readText, type Reading } from './reading.ts'

describe('the lines of rows', () => {
  it.each(['\n', '\r\n', '\r'])('stay true to the file, whose lines end in %j', async (end) => {
    const content = ['', 'id,note', '1,"two', 'lines"', '', '', '2,x', '3,"a', '', 'b"', '4,last'].join(end)
    const { rows } = await readText(content)
    expect(rows).toEqual([
      [3, '1', `two${end}lines`],
      [7, '2', 'x'],
      [8, '3', `a${end}${end}b`],
      [11, '4', 'last'],
    ])
  })

  it('stay true where the breaks within cells are not those between rows', async () => {
    const { rows } = await readText('id,note\r\n1,"two\nlines"\r\n2,"a\rb"\r\n3,x\r\n')
    expect(rows.map(([line]) => line)).toEqual([2, 4, 6])
    const { rows: others } = await readText('id,note\n1,"two\r\nlines"\n2,x\n')
    expect(others).toEqual([
      [2, '1', 'two\r\nlines'],
      [4, '2', 'x'],
    ])
  })

  it('stay true where the ends of lines are mixed, and no end gets into a cell', async () => {
    const { rows } = await readText('id,note\r\n1,a\n2,b\r3,c\r\n4,d')
    expect(rows).toEqual([
      [2, '1', 'a'],
      [3, '2', 'b'],
      [4, '3', 'c'],
      [5, '4', 'd'],
    ])
  })

  it('are those of the text up to the row, for any cells and any ends of lines', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', '\r\n', ' '), maxLength: 6 })
    const end = fc.constantFrom('\n', '\r\n', '\r')
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell, end), { minLength: 1, maxLength: 8 }), end, async (lines, headEnd) => {
        let content = `id,note${headEnd}`
        const expected = lines.map(([id, note, rowEnd]) => {
          const line = content.split(/\r\n|\r|\n/).length
          content += `"${id.replaceAll('"', '""')}","${note.replaceAll('"', '""')}"${rowEnd}`
          return [line, id, note]
        })
        expect((await readText(content)).rows).toEqual(expected)
      }),
      { ...LAW, numRuns: 300 },
    )
  })

  it('are the same however the bytes are cut into pieces', async () => {
    const text = '\uFEFFid,note\r\n1,"zw\u00f6lf\r\n\u{1F600}"\r\n\r\n2,x\r\n'
    const whole = await read(bytesOf('a.csv', encode(text)))
    expect(whole.rows).toEqual([
      [2, '1', 'zwölf\r\n\u{1F600}'],
      [5, '2', 'x'],
    ])
    for (let size = 1; size <= 9; size++) expect((await read(bytesOf('a.csv', encode(text), size))).rows).toEqual(whole.rows)
  })
})

describe('rows that do not fit the header', () => {
  it('are set aside with line, code and text as it stands in the file, and reading goes on', async () => {
    const { rows, report } = await readText('id,note\r\n1\r\n2,a\r\n3,"b ""c""\r\nd",e\r\n4,f')
    expect(rows).toEqual([
      [3, '2', 'a'],
      [6, '4', 'f'],
    ])
    expect(report.rejected.map(({ line, code, text }) => [line, code, text])).toEqual([
      [2, 'too-few-cells', '1'],
      [4, 'too-many-cells', '3,"b ""c""\r\nd",e'],
    ])
    expect(faultsOf(report)).toEqual(['a.csv:2 too-few-cells ', 'a.csv:4 too-many-cells '])
    expect(only(report.files)).toMatchObject({ rowsRead: 4, rowsRejected: 2 })
  })

  it('say how many cells they have and how many they should', async () => {
    const { report } = await readText('a,b,c\n1,2\n')
    expect(only(report.rejected).reason).toBe('The row has 2 cells where the header has 3.')
  })
})

describe('empty input', () => {
  it.each([
    ['', 0],
    ['\n\r\n\n', 0],
    ['\uFEFF', 0],
  ])('%j has no header, with a warning that names the file', async (content, headerLine) => {
    const { rows, report } = await readText(content)
    expect(rows).toEqual([])
    expect(faultsOf(report)).toEqual(['a.csv:- empty-file -'])
    expect(only(report.files)).toMatchObject({ headerLine, columns: [], rowsRead: 0 })
  })

  it('a header alone is reported as such', async () => {
    const { report } = await readText('\nid,note\n')
    expect(only(report.issues).message).toBe('The file has a header and no rows.')
    expect(only(report.files)).toMatchObject({ headerLine: 2, columns: ['id', 'note'] })
  })

  it('a blank cell in quotes is a row, since something is written there', async () => {
    expect((await readText('id\n""\n1\n')).rows).toEqual([
      [2, ''],
      [3, '1'],
    ])
  })
})

describe('quotes', () => {
  it('within a cell that began without one are text', async () => {
    expect((await readText('id,note\n1,say "hi" now\n')).rows).toEqual([[2, '1', 'say "hi" now']])
  })

  it('can be forced to another sign, and then the double quote is text', async () => {
    expect((await readText("id,note\n1,'a, ''b'' \"c'\n", { quote: "'" })).rows).toEqual([[2, '1', "a, 'b' \"c"]])
  })
})

describe('any content', () => {
  it('is handed over as it was written, cell by cell', async () => {
    const cells = fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 2 })
    await fc.assert(
      fc.asyncProperty(fc.array(cells, { minLength: 1, maxLength: 5 }), async (lines) => {
        const { rows } = await read(linesOf('a.csv', [['__proto__', 'constructor'], ...lines]), {
          delimiter: ',',
          quote: '"',
          headerLine: 1,
        })
        expect(rows.map(([, ...found]) => found)).toEqual(lines)
      }),
      LAW,
    )
  })

  it('is read as csv-parse reads it, ragged rows set aside, where no quote is out of order', async () => {
    const cell = fc.oneof(
      fc.string({ unit: fc.constantFrom('a', 'é', ' ', '7'), maxLength: 5 }),
      fc.string({ unit: fc.constantFrom('a', ',', '""', '\n', '\r\n'), maxLength: 5 }).map((text) => `"${text}"`),
    )
    const row = fc.tuple(fc.array(cell, { minLength: 1, maxLength: 4 }), fc.constantFrom('\n', '\r', '\r\n'))
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 12 }), fc.integer({ min: 1, max: 30 }), async (parts, size) => {
        const text = `id,note,by\n${parts.map(([cells, end]) => cells.join(',') + end).join('')}z,z,z`
        const { rows, raw, report } = await read(bytesOf('a.csv', encode(text), size), { delimiter: ',', quote: '"', headerLine: 1 })
        const expected =
          csvParseRows(text, ',', '"')
            ?.slice(1)
            .filter((found) => found.raw.replaceAll(',', '').trim() !== '') ?? []
        const fitting = expected.filter(({ cells }) => cells.length === 3)
        expect(rows).toEqual(fitting.map(({ line, cells }) => [line, ...cells]))
        expect(raw).toEqual(fitting.map((found) => found.raw))
        const byLine = [...report.rejected].sort((a, b) => a.line - b.line)
        const ragged = expected.filter(({ cells }) => cells.length !== 3)
        expect(byLine.map(({ line, code, text: said }) => [line, code, said])).toEqual(
          ragged.map(({ line, cells, raw: said }) => [line, cells.length < 3 ? 'too-few-cells' : 'too-many-cells', said]),
        )
        expect(report.issues.filter(({ severity }) => severity === 'error')).toHaveLength(ragged.length)
      }),
      { ...LAW, numRuns: 600 },
    )
  })

  it('ends in rows or in a CaseError, no row is lost between, and how the bytes come in pieces makes no difference', async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.uint8Array({ min: 9, max: 70, maxLength: 200 }),
      fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', ';', '\0', 'é', '\uFEFF', "'", '|', ' '), maxLength: 60 }).map(encode),
    )
    await fc.assert(
      fc.asyncProperty(
        bytes,
        fc.integer({ min: 1, max: 64 }),
        fc.constantFrom(undefined, 'utf-16le', 'windows-1252'),
        async (content, size, encoding) => {
          const reading = await outcome(content, size, encoding)
          expect(await outcome(content, 1 << 16, encoding)).toEqual(reading)
          if (typeof reading === 'string') {
            expect(reading).toContain('a.csv')
            return
          }
          const { rowsRead, rowsRejected } = only(reading.report.files)
          expect(reading.rows.length + rowsRejected).toBe(rowsRead)
          expect(reading.report.rejected).toHaveLength(rowsRejected)
        },
      ),
      { ...LAW, numRuns: 800 },
    )
  })
})

/** What comes of some bytes: a reading, or the sentence of a CaseError. */
async function outcome(content: Uint8Array, size: number, encoding: string | undefined): Promise<Reading | string> {
  try {
    return await read(bytesOf('a.csv', content, size), { encoding })
  } catch (error) {
    if (error instanceof CaseError) return error.message
    throw error
  }
}
