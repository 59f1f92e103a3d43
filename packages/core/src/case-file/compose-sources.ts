import type { RecordShape, SourceRecord } from '../records/record.ts'
import type { Row } from '../rows/row.ts'
import type { CaseSources } from './case-file.ts'

/** The source rows behind a case's records, word for word, and how the records were made of them. */
export function composeSources(records: readonly SourceRecord[]): CaseSources {
  const files = numberThings(records, (record) => record.row.header)
  const rows = numberThings(records, (record) => record.row)
  const shapes = numberThings(records, (record) => record.shape)
  const rowList = [...rows.keys()]
  return {
    files: [...files.keys()].map(({ file, columns }) => ({ name: file, columns })),
    rows: {
      file: rowList.map((row) => files.get(row.header) ?? 0),
      line: rowList.map((row: Row) => row.line),
      cells: rowList.map((row) => row.cells),
    },
    shapes: [...shapes.keys()].map((shape: RecordShape) => ({
      file: files.get(shape.header) ?? 0,
      kind: shape.kind,
      fields: shape.fields,
    })),
    records: { row: records.map((record) => rows.get(record.row) ?? 0), shape: records.map((record) => shapes.get(record.shape) ?? 0) },
  }
}

/** Things in the order in which records meet them, numbered from 0. */
function numberThings<T>(records: readonly SourceRecord[], pick: (record: SourceRecord) => T): ReadonlyMap<T, number> {
  const numbers = new Map<T, number>()
  for (const record of records) {
    const thing = pick(record)
    if (!numbers.has(thing)) numbers.set(thing, numbers.size)
  }
  return numbers
}
