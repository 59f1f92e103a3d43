import type { DuckDBDataChunk } from '@duckdb/node-api'
import bindings from '@duckdb/node-bindings'
import type { SqlValue } from '@weft/core'

/** A column of a chunk where DuckDB keeps it: valid as long as the chunk is. */
export interface ColumnView {
  readonly buffer: ArrayBuffer
  readonly offset: number
  readonly count: number
  /** A bit for each row, 1 where it has a value; undefined where all have one. */
  readonly validity: Uint8Array | undefined
}

/**
 * Looks at a column of a chunk.
 *
 * @param width how many bytes a value of it takes
 */
export function viewColumn({ chunk, rowCount }: DuckDBDataChunk, column: number, width: number): ColumnView {
  const vector = bindings.data_chunk_get_vector(chunk, column)
  const data = bindings.vector_get_data(vector, rowCount * width)
  // null where all rows have a value, which its declaration keeps to itself
  const validity = bindings.vector_get_validity(vector, Math.ceil(rowCount / 64) * 8) as Uint8Array | null
  return { buffer: data.buffer as ArrayBuffer, offset: data.byteOffset, count: rowCount, validity: validity ?? undefined }
}

/** The values of a column: null where a row has none, else what is read of it. */
export function readEach({ count, validity }: ColumnView, read: (row: number) => SqlValue): readonly SqlValue[] {
  const values = new Array<SqlValue>(count)
  for (let row = 0; row < count; row++)
    values[row] = validity === undefined || ((validity[row >> 3] ?? 0) >> (row & 7)) & 1 ? read(row) : null
  return values
}
