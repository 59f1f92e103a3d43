import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeFolder, runWeft, type WeftRun } from '../run-weft.ts'

const WRITTEN = ['import.json', 'quality.html', 'quality.json', 'rejected.csv']
const PERSONS = 'person_id,surname\nP1,Vexley\nP2,Quillfeather\n'
const MAPPING = {
  tables: [{ files: '*.csv', format: { encoding: 'utf-8' }, records: [{ kind: 'person', columns: { person_id: 'person_id' } }] }],
}
const SHEET = Buffer.from('504b030414000600080000002100', 'hex')

function check(inputs: readonly string[], out: string, ...more: readonly string[]): WeftRun {
  return runWeft(['check', ...inputs, '--out', out, '--quiet', ...more])
}

const read = (folder: string, name: string): string => readFileSync(join(folder, name), 'utf8')

describe('the folder of reports', () => {
  it('is rid of what a run left that was killed', () => {
    const out = makeFolder({ 'rejected-7.part': 'half a row', 'quality.json.part': '{' })
    expect(check([makeFolder({ 'persons.csv': PERSONS })], out).code).toBe(0)
    expect(readdirSync(out).sort()).toEqual(WRITTEN)
  })

  it('is left alone where a folder stands in the place of a report', () => {
    const out = makeFolder({ 'import.json': '{}' })
    mkdirSync(join(out, 'quality.json'))
    const { code, stderr } = check([makeFolder({ 'persons.csv': PERSONS })], out)
    expect([code, stderr]).toEqual([2, expect.stringMatching(/^weft: .* holds something other than the reports of a check.*\.\n$/)])
    expect(readdirSync(out).sort()).toEqual(['import.json', 'quality.json'])
    expect(read(out, 'import.json')).toBe('{}')
  })

  it('is none of the inputs where it stands among them', () => {
    const exports = makeFolder({ 'persons.csv': PERSONS })
    const out = join(exports, 'reports')
    for (let round = 0; round < 2; round++) expect(check([exports], out).code).toBe(0)
    expect(JSON.parse(read(out, 'import.json'))).toMatchObject({ unread: [] })
  })

  it('holds the same bytes whatever the order of the folders that are checked', () => {
    const [parent, first, second] = [makeFolder(), makeFolder(), makeFolder()]
    const folders = ['south', 'north'].map((force) => {
      mkdirSync(join(parent, force))
      writeFileSync(join(parent, force, `${force}.csv`), PERSONS.replaceAll('P', force))
      return join(parent, force)
    })
    expect(check(folders, join(first, 'out')).code).toBe(0)
    expect(check(folders.toReversed(), join(second, 'out')).code).toBe(0)
    for (const name of WRITTEN) expect(read(join(second, 'out'), name)).toBe(read(join(first, 'out'), name))
  })
})

it('two folders that each have a configuration are not read by one of them', () => {
  const folders = [0, 1].map(() => makeFolder({ 'persons.csv': PERSONS, 'weft.config.json': '{}' }))
  const { code, stderr } = runWeft(['check', ...folders])
  expect(code).toBe(2)
  expect(stderr).toMatch(
    /^weft: .*weft\.config\.json and .*weft\.config\.json: say with --config by which of these the files are read\.\n$/,
  )
})

describe('a file that is no table, beside a configuration with mappings', () => {
  it('is named, and the others are checked', () => {
    const folder = makeFolder({ 'persons.csv': PERSONS, 'weft.config.json': JSON.stringify(MAPPING), 'empty.csv': '' })
    writeFileSync(join(folder, 'sheet.csv'), SHEET)
    const out = join(makeFolder(), 'out')
    expect(check([folder], out).code).toBe(3)
    const {
      files,
      unreadable,
      issue_counts: counts,
    } = JSON.parse(read(out, 'import.json')) as {
      readonly files: readonly { readonly file: string; readonly rows_accepted: number }[]
      readonly unreadable: readonly { readonly file: string }[]
      readonly issue_counts: Readonly<Record<string, number>>
    }
    expect(files.map(({ file, rows_accepted: rows }) => [file, rows])).toEqual([
      ['empty.csv', 0],
      ['persons.csv', 2],
    ])
    expect(unreadable.map(({ file }) => file)).toEqual(['sheet.csv'])
    expect(Object.keys(counts)).not.toContain('unmatched-pattern')
  })

  it('takes none of its rows into the reports where it proves to be none beyond its first megabyte', () => {
    const folder = makeFolder({ 'weft.config.json': JSON.stringify(MAPPING) })
    const rows = Array.from({ length: 90_000 }, (_, i) => `P${String(i)},Vexley\n`).join('')
    writeFileSync(join(folder, 'late.csv'), Buffer.concat([Buffer.from(`person_id,surname\nragged\n${rows}`), Buffer.from([0xff, 0x0a])]))
    const out = join(makeFolder(), 'out')
    const { code, stderr } = check([folder], out)
    expect([code, stderr]).toEqual([3, expect.stringContaining('late.csv is not UTF-8 text')])
    expect(read(out, 'rejected.csv').split('\n')).toHaveLength(2)
    const { files, unreadable, issue_counts: counts } = JSON.parse(read(out, 'import.json')) as Readonly<Record<string, unknown>>
    expect([files, counts]).toEqual([[], {}])
    expect(unreadable).toEqual([expect.objectContaining({ file: 'late.csv' })])
  })
})

it('no name of a file or column steers a terminal, in sentences on stderr either', () => {
  const folder = makeFolder({
    'a\u001b[31mb.csv': 'person_id,surname\u001b[2J\nP1,Vexley\n',
    'weft.config.json': JSON.stringify({ tables: [{ files: '*', records: [{ kind: 'person', columns: { person_id: 'person_id' } }] }] }),
  })
  writeFileSync(join(folder, 'sheet\u009b31m.csv'), SHEET)
  const { stdout, stderr } = runWeft(['check', folder, '--json'])
  for (const text of [stdout, stderr]) expect(text.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/)
  expect(stderr).toContain('\\u001b[31mb.csv')
  expect(() => JSON.parse(stdout) as unknown).not.toThrow()
})

it('the share that is allowed is said without the noise of its arithmetic', () => {
  const rows = Array.from({ length: 10 }, (_, i) => (i < 8 ? `P${String(i)},Vexley` : 'ragged')).join('\n')
  const { code, stderr } = runWeft([
    'check',
    makeFolder({ 'persons.csv': `person_id,surname\n${rows}\nP9,Rook\n` }),
    '--max-rejected',
    '0.07',
  ])
  expect([code, stderr]).toEqual([3, expect.stringContaining('more than the 7 % allowed')])
})
