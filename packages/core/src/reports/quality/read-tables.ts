import { sayCount, sayKind } from '../../findings/quality/say.ts'
import type { RecordKind } from '../../presets/columns.ts'
import { groupIssues } from '../../rows/group-issues.ts'
import type { FileAccount, ImportReport } from '../../rows/import-account.ts'
import { html, type Html } from '../html.ts'
import { sayPlace, writeTable } from './write-table.ts'

/** What was taken from files, and every fault found in them. */
export type ReadReport = Pick<ImportReport, 'files' | 'issues' | 'issueCounts'>

const MAX_COLUMNS = 8
const EXAMPLES = 3
const DELIMITERS: Readonly<Record<string, string>> = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar', ' ': 'blank' }
/** What a message cites of a cell: a placeholder, an id. It is left out, since other places of the same fault hold others. */
const CITED = /".*" (?=says|is )/s

/** How each file was read, and how its rows fared. */
export function writeFiles({ files }: ReadReport): Html {
  const hasUnplaced = files.some(({ unplacedColumns }) => unplacedColumns.length > 0)
  const rows = files.map((file) => [
    html`<bdi>${file.file}</bdi>`,
    file.kinds.length === 0 ? 'no known kind' : file.kinds.map((kind) => sayKind(kind as RecordKind)).join(', '),
    sayLayout(file),
    sayCount(file.columns.length),
    sayCount(file.rowsRead),
    sayCount(file.rowsAccepted),
    sayCount(file.rowsRejected),
    ...(hasUnplaced ? [sayUnplaced(file)] : []),
  ])
  const heads = ['File', 'Holds', 'Read as', '#Columns', '#Rows', '#Used', '#Set aside', ...(hasUnplaced ? ['Columns not taken up'] : [])]
  return html`<h2>Files</h2>
    <p class="quiet">
      Rows read = rows used + rows set aside. Lines that are no rows, such as a marking or a footer, stand in import.json.
    </p>
    ${writeTable(heads, rows)}`
}

function sayLayout({ encoding, delimiter, lineEnd, headerLine, skipped }: FileAccount): string {
  const parts = [
    encoding,
    DELIMITERS[delimiter] ?? `“${delimiter}”`,
    ...(lineEnd === '' ? [] : [lineEnd]),
    headerLine === 0 ? 'no header' : headerLine === 1 ? 'header first' : `header in line ${String(headerLine)}`,
    ...(skipped.length === 0 ? [] : [`${sayCount(skipped.length)} ${skipped.length === 1 ? 'line' : 'lines'} passed over`]),
  ]
  return parts.join(', ')
}

function sayUnplaced({ kinds, unplacedColumns }: FileAccount): Html {
  if (unplacedColumns.length === 0) return html`–`
  if (kinds.length === 0) return html`all`
  const shown = unplacedColumns.slice(0, MAX_COLUMNS)
  const more = unplacedColumns.length - shown.length
  return html`${shown.map((column, i) => html`${i > 0 ? ', ' : ''}<bdi>${column}</bdi>`)}${more > 0 ? ` and ${sayCount(more)} more` : ''}`
}

/** Every fault by its code, with how many there are and where the first few stand. */
export function writeIssues(report: ReadReport): Html | undefined {
  const groups = groupIssues(report, EXAMPLES)
  if (groups.length === 0) return undefined
  const rows = groups.map(({ code, severity, count, examples }) => [
    severity,
    html`<strong>${code.replaceAll('-', ' ')}</strong> <span class="quiet">${examples[0]?.message.replace(CITED, '“…” ')}</span>`,
    sayCount(count),
    html`${examples.map(({ at }, i) => html`${i > 0 ? ', ' : ''}${sayPlace(at)}${at.column === undefined || at.column === '' ? '' : html` <bdi class="quiet">${at.column}</bdi>`}`)}${count > examples.length ? ', …' : ''}`,
  ])
  return html`<h2>Faults by what they are</h2>
    <p class="quiet">Every place stands in import.json, up to a thousand of each.</p>
    ${writeTable(['Severity', 'What, as in the first place', '#How often', 'First places'], rows)}`
}
