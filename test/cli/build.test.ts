import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { HARBOUR, makeFolder, runWeft, startWeft, type WeftRun } from '../run-weft.ts'

const PERSONS = 'person_id,surname,forenames\nP1,Vale,Ada\nP2,Oxley,Ben\nP3,Marsh,Cal\n'
const INVOLVEMENTS = 'event_id,person_id,role\nE1,P1,victim\nE1,P2,suspect\nE1,P3,suspect\n'
const EVENTS = 'event_id,occurred_from\nE1,2023-02-01\n'
const EXPORTS = { 'persons.csv': PERSONS, 'events.csv': EVENTS, 'involvements.csv': INVOLVEMENTS }

/** One line, ending in a full stop, on stderr; nothing on stdout. */
function expectSentence({ stdout, stderr }: WeftRun): void {
  expect(stderr.trim().split('\n').at(-1)).toMatch(/^weft: .*\.$/s)
  expect(stderr).not.toContain('    at ')
  expect(stdout).toBe('')
}

describe('weft build', () => {
  it('writes a case folder and prints a machine-readable result', () => {
    const out = join(makeFolder(), 'case')
    const { code, stdout, stderr } = runWeft(['build', HARBOUR, '--out', out, '--json', '--quiet'])
    expect(stderr).toBe('')
    expect(code).toBe(0)
    const result = JSON.parse(stdout) as Record<string, unknown>
    expect(Object.keys(result)).toEqual(
      expect.arrayContaining([
        'persons',
        'events',
        'locations',
        'objects',
        'involvements',
        'links',
        'groups',
        'findings',
        'rows',
        'seconds',
      ]),
    )
    expect(result.persons).toBeGreaterThan(1000)
    const rows = result.rows as { readonly read: number; readonly accepted: number; readonly rejected: number }
    expect(rows.read).toBe(rows.accepted + rows.rejected)
    expect(readdirSync(out).sort()).toEqual([
      'case.json',
      'group-members.csv',
      'groups.csv',
      'identities.csv',
      'identity-pairs.csv',
      'import.json',
      'link-models.json',
      'manifest.json',
      'quality.json',
      'rejected.csv',
    ])
  })

  it('gives the same bytes twice, but for the times in the manifest', () => {
    const [first, second] = [join(makeFolder(), 'case'), join(makeFolder(), 'case')]
    expect(runWeft(['build', HARBOUR, '--out', first, '--quiet']).code).toBe(0)
    expect(runWeft(['build', HARBOUR, '--out', second, '--quiet']).code).toBe(0)
    for (const file of readdirSync(first).filter((name) => name !== 'manifest.json')) {
      expect(readFileSync(join(first, file)).equals(readFileSync(join(second, file))), file).toBe(true)
    }
    const timeless = (folder: string): string =>
      readFileSync(join(folder, 'manifest.json'), 'utf8').replace(/"(began|ended)": "[^"]+"/g, '')
    expect(timeless(first)).toBe(timeless(second))
  })

  it('names every input with its hash in the manifest, and keeps the key of the mask out of it', () => {
    const folder = makeFolder({ ...EXPORTS, 'weft.config.json': '{ "maskKey": "harbour-2023" }' })
    const out = join(makeFolder(), 'case')
    expect(runWeft(['build', folder, '--out', out]).code).toBe(0)
    const text = readFileSync(join(out, 'manifest.json'), 'utf8')
    const { inputs } = JSON.parse(text) as { readonly inputs: readonly { readonly file: string; readonly sha256: string }[] }
    expect(inputs.map(({ file }) => file)).toEqual(['events.csv', 'involvements.csv', 'persons.csv'])
    expect(inputs.every(({ sha256 }) => /^[0-9a-f]{64}$/.test(sha256))).toBe(true)
    expect(text + readFileSync(join(out, 'case.json'), 'utf8')).not.toContain('harbour-2023')
  })

  it('tells its steps on stderr in plain lines where there is no terminal', () => {
    const { stderr } = runWeft(['build', makeFolder(EXPORTS), '--out', join(makeFolder(), 'case')])
    expect(stderr.split('\n').slice(0, 3)).toEqual(['reading rows', 'linking records', 'building the graph'])
    expect(stderr).not.toContain('\u001b')
  })

  it('names what stands beside the tables and was not read', () => {
    const folder = makeFolder({ ...EXPORTS, 'notes.pdf': 'x' })
    const out = join(makeFolder(), 'case')
    runWeft(['build', folder, '--out', out])
    const { unread } = JSON.parse(readFileSync(join(out, 'import.json'), 'utf8')) as { readonly unread: readonly string[] }
    expect(unread).toEqual([expect.stringMatching(/notes\.pdf$/)])
  })

  it('sets a ragged row aside byte for byte and says why', () => {
    const folder = makeFolder({ ...EXPORTS, 'persons.csv': `${PERSONS}P4,=SUM(A1),"x, y",too many\n` })
    const out = join(makeFolder(), 'case')
    expect(runWeft(['build', folder, '--out', out]).code).toBe(0)
    expect(readFileSync(join(out, 'rejected.csv'), 'utf8')).toContain(
      'persons.csv,5,,too-many-cells,The row has 4 cells where the header has 3.,"P4,=SUM(A1),""x, y"",too many"',
    )
  })
})

