import { CaseError } from '../error.ts'
import type { TableFormat } from '../mapping.ts'
import type { RowOptions } from '../options.ts'
import type { TextPiece } from './decode-table.ts'
import { detectDialect } from './detect-dialect.ts'
import { detectHead, tableWidth } from './detect-head.ts'
import type { Dialect } from './dialect.ts'
import type { ImportAccount } from './import-account.ts'
import { RowScanner } from './row-scanner.ts'
import { sampleRows, type SampleRow } from './sample-rows.ts'
import type { OpenedTable } from './table-reader.ts'

/**
 * Finds out how a file is laid out from the first piece of its text, and reads its header. Undefined where it is empty,
 * which is said in the account.
 *
 * @throws CaseError `bad-table` for a header beyond the bounds, `bad-config` for a header line that the file does not have
 */
export function openTable(
  file: string,
  piece: TextPiece,
  format: TableFormat,
  bounds: RowOptions,
  account: ImportAccount,
): OpenedTable | undefined {
  const { text, isLast, decoder } = piece
  const dialect = detectDialect(text, isLast, format)
  const rows = sampleRows(text, isLast, dialect)
  const { headerLine } = format
  const { header, skipped, isDoubtful } = detectHead(text, rows, headerLine === 0 ? undefined : headerLine)
  const found = { file, encoding: decoder?.encoding ?? format.encoding ?? 'utf-8', ...dialect }
  if (header === undefined) {
    refuseHeadless(file, rows, isLast, headerLine)
    account.openFile({ ...found, headerLine: 0, columns: [] })
    account.issues.add('empty-file', 'warning', 'The file is empty.', { file })
    return undefined
  }
  const hasHeader = headerLine !== 0
  const columns = hasHeader ? header.cells : nameColumns(tableWidth(rows))
  checkBounds(file, columns, bounds)
  const opened = account.openFile({ ...found, headerLine: hasHeader ? header.line : 0, columns })
  for (const line of skipped) account.skipLine(opened, 'head-line', line)
  if (hasHeader && isDoubtful) {
    const said = 'The line taken for the header looks like a row of data; where the file has no header, set "headerLine" to 0.'
    account.issues.add('doubtful-header', 'warning', said, { file, line: header.line })
  }
  return { header: { file, columns }, dialect, scanner: openScanner(piece, dialect, header, hasHeader), account: opened }
}

function openScanner({ text, isLast }: TextPiece, dialect: Dialect, header: SampleRow, hasHeader: boolean): RowScanner {
  const scanner = new RowScanner(dialect)
  scanner.feed(text, isLast)
  if (hasHeader) scanner.moveTo(header.next, header.nextLine)
  else scanner.moveTo(header.start, header.line)
  return scanner
}

/** Names for the columns of a file that has no header. */
function nameColumns(width: number): readonly string[] {
  return Array.from({ length: width }, (_, i) => `column ${String(i + 1)}`)
}

function refuseHeadless(file: string, rows: readonly SampleRow[], isLast: boolean, headerLine: number | undefined): void {
  if (rows.length > 0)
    throw new CaseError(
      'bad-config',
      `${file} has no row on line ${String(headerLine)} to be its header; mend "headerLine" in the configuration.`,
    )
  if (!isLast)
    throw new CaseError(
      'bad-table',
      `${file} has no header within its first megabyte: it is no table, or its lines end in a way that is not known here.`,
    )
}

function checkBounds(file: string, columns: readonly string[], { maxColumns, maxCellLength }: RowOptions): void {
  if (columns.length > maxColumns)
    throw new CaseError(
      'bad-table',
      `${file} has a header of ${String(columns.length)} columns, more than the ${String(maxColumns)} allowed; raise rows.maxColumns if that is right.`,
    )
  if (columns.some((column) => column.length > maxCellLength))
    throw new CaseError(
      'bad-table',
      `${file} has a column name of more than ${String(maxCellLength)} characters; raise rows.maxCellLength if that is right.`,
    )
}
