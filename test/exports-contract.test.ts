import { buildCaseFile, type BuiltCase, type CaseEntity, type Issue, type Table } from '@weft/core'
import { stringify } from 'csv-stringify/sync'
import { expect, it } from 'vitest'

/** What may be wrong with cells, ids and keys, and what then happens: a test for each line of the contract, named by what is found. */

const TODAY = '2024-03-12'

type Row = Readonly<Record<string, string>>

function table(file: string, rows: readonly Row[]): Table {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  return { file, content: stringify([columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))]) }
}

async function build(...tables: readonly Table[]): Promise<BuiltCase> {
  return buildCaseFile(tables, { today: TODAY, layout: { iterations: 0 } })
}

/** The faults of a case as `file:line code column`, in their order. */
function faultsOf({ report }: BuiltCase): readonly string[] {
  return report.issues.map(({ at, code }: Issue) => `${at.file}:${String(at.line ?? '-')} ${code} ${at.column ?? '-'}`)
}

function entityOf({ caseFile }: BuiltCase, id: string): CaseEntity {
  const found = caseFile.entities.find((entity) => entity.id === id)
  if (found === undefined) throw new Error(`The case has no ${id}: it has ${caseFile.entities.map((entity) => entity.id).join(', ')}.`)
  return found
}

/** The cells of every row that a case holds, word for word. */
function cellsOf({ caseFile }: BuiltCase): readonly (readonly string[])[] {
  return caseFile.sources.rows.cells
}

function expectEveryRowKept({ report }: BuiltCase): void {
  expect(report.rejected).toEqual([])
  for (const file of report.files) expect([file.file, file.rowsAccepted]).toEqual([file.file, file.rowsRead])
}

it('dd/mm/yyyy, ISO, 12 Mar 2024, Excel serial days, month or year only: partial dates, day first; 03/04/2024 is 3 April', async () => {
  const cases: readonly (readonly [text: string, date: string])[] = [
    ['11/03/2024', '2024-03-11'],
    ['2024-03-11', '2024-03-11'],
    ['20240311', '2024-03-11'],
    ['11 Mar 2024', '2024-03-11'],
    ['11-Mar-24', '2024-03-11'],
    ['45362', '2024-03-11'],
    ['45362.75', '2024-03-11'],
    ['2024-03-11T21:30:00Z', '2024-03-11'],
    ['11/03/2024 0930', '2024-03-11'],
    ['03/04/2023', '2023-04-03'],
    ['04/2023', '2023-04'],
    ['2023', '2023'],
  ]
  const built = await build(
    table(
      'e.csv',
      cases.map(([occurred_from], i) => ({ event_id: `E${String(i + 10)}`, occurred_from })),
    ),
  )
  expect(cases.map((_, i) => entityOf(built, `event:E${String(i + 10)}`).date)).toEqual(cases.map(([, date]) => date))
  expect(faultsOf(built)).toEqual([])
})

it('impossible or future dates, age over 110: value set to unknown, with an issue; the row stays', async () => {
  const built = await build(
    table('e.csv', [
      { event_id: 'E1', occurred_from: '31/02/2024' },
      { event_id: 'E2', occurred_from: '13/03/2024' },
    ]),
    table('p.csv', [
      { person_id: 'P1', surname: 'Vexley', date_of_birth: '12/04/1891', age_recorded: '' },
      { person_id: 'P2', surname: 'Quillfeather', date_of_birth: '', age_recorded: '111' },
    ]),
  )
  expect(faultsOf(built)).toEqual([
    'e.csv:2 bad-date occurred_from',
    'e.csv:3 future-date occurred_from',
    'p.csv:3 impossible-age age_recorded',
    'p.csv:2 impossible-age date_of_birth',
  ])
  expect([entityOf(built, 'event:E1').date, entityOf(built, 'event:E2').date]).toEqual([undefined, undefined])
  expectEveryRowKept(built)
  expect(cellsOf(built).flat()).toEqual(expect.arrayContaining(['31/02/2024', '13/03/2024', '12/04/1891', '111']))
})

it('placeholders (01/01/1900, N/K, UNKNOWN, -, ****, 00000000000): unknown, with an issue; never match each other', async () => {
  const blank = { full_name: '', date_of_birth: '', phones: '', address: '', postcode: '' }
  const placeholders: readonly (readonly [column: keyof typeof blank, text: string])[] = [
    ['date_of_birth', '01/01/1900'],
    ['full_name', 'N/K'],
    ['full_name', 'UNKNOWN'],
    ['full_name', 'UNKNOWN UNKNOWN'],
    ['full_name', '-'],
    ['full_name', '****'],
    ['phones', '00000000000'],
    ['phones', '99999999999'],
    ['address', 'NFA'],
    ['postcode', 'ZZ99 3VZ'],
  ]
  const rows = placeholders.map(([column, text], i) => ({ person_id: `P${String(i)}`, ...blank, [column]: text }))
  const built = await build(table('p.csv', [...rows, ...rows.map((row) => ({ ...row, person_id: `${row.person_id}bis` }))]))
  expect(faultsOf(built).toSorted()).toEqual(
    [...placeholders, ...placeholders].map(([column], i) => `p.csv:${String(i + 2)} placeholder ${column}`).toSorted(),
  )
  expectEveryRowKept(built)
  expect(built.caseFile.ties.a).toEqual([])
  expect(built.caseFile.edges.from).toEqual([])
  for (const { id, key, label } of built.caseFile.entities) expect([id, label]).toEqual([id, key])

  // a place that is the key itself names no place, so that no two rows can meet there
  const keyed = await build(
    table('l.csv', [
      { location_id: 'N/K', name: 'one' },
      { location_id: 'N/K', name: 'two' },
    ]),
  )
  expect(keyed.caseFile.entities).toEqual([])
  expect(keyed.report.rejected.map(({ line, code }) => [line, code])).toEqual([
    [2, 'no-record'],
    [3, 'no-record'],
  ])
})

