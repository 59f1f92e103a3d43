import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseCaseFile } from '../src/case-file/parse-case-file.ts'
import type { CaseFile } from '../src/case-file/case-file.ts'
import { buildCaseFile, type Step } from '../src/pipeline.ts'
import type { Table } from '../src/rows/table.ts'
import { at, build, entityOf, involvements, keysOf, LAW, linesOf, table, type TestRow } from './make.ts'

/** Small cases of every kind of record, in tables whose rows may come in any order. */
const person = fc.constantFrom('P1', 'P2', 'P3', 'P4', 'P5')
const event = fc.constantFrom('E1', 'E2', 'E3')
const date = fc.constantFrom('', '12/03/2024', '2023', '2023-05', '01/01/1900', 'soon')
const ROWS: Readonly<Record<string, fc.Arbitrary<TestRow>>> = {
  'persons.csv': fc.record({
    person_id: person,
    surname: fc.constantFrom('Vexley', 'Marsh', ''),
    dob: fc.constantFrom('', '2010-01-01', '1980', '2006-06'),
  }),
  'events.csv': fc.record({
    event_id: event,
    event_kind: fc.constantFrom('offence', 'custody', ''),
    date_from: date,
    location_id: fc.constantFrom('L1', ''),
  }),
  'involvements.csv': fc.record({
    event_id: event,
    person_id: person,
    role: fc.constantFrom('suspect', 'victim', 'charged', 'witness', 'odd'),
  }),
  'links.csv': fc.record({
    from_id: person,
    to_id: fc.constantFrom('P1', 'P2', 'O1'),
    link_type: fc.constantFrom('associate', 'cousin', 'uses'),
    polarity: fc.constantFrom('', 'ruled-out'),
  }),
  'mentions.csv': fc.record({ report_id: fc.constantFrom('R1', 'R2'), entity_id: person, role: fc.constantFrom('', 'driver') }),
  'missing.csv': fc.record({
    episode_id: fc.constantFrom('M1', 'M2'),
    person_id: person,
    missing_from_at: date,
    found_with: fc.constantFrom('', 'P1;P2'),
  }),
}
const cases = fc.record(
  Object.fromEntries(Object.entries(ROWS).map(([file, row]) => [file, fc.array(row, { minLength: 1, maxLength: 10 })])),
)

/** A case file without the lines that evidence names. */
function withoutLines({ sources, ...rest }: CaseFile): unknown {
  return { ...rest, sources: { ...sources, rows: { ...sources.rows, line: [] } } }
}

describe('the same data', () => {
  it('gives the same case in any order of rows and of files, but for the lines', async () => {
    await fc.assert(
      fc.asyncProperty(cases, fc.integer(), async (tables, seed) => {
        const shuffle = <T>(list: readonly T[]): readonly T[] =>
          at(fc.sample(fc.shuffledSubarray([...list], { minLength: list.length }), { numRuns: 1, seed }), 0)
        const names = Object.keys(tables)
        const rowsOf = (file: string): readonly TestRow[] => tables[file] ?? []
        const columns = (file: string): readonly string[] => Object.keys(at(rowsOf(file), 0))
        const tableOf = (file: string, rows: readonly TestRow[]): Table =>
          linesOf(file, [columns(file), ...rows.map((row) => columns(file).map((column) => row[column] ?? ''))])
        const options = { layout: { iterations: 20 } }
        const one = await build(
          names.map((file) => tableOf(file, rowsOf(file))),
          options,
        )
        const two = await build(
          shuffle(names).map((file) => tableOf(file, shuffle(rowsOf(file)))),
          options,
        )
        expect(withoutLines(two.caseFile)).toEqual(withoutLines(one.caseFile))
        const faults = ({ report }: typeof one): readonly unknown[] =>
          report.issues.map(({ code, message, at: { file, column } }) => [file, code, column, message])
        expect(faults(two)).toEqual(faults(one))
      }),
      LAW,
    )
  })

  it('is written and read back unchanged', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async (tables) => {
        const { caseFile } = await build(
          Object.entries(tables).map(([file, rows]) => table(file, rows)),
          { layout: { iterations: 20 } },
        )
        expect(parseCaseFile(JSON.stringify(caseFile))).toEqual(caseFile)
      }),
      LAW,
    )
  })

  it('gives groups of the same people under other ids', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async (tables) => {
        const rename = (row: TestRow): TestRow =>
          Object.fromEntries(
            Object.entries(row).map(([column, text]) => [
              column,
              column.endsWith('_id') || column === 'found_with' ? text.replace(/([PEOLRM])(\d)/g, 'N-$1$2') : text,
            ]),
          )
        const all = Object.entries(tables)
        const one = (await build(all.map(([file, rows]) => table(file, rows)))).caseFile
        const two = (await build(all.map(([file, rows]) => table(file, rows.map(rename))))).caseFile
        const groupsOf = (caseFile: CaseFile): readonly (readonly string[])[] =>
          caseFile.groups
            .map(({ people }) =>
              keysOf(
                caseFile,
                people.map(({ entity }) => entity),
              )
                .map((key) => key.replace('N-', ''))
                .sort(),
            )
            .sort()
        expect(groupsOf(two)).toEqual(groupsOf(one))
        expect(two.communities).toEqual(one.communities)
        expect(two.ties.weight).toEqual(one.ties.weight)
      }),
      LAW,
    )
  })
})

