import { isFileOf, type TableMapping } from '../mapping.ts'
import type { RecordOptions } from '../options.ts'
import type { FileAccount, ImportAccount } from '../rows/import-account.ts'
import type { RowBatch } from '../rows/row-batch.ts'
import type { Row, TableHeader } from '../rows/row.ts'
import { createCellRules, type CellRules } from './cell-rules.ts'
import { Cells } from './cells.ts'
import { findDrift } from './find-drift.ts'
import { parseRecord } from './parse-record.ts'
import { findOwnIds, planRecords, readFields, type RecordPlan } from './plan-records.ts'
import type { RecordShape, SourceRecord } from './record.ts'

/** Where records stop and settings begin. */
export interface RecordSettings {
  readonly tables: readonly TableMapping[]
  /** ISO day after which the date of something past is a fault; '' for none. */
  readonly today: string
  readonly records: RecordOptions
}

const NO_IDS: readonly string[] = []

interface RowPlan {
  readonly records: readonly RecordPlan[]
  /** Whether any of them makes ids of what rows say. */
  readonly makesIds: boolean
  readonly rules: CellRules
}

/** What one row was read as under one plan: its cells by field, and the record they make, if they make one. */
export interface ParsedRecord {
  readonly shape: RecordShape
  readonly cells: Cells
  readonly record: SourceRecord | undefined
}

/** A row with every record that was tried on it; at least one of them was made, else the row was set aside. */
export interface ParsedRow {
  readonly row: Row
  readonly account: FileAccount
  readonly tried: readonly ParsedRecord[]
  /** The ids that the row made of itself, since it has none. */
  readonly ownIds: readonly string[]
}

/**
 * Reads rows as records, a batch of rows at a time, in the order in which they come; nothing is kept. A row that yields
 * no record is counted and kept in the account as set aside, and handed on all the same, so that its cells can be counted.
 */
export async function* parseRows(
  batches: AsyncIterable<RowBatch>,
  settings: RecordSettings,
  account: ImportAccount,
): AsyncGenerator<readonly ParsedRow[]> {
  const plans = new Map<TableHeader, RowPlan>()
  for await (const batch of batches) {
    const { header } = batch
    const plan = plans.get(header) ?? planFile(header, settings, batch.account, account)
    plans.set(header, plan)
    yield batch.rows.map((row, index) => parseRow(row, batch, index, plan, account))
  }
  for (const { code, severity, message, at } of findDrift(account.files, settings.tables).issues)
    account.issues.add(code, severity, message, at)
}

function planFile(header: TableHeader, settings: RecordSettings, file: FileAccount, account: ImportAccount): RowPlan {
  const records = planRecords(header, settings.tables)
  const mapping = settings.tables.find((table) => isFileOf(table, header.file))
  const used = new Set(
    records.flatMap(({ sources, when }) => [...sources.flatMap(({ positions }) => positions), ...(when === undefined ? [] : [when])]),
  )
  file.kinds = [...new Set(records.map(({ shape }) => shape.kind))]
  file.unplacedColumns = header.columns.filter((_, position) => !used.has(position))
  if (records.length === 0) {
    const said = 'The header fits no kind of record, so its rows are set aside; map the file with "tables" in the configuration.'
    account.issues.add('unknown-table', 'error', said, { file: header.file })
  }
  const makesIds = records.some(({ sources }) => sources.some(({ isOwnId }) => isOwnId !== undefined))
  return { records, makesIds, rules: createCellRules(mapping?.format?.dateOrder ?? 'dmy', settings.today, settings.records) }
}

function parseRow(row: Row, batch: RowBatch, index: number, plan: RowPlan, account: ImportAccount): ParsedRow {
  const tried: ParsedRecord[] = []
  for (const recordPlan of plan.records) {
    for (const texts of readFields(recordPlan, row.cells)) {
      const cells = new Cells(row, recordPlan.fields, texts, plan.rules, account.issues)
      tried.push({ shape: recordPlan.shape, cells, record: parseRecord(recordPlan.shape, cells) })
    }
  }
  if (tried.some(({ record }) => record !== undefined)) batch.account.rowsAccepted++
  else rejectRow(row, batch, index, plan, account)
  return { row, account: batch.account, tried, ownIds: plan.makesIds ? findOwnIds(plan.records, row.cells) : NO_IDS }
}

function rejectRow(row: Row, batch: RowBatch, index: number, plan: RowPlan, account: ImportAccount): void {
  const isUnknown = plan.records.length === 0
  account.rejectRow(batch.account, {
    file: row.header.file,
    line: row.line,
    column: '',
    code: isUnknown ? 'unknown-table' : 'no-record',
    reason: isUnknown ? 'The file fits no kind of record.' : 'The row lacks what a record needs.',
    text: batch.rawOf(index),
  })
}
