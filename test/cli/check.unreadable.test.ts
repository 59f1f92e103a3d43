import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { makeFolder, runWeft, type WeftRun } from '../run-weft.ts'

const WRITTEN = ['import.json', 'quality.html', 'quality.json', 'rejected.csv']
const PERSONS = 'person_id,surname\nP1,Vexley\nP2,Quillfeather\n'

/** Bytes of files that are no tables, though they are called so, and what is said of them. */
const UNREADABLE: Readonly<Record<string, readonly [bytes: Buffer, said: string]>> = {
  'sheet.csv': [
    Buffer.from('504b030414000600080000002100', 'hex'),
    'sheet.csv is a spreadsheet (.xlsx, .ods) or another zip archive, not delimited text: ' +
      'open it and save each sheet as CSV, or unpack it.',
  ],
  'paper.csv': [
    Buffer.from('%PDF-1.7\n%\u00e2\u00e3\n1 0 obj\n', 'latin1'),
    'paper.csv is a PDF, not delimited text: ask for the data behind it as CSV.',
  ],
  'page.txt': [
    Buffer.from('<!DOCTYPE html>\n<html><body><table><tr><td>P1</td></tr></table></body></html>\n'),
    'page.txt is a page of HTML or XML, not delimited text: export the data again as CSV.',
  ],
  'noise.tsv': [
    Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 7) % 9)),
    'noise.tsv holds bytes that are no text: export the data again as CSV, or leave the file out.',
  ],
}

function makeMixedFolder(names: readonly string[], files: Readonly<Record<string, string>> = { 'persons.csv': PERSONS }): string {
  const folder = makeFolder(files)
  for (const name of names) writeFileSync(join(folder, name), UNREADABLE[name]?.[0] ?? '')
  return folder
}

interface Unreadable {
  readonly unreadable: readonly { readonly file: string; readonly reason: string }[]
  readonly files: readonly { readonly file: string; readonly rows_read: number }[]
}

function check(folder: string, ...more: readonly string[]): { readonly run: WeftRun; readonly out: string } {
  const out = join(makeFolder(), 'reports')
  return { run: runWeft(['check', folder, '--out', out, '--quiet', ...more]), out }
}

const readImport = (out: string): Unreadable => JSON.parse(readFileSync(join(out, 'import.json'), 'utf8')) as Unreadable
const NAMES = Object.keys(UNREADABLE).sort()
const REASONS = NAMES.map((file) => ({ file, reason: UNREADABLE[file]?.[1] ?? '' }))

describe('files that are no tables', () => {
  let made: ReturnType<typeof check>

  beforeAll(() => {
    made = check(makeMixedFolder(NAMES))
  })

  it.each(NAMES)('are named as such with what to do instead (%s)', (name) => {
    expect(made.run.stdout).toContain(`  ${name}\n    cannot be read: ${UNREADABLE[name]?.[1] ?? '-'}\n`)
  })

  it('do not keep the others from being checked, and all reports are written', () => {
    expect(made.run.stdout).toContain('person; utf-8, comma, header in line 1, 2 columns; 2 rows = 2 accepted + 0 set aside')
    expect(readImport(made.out).files).toEqual([expect.objectContaining({ file: 'persons.csv', rows_read: 2 })])
    expect(readdirSync(made.out).sort()).toEqual(WRITTEN)
    expect(readFileSync(join(made.out, 'quality.html'), 'utf8')).toContain('<strong>2 rows</strong> in 1 file were read.')
  })

  it('end the check in one sentence and exit code 3', () => {
    expect(made.run.code).toBe(3)
    expect(made.run.stderr).toBe(`weft: ${REASONS[0]?.reason ?? ''} So it is with 3 more.\n`)
  })

  it('stand in the account of the import, by name, each with its reason', () => {
    expect(readImport(made.out).unreadable).toEqual(REASONS)
  })

  it('are the same with several threads', () => {
    const { run, out } = check(makeMixedFolder(NAMES), '--workers', '3')
    expect([run.code, run.stderr]).toEqual([made.run.code, made.run.stderr])
    expect(readImport(out)).toEqual(readImport(made.out))
  })

  it('are in the JSON that is printed', () => {
    const { run } = check(makeMixedFolder(['sheet.csv']), '--json')
    const { unreadable, files } = JSON.parse(run.stdout) as Unreadable
    expect(unreadable).toEqual(REASONS.filter(({ file }) => file === 'sheet.csv'))
    expect(files.map(({ file }) => file)).toEqual(['persons.csv'])
    expect([run.code, run.stderr]).toEqual([3, `weft: ${unreadable[0]?.reason ?? ''}\n`])
  })

  it('are named where there is nothing else', () => {
    const { run, out } = check(makeMixedFolder(['paper.csv'], {}))
    expect([run.code, run.stderr]).toEqual([3, `weft: ${UNREADABLE['paper.csv']?.[1] ?? ''}\n`])
    expect(run.stdout).toContain('Rows     0 read = 0 accepted + 0 set aside')
    expect(readImport(out)).toMatchObject({ files: [], unreadable: [{ file: 'paper.csv' }] })
    expect(readdirSync(out).sort()).toEqual(WRITTEN)
  })

  it('come before rows that cannot be used, though both are told', () => {
    const { run } = check(makeMixedFolder(['paper.csv'], { 'persons.csv': `${PERSONS}P3\nP4\nP5\n` }))
    expect(run.code).toBe(3)
    expect(run.stderr).toContain('paper.csv is a PDF')
    expect(run.stdout).toContain('5 rows = 2 accepted + 3 set aside')
  })
})