it('an id that nothing defines: an empty entity stands for it, with an issue; the involvement stays', async () => {
  const built = await build(
    table('e.csv', [{ event_id: 'E1', offence: 'Grooming' }]),
    table('i.csv', [{ event_id: 'E1', person_id: 'P404', role: 'suspect' }]),
  )
  expect(faultsOf(built)).toEqual(['i.csv:2 undefined-id person_id'])
  expect(entityOf(built, 'person:P404')).toMatchObject({ label: 'P404', undefinedInData: true, records: [] })
  expect(built.caseFile.edges.kind).toHaveLength(1)
  expectEveryRowKept(built)
})

it('the same key twice with equal values: one record, counted', async () => {
  const row = { person_id: 'P1', surname: 'Vexley' }
  const built = await build(table('p.csv', [row, { person_id: 'P2', surname: 'Rook' }, row]))
  expect(faultsOf(built)).toEqual(['p.csv:4 duplicate-row -'])
  expect(entityOf(built, 'person:P1').records).toHaveLength(1)
  expectEveryRowKept(built)
})

it('the same key twice with different values: both kept as claims, with an issue', async () => {
  const built = await build(
    table('p.csv', [
      { person_id: 'P1', date_of_birth: '12/04/2008' },
      { person_id: 'P1', date_of_birth: '12/04/2006' },
    ]),
  )
  expect(faultsOf(built)).toEqual(['p.csv:2 conflicting-claims date_of_birth', 'p.csv:3 conflicting-claims date_of_birth'])
  expect(entityOf(built, 'person:P1').records).toHaveLength(2)
  expect(cellsOf(built).map((cells) => cells[1])).toEqual(expect.arrayContaining(['12/04/2008', '12/04/2006']))
})

it('grading: 2CP, 2/C/P, E41, E/4/1, separate columns: parsed with its scheme; anything else is an issue and no grading; never crossed', async () => {
  const parts = (source_evaluation: string, information_evaluation: string, handling: string): Row => ({
    source_evaluation,
    information_evaluation,
    handling,
  })
  const good = ['2CP', '2/C/P', '2 C P', 'E41', 'E/4/1', 'B2'].map((grading) => ({ grading, ...parts('', '', '') }))
  const split = [parts('2', 'C', 'P'), parts('E', '4', '1')].map((row) => ({ grading: '', ...row }))
  const bad = ['7/Z/Q', '2/4/1', 'E/C/P', 'reliable'].map((grading) => ({ grading, ...parts('', '', '') }))
  const crossed = [parts('2', '4', '1'), parts('B', '2', '')].map((row) => ({ grading: '', ...row }))
  const rows = [...good, ...split, ...bad, ...crossed].map((row, i) => ({ report_id: `R${String(i)}`, ...row }))
  const built = await build(table('r.csv', rows))
  const first = good.length + split.length + 2
  expect(faultsOf(built).toSorted()).toEqual(
    [
      ...bad.map((_, i) => `r.csv:${String(first + i)} bad-grading grading`),
      `r.csv:${String(first + bad.length)} bad-grading source_evaluation`,
      `r.csv:${String(first + bad.length + 1)} ambiguous-grading source_evaluation`,
    ].toSorted(),
  )
  expectEveryRowKept(built)
})

it('a column named __proto__, formulas, script, 1 MB cells: text like any other; never run', async () => {
  const long = 'x'.repeat(1_000_000)
  const columns = ['person_id', 'surname', '__proto__', 'constructor', 'date_of_birth', 'phones', 'postcode', 'sex', 'pnc_id']
  const lines = [
    ['__proto__', '=HYPERLINK("x")', 'polluted', 'polluted', '=1+1', '@SUM(1)', '+1', '-1', '=cmd'],
    ['constructor', "<script>alert('x')</script>", long, long, long, long, long, long, long],
    ['toString', long, '', '', '', '', '', '', ''],
  ]
  const built = await build({ file: 'p.csv', content: stringify([columns, ...lines]) })
  expect(cellsOf(built).toSorted()).toEqual(lines.toSorted())
  expect(built.caseFile.entities.map(({ key, label }) => [key, label]).toSorted()).toEqual(
    lines.map(([key, label]) => [key, label]).toSorted(),
  )
  expect(Object.prototype).not.toHaveProperty('polluted')
  expect(({} as { readonly surname?: unknown }).surname).toBeUndefined()
  expectEveryRowKept(built)
  for (const { message } of built.report.issues) expect(message.length).toBeLessThan(300)
  expect(built.report.issues.length).toBeGreaterThan(5)
})
