import type { CaseFile } from './case-file/case-file.ts'
import type { GroupAccounts } from './case-file/compose-groups.ts'
import { composeCaseFile } from './case-file/compose-case-file.ts'
import { composeChanges } from './case-file/compose-changes.ts'
import { readPrevious, type PreviousCase } from './case-file/read-previous.ts'
import type { SqlEngine } from './engine/sql-engine.ts'
import { listIdentities, type RecordIdentity } from './entities/identities/list-identities.ts'
import { resolveEntities } from './entities/resolve-entities.ts'
import type { CaseGraph } from './graph/case-graph.ts'
import { buildGraph } from './graph/build-graph.ts'
import { deriveDefinitions, type DefinitionMatrix } from './findings/definitions/derive-definitions.ts'
import { composeQuality } from './findings/quality/compose-quality.ts'
import { createQualityState, measureRows, type QualityState } from './findings/quality/quality-state.ts'
import type { Quality } from './findings/quality/quality.ts'
import { detectGroups } from './groups/detect-groups.ts'
import { keepGroupIds } from './groups/keep-group-ids.ts'
import { doubtGroups } from './groups/doubt-groups.ts'
import { explainGroup, prepareExplanations } from './groups/explain/explain-group.ts'
import type { Groups } from './groups/group.ts'
import { measureMembers } from './groups/measure-members.ts'
import type { Judgement } from './model/judgement.ts'
import type { LinkModel } from './model/link-model.ts'
import { workHere, type WorkPool } from './kernels/work-pool.ts'
import { resolveOptions, type CaseOptions, type CaseOptionsInput } from './options.ts'
import { parseRecords } from './records/parse-records.ts'
import { parseRows } from './records/parse-rows.ts'
import type { TableHead } from './records/propose-mapping.ts'
import { ImportAccount, type ImportReport, type RejectedRow } from './rows/import-account.ts'
import { readRows } from './rows/read-rows.ts'
import type { Table } from './rows/table.ts'

/** A case, and the account of the import it was made from. */
export interface BuiltCase {
  readonly caseFile: CaseFile
  readonly report: ImportReport
  readonly quality: Quality
  /** Every group under every definition, and whether it is recorded as one. */
  readonly definitions: DefinitionMatrix
  /** A line for every record that defines a thing. */
  readonly identities: readonly RecordIdentity[]
  /** The models by which things were linked, as they were learned; by kind. */
  readonly models: readonly LinkModel[]
}

/** What one pass over tables counts; counts of several tables are put together with `mergeQuality` and `mergeImports`. */
export interface MeasuredTables {
  readonly state: QualityState
  readonly report: ImportReport
}

/** How a pass over tables that keeps nothing is told of what it meets. */
export interface MeasureOptions {
  /** How many issues of one code, severity and file are kept; all are counted. */
  readonly keepIssues?: number
  /** Takes the rows set aside, which are then not kept. */
  readonly onRejected?: (row: RejectedRow) => void
  /** Is told how many rows were read since it was last told. */
  readonly onRows?: (count: number) => void
}

/** What a build is given beside its tables: where it may compute, what persons have decided, what was found before, and who is told how far it is. */
export interface BuildContext {
  /** Where records are compared; without one, ids and judgements alone join them. */
  readonly engine?: SqlEngine
  readonly judgements?: readonly Judgement[]
  /** An earlier build of the case: groups that continue those of it keep their ids, and the case file says what has changed. */
  readonly previous?: PreviousCase
  /** Who does what can be done side by side: the result is the same whoever does. Left out, it is done here. */
  readonly pool?: WorkPool
  /** Is told of each step as it begins. */
  readonly onStep?: (step: Step) => void
  /** Is told how many rows were read since it was last told. */
  readonly onRows?: (count: number) => void
}

/** The steps of the walk, as they begin. */
export type Step =
  'reading rows' | 'linking records' | 'building the graph' | 'detecting groups' | 'explaining groups' | 'composing the case file'

