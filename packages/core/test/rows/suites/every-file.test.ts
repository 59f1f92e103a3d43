import { describe, expect, it } from 'vitest'
import { CaseError } from '../../../src/error.ts'
import { DEFAULT_OPTIONS } from '../../../src/options.ts'
import { decodeTable, type TextPiece } from '../../../src/rows/decode-table.ts'
import { ImportAccount, type ImportReport } from '../../../src/rows/import-account.ts'
import { openTable } from '../../../src/rows/open-table.ts'
import type { RowScanner } from '../../../src/rows/row-scanner.ts'
import { TableReader, type OpenedTable } from '../../../src/rows/table-reader.ts'
import { bytesOf, hasData, listData, only, readDataBytes } from '../../make.ts'
import { CsvParseScanner } from '../../oracles/csv-parse-scanner.ts'
import { read } from '../reading.ts'

const ENDINGS = ['.csv', '.tsv', '.psv', '.ssv', '.txt']
const FOLDERS = ['csv_spectrum/csvs', 'csv_w3c_csvw', 'csv_messytables_horror', 'csv_csvkit', 'csv_pollock/csv', 'csv_pollock/clean']

/** What a reader makes of a text: every row, every issue, every row set aside. */
interface Outcome {
  readonly rows: readonly unknown[]
  readonly report: ImportReport
}

/** Reads a text that is all there, with whatever is to scan it. */
function readWith(file: string, piece: TextPiece, scan: (table: OpenedTable) => RowScanner): Outcome {
  const account = new ImportAccount()
  const table = openTable(file, piece, {}, DEFAULT_OPTIONS.rows, account)
  const rows: unknown[] = []
  if (table !== undefined) {
    const reader = new TableReader({ ...table, scanner: scan(table) }, DEFAULT_OPTIONS.rows, account)
    for (;;) {
      const batch = reader.readBatch()
      if (batch.rows.length === 0) break
      rows.push(...batch.rows.map(({ line, cells }, index) => [line, cells, batch.rawOf(index)]))
    }
    reader.finish()
  }
  return { rows, report: account.report() }
}

/** A scanner that has csv-parse read every row, at the place where the fast one stands. */
function oracleFor({ dialect, scanner }: OpenedTable): RowScanner {
  const oracle = new CsvParseScanner(dialect)
  oracle.open(scanner.text)
  oracle.moveTo(scanner.position, scanner.line)
  return oracle
}

/** Rows as they are, but where another sign than the quote is the escape without it: csv-parse drops it from before any sign, so that C:\\dir is C:dir. */
function withoutEscapes({ report }: Outcome): (row: unknown) => unknown {
  const { escape, quote } = only(report.files)
  const strip = (value: unknown): unknown =>
    typeof value === 'string' ? value.replaceAll(escape, '') : Array.isArray(value) ? value.map(strip) : value
  return escape === quote ? (row) => row : strip
}

async function decodeWhole(path: string): Promise<TextPiece> {
  const texts: string[] = []
  let last: TextPiece | undefined
  for await (const piece of decodeTable(bytesOf(path, readDataBytes(path), 1 << 16), undefined)) {
    texts.push(piece.text)
    last = piece
  }
  return { text: texts.join(''), isLast: true, decoder: last?.decoder }
}

describe.each(FOLDERS)('every file of %s', (folder) => {
  const paths = listData(folder, ENDINGS)

  it.skipIf(!hasData(folder)).each(paths)('%s ends in rows that add up, or in a sentence that names it', async (path) => {
    const outcome: unknown = await read(bytesOf(path, readDataBytes(path), 1000)).catch((cause: unknown) => cause)
    if (outcome instanceof CaseError) {
      expect(outcome.message).toContain(path)
      return
    }
    const { rows, report } = outcome as Awaited<ReturnType<typeof read>>
    const file = only(report.files)
    expect(file.rowsRead).toBe(rows.length + file.rowsRejected)
    expect(report.rejected).toHaveLength(file.rowsRejected)
    for (const { file: named, line } of report.rejected) expect([named, line > file.headerLine]).toEqual([path, true])
    expect(report.issues.filter(({ severity }) => severity === 'error')).toHaveLength(file.rowsRejected)
    // every line of the file is a row, a line set aside, a line that is none, or blank
    const { text } = await decodeWhole(path)
    const said = [...rows.map(([line]) => line), ...report.rejected.map(({ line }) => line), ...file.skipped.map(({ line }) => line)]
    expect(new Set(said).size).toBe(said.length)
    const starts = text.split(/\r\n|\r|\n/).filter((line) => line !== '').length
    expect(said.length + Number(file.headerLine > 0)).toBeLessThanOrEqual(starts)
  })

  it.skipIf(!hasData(folder)).each(paths)('%s gives the same rows, lines and issues as with csv-parse alone', async (path) => {
    const piece = await decodeWhole(path)
    const fast = readWith(path, piece, ({ scanner }) => scanner)
    const slow = readWith(path, piece, oracleFor)
    expect(fast.rows.map(withoutEscapes(fast))).toEqual(slow.rows.map(withoutEscapes(slow)))
    expect(fast.report).toEqual(slow.report)
    const { rows, raw } = await read(bytesOf(path, readDataBytes(path), 777))
    expect(rows.map(([line, ...cells], i) => [line, cells, raw[i]])).toEqual(fast.rows)
  })
})