describe('every case', () => {
  it('rests on evidence: edges, ties and groups all name records, and all numbers fit', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async (tables) => {
        const { caseFile } = await build(Object.entries(tables).map(([file, rows]) => table(file, rows)))
        const { sources, edges, ties, groups, entities } = caseFile
        const records = sources.records.row.length
        for (const list of [...edges.evidence, ...ties.evidence, ...groups.map(({ evidence }) => evidence)]) {
          expect(list.length).toBeGreaterThan(0)
          for (const record of list) expect(record >= 0 && record < records).toBe(true)
          expect(list).toEqual([...new Set(list)].sort((a, b) => a - b))
        }
        for (const row of sources.records.row) expect(row < sources.rows.cells.length).toBe(true)
        for (const [i, cells] of sources.rows.cells.entries())
          expect(cells).toHaveLength(at(sources.files, at(sources.rows.file, i)).columns.length)
        for (const number of [...edges.from, ...edges.to, ...ties.a, ...ties.b]) expect(number < entities.length).toBe(true)
        for (const [i, a] of ties.a.entries()) expect(a).toBeLessThan(at(ties.b, i))
        for (const weight of ties.weight) expect(weight).toBeGreaterThan(0)
      }),
      LAW,
    )
  })

  it('masks every victim and every child', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async (tables) => {
        const { caseFile } = await build(Object.entries(tables).map(([file, rows]) => table(file, rows)))
        for (const { kind, category, child, cipher } of caseFile.entities) {
          if (kind !== 'person') continue
          expect(cipher !== undefined).toBe(child === true || category === 'victim' || category === 'both')
        }
      }),
      LAW,
    )
  })

  it('tells of its steps in order, and of every row that it reads', async () => {
    const steps: Step[] = []
    let rows = 0
    const observer = {
      onStep: (step: Step) => {
        steps.push(step)
      },
      onRows: (count: number) => {
        rows += count
      },
    }
    await buildCaseFile([table('p.csv', [{ person_id: 'P1' }, { person_id: 'P2' }, { person_id: '' }])], {}, observer)
    expect(rows).toBe(3)
    expect(steps).toEqual([
      'reading rows',
      'linking records',
      'building the graph',
      'detecting groups',
      'explaining groups',
      'composing the case file',
    ])
  })
})

describe('hostile content', () => {
  it('survives byte for byte, in cells, columns and names of files', async () => {
    const nasty = [
      '=HYPERLINK("http://example.invalid","x")',
      '+1',
      '@SUM(A1)',
      '<script>alert(1)</script>',
      '\u202Etxt.exe',
      '\0',
      '{{x}}',
      'a\r\nb',
      '"',
      "';--",
      '__proto__',
    ]
    const columns = ['person_id', '__proto__', 'constructor', '=1+1', ...nasty]
    const rows = nasty.map((text, i) => columns.map((_, j) => (j === 0 ? `P${i}` : text)))
    const { caseFile } = await build([linesOf('__proto__.csv', [columns, ...rows])])
    expect(caseFile.sources.files).toEqual([{ name: '__proto__.csv', columns }])
    expect([...caseFile.sources.rows.cells].sort()).toEqual([...rows].sort())
    expect(parseCaseFile(JSON.stringify(caseFile))).toEqual(caseFile)
  })

  it('of a megabyte in one cell is kept', async () => {
    const text = 'long, "quoted"\n'.repeat(70_000)
    const { caseFile } = await build([
      linesOf('r.csv', [
        ['report_id', 'text'],
        ['R1', text],
      ]),
    ])
    expect(at(caseFile.sources.rows.cells, 0)).toEqual(['R1', text])
  })

  it('of thousands of columns is read', async () => {
    const columns = ['person_id', ...Array.from({ length: 5000 }, (_, i) => `c${i}`)]
    const { caseFile } = await build([linesOf('p.csv', [columns, columns.map((_, i) => (i === 0 ? 'P1' : String(i)))])])
    expect(entityOf(caseFile, 'person:P1').records).toEqual([0])
    expect(at(caseFile.sources.rows.cells, 0)).toHaveLength(5001)
  })

  it('changes nothing that other cases rest on', async () => {
    await build([
      table('p.csv', [{ person_id: '__proto__', surname: 'polluted' }]),
      involvements([['__proto__', 'constructor', '__proto__']]),
    ])
    expect(Object.keys(Object.prototype)).toEqual([])
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })
})
