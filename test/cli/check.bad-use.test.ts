import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { makeFolder, runWeft } from '../run-weft.ts'

const PERSONS = 'person_id,surname\nP1,Vexley\nP2,Quillfeather\n'
const EXPORTS = { 'persons.csv': PERSONS, 'events.csv': 'event_id,occurred_from\nE1,2023-02-01\n' }
const MAPPED = { files: 'persons.csv', records: [{ kind: 'person', columns: { person_id: 'URN' } }] }

/** Every path below a folder, with what the files hold. */
function contentsOf(folder: string): Readonly<Record<string, string>> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
  const read = (path: string): string => (statSync(path).isDirectory() ? '(folder)' : readFileSync(path, 'utf8'))
  return Object.fromEntries(paths.map((path) => [path, read(join(folder, path))]))
}

/** A folder with exports, a configuration or two, and the reports of an earlier check. */
function makePlace(): string {
  const place = makeFolder({
    'broken.json': '{ purpose',
    'drifted.json': JSON.stringify({ tables: [MAPPED] }),
    'notes.txt': 'shade,taste\nred,sweet\n',
  })
  for (const name of ['exports', 'empty', 'other']) mkdirSync(join(place, name))
  for (const [name, text] of Object.entries(EXPORTS)) writeFileSync(join(place, 'exports', name), text)
  writeFileSync(join(place, 'other', 'thesis.docx'), 'years of work')
  return place
}

const BAD_USE: readonly (readonly [what: string, args: readonly string[], said: string])[] = [
  ['no input', [], 'Missing required positional argument: INPUTS'],
  ['a file that does not exist', ['exports', 'nowhere.csv'], 'nowhere.csv: there is no such file or folder.'],
  ['an empty folder', ['empty'], 'empty: there is no table here; give files or a folder with .csv, .tsv, .psv or .txt files.'],
  ['a day that is none', ['exports', '--as-at', 'nonsense'], '"asAt": must be a day such as 2024-03-12'],
  ['a share that is no number', ['exports', '--max-rejected', 'some'], '--max-rejected must be a number, got "some".'],
  ['a share above all', ['exports', '--max-rejected', '2'], '"maxRejected"'],
  ['a configuration that does not exist', ['exports', '--config', 'nowhere.json'], 'nowhere.json: there is no such file or folder.'],
  ['a configuration that is no JSON', ['exports', '--config', 'broken.json'], 'broken.json is not JSON'],
  ['a mapping that names a column the file lacks', ['exports', '--config', 'drifted.json'], 'names the column "URN"'],
  ['no thread', ['exports', '--workers', '0'], '--workers must be a whole number from 1 to 256, got "0".'],
  ['an option that does not exist', ['exports', '--outt', 'x'], '"--outt" is no option of "weft check"'],
]

describe('weft check, used wrongly', () => {
  let place: string

  beforeAll(() => {
    place = makePlace()
  })

  it.each(BAD_USE)('with %s ends in one sentence and exit code 2, and changes nothing on disk', (_what, args, said) => {
    const before = contentsOf(place)
    const { code, stdout, stderr } = runWeft(['check', ...args, '--out', 'reports'], place)
    expect(stderr).toContain(said)
    expect(stderr).toMatch(/^weft: .*\.\n$/)
    expect([code, stdout]).toEqual([2, ''])
    expect(contentsOf(place)).toEqual(before)
  })

  it.each(['0', 'many', '257'])('with --workers %j ends in one sentence and exit code 2', (workers) => {
    const before = contentsOf(place)
    const { code, stdout, stderr } = runWeft(['check', 'exports', `--workers=${workers}`], place)
    expect(stderr).toBe(`weft: --workers must be a whole number from 1 to 256, got "${workers}".\n`)
    expect([code, stdout]).toEqual([2, ''])
    expect(contentsOf(place)).toEqual(before)
  })

  it.each([
    [
      'a folder that holds something else',
      'other',
      'other holds something other than the reports of a check, and is left as it is: name another folder.',
    ],
    ['the folder of the exports themselves', 'exports', 'exports holds something other than the reports of a check'],
    ['a file', 'notes.txt', 'notes.txt is a file: name a folder to write the reports to.'],
    ['a folder below a file', 'notes.txt/reports', 'notes.txt/reports'],
  ])('to write to %s ends in one sentence and exit code 2, and changes nothing on disk', (_what, out, said) => {
    const before = contentsOf(place)
    const { code, stdout, stderr } = runWeft(['check', 'exports', '--out', out], place)
    expect(stderr).toContain(said)
    expect(stderr).toMatch(/^weft: .*\.\n$/)
    expect([code, stdout]).toEqual([2, ''])
    expect(contentsOf(place)).toEqual(before)
  })

  it('leaves the reports of an earlier check as they were', () => {
    const own = makePlace()
    expect(runWeft(['check', 'exports', '--out', 'reports', '--quiet'], own).code).toBe(0)
    const before = contentsOf(own)
    for (const args of [
      ['--workers', '0'],
      ['--as-at', 'nonsense'],
      ['--config', 'drifted.json'],
    ])
      expect(runWeft(['check', 'exports', '--out', 'reports', ...args], own).code).toBe(2)
    expect(contentsOf(own)).toEqual(before)
  })
})

describe('a folder to write to', () => {
  it('may be new, and stand in folders that are new', () => {
    const place = makePlace()
    expect(runWeft(['check', 'exports', '--out', 'a/b/c', '--quiet'], place).code).toBe(0)
    expect(existsSync(join(place, 'a/b/c/quality.html'))).toBe(true)
  })

  it('may be there and empty', () => {
    const place = makePlace()
    expect(runWeft(['check', 'exports', '--out', 'empty', '--quiet'], place).code).toBe(0)
    expect(readdirSync(join(place, 'empty'))).toHaveLength(4)
  })

  it('may not be a case, which is left as it is', () => {
    const place = makePlace()
    expect(runWeft(['build', 'exports', '--out', 'case', '--quiet'], place).code).toBe(0)
    const before = contentsOf(place)
    const { code, stderr } = runWeft(['check', 'exports', '--out', 'case', '--quiet'], place)
    expect(code).toBe(2)
    expect(stderr).toContain('case holds something other than the reports of a check')
    expect(contentsOf(place)).toEqual(before)
  })
})

it('says which options it has in its help', () => {
  const { code, stdout } = runWeft(['help', 'check'])
  expect(code).toBe(0)
  for (const option of ['--out', '--config', '--as-at', '--max-rejected', '--workers', '--json', '--quiet'])
    expect(stdout).toContain(option)
  expect(runWeft(['check', '--help']).stdout).toBe(stdout)
})
