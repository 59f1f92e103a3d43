import { IDENTIFYING_FIELDS } from '../presets/identifying.ts'
import type { CaseFile } from './case-file.ts'
import type { Mask } from './mask.ts'

export interface ShownCell {
  /** The header of the column in its own file. */
  readonly column: string
  readonly text: string
  /** The cell was withheld because it tells who a masked person is. */
  readonly withheld: boolean
}

/** One source row as it may be shown. */
export interface ShownRecord {
  readonly kind: string
  readonly file: string
  readonly line: number
  /** In the order of the file; blank cells are left out. */
  readonly cells: readonly ShownCell[]
}

/** The source row behind a record, with masked persons' identifying cells withheld and their names replaced in every other cell. */
export function showRecord(file: CaseFile, mask: Mask, record: number): ShownRecord {
  const { files, rows, records, shapes } = file.sources
  const row = records.row[record] ?? -1
  const shape = shapes[records.shape[record] ?? -1]
  const source = files[rows.file[row] ?? -1]
  const withheld = withheldColumns(file, mask, row)
  const cells: ShownCell[] = []
  rows.cells[row]?.forEach((text, position) => {
    if (text.trim() === '') return
    const column = source?.columns[position] ?? `column ${String(position + 1)}`
    const isWithheld = withheld.has(position)
    cells.push({ column, text: isWithheld ? '' : mask.text(text, row), withheld: isWithheld })
  })
  return { kind: shape?.kind ?? '', file: source?.name ?? '', line: rows.line[row] ?? 0, cells }
}

/** Columns of a row that tell who a masked person is or where they live, over every record made of that row. */
function withheldColumns(file: CaseFile, mask: Mask, row: number): ReadonlySet<number> {
  const withheld = new Set<number>()
  for (const record of mask.recordsOfRow(row)) {
    const shape = file.sources.shapes[file.sources.records.shape[record] ?? -1]
    if (shape === undefined || !mask.isAboutMasked(record)) continue
    for (const [field, positions] of Object.entries(shape.fields)) {
      if (IDENTIFYING_FIELDS.has(field)) for (const position of positions) withheld.add(position)
    }
  }
  return withheld
}
