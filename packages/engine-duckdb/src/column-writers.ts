import bindings from '@duckdb/node-bindings'
import type { SqlType } from '@weft/core'
import type { ColumnWriter } from './column-writer.ts'
import { createTextWriter } from './text-writer.ts'
import { ValidityMask } from './validity-mask.ts'

/** How many rows a chunk of DuckDB has at most. */
export const CHUNK_ROWS = 2048

/** A writer for each type of column; they hold the memory they work in, and are used one at a time. */
export function createColumnWriters(): Readonly<Record<SqlType, ColumnWriter>> {
  return {
    text: createTextWriter(CHUNK_ROWS),
    integer: createNumberWriter(new Int32Array(CHUNK_ROWS), (value) => (value | 0) === value),
    number: createNumberWriter(new Float64Array(CHUNK_ROWS), Number.isFinite),
  }
}

function createNumberWriter(numbers: Int32Array<ArrayBuffer> | Float64Array<ArrayBuffer>, fits: (value: number) => boolean): ColumnWriter {
  const mask = new ValidityMask(numbers.length)
  return (vector, values, start, count) => {
    for (let row = 0; row < count; row++) {
      const value = values[start + row]
      if (typeof value === 'number' && fits(value)) numbers[row] = value
      else if (value === null) mask.addGap(row)
      else return row
    }
    bindings.copy_data_to_vector(vector, 0, numbers.buffer, 0, count * numbers.BYTES_PER_ELEMENT)
    mask.writeTo(vector, count)
    return -1
  }
}
