/** A row of an export: every cell by its column, as text. */
export type Row = Record<string, string>

/** One table of an export. */
export interface Table {
  readonly name: string
  readonly columns: readonly string[]
  readonly rows: Row[]
}

/** A table whose columns are those of its rows. */
export function toTable(name: string, rows: Row[]): Table {
  return { name, columns: Object.keys(rows[0] ?? {}), rows }
}

/** The rows in the order of some of their cells. */
export function sortRows(rows: readonly Row[], ...columns: readonly string[]): Row[] {
  const keyed = rows.map((row) => ({ key: columns.map((column) => row[column] ?? '').join(' '), row }))
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
  return keyed.map(({ row }) => row)
}
