import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { makeFolder, runWeft, type WeftRun } from '../run-weft.ts'

interface Place {
  readonly file: string
  readonly line?: number
  readonly column?: string
}

interface IssueGroup {
  readonly code: string
  readonly severity: string
  readonly count: number
  readonly files: number
  readonly examples: readonly Place[]
}

interface ImportDocument {
  readonly issue_counts: Readonly<Record<string, number>>
  readonly issue_counts_by_file: readonly { readonly code: string; readonly file: string; readonly count: number }[]
  readonly issues_at_most_per_code: number
  readonly issue_groups: readonly IssueGroup[]
  readonly issues: readonly (Place & { readonly code: string; readonly message: string })[]
}

interface Checked {
  readonly run: WeftRun
  readonly account: ImportDocument
}

/** Checks a folder of some files, all of whose rows may be set aside. */
function check(files: Readonly<Record<string, string>>, ...more: readonly string[]): Checked {
  const out = join(makeFolder(), 'reports')
  const run = runWeft(['check', makeFolder(files), '--out', out, '--quiet', '--max-rejected', '1', ...more])
  return { run, account: JSON.parse(readFileSync(join(out, 'import.json'), 'utf8')) as ImportDocument }
}

const FAULTY = {
  'east.csv': 'event_id,person_id,role\nE1,P1,lamplighter\nE1,P2,suspect\nE1,P8,glazier\nE1,P9,victim\nE1,P9,victim\nE1,P2\n',
  'west.csv': 'event_id,person_id,role\nE1,P1,victim\nE2,P1,piper\nE2,P9,suspect\nE2,P7,suspect\nE2,P7,suspect\nE2,P7,suspect\n',
  'persons.csv': 'person_id,surname,date_of_birth\nP1,Vexley,1990-02-31\nP2,N/K,\n',
  'events.csv': 'event_id,occurred_from\nE1,2023-02-01\nE2,2023-02-02\n',
}

describe('the issues of a check', () => {
  let checked: Checked

  beforeAll(() => {
    checked = check(FAULTY)
  })

  it('are grouped by code, the gravest and most frequent first, with counts and the first places', () => {
    const said = checked.account.issue_groups.map(({ code, severity, count, files }) => [severity, code, count, files])
    expect(said).toEqual([
      ['error', 'too-few-cells', 1, 1],
      ['warning', 'undefined-id', 3, 2],
      ['warning', 'unknown-role', 3, 2],
      ['warning', 'bad-date', 1, 1],
      ['note', 'duplicate-row', 3, 2],
      ['note', 'placeholder', 1, 1],
    ])
    const roles = checked.account.issue_groups.find(({ code }) => code === 'unknown-role')
    expect(roles?.examples.map(({ file, line, column }) => [file, line, column])).toEqual([
      ['east.csv', 2, 'role'],
      ['east.csv', 4, 'role'],
      ['west.csv', 3, 'role'],
    ])
  })

  it('are printed so for a person, and for a machine', () => {
    const [, printed = ''] = /\nIssues\n([\s\S]*?)\n\n/.exec(checked.run.stdout) ?? []
    expect(printed.split('\n')).toEqual(
      [
        '  error    1  too-few-cells: east.csv:7',
        '  warning  3  undefined-id: east.csv:4 person_id, east.csv:5 person_id, west.csv:5 person_id',
        '  warning  3  unknown-role: east.csv:2 role, east.csv:4 role, west.csv:3 role',
        '  warning  1  bad-date: persons.csv:2 date_of_birth',
        '  note     3  duplicate-row: east.csv:6, west.csv:7',
        '  note     1  placeholder: persons.csv:3 surname',
      ].map((line) => (line.includes('duplicate-row') ? `${line}, ...` : line)),
    )
    const { issues } = JSON.parse(check(FAULTY, '--json').run.stdout) as { readonly issues: readonly IssueGroup[] }
    const strip = ({ code, severity, count, files }: IssueGroup): unknown => ({ code, severity, count, files })
    expect(issues.map(strip)).toEqual(checked.account.issue_groups.map(strip))
  })

  it('that show only once all rows were met are there with a count for each file', () => {
    const { issue_counts_by_file: counts } = checked.account
    const of = (wanted: string): unknown => counts.filter(({ code }) => code === wanted).map(({ file, count }) => [file, count])
    expect(of('duplicate-row')).toEqual([
      ['east.csv', 1],
      ['west.csv', 2],
    ])
    expect(of('undefined-id')).toEqual([
      ['east.csv', 2],
      ['west.csv', 1],
    ])
  })

  it('name an id that nothing defines where it is first named, once, however many rows name it', () => {
    const named = checked.account.issues.filter(({ code }) => code === 'undefined-id')
    expect(named.map(({ file, line, column }) => [file, line, column])).toEqual([
      ['east.csv', 4, 'person_id'],
      ['east.csv', 5, 'person_id'],
      ['west.csv', 5, 'person_id'],
    ])
  })

  it('add up over files to what is counted of each code', () => {
    const { issue_counts: counts, issue_counts_by_file: byFile } = checked.account
    for (const [code, count] of Object.entries(counts))
      expect(byFile.filter((each) => each.code === code).reduce((sum, each) => sum + each.count, 0)).toBe(count)
    expect(Object.keys(counts)).toEqual(Object.keys(counts).sort())
  })

  it('are none where nothing is wrong', () => {
    const { run, account } = check({ 'events.csv': FAULTY['events.csv'] })
    expect(run.stdout).toContain('\nIssues\n  none\n')
    expect([account.issue_groups, account.issues, account.issue_counts]).toEqual([[], [], {}])
  })
})

