import type { CaseFile } from '@weft/core/case-file'
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
