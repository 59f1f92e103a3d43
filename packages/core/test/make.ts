import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { CaseEntity, CaseFile, TieReason } from '../src/case-file/case-file.ts'
import { TIE_REASONS } from '../src/case-file/case-file.ts'
import type { TableMapping } from '../src/mapping.ts'
import { IssueLog } from '../src/model/issue.ts'
import type { DateOrder } from '../src/model/partial-date.ts'
import { resolveOptions, type CaseOptionsInput, type RecordOptions } from '../src/options.ts'
import { buildCaseFile, type BuiltCase } from '../src/pipeline.ts'
import { createCellRules } from '../src/records/cell-rules.ts'
import { Cells } from '../src/records/cells.ts'
import { parseRecords } from '../src/records/parse-records.ts'
import { planFields } from '../src/records/plan-records.ts'
import type { SourceRecord } from '../src/records/record.ts'
import { ImportAccount, type ImportReport } from '../src/rows/import-account.ts'
import { readRows } from '../src/rows/read-rows.ts'
import type { Table } from '../src/rows/table.ts'

/** A row of a table, by column; a column left out is blank. */
export type TestRow = Readonly<Record<string, string>>

/** How properties are run: the same cases on every machine. */
export const LAW = { seed: 20_240_312, numRuns: 60 } as const

/** The item at a place of a list; a list without it fails the test. */
export function at<T>(list: ArrayLike<T>, index: number): T {
  if (index < 0 || index >= list.length) throw new Error(`The list of ${list.length} has no item ${index}.`)
  return list[index] as T
}

/** The only item of a list; any other length fails the test. */
export function only<T>(list: readonly T[]): T {
  if (list.length !== 1) throw new Error(`Expected one item, got ${list.length}: ${JSON.stringify(list)}`)
  return at(list, 0)
}

/** A table as CSV text, its columns in the order in which rows first use them. */
export function table(file: string, rows: readonly TestRow[]): Table {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  return linesOf(file, [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))])
}

/** A table of lines of cells, the header first; every cell quoted, so that any text is itself. */
export function linesOf(file: string, lines: readonly (readonly string[])[]): Table {
  const content = lines.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n')
  return { file, content: `${content}\n` }
}

/** A table of bytes, handed over in pieces of a size. */
export function bytesOf(file: string, bytes: Uint8Array, size = 1 << 16): Table {
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for (let start = 0; start < bytes.length; start += size) yield await Promise.resolve(bytes.subarray(start, start + size))
  }
  return { file, content: pieces() }
}

/** Builds a case without spending time on its picture. */
export async function build(tables: readonly Table[], options: CaseOptionsInput = {}): Promise<BuiltCase> {
  return buildCaseFile(tables, { layout: { iterations: 0 }, ...options })
}

/** The records of some tables, and the account of how they were read. */
export async function recordsOf(
  tables: readonly Table[],
  mappings: readonly TableMapping[] = [],
  today = '',
  records: Partial<RecordOptions> = {},
): Promise<{ readonly records: readonly SourceRecord[]; readonly report: ImportReport }> {
  const account = new ImportAccount()
  const settings = resolveOptions({ tables: mappings, today, records })
  const parsed = await parseRecords(readRows(tables, settings, account), settings, account)
  return { records: parsed, report: account.report() }
}

/** Who was what in which event, as a table of involvements: `['E1', 'P1', 'suspect']`. */
export function involvements(parts: readonly (readonly [event: string, person: string, role: string])[], file = 'involvements.csv'): Table {
  return table(
    file,
    parts.map(([event, person, role]) => ({ event_id: event, person_id: person, role })),
  )
}

/** Recorded links between persons, as a table. */
export function associations(pairs: readonly (readonly [from: string, to: string])[], file = 'links.csv'): Table {
  return table(
    file,
    pairs.map(([from, to]) => ({ from_id: from, to_id: to, link_type: 'associate', from_kind: 'person', to_kind: 'person' })),
  )
}