/**
 * The whole walk, CSV texts to case file. The same tables and options give the same case; the order of rows and of
 * tables changes nothing but the line numbers that evidence names.
 *
 * @param tables the exports; an empty list gives an empty case
 * @throws CaseError for options out of bounds, for a previous case with faults, and for tables that cannot be read at all
 */
export async function buildCaseFile(
  tables: Iterable<Table> | AsyncIterable<Table>,
  options: CaseOptionsInput = {},
  { engine, judgements = [], previous, pool = workHere, onStep, onRows }: BuildContext = {},
): Promise<BuiltCase> {
  const settings = resolveOptions(options)
  const before = previous === undefined ? undefined : readPrevious(previous)
  const account = new ImportAccount()
  onStep?.('reading rows')
  const rows = readRows(tables, settings, account)
  const state = createQualityState()
  const records = await parseRecords(rows, settings, account, (batch) => {
    measureRows(state, batch)
    onRows?.(batch.length)
  })
  onStep?.('linking records')
  const entities = await resolveEntities(records, judgements, engine, settings.linkage, account.issues)
  onStep?.('building the graph')
  const graph = buildGraph(entities, settings.graph)
  onStep?.('detecting groups')
  const found = await detectGroups(graph, settings.groups, pool)
  const kept = before === undefined ? undefined : keepGroupIds(found, entities, before)
  const groups = kept?.groups ?? found
  onStep?.('explaining groups')
  const accounts = await accountForGroups(graph, groups, settings, pool)
  onStep?.('composing the case file')
  const report = account.report()
  const caseFile = composeCaseFile(settings, graph, groups, accounts, report)
  return {
    caseFile:
      kept === undefined || previous === undefined
        ? caseFile
        : { ...caseFile, changes: composeChanges(kept.match, caseFile.entities, previous) },
    report,
    quality: composeQuality(state, report.files, settings),
    definitions: accounts.definitions,
    identities: listIdentities(entities),
    models: entities.identities.kinds.map(({ model }) => model),
  }
}

/** What holds each group, where its members stand, and under whose definition it is one. */
async function accountForGroups(graph: CaseGraph, groups: Groups, settings: CaseOptions, pool: WorkPool): Promise<GroupAccounts> {
  const sources = prepareExplanations(graph)
  return {
    explanations: groups.list.map((group) => explainGroup(group, sources)),
    measures: await measureMembers(graph, groups, settings.groups, pool),
    definitions: deriveDefinitions(graph, groups, settings.definitions),
    doubts: await doubtGroups(graph, groups, settings, pool),
  }
}

/**
 * Reads rows and counts how good they are; nothing of them is kept, so that memory does not grow with the tables.
 *
 * @throws CaseError for options out of bounds, and for tables that cannot be read at all
 */
export async function measureTables(
  tables: Iterable<Table> | AsyncIterable<Table>,
  options: CaseOptionsInput,
  { keepIssues, onRejected, onRows }: MeasureOptions = {},
): Promise<MeasuredTables> {
  const settings = resolveOptions(options)
  const account = new ImportAccount(keepIssues, onRejected)
  const state = createQualityState()
  for await (const batch of parseRows(readRows(tables, settings, account), settings, account)) {
    measureRows(state, batch)
    onRows?.(batch.length)
  }
  return { state, report: account.report() }
}

/**
 * The header and first rows of every table; a table is read no further than that.
 *
 * @param maxRows the most rows of each
 * @throws CaseError for options out of bounds, and for tables that cannot be read at all
 */
export async function readHeads(
  tables: Iterable<Table> | AsyncIterable<Table>,
  options: CaseOptionsInput,
  maxRows: number,
): Promise<readonly TableHead[]> {
  const settings = resolveOptions(options)
  const heads: TableHead[] = []
  for await (const table of tables) {
    const account = new ImportAccount()
    const rows: (readonly string[])[] = []
    for await (const batch of readRows([table], settings, account)) {
      for (const { cells } of batch.rows) rows.push(cells)
      if (rows.length >= maxRows) break
    }
    heads.push({ file: table.file, columns: account.report().files[0]?.columns ?? [], rows: rows.slice(0, maxRows) })
  }
  return heads
}
