import type { CaseFile, DescribedRecord } from '@weft/core/case-file'
import { spellOut } from './words.ts'

/** A source row that something rests on. */
export interface EvidenceRow {
  readonly row: number
  /** One record made of the row; any of them shows the same cells. */
  readonly record: number
  readonly file: string
  readonly line: number
  /** What the records are of that were made of the row and asked for: `person`, `involvement`. */
  readonly kinds: readonly string[]
}

/** A source row with when what it says was, and how it is graded; '' where not known. */
export interface DatedRow extends EvidenceRow {
  readonly date: string
  readonly grade: string
}

/** The rows behind some dated records, each once, in the order of those records. */
export function deriveDatedRows(file: CaseFile, records: readonly DescribedRecord[]): readonly DatedRow[] {
  const rowOf = (record: number): number => file.sources.records.row[record] ?? -1
  const rows = new Map(
    deriveRows(
      file,
      records.map(({ record }) => record),
    ).map((row) => [row.row, row]),
  )
  const dated = new Map<number, DatedRow>()
  for (const { record, date, grade } of records) {
    const row = rows.get(rowOf(record))
    const before = dated.get(rowOf(record))
    if (before === undefined && row !== undefined) dated.set(row.row, { ...row, date, grade })
    else if (before?.grade === '' && grade !== '') dated.set(before.row, { ...before, grade })
  }
  return [...dated.values()]
}

/** The rows behind some records, each once, in the order of files and lines. */
export function deriveRows(file: CaseFile, records: Iterable<number>): readonly EvidenceRow[] {
  const { files, rows, records: made, shapes } = file.sources
  const found = new Map<number, { record: number; kinds: Set<string> }>()
  for (const record of records) {
    const row = made.row[record] ?? -1
    const kind = spellOut(shapes[made.shape[record] ?? -1]?.kind ?? 'record')
    const known = found.get(row)
    if (known) known.kinds.add(kind)
    else found.set(row, { record, kinds: new Set([kind]) })
  }
  const order = (row: number): number => rows.file[row] ?? -1
  return [...found]
    .sort(([a], [b]) => order(a) - order(b) || (rows.line[a] ?? 0) - (rows.line[b] ?? 0))
    .map(([row, { record, kinds }]) => ({
      row,
      record,
      file: files[rows.file[row] ?? -1]?.name ?? '',
      line: rows.line[row] ?? 0,
      kinds: [...kinds],
    }))
}
