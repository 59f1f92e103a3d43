import { groupIssues, type FileAccount, type Issue } from '@weft/core'
import type { CheckedTables } from '../measure/merge-measured.ts'
import { visible } from './visible.ts'

const format = new Intl.NumberFormat('en-GB')
const EXAMPLES = 3
const FINDINGS = 10
const DELIMITERS: Readonly<Record<string, string>> = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' }

/** What a check found, for a person. */
export function describeCheck(checked: CheckedTables, folder: string | undefined, seconds: number): string {
  const { report, quality, unreadable } = checked
  const { read, accepted, rejected } = quality.rows
  return [
    'Files',
    ...report.files.flatMap(describeFile),
    ...unreadable.map(({ file, reason }) => `  ${visible(file)}\n    cannot be read: ${visible(reason)}`),
    '',
    'Issues',
    ...describeIssues(checked),
    '',
    'Findings, worst first',
    ...describeFindings(checked),
    '',
    `Rows     ${count(read)} read = ${count(accepted)} accepted + ${count(rejected)} set aside, in ${seconds.toFixed(1)} s (${count(Math.round(read / Math.max(seconds, 0.001)))} a second)`,
    ...(folder === undefined ? [] : [`Written  ${folder}: quality.html, quality.json, import.json, rejected.csv`]),
    '',
  ].join('\n')
}

function describeFile(file: Readonly<FileAccount>): readonly string[] {
  const delimiter = DELIMITERS[file.delimiter] ?? `"${visible(file.delimiter)}"`
  const head = file.headerLine === 0 ? 'no header' : `header in line ${String(file.headerLine)}`
  const rows = `${count(file.rowsRead)} rows = ${count(file.rowsAccepted)} accepted + ${count(file.rowsRejected)} set aside`
  const lines = [
    `  ${visible(file.file)}`,
    `    ${file.kinds.join(', ') || 'no known kind'}; ${file.encoding}, ${delimiter}, ${head}, ${count(file.columns.length)} columns; ${rows}`,
  ]
  if (file.kinds.length > 0 || file.headerLine === 0) return lines
  const columns = file.columns.slice(0, 8).map((column) => `"${visible(column)}"`)
  return [
    ...lines,
    `    its columns: ${columns.join(', ')}${file.columns.length > columns.length ? ', ...' : ''}`,
    `    say what they hold: "weft map ${visible(file.file)}" prints a configuration to start from`,
  ]
}

function describeIssues({ report }: CheckedTables): readonly string[] {
  const groups = groupIssues(report, EXAMPLES)
  if (groups.length === 0) return ['  none']
  const width = Math.max(...groups.map(({ count: n }) => count(n).length))
  return groups.map(({ code, severity, count: n, examples }) => {
    const places = examples.map(({ at }) => sayPlace(at)).join(', ')
    return `  ${severity.padEnd(7)}  ${count(n).padStart(width)}  ${code}${places === '' ? '' : `: ${places}${n > examples.length ? ', ...' : ''}`}`
  })
}

function describeFindings({ quality: { findings } }: CheckedTables): readonly string[] {
  if (findings.length === 0) return ['  none']
  const shown = findings.slice(0, FINDINGS).map(({ severity, statement }) => `  ${severity.padEnd(8)}  ${visible(statement)}`)
  return findings.length > FINDINGS ? [...shown, `  and ${count(findings.length - FINDINGS)} more, in quality.json`] : shown
}

/** `file:line column`. */
function sayPlace({ file, line, column }: Issue['at']): string {
  return `${visible(file)}${line === undefined ? '' : `:${String(line)}`}${column === undefined || column === '' ? '' : ` ${visible(column)}`}`
}

/** What a check found, for a machine. */
export function summariseCheck({ report, quality, unreadable }: CheckedTables, seconds: number): unknown {
  return {
    files: report.files.map((file) => ({
      file: file.file,
      kinds: file.kinds,
      encoding: file.encoding,
      delimiter: file.delimiter,
      header_line: file.headerLine,
      columns: file.columns,
      rows_read: file.rowsRead,
      rows_accepted: file.rowsAccepted,
      rows_rejected: file.rowsRejected,
    })),
    unreadable,
    rows: quality.rows,
    issues: groupIssues(report, EXAMPLES).map(({ code, severity, count: n, files, examples }) => ({
      code,
      severity,
      count: n,
      files,
      examples: examples.map(({ at }) => at),
    })),
    findings: quality.findings,
    seconds,
  }
}

function count(value: number): string {
  return format.format(value)
}
