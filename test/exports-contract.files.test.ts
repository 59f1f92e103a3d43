import { buildCaseFile, type BuiltCase, type CaseOptionsInput, type FileAccount, type Table } from '@weft/core'
import { describe, expect, it } from 'vitest'

/** What may be wrong with a file, and what then happens: a test for each line of the contract, named by what is found. */

const HEAD = 'person_id,surname,forenames'

async function read(content: string | Uint8Array, options: CaseOptionsInput = {}, file = 'p.csv'): Promise<BuiltCase> {
  return buildCaseFile([{ file, content: typeof content === 'string' ? content : once(content) }], {
    layout: { iterations: 0 },
    ...options,
  })
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes)
}

function accountOf({ report }: BuiltCase): Readonly<FileAccount> {
  const [file] = report.files
  if (file === undefined) throw new Error('No file was opened.')
  return file
}

/** The cells of every row that a case holds, in the order of the case. */
function cellsOf({ caseFile }: BuiltCase): readonly (readonly string[])[] {
  return caseFile.sources.rows.cells
}

/** Line and text of every row set aside, with its code, by line. */
function asideOf({ report }: BuiltCase): readonly (readonly [line: number, code: string, text: string])[] {
  return report.rejected.map(({ line, code, text }) => [line, code, text] as const).sort(([a], [b]) => a - b)
}

