import { isFileOf, type TableFormat, type TableMapping } from '../mapping.ts'
import type { RowOptions } from '../options.ts'
import { decodeTable } from './decode-table.ts'
import type { ImportAccount } from './import-account.ts'
import { Misfits } from './misfits.ts'
import { openTable } from './open-table.ts'
import type { RowBatch } from './row-batch.ts'
import { BATCH_ROWS, TableReader, type OpenedTable } from './table-reader.ts'
import type { Table } from './table.ts'

/** Where rows stop and settings begin. */
export interface RowSettings {
  readonly tables: readonly TableMapping[]
  readonly rows: RowOptions
}

/**
 * Reads the rows of every table, one table after the other, a batch at a time. How a file is laid out is found out from
 * its beginning, but for what its mapping sets. Rows that do not fit the header are set aside, with an issue; lines that
 * are no rows are kept in the account.
 *
 * @throws CaseError `bad-table` for a file that is no table, or not in the encoding that is set for it
 */
export async function* readRows(
  tables: Iterable<Table> | AsyncIterable<Table>,
  settings: RowSettings,
  account: ImportAccount,
): AsyncGenerator<RowBatch> {
  for await (const table of tables) {
    const format = settings.tables.find((mapping) => isFileOf(mapping, table.file))?.format ?? {}
    yield* readTable(table, format, settings.rows, account)
  }
}

async function* readTable(table: Table, format: TableFormat, bounds: RowOptions, account: ImportAccount): AsyncGenerator<RowBatch> {
  let opened: OpenedTable | undefined
  let reader: TableReader | undefined
  let misfits: Misfits | undefined
  let waiting = ''
  for await (const piece of decodeTable(table, format.encoding)) {
    if (opened === undefined || reader === undefined) {
      opened = openTable(table.file, piece, format, bounds, account)
      if (opened === undefined) return
      reader = new TableReader(opened, bounds, account)
      misfits = new Misfits(piece)
    } else {
      const { scanner } = opened
      waiting += piece.text
      // a row that is not whole yet is not scanned again before there is twice as much of it
      if (!piece.isLast && waiting.length < scanner.left) continue
      scanner.feed(waiting, piece.isLast)
      waiting = ''
      misfits?.look(scanner)
    }
    yield* readBatches(reader)
  }
  if (opened === undefined || reader === undefined) return
  reader.finish()
  misfits?.report(opened.account, account)
  if (opened.account.rowsRead > 0) return
  account.issues.add('empty-file', 'warning', 'The file has a header and no rows.', { file: table.file })
}

function* readBatches(reader: TableReader): Generator<RowBatch> {
  for (;;) {
    const batch = reader.readBatch()
    if (batch.rows.length > 0) yield batch
    if (batch.rows.length < BATCH_ROWS) return
  }
}
