import type { ImportReport } from '@weft/core'

/** import.json: what was taken from every file, and every fault found. Inputs that were not read are named too. */
export function importJson(report: ImportReport, unread: readonly string[]): string {
  const files = report.files.map((file) => ({
    file: file.file,
    kinds: file.kinds,
    encoding: file.encoding,
    delimiter: file.delimiter,
    quote: file.quote,
    header_line: file.headerLine,
    columns: file.columns,
    unplaced_columns: file.unplacedColumns,
    rows_read: file.rowsRead,
    rows_accepted: file.rowsAccepted,
    rows_rejected: file.rowsRejected,
  }))
  const issues = report.issues.map(({ code, severity, message, at }) => ({
    code,
    severity,
    message,
    file: at.file,
    line: at.line,
    column: at.column,
  }))
  const counts: Record<string, number> = {}
  for (const { code } of report.issues) counts[code] = (counts[code] ?? 0) + 1
  return `${JSON.stringify({ files, unread, issue_counts: counts, issues }, null, 1)}\n`
}
