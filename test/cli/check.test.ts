import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, it } from 'vitest'
import { HARBOUR, makeFolder, ROOT, runWeft, startWeft, type WeftRun } from '../run-weft.ts'

const MAPPING = join(ROOT, 'sample-data/mappings/harbour.json')
const WRITTEN = ['import.json', 'quality.html', 'quality.json', 'rejected.csv']
const PERSONS = 'person_id,surname,forenames\nP1,Vexley,Orrin\nP2,Quillfeather,Anwen\n'
const EXPORTS = { 'persons.csv': PERSONS, 'events.csv': 'event_id,occurred_from\nE1,2023-02-01\n' }

interface FileCounts {
  readonly file: string
  readonly kinds: readonly string[]
  readonly rows_read: number
  readonly rows_accepted: number
  readonly rows_rejected: number
}

interface ImportDocument {
  readonly files: readonly FileCounts[]
  readonly unread: readonly string[]
  readonly issue_counts: Readonly<Record<string, number>>
  readonly issues: readonly { readonly code: string }[]
}

interface QualityDocument {
  readonly title: string
  readonly purpose: string
  readonly marking: string
  readonly asAt: string
  readonly rows: { readonly read: number; readonly accepted: number; readonly rejected: number }
  readonly findings: readonly { readonly statement: string }[]
}

interface CheckDocument {
  readonly files: readonly FileCounts[]
  readonly unreadable: readonly unknown[]
  readonly rows: QualityDocument['rows']
  readonly issues: readonly { readonly code: string; readonly count: number }[]
  readonly findings: readonly unknown[]
  readonly seconds: number
}

const newFolder = (): string => join(makeFolder(), 'reports')
const readJson = (folder: string, name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'))
const readImport = (folder: string): ImportDocument => readJson(folder, 'import.json') as ImportDocument
const readQuality = (folder: string): QualityDocument => readJson(folder, 'quality.json') as QualityDocument

describe('weft check of harbour', () => {
  let out: string
  let run: WeftRun

  beforeAll(() => {
    out = newFolder()
    run = runWeft(['check', HARBOUR, '--config', MAPPING, '--out', out, '--json'])
  })

  it('writes the account of the import, the rows set aside, and the quality as data and as a page, and nothing else', () => {
    expect(run.code).toBe(0)
    expect(readdirSync(out).sort()).toEqual(WRITTEN)
    expect(readFileSync(join(out, 'quality.html'), 'utf8')).toMatch(/^<!doctype html>[\s\S]*<\/html>\n$/)
  })

  it('reads every row of every file, and accepts it or sets it aside', () => {
    const { files } = readImport(out)
    const names = readdirSync(HARBOUR).sort()
    expect(files.map(({ file }) => file)).toEqual(names)
    for (const { file, kinds, rows_read: read, rows_accepted: accepted, rows_rejected: rejected } of files) {
      const lines = parse(readFileSync(join(HARBOUR, file), 'utf8'), { relaxColumnCount: true })
      expect([file, read]).toEqual([file, lines.length - 1])
      expect(read).toBe(accepted + rejected)
      expect(kinds).toHaveLength(1)
    }
    const sum = (pick: (file: FileCounts) => number): number => files.reduce((total, file) => total + pick(file), 0)
    expect(readQuality(out).rows).toEqual({
      read: sum((file) => file.rows_read),
      accepted: sum((file) => file.rows_accepted),
      rejected: sum((file) => file.rows_rejected),
    })
  })

  it('lists as many issues as it counts, of codes with no more than a thousand', () => {
    const { issues, issue_counts: counts } = readImport(out)
    expect(Object.keys(counts).length).toBeGreaterThan(4)
    for (const [code, count] of Object.entries(counts)) expect(issues.filter((issue) => issue.code === code)).toHaveLength(count)
  })

  it('prints one JSON document with files, rows, issues, findings and seconds', () => {
    expect(run.stdout.trimEnd().split('\n')).toHaveLength(1)
    const printed = JSON.parse(run.stdout) as CheckDocument
    expect(Object.keys(printed)).toEqual(expect.arrayContaining(['files', 'rows', 'issues', 'findings', 'seconds']))
    const { files, issue_counts: counts } = readImport(out)
    expect(printed.files.map(({ file, rows_read: read }) => [file, read])).toEqual(files.map(({ file, rows_read: read }) => [file, read]))
    expect(Object.fromEntries(printed.issues.map(({ code, count }) => [code, count]))).toEqual(counts)
    expect(printed.rows).toEqual(readQuality(out).rows)
    expect(printed.findings).toEqual(readQuality(out).findings)
    expect(printed.unreadable).toEqual([])
    expect(printed.seconds).toBeGreaterThan(0)
  })

  it('takes title, purpose and marking from the configuration', () => {
    const { title, purpose, marking } = JSON.parse(readFileSync(MAPPING, 'utf8')) as QualityDocument
    expect(readQuality(out)).toMatchObject({ title, purpose, marking })
    expect(readFileSync(join(out, 'quality.html'), 'utf8')).toContain(purpose)
  })

  it('tells its step on stderr in a plain line where there is no terminal', () => {
    expect(run.stderr).toBe('reading rows\n')
  })
})

describe('what weft check prints', () => {
  it('is nothing on stderr with --quiet', () => {
    const { code, stdout, stderr } = runWeft(['check', makeFolder(EXPORTS), '--quiet'])
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/^Files\n/)
  })

  it('names every file with how it was read, the rows, the findings and the files written', () => {
    const [folder, out] = [makeFolder({ ...EXPORTS, 'events.csv': 'OFFICIAL\nevent_id;occurred_from\nE1;2023-02-01\nE2\n' }), newFolder()]
    const { stdout } = runWeft(['check', folder, '--out', out, '--quiet', '--max-rejected', '1'])
    expect(stdout).toContain(
      '  events.csv\n    event; utf-8, semicolon, header in line 2, 2 columns; 2 rows = 1 accepted + 1 set aside\n' +
        '  persons.csv\n    person; utf-8, comma, header in line 1, 3 columns; 2 rows = 2 accepted + 0 set aside\n',
    )
    expect(stdout).toMatch(/\nRows {5}4 read = 3 accepted \+ 1 set aside, in \d+\.\d s \([\d,]+ a second\)\n/)
    expect(stdout).toContain(`\nWritten  ${out}: quality.html, quality.json, import.json, rejected.csv\n`)
    const { findings } = readQuality(out)
    const [, shown = ''] = /\nFindings, worst first\n([\s\S]*?)\n\n/.exec(stdout) ?? []
    const lines = shown.split('\n').map((line) => line.trim().replace(/^\w+ +/, ''))
    expect(lines.slice(0, 5)).toEqual(findings.slice(0, 5).map(({ statement }) => statement))
  })

  it('is the same without --out, and nothing is written anywhere', () => {
    const folder = makeFolder(EXPORTS)
    const { code, stdout } = runWeft(['check', folder], folder)
    expect(code).toBe(0)
    expect(stdout).toContain('Rows     3 read = 3 accepted + 0 set aside')
    expect(stdout).not.toContain('Written')
    expect(readdirSync(folder).sort()).toEqual(Object.keys(EXPORTS).sort())
  })

  it('says what stands beside the tables and was not read', () => {
    const [folder, out] = [makeFolder({ ...EXPORTS, 'notes.pdf': 'x' }), newFolder()]
    mkdirSync(join(folder, 'older'))
    expect(runWeft(['check', folder, '--out', out, '--quiet']).code).toBe(0)
    expect(readImport(out).unread).toEqual([expect.stringMatching(/notes\.pdf$/), expect.stringMatching(/older$/)])
  })

  it('counts to the day that --as-at names', () => {
    const out = newFolder()
    expect(runWeft(['check', makeFolder(EXPORTS), '--out', out, '--quiet', '--as-at', '2024-05-06']).code).toBe(0)
    expect(readQuality(out).asAt).toBe('2024-05-06')
    expect(readFileSync(join(out, 'quality.html'), 'utf8')).toContain('As at 6 May 2024.')
  })
})

