import { composeQuality } from '../../../src/findings/quality/compose-quality.ts'
import { createQualityState, measureRows } from '../../../src/findings/quality/quality-state.ts'
import type { FieldQuality, KindQuality, Quality, QualityFinding } from '../../../src/findings/quality/quality.ts'
import { resolveOptions, type CaseOptionsInput } from '../../../src/options.ts'
import { measureTables } from '../../../src/pipeline.ts'
import { parseRows, type ParsedRow } from '../../../src/records/parse-rows.ts'
import { ImportAccount, type FileAccount } from '../../../src/rows/import-account.ts'
import { readRows } from '../../../src/rows/read-rows.ts'
import type { Table } from '../../../src/rows/table.ts'
import { only, table, type TestRow } from '../../make.ts'

/** How good some tables are. */
export async function measure(tables: readonly Table[], options: CaseOptionsInput = {}): Promise<Quality> {
  const { state, report } = await measureTables(tables, options)
  return composeQuality(state, report.files, resolveOptions(options))
}

/** How good the rows of one table are. */
export async function measureFile(rows: readonly TestRow[], options: CaseOptionsInput = {}): Promise<Quality> {
  return measure([table('a.csv', rows)], options)
}

/** Some tables row by row, before anything is counted, and the accounts of their files. */
export async function parseTables(
  tables: readonly Table[],
): Promise<{ readonly rows: readonly ParsedRow[]; readonly files: readonly Readonly<FileAccount>[] }> {
  const settings = resolveOptions({})
  const account = new ImportAccount()
  const rows: ParsedRow[] = []
  for await (const batch of parseRows(readRows(tables, settings, account), settings, account)) rows.push(...batch)
  return { rows, files: account.report().files }
}

/** What rows are counted as. */
export function stateOf(rows: readonly ParsedRow[]): ReturnType<typeof createQualityState> {
  const state = createQualityState()
  measureRows(state, rows)
  return state
}

/** A document byte for byte, a value a line. */
export function textOf(quality: unknown): string {
  return JSON.stringify(quality, undefined, 1)
}

/** A document byte for byte, but for the lines that it names, which alone know how a file was sorted. */
export function textWithoutPlaces(quality: unknown): string {
  return JSON.stringify(quality, (key, value: unknown) => (key === 'place' || key === 'places' ? undefined : value), 1)
}

/** The records of one kind. */
export function kindOf({ kinds }: Quality, kind: KindQuality['kind']): KindQuality {
  return only(kinds.filter((found) => found.kind === kind))
}

/** One field of one kind. */
export function fieldOf(quality: Quality, kind: KindQuality['kind'], field: string): FieldQuality {
  return only(kindOf(quality, kind).fields.filter((found) => found.field === field))
}

/** The findings of a code, in their order. */
export function findingsOf({ findings }: Quality, code: string): readonly QualityFinding[] {
  return findings.filter((finding) => finding.code === code)
}

/** Rows made by number, from 0. */
export function rowsOf(count: number, make: (number: number) => TestRow): readonly TestRow[] {
  return Array.from({ length: count }, (_, number) => make(number))
}
