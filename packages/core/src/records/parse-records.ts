import { compareText } from '../model/id.ts'
import type { ImportAccount } from '../rows/import-account.ts'
import type { RowBatch } from '../rows/row-batch.ts'
import type { Row } from '../rows/row.ts'
import { parseRows, type ParsedRow, type RecordSettings } from './parse-rows.ts'
import type { SourceRecord } from './record.ts'

interface RowRecords {
  readonly row: Row
  readonly records: readonly SourceRecord[]
  readonly ownIds: readonly string[]
}

/**
 * The records of every row, in canonical order: by file, then by what the row says, so that the order of rows and
 * files does not matter. A row that says the same as another of its file is counted and left out, but for rows without
 * ids, each of which is a thing of its own; a row that yields no record is set aside.
 *
 * @param look is shown every row on the way
 */
export async function parseRecords(
  rows: AsyncIterable<RowBatch>,
  settings: RecordSettings,
  account: ImportAccount,
  look: (batch: readonly ParsedRow[]) => void = () => undefined,
): Promise<readonly SourceRecord[]> {
  const parsed: RowRecords[] = []
  for await (const batch of parseRows(rows, settings, account)) {
    look(batch)
    for (const { row, tried, ownIds } of batch) {
      const records = tried.flatMap(({ record }) => (record === undefined ? [] : [record]))
      if (records.length > 0) parsed.push({ row, records, ownIds })
    }
  }
  parsed.sort((a, b) => compareRows(a.row, b.row) || a.row.line - b.row.line)
  return leaveOutDuplicates(parsed, account).flatMap(({ records }) => records)
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

function leaveOutDuplicates(parsed: readonly RowRecords[], account: ImportAccount): readonly RowRecords[] {
  let times = 1
  return parsed.flatMap((found, i) => {
    const { row, records, ownIds } = found
    const previous = parsed[i - 1]
    times = previous !== undefined && compareRows(previous.row, row) === 0 ? times + 1 : 1
    if (times === 1) return [found]
    if (ownIds.length > 0) return [{ ...found, records: records.map((record) => renumber(record, ownIds, times)) }]
    account.issues.add('duplicate-row', 'note', 'The row says the same as an earlier one of its file; it counts once.', {
      file: row.header.file,
      line: row.line,
    })
    return []
  })
}

/** A record of a row that says the same as others: the ids that the row made of itself are told apart by a number. */
function renumber(record: SourceRecord, ids: readonly string[], number: number): SourceRecord {
  const told = Object.entries(record).map(([field, value]) => [
    field,
    typeof value === 'string' && ids.includes(value) ? `${value}-${String(number)}` : (value as unknown),
  ])
  return Object.fromEntries(told) as SourceRecord
}
