import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { at, bytesOf, hasData, listData, only, readData, readDataBytes } from '../../make.ts'
import { encode, read, type Reading } from '../reading.ts'

/** Public suites of files whose content is known; skipped by name where the data is not at hand. */

async function readFile(path: string, bytes = readDataBytes(path)): Promise<Reading> {
  return read(bytesOf(path, bytes, 4096))
}

/** The header and the rows of a reading, cell by cell. */
function contentOf({ rows, report }: Reading): readonly (readonly string[])[] {
  return [only(report.files).columns, ...rows.map(([, ...cells]) => cells)]
}

describe.skipIf(!hasData('csv_spectrum'))('csv_spectrum', () => {
  /** Where the answer of the suite is not that of its file, what is put right before they are compared. */
  const AMENDED: Readonly<Record<string, (answer: string, text: string) => readonly [answer: string, text: string]>> = {
    // the file was stored with LF for CRLF: the answer has the CRLF that the cell is to keep
    newlines_crlf: (answer, text) => [answer, text.replaceAll('\n', '\r\n')],
    // the number was made anonymous in the answer alone
    location_coordinates: (answer, text) => [answer.replace('1234567890', '2095257564'), text],
  }

  it.each(listData('csv_spectrum/csvs', ['.csv']))('%s gives exactly the answer of the suite', async (path) => {
    const name = path.replace(/^.*\/|\.csv$/g, '')
    const files = [readData(`csv_spectrum/json/${name}.json`), readData(path)] as const
    const [answer, text] = AMENDED[name]?.(...files) ?? files
    const [columns = [], ...rows] = contentOf(await readFile(path, encode(text)))
    const found = rows.map((cells) => Object.fromEntries(columns.map((column, i) => [column, at(cells, i)])))
    expect(found).toEqual([JSON.parse(answer) as unknown].flat())
  })
})

describe.skipIf(!hasData('csv_w3c_csvw'))('csv_w3c_csvw', () => {
  const DELIMITERS: Readonly<Record<string, string>> = { comma: ',', semicolon: ';', tab: '\t', space: ' ', vslash: '|' }
  /** The annotations say "ansi" for Windows-1252. */
  const ENCODINGS: Readonly<Record<string, string>> = { utf8: 'utf-8', ansi: 'windows-1252' }

  it('comes out with encoding, delimiter and quote right on at least 95 % of its annotated files', async () => {
    const wrong: string[] = []
    const annotations = parse(readData('csv_w3c_csvw/ANNOTATIONS.csv'), { columns: true }) as unknown as Readonly<Record<string, string>>[]
    expect(annotations).toHaveLength(213)
    for (const { file = '', encoding = '', delimiter = '', quote } of annotations) {
      const { report } = await readFile(`csv_w3c_csvw/${file}`)
      const found = only(report.files)
      const expected = [ENCODINGS[encoding], DELIMITERS[delimiter], quote === 'doublequote' ? '"' : quote]
      if (String([found.encoding, found.delimiter, found.quote]) !== String(expected)) wrong.push(file)
    }
    // the one whose UTF-8 holds a byte that is none, and a text of four lines in columns of blanks
    expect(wrong).toEqual(['HEFCE_organogram_junior_data_31032011.csv', 'methane_molecular_structure_xyz_20140911.csv'])
    expect(1 - wrong.length / annotations.length).toBeGreaterThanOrEqual(0.95)
  })
})

