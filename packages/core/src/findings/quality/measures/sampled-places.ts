import type { AdaptiveSample } from '../../../kernels/adaptive-sample.ts'
import { compareText } from '../../../model/id.ts'
import type { Place } from './place.ts'

/** Names that numbers beside a hash stand for: files, columns. */
export interface NameList {
  readonly names: string[]
}

/** The number of a name from 1, which it is given where it has none. */
export function numberOf(list: NameList, name: string): number {
  const known = list.names.lastIndexOf(name)
  return known >= 0 ? known + 1 : list.names.push(name)
}

/** A cell of a file. */
export interface CellPlace extends Place {
  readonly column: string
}

/** What the numbers of cells beside hashes stand for. */
export interface PlaceNames {
  readonly files: NameList
  readonly columns: NameList
}

/** By file, then column, then line: of all cells that name something, the order of rows changes the line of the first alone. */
export function compareCells(a: CellPlace, b: CellPlace): number {
  return compareText(a.file, b.file) || compareText(a.column, b.column) || a.line - b.line
}

/** Keeps the first of two cells beside a hash: its file's number, its line, its column's number; 0 means that there is none yet. */
export function keepFirstCell(sample: AdaptiveSample, at: number, names: PlaceNames, place: CellPlace): void {
  const { values } = sample
  const [file, line, column] = [values[at] ?? 0, values[at + 1] ?? 0, values[at + 2] ?? 0]
  // most ids are named by the rows of one column, one after the other
  const isOfSame = names.files.names[file - 1] === place.file && names.columns.names[column - 1] === place.column
  if (isOfSame ? line <= place.line : file > 0 && compareCells(cellAt(sample, at, names), place) <= 0) return
  values[at] = numberOf(names.files, place.file)
  values[at + 1] = place.line
  values[at + 2] = numberOf(names.columns, place.column)
}

/** The cell kept beside a hash; of line 0 where there is none. */
export function cellAt({ values }: AdaptiveSample, at: number, { files, columns }: PlaceNames): CellPlace {
  return {
    file: files.names[(values[at] ?? 0) - 1] ?? '',
    column: columns.names[(values[at + 2] ?? 0) - 1] ?? '',
    line: values[at + 1] ?? 0,
  }
}
