import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, it } from 'vitest'
import { makeFolder, runWeft, type WeftRun } from '../run-weft.ts'

const WRITTEN = ['import.json', 'quality.html', 'quality.json', 'rejected.csv']
const HEAD = ['file', 'line', 'column', 'code', 'reason', 'text']

interface FileCounts {
  readonly file: string
  readonly rows_read: number
  readonly rows_accepted: number
  readonly rows_rejected: number
}

const newFolder = (): string => join(makeFolder(), 'reports')
const filesOf = (out: string): readonly FileCounts[] =>
  (JSON.parse(readFileSync(join(out, 'import.json'), 'utf8')) as { readonly files: readonly FileCounts[] }).files
const rejectedOf = (out: string): readonly (readonly string[])[] => parse(readFileSync(join(out, 'rejected.csv'), 'utf8'))

/** Rows that cannot be used, as they stand in their file, each with the code for which it is set aside. */
const PERSONS = 'person_id,surname,forenames\nP1,Vexley,Orrin\n'
const RAGGED = [
  ['too-many-cells', '  P2 ,"Quill""feather", Anwen ,too many'],
  ['too-few-cells', 'P3;Quillfeather'],
  ['no-record', ',Quillfeather,"An, wen"'],
  ['too-many-cells', 'P5,Zoë,“Ünïcødé” 🎣,x'],
  ['too-many-cells', '=HYPERLINK("A1"),a,b,c'],
  ['too-many-cells', '+447700900123,a,b,c'],
  ['too-many-cells', '-1,a,b,c'],
  ['too-many-cells', '@SUM(A1),a,b,c'],
  ['too-many-cells', '\tP7,a,b,c'],
] as const

const REASONS = {
  'no-record': 'The row lacks what a record needs.',
  'too-few-cells': 'The row has 1 cells where the header has 3.',
  'too-many-cells': 'The row has 4 cells where the header has 3.',
}

