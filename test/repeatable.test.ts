import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createRandom, type BuiltCase, type Table } from '@weft/core'
import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildWithEngine } from './build-with-engine.ts'
import { HARBOUR } from './run-weft.ts'
import { groupMembersTable, groupsTable } from '../packages/cli/src/output/tables.ts'

type Lines = readonly (readonly string[])[]

/** The exports of harbour as rows of cells, by file. */
const exports: ReadonlyMap<string, Lines> = new Map(
  readdirSync(HARBOUR)
    .filter((name) => name.endsWith('.csv'))
    .map((name) => [name, parse(readFileSync(join(HARBOUR, name), 'utf8'))]),
)

const tablesOf = (files: Iterable<readonly [string, Lines]>): readonly Table[] =>
  Array.from(files, ([file, lines]) => ({ file, content: stringify(lines.map((cells) => [...cells])) }))

async function build(files: Iterable<readonly [string, Lines]>): Promise<BuiltCase> {
  return buildWithEngine(tablesOf(files))
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

let harbour: BuiltCase

beforeAll(async () => {
  harbour = await build(exports)
})

describe('harbour, with all rows and files shuffled', () => {
  let original: ReturnType<typeof withoutLines>

  beforeAll(() => {
    original = withoutLines(harbour)
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
  const PROTECTED = ['ethnicity_self_defined', 'ethnicity_officer_defined', 'nationality', 'religion']
  const RELIGIONS = ['', 'none', 'Christian', 'Hindu', 'Jewish', 'Muslim', 'Sikh']
  const random = createRandom(9)
  const [head = [], ...lines] = exports.get('persons.csv') ?? []
  // harbour itself says nothing of religion
  const header = [...head, 'religion']
  const rows = lines.map((cells) => [...cells, RELIGIONS[Math.floor(random() * RELIGIONS.length)] ?? ''])

  it.each([
    ['blanked', (values: readonly string[]): readonly string[] => values.map(() => '')],
    ['permuted', (values: readonly string[]): readonly string[] => shuffle(values, 5)],
  ])('%s, has the same groups and the same picture', async (_name, change) => {
    const columns = PROTECTED.map((name) => header.indexOf(name))
    expect(columns.every((column) => column >= 0)).toBe(true)
    const values = columns.map((column) => change(rows.map((cells) => cells[column] ?? '')))
    const changed = rows.map((cells, row) => cells.map((cell, column) => values[columns.indexOf(column)]?.[row] ?? cell))
    const after = await build(new Map([...exports, ['persons.csv', [header, ...changed]]]))
    const things = ({ caseFile }: BuiltCase): string => {
      const { groups, layout, entities } = caseFile
      const shown = groups.map((group) => ({ ...group, evidence: [] }))
      return JSON.stringify({ groups: shown, layout, labels: entities.map(({ id, label, cipher }) => [id, label, cipher]) })
    }
    expect(changed).not.toEqual(rows)
    expect(things(after)).toBe(things(harbour))
    expect(groupsTable(after.caseFile)).toBe(groupsTable(harbour.caseFile))
    expect(groupMembersTable(after.caseFile)).toBe(groupMembersTable(harbour.caseFile))
  })
})

describe('harbour, with every id called otherwise', () => {
  const ID = /\b[A-Z]{2}-[A-Z]-\d{6}\b/g

  /** New ids for old, in another text order, kinds and systems no longer to be told by them; one each way. */
  function renameAll(): { readonly files: ReadonlyMap<string, Lines>; readonly oldOf: ReadonlyMap<string, string> } {
    const cells = [...exports.values()].flat(2)
    const ids = [...new Set(cells.flatMap((cell) => cell.match(ID) ?? []))].sort()
    const numbers = shuffle(
      ids.map((_, i) => `X${String(100_000 + i)}`),
      11,
    )
    const newOf = new Map(ids.map((id, i) => [id, numbers[i] ?? '']))
    const rename = (cell: string): string => cell.replaceAll(ID, (id) => newOf.get(id) ?? id)
    return {
      files: new Map([...exports].map(([file, lines]) => [file, lines.map((line) => line.map(rename))])),
      oldOf: new Map(ids.map((id, i) => [numbers[i] ?? '', id])),
    }
  }

  /** Every group as the ids of its people, events and what holds it, whatever ids are called and in whatever order they stand. */
  function tell({ caseFile }: BuiltCase, oldOf: ReadonlyMap<string, string>): readonly string[] {
    const { entities, groups } = caseFile
    const nameOf = (number: number): string => {
      const { keys, key } = entities[number] ?? { key: '' }
      return (keys ?? [key])
        .map((each) => oldOf.get(each) ?? each)
        .sort()
        .join('=')
    }
    return groups
      .map(({ people, events, reports, objects, locations, explanation }) => {
        const { weakPoints = [], weakPointCount = 0, byGrade, sources, withoutLinkage, tiedPairs, tieWeight } = explanation
        const points = weakPoints.filter(({ kind }) => kind !== 'record').map(({ kind, number, parts }) => [kind, nameOf(number), parts])
        return JSON.stringify({
          people: people.map(({ entity, category, isMember, isShared }) => [nameOf(entity), category, isMember, isShared].join(' ')).sort(),
          things: [events, reports, objects, locations].map((list) => list.map(nameOf).sort()),
          held: [
            weakPointCount === weakPoints.length ? points.map((point) => JSON.stringify(point)).sort() : [],
            byGrade,
            sources,
            withoutLinkage,
            tiedPairs,
            tieWeight,
          ],
        })
      })
      .sort()
  }

  it('has the same groups, held by the same things', async () => {
    const { files, oldOf } = renameAll()
    expect(oldOf.size).toBeGreaterThan(7000)
    expect(JSON.stringify([...files]).match(ID)).toBeNull()
    const [before, after] = [await buildWithEngine(tablesOf(exports)), await buildWithEngine(tablesOf(files))]
    expect(before.caseFile.groups.length).toBeGreaterThan(15)
    expect(tell(after, oldOf)).toEqual(tell(before, new Map()))
  })
})