/** What was left out of ties: notices that say how much a small case can tell are left aside. */
export function tieNotices({ notices }: Pick<CaseFile, 'notices'>): CaseFile['notices'] {
  return notices.filter(({ code }) => !ABOUT_DOUBT.has(code))
}

const ABOUT_DOUBT: ReadonlySet<string> = new Set(['too-small-for-chance', 'ties-beyond-chance', 'random-worlds', 'no-district'])

/** The number of an entity by its id, such as `person:P1`; a case without it fails the test. */
export function entityNumber({ entities }: Pick<CaseFile, 'entities'>, id: string): number {
  const number = entities.findIndex((entity) => entity.id === id)
  if (number < 0) throw new Error(`The case has no ${id}: it has ${entities.map((entity) => entity.id).join(', ')}.`)
  return number
}

/** An entity by its id. */
export function entityOf(caseFile: CaseFile, id: string): CaseEntity {
  return at(caseFile.entities, entityNumber(caseFile, id))
}

/** The keys of entities by their numbers. */
export function keysOf({ entities }: Pick<CaseFile, 'entities'>, numbers: readonly number[]): readonly string[] {
  return numbers.map((number) => at(entities, number).key)
}

/** Ties as `P1 P2` -> weight, those of one reason. */
export function tiesOf(caseFile: CaseFile, reason: TieReason): Readonly<Record<string, number>> {
  const { ties } = caseFile
  const found = [...ties.a.keys()].filter((tie) => ties.reason[tie] === TIE_REASONS.indexOf(reason))
  return Object.fromEntries(found.map((tie) => [keysOf(caseFile, [at(ties.a, tie), at(ties.b, tie)]).join(' '), at(ties.weight, tie)]))
}

/** The faults of a report as `file:line code column`, in its order. */
export function faultsOf({ issues }: ImportReport): readonly string[] {
  return issues.map(({ at: place, code }) => `${place.file}:${String(place.line ?? '-')} ${code} ${place.column ?? '-'}`)
}

/** The cells of one record by field, with the log that takes their faults. */
export function cellsOf(
  fields: TestRow,
  rules: { readonly dateOrder?: DateOrder; readonly today?: string; readonly records?: Partial<RecordOptions> } = {},
): { readonly cells: Cells; readonly issues: IssueLog } {
  const issues = new IssueLog()
  const row = { header: { file: 'cells.csv', columns: Object.keys(fields) }, line: 2, cells: Object.values(fields) }
  const cellRules = createCellRules(rules.dateOrder ?? 'dmy', rules.today ?? '', resolveOptions({ records: rules.records ?? {} }).records)
  const texts = row.cells.map((text) => text.trim())
  const cells = new Cells(row, planFields(row.header.columns, []), texts, cellRules, issues)
  return { cells, issues }
}

const DATA = new URL('../../../../shared/data/', import.meta.url)

/** Whether public data of a name is at hand; tests that need it are skipped by name where it is not. */
export function hasData(path: string): boolean {
  return existsSync(new URL(path, DATA))
}

/** The text of a file of public data. */
export function readData(path: string): string {
  return readFileSync(new URL(path, DATA), 'utf8')
}

/** The bytes of a file of public data. */
export function readDataBytes(path: string): Uint8Array {
  return readFileSync(new URL(path, DATA))
}

/** The files of a folder of public data whose names end in one of some endings, by name; none where the data is not at hand. */
export function listData(folder: string, endings: readonly string[]): readonly string[] {
  if (!hasData(folder)) return []
  return readdirSync(new URL(folder, DATA))
    .filter((name) => endings.some((ending) => name.endsWith(ending)))
    .sort()
    .map((name) => `${folder}/${name}`)
}

/** The text of a file of this project, by its path from the root. */
export function readProject(path: string): string {
  return readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8')
}