describe('faults that are read past', () => {
  it('a quote that never closes takes its own line alone with it', () => {
    const folder = makeFolder({ ...EXPORTS, 'persons.csv': `${PERSONS}P4,"Vale,2008-01-01\nP5,Rook,\n` })
    const out = join(makeFolder(), 'case')
    const { code, stdout } = runWeft(['build', folder, '--out', out, '--json', '--quiet'])
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ persons: 4, rows: { rejected: 1 } })
    expect(readFileSync(join(out, 'rejected.csv'), 'utf8')).toMatch(/\npersons\.csv,5,,unclosed-quote,.*"P4,""Vale,2008-01-01"\n$/)
  })

  it('bytes that are not UTF-8 are read as Windows-1252, which the account says', () => {
    const out = join(makeFolder(), 'case')
    expect(runWeft(['build', makeLatin1Folder(), '--out', out, '--quiet']).code).toBe(0)
    expect(readFileSync(join(out, 'case.json'), 'utf8')).toContain('Renée')
    const { files } = JSON.parse(readFileSync(join(out, 'import.json'), 'utf8')) as { readonly files: readonly unknown[] }
    expect(files).toContainEqual(expect.objectContaining({ file: 'persons.csv', encoding: 'windows-1252' }))
  })
})

describe('bad input to weft build', () => {
  const build = (inputs: readonly string[], out = join(makeFolder(), 'case'), ...more: readonly string[]): WeftRun =>
    runWeft(['build', ...inputs, '--out', out, '--quiet', ...more])

  it.each([
    ['a file that does not exist', () => build(['/nowhere/persons.csv']), 2, '/nowhere/persons.csv: there is no such file or folder.'],
    ['an empty folder', () => build([makeFolder()]), 2, 'there is no table here'],
    [
      'a configuration with an unknown key',
      () => build([makeFolder({ ...EXPORTS, 'weft.config.json': '{ "groups": { "resolutoin": 2 } }' })]),
      2,
      'unknown key "groups.resolutoin"',
    ],
    ['a configuration that is no JSON', () => build([makeFolder({ ...EXPORTS, 'weft.config.json': '{ purpose' })]), 2, 'is not JSON'],
    [
      'a configuration that does not exist',
      () => build([makeFolder(EXPORTS)], undefined, '--config', '/nowhere/weft.json'),
      2,
      '/nowhere/weft.json: there is no such file',
    ],
    [
      'a mapping that names a column the file lacks',
      () =>
        build([
          makeFolder({
            ...EXPORTS,
            'weft.config.json': JSON.stringify({
              tables: [{ files: 'persons.csv', records: [{ kind: 'person', columns: { person_id: 'URN' } }] }],
            }),
          }),
        ]),
      2,
      'names the column "URN"',
    ],
    ['a seed that is no number', () => build([makeFolder(EXPORTS)], undefined, '--seed', 'one'), 2, '--seed must be a number, got "one"'],
    ['a day that is none', () => build([makeFolder(EXPORTS)], undefined, '--as-at', 'today'), 2, '"asAt": must be a day'],
    [
      'an option that does not exist',
      () => build([makeFolder(EXPORTS)], undefined, '--sead', '1'),
      2,
      '"--sead" is no option of "weft build"',
    ],
    ['rows of no known kind', () => build([makeFolder({ 'list.csv': 'colour,taste\nred,sweet\n' })]), 3, '100.0 % of the rows'],
  ])('%s ends in one sentence', (_name, run, code, sentence) => {
    const result = run()
    expectSentence(result)
    expect(result.stderr).toContain(sentence)
    expect(result.code).toBe(code)
  })

  it('leaves a folder alone that holds something else', () => {
    const out = makeFolder({ 'thesis.docx': 'years of work' })
    const result = build([makeFolder(EXPORTS)], out)
    expectSentence(result)
    expect(result.code).toBe(2)
    expect(readdirSync(out)).toEqual(['thesis.docx'])
  })

  it('writes over a case, and leaves no part files behind', () => {
    const out = join(makeFolder(), 'case')
    expect(build([makeFolder(EXPORTS)], out).code).toBe(0)
    writeFileSync(join(out, 'case.json.part'), 'left by a run that was killed')
    expect(build([makeFolder(EXPORTS)], out).code).toBe(0)
    expect(readdirSync(out).filter((name) => name.endsWith('.part'))).toEqual([])
  })

  it('leaves the previous case as it was when it is killed', async () => {
    const out = join(makeFolder(), 'case')
    expect(build([makeFolder(EXPORTS)], out).code).toBe(0)
    const before = readFileSync(join(out, 'case.json'))
    const run = startWeft(['build', HARBOUR, '--out', out])
    await new Promise((resolve) => run.stderr?.once('data', resolve))
    run.kill('SIGKILL')
    await new Promise((resolve) => run.once('exit', resolve))
    expect(readFileSync(join(out, 'case.json')).equals(before)).toBe(true)
  })

  it('leaves no folder behind when nothing could be built', () => {
    const out = join(makeFolder(), 'case')
    build([makeFolder({ 'list.csv': 'colour,taste\nred,sweet\n' })], out)
    expect(existsSync(out)).toBe(false)
  })

  it('tells two inputs of one name apart by their folders', () => {
    const parent = makeFolder()
    for (const force of ['north', 'south']) {
      mkdirSync(join(parent, force))
      writeFileSync(join(parent, force, 'persons.csv'), PERSONS.replaceAll('P', force))
    }
    const out = join(makeFolder(), 'case')
    expect(build([join(parent, 'north'), join(parent, 'south')], out).code).toBe(0)
    const { files } = JSON.parse(readFileSync(join(out, 'import.json'), 'utf8')) as { readonly files: readonly { readonly file: string }[] }
    expect(files.map(({ file }) => file)).toEqual(['north/persons.csv', 'south/persons.csv'])
  })
})

function makeLatin1Folder(): string {
  const folder = makeFolder(EXPORTS)
  writeFileSync(join(folder, 'persons.csv'), Buffer.from(`${PERSONS}P4,Renée,Zoë\n`, 'latin1'))
  return folder
}
