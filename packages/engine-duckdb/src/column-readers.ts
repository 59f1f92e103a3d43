import { DuckDBDecimalValue, DuckDBTypeId, type DuckDBDataChunk, type DuckDBType, type DuckDBValue } from '@duckdb/node-api'
import type { SqlValue } from '@weft/core'
import { readTexts } from './read-texts.ts'
import { readEach, viewColumn } from './view-column.ts'
import type { Work } from './work.ts'

/** Reads a column of a chunk. */
export type ColumnReader = (chunk: DuckDBDataChunk, column: number) => readonly SqlValue[]

/** Types that are numbers, yet come too rarely to be read from memory. */
const RARE_NUMBERS: ReadonlySet<DuckDBTypeId> = new Set([
  DuckDBTypeId.BOOLEAN,
  DuckDBTypeId.TINYINT,
  DuckDBTypeId.SMALLINT,
  DuckDBTypeId.UTINYINT,
  DuckDBTypeId.USMALLINT,
  DuckDBTypeId.UINTEGER,
  DuckDBTypeId.UBIGINT,
  DuckDBTypeId.HUGEINT,
  DuckDBTypeId.UHUGEINT,
  DuckDBTypeId.FLOAT,
  DuckDBTypeId.DECIMAL,
])
const HALF = 2 ** 32

/** How a column is read; a type that is neither text nor number is a fault, and so is a number that is none here. */
export function createColumnReader(work: Work, name: string, type: DuckDBType): ColumnReader {
  const checkNumber = (value: number): number => {
    if (!Number.isFinite(value)) throw work.fault(`the column "${name}" has a number that is not finite`)
    return value
  }
  const checkWhole = (value: number): number => {
    if (!Number.isSafeInteger(value)) throw work.fault(`the column "${name}" has a whole number beyond 2^53`)
    return value
  }
  const { typeId } = type
  if (typeId === DuckDBTypeId.VARCHAR) return readTexts
  if (typeId === DuckDBTypeId.INTEGER) return readIntegers
  if (typeId === DuckDBTypeId.DOUBLE) return (chunk, column) => readDoubles(chunk, column, checkNumber)
  if (typeId === DuckDBTypeId.BIGINT) return (chunk, column) => readBigIntegers(chunk, column, checkWhole)
  if (!RARE_NUMBERS.has(typeId)) throw work.fault(`the column "${name}" is of the type ${String(type)}, neither text nor number`)
  return (chunk, column) =>
    chunk.getColumnValues(column).map((value) => {
      if (value === null) return null
      return typeof value === 'bigint' ? checkWhole(Number(value)) : checkNumber(toNumber(value))
    })
}

function readIntegers(chunk: DuckDBDataChunk, column: number): readonly SqlValue[] {
  const view = viewColumn(chunk, column, Int32Array.BYTES_PER_ELEMENT)
  const values = new Int32Array(view.buffer, view.offset, view.count)
  return readEach(view, (row) => values[row] ?? 0)
}

function readDoubles(chunk: DuckDBDataChunk, column: number, check: (value: number) => number): readonly SqlValue[] {
  const view = viewColumn(chunk, column, Float64Array.BYTES_PER_ELEMENT)
  const values = new Float64Array(view.buffer, view.offset, view.count)
  return readEach(view, (row) => check(values[row] ?? 0))
}

/** 64 bits as two halves, of which the lower has no sign: a safe integer is exact in their sum, and no other comes out as one. */
function readBigIntegers(chunk: DuckDBDataChunk, column: number, check: (value: number) => number): readonly SqlValue[] {
  const view = viewColumn(chunk, column, BigInt64Array.BYTES_PER_ELEMENT)
  const upper = new Int32Array(view.buffer, view.offset, view.count * 2)
  const lower = new Uint32Array(view.buffer, view.offset, view.count * 2)
  return readEach(view, (row) => check((upper[2 * row + 1] ?? 0) * HALF + (lower[2 * row] ?? 0)))
}

/** A boolean is 0 or 1; a decimal the double next to it. */
function toNumber(value: DuckDBValue): number {
  return value instanceof DuckDBDecimalValue ? Number(value.toString()) : Number(value)
}
