import { isFileOf, type TableMapping } from '../mapping.ts'
import { compareText } from '../model/id.ts'
import type { FileAccount, ImportAccount } from '../rows/import-account.ts'
import type { ReadRow } from '../rows/read-rows.ts'
import type { Row, TableHeader } from '../rows/row.ts'
import { Cells, type CellRules } from './cells.ts'
import { parseRecord } from './parse-record.ts'
import { planRecords, readFields, type RecordPlan } from './plan-records.ts'
import type { SourceRecord } from './record.ts'

/** Where records stop and settings begin. */
export interface RecordSettings {
  readonly tables: readonly TableMapping[]
  /** ISO day after which the date of something past is a fault; '' for none. */
  readonly today: string
}

interface RowPlan {
  readonly records: readonly RecordPlan[]
  readonly rules: CellRules
}

interface ParsedRow {
  readonly row: Row
  readonly records: readonly SourceRecord[]
}

/**
 * The records of every row, in canonical order: by file, then by what the row says, so that the order of rows and
 * files does not matter. A row that says the same as another of its file is counted and left out; a row that yields
 * no record is set aside.
 */
export async function parseRecords(
  rows: AsyncIterable<ReadRow>,
  settings: RecordSettings,
  account: ImportAccount,
): Promise<readonly SourceRecord[]> {
  const plans = new Map<TableHeader, RowPlan>()
  const parsed: ParsedRow[] = []
  for await (const read of rows) {
    const { header } = read.row
    let plan = plans.get(header)
    if (plan === undefined) {
      plan = planFile(header, settings, read.account, account)
      plans.set(header, plan)
    }
    const records = parseRow(read.row, plan, account)
    if (records.length > 0) {
      read.account.rowsAccepted++
      parsed.push({ row: read.row, records })
    } else {
      rejectRow(read, plan, account)
    }
  }
  parsed.sort((a, b) => compareRows(a.row, b.row) || a.row.line - b.row.line)
  return leaveOutDuplicates(parsed, account).flatMap(({ records }) => records)
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
  return { records, rules: { dateOrder: mapping?.format?.dateOrder ?? 'dmy', today: settings.today } }
}

function parseRow(row: Row, plan: RowPlan, account: ImportAccount): readonly SourceRecord[] {
  const records: SourceRecord[] = []
  for (const recordPlan of plan.records) {
    for (const texts of readFields(recordPlan, row.cells)) {
      const record = parseRecord(recordPlan.shape, new Cells(row, texts, plan.rules, account.issues))
      if (record) records.push(record)
    }
  }
  return records
}

function rejectRow(read: ReadRow, plan: RowPlan, account: ImportAccount): void {
  const { row } = read
  const isUnknown = plan.records.length === 0
  account.rejectRow(read.account, {
    file: row.header.file,
    line: row.line,
    column: '',
    code: isUnknown ? 'unknown-table' : 'no-record',
    reason: isUnknown ? 'The file fits no kind of record.' : 'The row lacks what a record needs.',
    text: read.raw,
  })
}

function compareRows(a: Row, b: Row): number {
  const byFile = compareText(a.header.file, b.header.file)
  if (byFile !== 0) return byFile
  const length = Math.min(a.cells.length, b.cells.length)
  for (let i = 0; i < length; i++) {
    const byCell = compareText(a.cells[i] ?? '', b.cells[i] ?? '')
    if (byCell !== 0) return byCell
  }
  return a.cells.length - b.cells.length
}

function leaveOutDuplicates(parsed: readonly ParsedRow[], account: ImportAccount): readonly ParsedRow[] {
  return parsed.filter(({ row }, i) => {
    const previous = parsed[i - 1]
    if (previous === undefined || compareRows(previous.row, row) !== 0) return true
    account.issues.add('duplicate-row', 'note', 'The row says the same as an earlier one of its file; it counts once.', {
      file: row.header.file,
      line: row.line,
    })
    return false
  })
}