const ENCODINGS: readonly (readonly [name: string, encoding: string, bytes: (text: string) => Uint8Array])[] = [
  ['UTF-8', 'utf-8', (text) => Buffer.from(text, 'utf8')],
  ['UTF-8 with its mark', 'utf-8', (text) => Buffer.from(`\uFEFF${text}`, 'utf8')],
  ['UTF-16 LE', 'utf-16le', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
  ['UTF-16 BE', 'utf-16be', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
  ['UTF-16 LE without a mark', 'utf-16le', (text) => Buffer.from(text, 'utf16le')],
  ['Windows-1252', 'windows-1252', (text) => Buffer.from(text.replaceAll('€', '\u0080'), 'latin1')],
]

it.each(ENCODINGS)(
  'UTF-8 with or without BOM, UTF-16 LE/BE, Windows-1252: read; the encoding taken is reported per file (%s)',
  async (_, encoding, bytes) => {
    const built = await read(bytes(`${HEAD}\r\nP1,Müller,Zoë\r\nP2,Rook,€uro\r\n`))
    expect(cellsOf(built)).toEqual([
      ['P1', 'Müller', 'Zoë'],
      ['P2', 'Rook', '€uro'],
    ])
    expect(accountOf(built)).toMatchObject({ encoding, columns: HEAD.split(','), rowsRead: 2, rowsAccepted: 2 })
  },
)

describe(', ; tab | and other single-character delimiters; single or double quotes; CR, LF, CRLF: detected; what was taken is reported', () => {
  const ends = [
    ['LF', '\n'],
    ['CR', '\r'],
    ['CRLF', '\r\n'],
  ] as const
  it.each(
    [',', ';', '\t', '|', '~', '^', '\u001f', '¦'].flatMap((delimiter) =>
      ['"', "'"].flatMap((quote) => ends.map(([name, end]) => [delimiter, quote, name, end] as const)),
    ),
  )('%j with %s and %s', async (delimiter, quote, name, end) => {
    const held = `Vexley${delimiter} Orrin`
    const lines = [
      ['person_id', 'full_name', 'address'],
      ['P1', `${quote}${held}${quote}`, 'Quay'],
      ['P2', `${quote}Rook${quote}${quote}s${quote}`, 'Pier'],
      ['P3', `${quote}Anwen Quillfeather${quote}`, ''],
    ]
    const built = await read(lines.map((cells) => cells.join(delimiter) + end).join(''))
    expect(cellsOf(built)).toEqual([
      ['P1', held, 'Quay'],
      ['P2', `Rook${quote}s`, 'Pier'],
      ['P3', 'Anwen Quillfeather', ''],
    ])
    expect(accountOf(built)).toMatchObject({ delimiter, quote, lineEnd: name })
  })

  it('can be forced', async () => {
    const content = 'person_id;surname,forenames\nP1;"Vexley",Orrin\n'
    const format = { delimiter: ';', quote: '' }
    const records = [{ kind: 'person', columns: { person_id: 'person_id', full_name: 'surname,forenames' } }] as const
    const built = await read(content, { tables: [{ files: '*', format, records }] })
    expect(cellsOf(built)).toEqual([['P1', '"Vexley",Orrin']])
    expect(accountOf(built)).toMatchObject({ delimiter: ';', quote: '' })
  })
})

it('a marking banner, title lines, or a blank head before the header; a count line or footer: skipped, reported, the marking kept', async () => {
  const lines = [
    'OFFICIAL-SENSITIVE',
    'Nominals of the Harbour district,,',
    'Run by: analyst',
    '',
    ',,',
    HEAD,
    'P1,Vexley,Orrin',
    'P2,Quillfeather,Anwen',
    '',
    '2 rows exported',
    'SECRET',
    '',
  ]
  const built = await read(lines.join('\r\n'), { marking: 'OFFICIAL' })
  const account = accountOf(built)
  expect(cellsOf(built)).toHaveLength(2)
  expect(account).toMatchObject({ headerLine: 6, rowsRead: 2, rowsRejected: 0, marking: 'SECRET' })
  expect(account.skipped.map(({ line, text }) => [line, text])).toEqual([
    [1, 'OFFICIAL-SENSITIVE'],
    [2, 'Nominals of the Harbour district,,'],
    [3, 'Run by: analyst'],
    [5, ',,'],
    [10, '2 rows exported'],
    [11, 'SECRET'],
  ])
  expect(built.report.issues.map(({ code, at }) => `${code} ${String(at.line)}`)).toEqual([
    'head-line 1',
    'head-line 2',
    'head-line 3',
    'head-line 5',
    'tail-line 10',
    'tail-line 11',
  ])
  expect(built.quality.marking).toBe('SECRET')
})

it('quoted cells with line breaks, doubled quotes: read; line numbers stay true to the file', async () => {
  const content = `${HEAD}\nP1,"Vexley\nor ""Vex""","Orrin\r\n\r\nE"\nP2,Rook\nP3,Quillfeather,Anwen\n`
  const built = await read(content)
  expect(cellsOf(built)).toEqual([
    ['P1', 'Vexley\nor "Vex"', 'Orrin\r\n\r\nE'],
    ['P3', 'Quillfeather', 'Anwen'],
  ])
  expect(built.caseFile.sources.rows.line).toEqual([2, 7])
  expect(asideOf(built)).toEqual([[6, 'too-few-cells', 'P2,Rook']])
})

it('a row with too few or too many cells; an unclosed quote: set aside with its line; reading goes on with the next row that can be trusted', async () => {
  const content = [
    HEAD,
    'P1,Vexley',
    'P2,Rook,A,B',
    'P3,Marsh,"Briar',
    'P4,Quillfeather,Anwen',
    'P5,"Thessaly, Corvin',
    'P6,Vale,Dan',
    '',
  ].join('\n')
  const built = await read(content, { maxRejected: 1 })
  expect(cellsOf(built).map(([id]) => id)).toEqual(['P4', 'P6'])
  expect(asideOf(built)).toEqual([
    [2, 'too-few-cells', 'P1,Vexley'],
    [3, 'too-many-cells', 'P2,Rook,A,B'],
    [4, 'unclosed-quote', 'P3,Marsh,"Briar'],
    [6, 'unclosed-quote', 'P5,"Thessaly, Corvin'],
  ])
  const { rowsRead, rowsAccepted, rowsRejected } = accountOf(built)
  expect([rowsRead, rowsAccepted + rowsRejected]).toEqual([6, 6])
})

describe('a file that is not a table (xlsx, pdf, zip, binary), empty, or only a header: refused or reported by name, with what to do instead', () => {
  const bytes = (...start: readonly number[]): Uint8Array =>
    Uint8Array.from([...start, ...Array.from({ length: 400 }, (_, i) => (i * 37) % 256)])

  it.each([
    ['an xlsx', bytes(0x50, 0x4b, 0x03, 0x04), 'save each sheet as CSV'],
    ['an xls', bytes(0xd0, 0xcf, 0x11, 0xe0), 'save each sheet as CSV'],
    ['a PDF', Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj'), 'ask for the data behind it as CSV'],
    ['a gzip archive', bytes(0x1f, 0x8b, 0x08), 'unpack it'],
    ['a binary', Uint8Array.from({ length: 4000 }, (_, i) => i % 7), 'export the data again as CSV'],
    ['a page', Buffer.from('<!DOCTYPE html><html><body><table>'), 'export the data again as CSV'],
  ])('%s', async (_, content, mend) => {
    const refused = read(content, {}, 'nominals.csv')
    await expect(refused).rejects.toMatchObject({ name: 'CaseError', code: 'bad-table' })
    await expect(refused).rejects.toThrow(/^nominals\.csv .*\.$/s)
    await expect(refused).rejects.toThrow(mend)
  })

  it.each([
    ['empty', '', 'The file is empty.'],
    ['only blank lines', '\r\n\n\n', 'The file is empty.'],
    ['only a header', `${HEAD}\n`, 'The file has a header and no rows.'],
  ])('%s', async (_, content, message) => {
    const built = await read(content)
    expect(built.report.issues.map((issue) => [issue.code, issue.at.file, issue.message])).toEqual([['empty-file', 'p.csv', message]])
    expect(accountOf(built)).toMatchObject({ rowsRead: 0 })
  })
})

describe('a million columns, a row or a cell without end: refused by a stated bound', () => {
  it('a million columns', async () => {
    const refused = read(`person_id${',x'.repeat(1_000_000)}\nP1${','.repeat(1_000_000)}\n`)
    await expect(refused).rejects.toThrow('p.csv has a header of 1000001 columns, more than the 16384 allowed; raise rows.maxColumns')
  })

  it('a header without end', async () => {
    const table: Table = { file: 'p.csv', content: once(Buffer.alloc(3 << 20, 'x')) }
    await expect(buildCaseFile([table], {})).rejects.toThrow('p.csv has no header within its first megabyte')
  })

  it('a cell and a row that are too long are set aside, and reading goes on', async () => {
    const rows = { maxCellLength: 100, maxRowLength: 300 }
    const lines = [HEAD, `P1,${'x'.repeat(101)},A`, `P2,"${'y'.repeat(99)}","${'z'.repeat(99)}"`, `P3,"${'w'.repeat(500)}`, 'P4,Rook,B', '']
    const built = await read(lines.join('\n'), { rows, maxRejected: 1 })
    expect(cellsOf(built).map(([id]) => id)).toEqual(['P2', 'P4'])
    const aside = asideOf(built)
    expect(new Set(aside.map(([line, code]) => `${String(line)} ${code}`))).toEqual(new Set(['2 cell-too-long', '4 row-too-long']))
    // every sign of the long row stands in a piece of it
    expect(
      aside
        .filter(([line]) => line === 4)
        .map(([, , text]) => text)
        .join(''),
    ).toBe(lines[3])
  })
})