describe.skipIf(!hasData('csv_pollock'))('csv_pollock', () => {
  /** Files that are not to be read as their clean version has it, with what is said instead. */
  const SAID: Readonly<Record<string, readonly string[]>> = {
    // blanks part cells, and stand within cells that no quotes hold together
    'file_field_delimiter_0x20.csv': ['too-many-cells'],
    // the clean version joins the two or three headers, which say the same
    'file_header_multirow_2.csv': ['repeated-header'],
    'file_header_multirow_3.csv': ['repeated-header'],
    // a second table of the same header stands below the first: its rows are read too
    'file_multitable_same.csv': ['repeated-header'],
    // a second table of another width: its rows are set aside
    'file_multitable_less.csv': ['too-few-cells'],
    'file_multitable_more.csv': ['too-many-cells'],
    'file_no_payload.csv': ['empty-file'],
  }

  it.each(listData('csv_pollock/csv', ['.csv']))('%s gives its clean content, or says by file and line what does not fit', async (path) => {
    const name = path.replace(/^.*\//, '')
    const clean = parse(readData(`csv_pollock/clean/${name}`), { relax_column_count: true }) as unknown as readonly (readonly string[])[]
    const reading = await readFile(path)
    const content = contentOf(reading)
    const said = SAID[name]
    if (said === undefined) {
      expect(content).toEqual(clean)
      return
    }
    const issues = reading.report.issues.filter(({ code }) => said.includes(code))
    expect(issues.length).toBeGreaterThan(0)
    for (const { at: place } of issues) expect(place.file).toBe(path)
    for (const { at: place, code } of issues) if (code !== 'empty-file') expect(place.line).toBeGreaterThan(1)
    // what is read as rows of the first table is its content, cell by cell
    const known = new Set(clean.map((cells) => JSON.stringify(cells)))
    const ownRows = reading.rows.filter(([line]) => line < (name === 'file_multitable_same.csv' ? 85 : Infinity))
    expect(ownRows.map(([, ...cells]) => JSON.stringify(cells)).filter((cells) => !known.has(cells))).toEqual([])
  })
})

describe.skipIf(!hasData('csv_messytables_horror'))('csv_messytables_horror', () => {
  it.each([
    ['utf-16le_encoded.csv', { encoding: 'utf-16le', lineEnd: 'CRLF', rowsRead: 327, rowsRejected: 0 }],
    ['spanish_chars.csv', { encoding: 'windows-1252', rowsRead: 114, rowsRejected: 0 }],
    ['utf8bom.csv', { encoding: 'utf-8', columns: ['kitten', 'win'], rowsRead: 0 }],
    ['mixedGLB.csv', { lineEnd: 'CR', headerLine: 4, rowsRead: 133, rowsRejected: 0 }],
    ['null.csv', { rowsRead: 9, rowsRejected: 0 }],
    ['simple.psv', { delimiter: '|', lineEnd: 'mixed', rowsRead: 28 }],
    ['simple.ssv', { delimiter: ';', rowsRead: 6 }],
    ['example.tsv', { delimiter: '\t', rowsRead: 140 }],
    ['excel_pasting.csv', { headerLine: 4, rowsRead: 14, rowsRejected: 0 }],
    ['long.csv', { columns: ['foo'], rowsRead: 3999 }],
    ['sparse_with_column_errors.csv', { encoding: 'windows-1252', rowsRead: 2200, blankRows: 37 }],
  ])('%s is read as what it is', async (name, expected) => {
    const { report } = await readFile(`csv_messytables_horror/${name}`)
    expect(only(report.files)).toMatchObject(expected)
  })

  it('weird_head_padding.csv has its header below ten lines of titles, and the rows of its second table set aside', async () => {
    const { report } = await readFile('csv_messytables_horror/weird_head_padding.csv')
    const { headerLine, delimiter, skipped } = only(report.files)
    expect([headerLine, delimiter, skipped.length]).toEqual([12, ';', 9])
    expect(only(report.files).columns.slice(1, 10)).toEqual(['1985', '1993', '2000', '2005', '2006', '2007', '2008', '2009', '2010'])
    expect(new Set(report.rejected.map(({ code }) => code))).toEqual(new Set(['too-few-cells']))
  })
})

describe.skipIf(!hasData('csv_csvkit'))('csv_csvkit', () => {
  it.each([
    ['test_latin1.csv', 'windows-1252', ['4', '5', '©']],
    ['test_utf8.csv', 'utf-8', ['4', '5', 'ʤ']],
    ['test_utf8_bom.csv', 'utf-8', ['4', '5', 'ʤ']],
    ['test_utf16_big.csv', 'utf-16be', ['4', '5', 'ʤ']],
    ['test_utf16_little.csv', 'utf-16le', ['4', '5', 'ʤ']],
    ['mac_newlines.csv', 'utf-8', ['Once upon\ra time', '5', '6']],
  ])('%s is read in %s', async (name, encoding, row) => {
    const reading = await readFile(`csv_csvkit/${name}`)
    expect(only(reading.report.files).encoding).toBe(encoding)
    expect(contentOf(reading)).toContainEqual(row)
  })

  it('bad.csv has its two ragged rows set aside by line', async () => {
    const { report } = await readFile('csv_csvkit/bad.csv')
    expect(report.rejected.map(({ line, code }) => [line, code])).toEqual([
      [3, 'too-few-cells'],
      [2, 'too-many-cells'],
    ])
  })

  it('null_byte.csv keeps its NUL', async () => {
    expect(
      contentOf(await readFile('csv_csvkit/null_byte.csv'))
        .flat()
        .join(),
    ).toContain('\0')
  })
})
