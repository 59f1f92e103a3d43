import { stringify } from 'csv-stringify/sync'
import type { Row, Table } from './rows/table.ts'

/** A table as CSV text: a header, LF line ends, quotes only where they are needed. */
export function renderTable({ columns, rows }: Table): string {
  return stringify(rows, { header: true, columns: [...columns], record_delimiter: '\n' })
}

/** A value as JSON text with two spaces and a line end. */
export function renderJson(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`
}

/** The line of the rendered table on which a row begins; the header is line 1, and a cell may hold several lines. */
export function lineOf(table: Table, row: Row): number {
  let line = 2
  for (const each of table.rows) {
    if (each === row) return line
    line += 1 + countBreaks(each)
  }
  throw new RangeError(`The row is not in table ${table.name}.`)
}

function countBreaks(row: Row): number {
  let breaks = 0
  for (const column in row) for (let at = row[column]?.indexOf('\n') ?? -1; at >= 0; at = row[column]?.indexOf('\n', at + 1) ?? -1) breaks++
  return breaks
}