describe('the rows that a check sets aside', () => {
  let out: string

  beforeAll(() => {
    out = newFolder()
    const folder = makeFolder({
      'persons.csv': `${PERSONS}${RAGGED.map(([, text]) => `${text}\n`).join('')}P9,Vexley,Orrin\n`,
      'list.csv': 'shade|taste\nred|sweet\n"gr|een"|sour\n',
      'events.csv': 'event_id,occurred_from\r\nE1,2023-01-01\r\nE2\r\nE3,2023-01-01\r\n',
    })
    expect(runWeft(['check', folder, '--out', out, '--quiet', '--max-rejected', '1']).code).toBe(0)
  })

  it('stand in rejected.csv with file, line, column, code and reason, and byte for byte as they were', () => {
    const [head, ...rows] = rejectedOf(out)
    expect(head).toEqual(HEAD)
    const persons = rows.filter(([file]) => file === 'persons.csv').sort(([, a], [, b]) => Number(a) - Number(b))
    expect(persons.map(([, line, column, code]) => [line, column, code])).toEqual(RAGGED.map(([code], i) => [String(i + 3), '', code]))
    const texts = persons.map(([, , , , , text = '']) => text)
    expect(texts.map((text) => (/^'[=+\-@\t\r]/.test(text) ? text.slice(1) : text))).toEqual(RAGGED.map(([, text]) => text))
    expect(persons.map(([, , , , reason]) => reason)).toEqual(RAGGED.map(([code]) => REASONS[code]))
  })

  it('are written with a leading quote where a spreadsheet would run them, and with none elsewhere', () => {
    const texts = rejectedOf(out).map(([, , , , , text = '']) => text)
    const run = RAGGED.map(([, text]) => text).filter((text) => /^[=+\-@\t]/.test(text))
    expect(run).toHaveLength(5)
    expect(texts.filter((text) => text.startsWith("'"))).toEqual(run.map((text) => `'${text}`))
    expect(texts.filter((text) => /^[=+\-@\t\r]/.test(text))).toEqual([])
  })

  it('are those of every file, in the order of files, as many as each file is said to have', () => {
    const counts = new Map<string, number>()
    for (const [file = ''] of rejectedOf(out).slice(1)) counts.set(file, (counts.get(file) ?? 0) + 1)
    expect([...counts.keys()]).toEqual(['events.csv', 'list.csv', 'persons.csv'])
    for (const { file, rows_read: read, rows_accepted: accepted, rows_rejected: rejected } of filesOf(out)) {
      expect(read).toBe(accepted + rejected)
      expect(counts.get(file)).toBe(rejected)
    }
  })

  it('keep their own delimiter and quotes, and not the line break that ended them', () => {
    const text = (file: string): readonly string[] => rejectedOf(out).flatMap((row) => (row[0] === file ? [row[5] ?? ''] : []))
    expect(text('list.csv')).toEqual(['red|sweet', '"gr|een"|sour'])
    expect(text('events.csv')).toEqual(['E2'])
  })

  it('leave no part file behind', () => {
    expect(readdirSync(out).sort()).toEqual(WRITTEN)
  })
})

describe('rows set aside of large and odd files', () => {
  it('are all there, however many they are', () => {
    const rows = Array.from({ length: 4000 }, (_, i) => `P${String(i)},${'Quillfeather '.repeat(4)},Anwen,too many`)
    const out = newFolder()
    const folder = makeFolder({ 'persons.csv': `person_id,surname,forenames\nP1,Vexley,Orrin\n${rows.join('\n')}\n` })
    expect(runWeft(['check', folder, '--out', out, '--quiet', '--max-rejected', '1']).code).toBe(0)
    expect(
      rejectedOf(out)
        .slice(1)
        .map((row) => row[5]),
    ).toEqual(rows)
  })

  it('of other encodings are written as UTF-8', () => {
    const [folder, out] = [makeFolder(), newFolder()]
    writeFileSync(join(folder, 'persons.csv'), Buffer.from(`${PERSONS}P2,Renée,Zoë,x\n`, 'latin1'))
    expect(runWeft(['check', folder, '--out', out, '--quiet', '--max-rejected', '1']).code).toBe(0)
    expect(rejectedOf(out)[1]?.[5]).toBe('P2,Renée,Zoë,x')
  })

  it('go up to the next whole row where a quote never closes', () => {
    const out = newFolder()
    const folder = makeFolder({ 'persons.csv': `${PERSONS}P2,"Quillfeather,Anwen\nP3,Vexley,Orrin\n` })
    expect(runWeft(['check', folder, '--out', out, '--quiet', '--max-rejected', '1']).code).toBe(0)
    expect(
      rejectedOf(out)
        .slice(1)
        .map((row) => [row[1], row[3], row[5]]),
    ).toEqual([['3', 'unclosed-quote', 'P2,"Quillfeather,Anwen']])
  })

  it('are none where every row is used: the table has its head alone', () => {
    const out = newFolder()
    expect(runWeft(['check', makeFolder({ 'persons.csv': PERSONS }), '--out', out, '--quiet']).code).toBe(0)
    expect(readFileSync(join(out, 'rejected.csv'), 'utf8')).toBe(`${HEAD.join(',')}\n`)
  })
})

describe('data of which too many rows cannot be used', () => {
  const FOLDER = makeFolder({ 'persons.csv': `${PERSONS}P2\nP3,Rook,Tamsin\n` })
  const check = (...more: readonly string[]): { readonly run: WeftRun; readonly out: string } => {
    const out = newFolder()
    return { run: runWeft(['check', FOLDER, '--out', out, '--quiet', ...more]), out }
  }

  it('ends in one sentence and exit code 3, with all reports written', () => {
    const { run, out } = check()
    expect(run.code).toBe(3)
    expect(run.stderr).toBe(
      'weft: 33.3 % of the rows (1 of 3) cannot be used, more than the 20 % allowed; ' +
        'map the files with --config, or raise --max-rejected.\n',
    )
    expect(run.stdout).toContain('Rows     3 read = 2 accepted + 1 set aside')
    expect(readdirSync(out).sort()).toEqual(WRITTEN)
    expect(rejectedOf(out)).toHaveLength(2)
  })

  it('is told as well with --json, whose document is whole', () => {
    const { run } = check('--json')
    expect(run.code).toBe(3)
    expect(JSON.parse(run.stdout)).toMatchObject({ rows: { read: 3, accepted: 2, rejected: 1 } })
  })

  it.each([
    ['1', 0],
    ['0.25', 3],
  ])('is measured against --max-rejected %s', (share, code) => {
    expect(check('--max-rejected', share).run.code).toBe(code)
  })

  it('is measured against the configuration where no option says otherwise', () => {
    const config = join(makeFolder({ 'weft.json': '{ "maxRejected": 0.9 }' }), 'weft.json')
    expect(check('--config', config).run.code).toBe(0)
    expect(check('--config', config, '--max-rejected', '0.1').run.code).toBe(3)
  })

  it('is no fault of a file without rows', () => {
    const { code, stderr } = runWeft(['check', makeFolder({ 'persons.csv': 'person_id,surname\n', 'none.csv': '' }), '--quiet'])
    expect([code, stderr]).toEqual([0, ''])
  })

  it('is told without --out too, and nothing is written then', () => {
    const before = readdirSync(FOLDER)
    const { code, stderr } = runWeft(['check', FOLDER, '--quiet'], FOLDER)
    expect([code, stderr.startsWith('weft: 33.3 % of the rows')]).toEqual([3, true])
    expect(readdirSync(FOLDER)).toEqual(before)
    expect(existsSync(join(FOLDER, 'rejected.csv'))).toBe(false)
  })
})
