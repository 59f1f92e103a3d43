import { groupIssues, type ImportReport, type Issue } from '@weft/core'
import type { UnreadableFile } from '../measure/merge-measured.ts'

/** Issues of one code and severity that are written out; all are counted. */
const MAX_ISSUES = 1000

/**
 * import.json: what was taken from every file, and every fault found. Inputs that were not read, and files that cannot be,
 * are named too. Of each code at most `MAX_ISSUES` are written out, which the document says; the counts are of all.
 */
export function importJson(report: ImportReport, unread: readonly string[], unreadable: readonly UnreadableFile[] = []): string {
  const files = report.files.map((file) => ({
    file: file.file,
    kinds: file.kinds,
    encoding: file.encoding,
    line_end: file.lineEnd,
    delimiter: file.delimiter,
    quote: file.quote,
    escape: file.escape,
    header_line: file.headerLine,
    columns: file.columns,
    unplaced_columns: file.unplacedColumns,
    marking: file.marking,
    skipped_lines: file.skipped,
    blank_rows: file.blankRows,
    rows_read: file.rowsRead,
    rows_accepted: file.rowsAccepted,
    rows_rejected: file.rowsRejected,
  }))
  const counts: Record<string, number> = {}
  for (const { code, count } of report.issueCounts) counts[code] = (counts[code] ?? 0) + count
  const document = {
    files,
    unread,
    unreadable,
    issue_counts: Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1))),
    issue_counts_by_file: report.issueCounts,
    issues_at_most_per_code: MAX_ISSUES,
    issue_groups: groupIssues(report, 3).map(({ code, severity, count, files: inFiles, examples }) => ({
      code,
      severity,
      count,
      files: inFiles,
      examples: examples.map(writeIssue),
    })),
    issues: capIssues(report.issues).map(writeIssue),
  }
  return `${JSON.stringify(document, null, 1)}\n`
}

function writeIssue({ code, severity, message, at }: Issue): unknown {
  return { code, severity, message, file: at.file, line: at.line, column: at.column }
}

function capIssues(issues: readonly Issue[]): readonly Issue[] {
  const met = new Map<string, number>()
  return issues.filter(({ code, severity }) => {
    const key = `${severity} ${code}`
    const count = (met.get(key) ?? 0) + 1
    met.set(key, count)
    return count <= MAX_ISSUES
  })
}
