import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createRandom, type BuiltCase } from '@weft/core'
import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildWithEngine } from './build-with-engine.ts'
import { HARBOUR } from './run-weft.ts'

type Lines = readonly (readonly string[])[]

/** The exports of harbour as rows of cells, by file. */
const exports: ReadonlyMap<string, Lines> = new Map(
  readdirSync(HARBOUR)
    .filter((name) => name.endsWith('.csv'))
    .map((name) => [name, parse(readFileSync(join(HARBOUR, name), 'utf8'))]),
)

async function build(files: Iterable<readonly [string, Lines]>): Promise<BuiltCase> {
  return buildWithEngine(Array.from(files, ([file, lines]) => ({ file, content: stringify(lines.map((cells) => [...cells])) })))
}

function shuffle<T>(items: readonly T[], seed: number): readonly T[] {
  const random = createRandom(seed)
  return items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item)
}

/** A build as text, with every line number set aside. */
function withoutLines({ caseFile, report }: BuiltCase): { readonly caseText: string; readonly reportText: string } {
  const { rows } = caseFile.sources
  const still = { ...caseFile, sources: { ...caseFile.sources, rows: { ...rows, line: [] } } }
  const issues = report.issues.map(({ at, ...issue }) => ({ ...issue, at: { file: at.file, column: at.column } }))
  const rejected = report.rejected.map((row) => ({ ...row, line: 0 }))
  return { caseText: JSON.stringify(still), reportText: JSON.stringify({ ...report, issues, rejected }) }
}

describe('harbour, with all rows and files shuffled', () => {
  let original: ReturnType<typeof withoutLines>

  beforeAll(async () => {
    original = withoutLines(await build(exports))
  })

  it.each([1, 2, 3])('gives the same bytes once line numbers are set aside (shuffle %i)', async (seed) => {
    const shuffled = [...exports].map(([file, [header = [], ...rows]]) => [file, [header, ...shuffle(rows, seed)]] as const)
    const { caseText, reportText } = withoutLines(await build(shuffle(shuffled, seed + 100)))
    expect(caseText === original.caseText).toBe(true)
    expect(reportText === original.reportText).toBe(true)
  })

  it('does depend on what the rows say', async () => {
    const [first, ...rest] = [...exports].filter(([file]) => file === 'involvements.csv').flatMap(([, lines]) => lines.slice(1))
    expect(first).toBeDefined()
    const changed = new Map([...exports, ['involvements.csv', [exports.get('involvements.csv')?.[0] ?? [], ...rest]]])
    expect(withoutLines(await build(changed)).caseText === original.caseText).toBe(false)
  })
})

describe('harbour, with protected characteristics', () => {
  const PROTECTED = ['ethnicity_self_defined', 'ethnicity_officer_defined', 'nationality']

  it.each([
    ['blanked', (values: readonly string[]): readonly string[] => values.map(() => '')],
    ['permuted', (values: readonly string[]): readonly string[] => shuffle(values, 5)],
  ])('%s, has the same groups and the same picture', async (_name, change) => {
    const [header = [], ...rows] = exports.get('persons.csv') ?? []
    const columns = PROTECTED.map((name) => header.indexOf(name))
    expect(columns.every((column) => column >= 0)).toBe(true)
    const values = columns.map((column) => change(rows.map((cells) => cells[column] ?? '')))
    const changed = rows.map((cells, row) => cells.map((cell, column) => values[columns.indexOf(column)]?.[row] ?? cell))
    const before = await build(exports)
    const after = await build(new Map([...exports, ['persons.csv', [header, ...changed]]]))
    const things = ({ caseFile }: BuiltCase): string => {
      const { groups, layout, entities } = caseFile
      const shown = groups.map((group) => ({ ...group, evidence: [] }))
      return JSON.stringify({ groups: shown, layout, labels: entities.map(({ id, label, cipher }) => [id, label, cipher]) })
    }
    expect(changed).not.toEqual(rows)
    expect(things(after)).toBe(things(before))
  })
})
