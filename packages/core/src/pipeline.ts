import type { CaseFile } from './case-file/case-file.ts'
import { composeCaseFile } from './case-file/compose-case-file.ts'
import { resolveEntities } from './entities/resolve-entities.ts'
import { buildGraph } from './graph/build-graph.ts'
import { detectGroups } from './groups/detect-groups.ts'
import { resolveOptions, type CaseOptionsInput } from './options.ts'
import { parseRecords } from './records/parse-records.ts'
import { ImportAccount, type ImportReport } from './rows/import-account.ts'
import { readRows } from './rows/read-rows.ts'
import type { Table } from './rows/table.ts'

/** A case, and the account of the import it was made from. */
export interface BuiltCase {
  readonly caseFile: CaseFile
  readonly report: ImportReport
}

/** The steps of the walk, as they begin. */
export type Step = 'reading rows' | 'joining records' | 'building the graph' | 'detecting groups' | 'composing the case file'

/**
 * The whole walk, CSV texts to case file. The same tables and options give the same case; the order of rows and of
 * tables changes nothing but the line numbers that evidence names.
 *
 * @param tables the exports; an empty list gives an empty case
 * @param observe is told of each step as it begins
 * @throws CaseError for options out of bounds, and for tables that cannot be read at all
 */
export async function buildCaseFile(
  tables: Iterable<Table> | AsyncIterable<Table>,
  options: CaseOptionsInput = {},
  observe: (step: Step) => void = () => undefined,
): Promise<BuiltCase> {
  const settings = resolveOptions(options)
  const account = new ImportAccount()
  observe('reading rows')
  const rows = readRows(tables, settings.tables, account)
  const records = await parseRecords(rows, settings, account)
  observe('joining records')
  const entities = resolveEntities(records, account.issues)
  observe('building the graph')
  const graph = buildGraph(entities, settings.graph)
  observe('detecting groups')
  const groups = detectGroups(graph, settings.groups)
  observe('composing the case file')
  const report = account.report()
  return { caseFile: composeCaseFile(settings, graph, groups, report), report }
}