describe('a folder that holds the reports of an earlier check', () => {
  it('is written anew, with nothing left of before', () => {
    const out = newFolder()
    expect(runWeft(['check', makeFolder({ 'persons.csv': `${PERSONS}P3\n` }), '--out', out, '--quiet', '--max-rejected', '1']).code).toBe(0)
    expect(readFileSync(join(out, 'rejected.csv'), 'utf8')).toContain('too-few-cells')
    const folder = makeFolder(EXPORTS)
    expect(runWeft(['check', folder, '--out', out, '--quiet']).code).toBe(0)
    const fresh = newFolder()
    expect(runWeft(['check', folder, '--out', fresh, '--quiet']).code).toBe(0)
    expect(readdirSync(out).sort()).toEqual(WRITTEN)
    for (const name of WRITTEN) expect(readFileSync(join(out, name)).equals(readFileSync(join(fresh, name))), name).toBe(true)
  })

  it('is left as it was by a check that is killed, whose parts the next one takes away', async () => {
    const out = newFolder()
    const folder = makeFolder({ ...EXPORTS, 'large.csv': `person_id,surname\n${'P1,Vexley\n'.repeat(100_000)}` })
    expect(runWeft(['check', makeFolder(EXPORTS), '--out', out, '--quiet']).code).toBe(0)
    const before = WRITTEN.map((name) => readFileSync(join(out, name), 'utf8'))
    const run = startWeft(['check', folder, '--out', out, '--workers', '1'])
    await new Promise((resolve) => run.stderr?.once('data', resolve))
    run.kill('SIGKILL')
    await new Promise((resolve) => run.once('exit', resolve))
    expect(WRITTEN.map((name) => readFileSync(join(out, name), 'utf8'))).toEqual(before)
    for (const name of WRITTEN) writeFileSync(join(out, `${name}.part`), 'left by a run that was killed')
    expect(runWeft(['check', folder, '--out', out, '--quiet']).code).toBe(0)
    expect(readdirSync(out).sort()).toEqual(WRITTEN)
  })
})
