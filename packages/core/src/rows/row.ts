/** The header of one file. */
export interface TableHeader {
  readonly file: string
  readonly columns: readonly string[]
}

/** A line of a table, as text. */
export interface Row {
  readonly header: TableHeader
  /** The line of the file on which the row begins, from 1. */
  readonly line: number
  /** As many as the header has columns. */
  readonly cells: readonly string[]
}
