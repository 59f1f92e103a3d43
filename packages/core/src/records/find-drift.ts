import { isFileOf, type ColumnSource, type RecordMapping, type TableMapping } from '../mapping.ts'
import { IssueLog, type Issue } from '../model/issue.ts'
import type { TableHeader } from '../rows/row.ts'
import { foldColumn } from './place-columns.ts'

/** Where a configuration and the files of today no longer fit each other. */
export interface Drift {
  /** A sentence for every column that a mapping names and its file lacks: such a file cannot be read. */
  readonly gone: readonly string[]
  /** Columns that a mapping does not know, and patterns that no file fits. */
  readonly issues: readonly Issue[]
}

/** Compares the headers of files with the mappings that are to read them; files that no mapping fits, or without a header, are left alone. */
export function findDrift(headers: readonly TableHeader[], mappings: readonly TableMapping[]): Drift {
  const issues = new IssueLog()
  const gone = headers.flatMap((header) => {
    const mapping = mappings.find((candidate) => isFileOf(candidate, header.file))
    return mapping === undefined || header.columns.length === 0 ? [] : compareColumns(header, mapping, issues)
  })
  for (const mapping of mappings) {
    if (headers.some(({ file }) => isFileOf(mapping, file))) continue
    const said = `The configuration maps files called "${mapping.files}", and there is none.`
    issues.add('unmatched-pattern', 'warning', said, { file: mapping.files })
  }
  return { gone, issues: issues.list() }
}

/** Says which columns of a file its mapping does not know, and gives a sentence for each that it names in vain. */
function compareColumns({ file, columns }: TableHeader, mapping: TableMapping, issues: IssueLog): readonly string[] {
  const read = new Set(mapping.records.flatMap(namedColumns))
  const known = new Set([...read, ...(mapping.ignore ?? [])].map(foldColumn))
  const fresh = columns.filter((column) => !known.has(foldColumn(column)))
  const severity = mapping.ignore === undefined ? 'note' : 'warning'
  for (const column of fresh) {
    issues.add('new-column', severity, 'The mapping does not know this column: read it, or name it under "ignore".', { file, column })
  }
  const there = new Set(columns.map(foldColumn))
  const hint = fresh.length === 0 ? '' : `; it has ${fresh.map((column) => `"${column}"`).join(', ')}, which the mapping does not know`
  return [...read]
    .filter((column) => !there.has(foldColumn(column)))
    .map((column) => `The mapping of ${file} names the column "${column}", which the file does not have${hint}.`)
}

function namedColumns({ columns, when }: RecordMapping): readonly string[] {
  const sources = Object.values(columns).flatMap(columnsOf)
  return when === undefined ? sources : [...sources, when]
}

function columnsOf(source: ColumnSource): readonly string[] {
  if (typeof source === 'string') return [source]
  if ('columns' in source) return source.columns
  if ('column' in source) return [source.column]
  return source.unless === undefined ? [] : [source.unless]
}