it('lists a thousand issues of a code at most, which it says, and counts all', () => {
  const rows = (from: number): string => Array.from({ length: 900 }, (_, i) => `E1,P${String(from + i)},lamplighter\n`).join('')
  const persons = Array.from({ length: 1800 }, (_, i) => `P${String(i)},Vexley\n`).join('')
  const { account, run } = check({
    'east.csv': `event_id,person_id,role\n${rows(0)}`,
    'west.csv': `event_id,person_id,role\n${rows(900)}`,
    'events.csv': FAULTY['events.csv'],
    'persons.csv': `person_id,surname\n${persons}`,
  })
  expect(account.issues_at_most_per_code).toBe(1000)
  expect(account.issue_counts).toEqual({ 'unknown-role': 1800 })
  expect(account.issues).toHaveLength(1000)
  expect(run.stdout).toContain('  warning  1,800  unknown-role: east.csv:2 role, east.csv:3 role, east.csv:4 role, ...')
})

describe('a table of no known kind', () => {
  const LIST = 'shade;taste;weight\nred;sweet;1\ngreen;sour;2\n'

  it('is reported with encoding, delimiter, columns and rows, and how to say what it holds', () => {
    const { run } = check({ ...FAULTY, 'list.csv': LIST })
    expect(run.stdout).toContain(
      [
        '  list.csv',
        '    no known kind; utf-8, semicolon, header in line 1, 3 columns; 2 rows = 0 accepted + 2 set aside',
        '    its columns: "shade", "taste", "weight"',
        '    say what they hold: "weft map list.csv" prints a configuration to start from',
        '',
      ].join('\n'),
    )
    expect(run.stdout).toContain('  error    1  unknown-table: list.csv')
  })

  it('has eight of its columns named at most', () => {
    const columns = Array.from({ length: 9 }, (_, i) => `shade ${String(i)}`)
    const { run } = check({ 'list.csv': `${columns.join(',')}\n${columns.join(',').replaceAll('shade', 'x')}\n` })
    expect(run.stdout).toContain('9 columns; 1 rows')
    expect(run.stdout).toContain(
      `its columns: ${columns
        .slice(0, 8)
        .map((column) => `"${column}"`)
        .join(', ')}, ...\n`,
    )
  })

  it('is no longer one with a configuration that maps it', () => {
    const columns = { object_id: 'shade', value: 'taste' }
    const tables = [{ files: 'list.csv', records: [{ kind: 'object', columns, constants: { object_kind: 'other' } }] }]
    const { run, account } = check({ 'list.csv': LIST, 'weft.config.json': JSON.stringify({ tables }) })
    expect(run.stdout).toContain('object; utf-8, semicolon, header in line 1, 3 columns; 2 rows = 2 accepted + 0 set aside')
    expect(account.issue_counts).toEqual({ 'new-column': 1 })
  })
})

it('steers no terminal by what stands in names of files, in columns and in cells', () => {
  const steer = '\u001b[2J\u0007\u009b31m\u202e'
  const { run } = check({
    [`list${steer}.csv`]: `shade${steer},taste\nred,sweet\n`,
    'persons.csv': `person_id,surname,source_agency,${steer}\n${`P1,Vexley,Fell${steer}moor,x\n`.repeat(2)}`,
    'events.csv': `event_id,occurred_from,source_agency\nE1,2023-01-01,Fell${steer}moor\nE2,2023-03-01,Harrowgate\n`,
    'roles.csv': `event_id,person_id,role\nE1,P1,lamp${steer}lighter\n`,
  })
  expect(run.stdout.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/)
  const escaped = '\\u001b[2J\\u0007\\u009b31m\\u202e'
  expect(run.stdout).toContain(`  list${escaped}.csv\n`)
  expect(run.stdout).toContain(`"shade${escaped}"`)
  expect(run.stdout).toContain(`Fell${escaped}moor has nothing in`)
})
