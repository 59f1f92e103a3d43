import type { Vector } from '@duckdb/node-bindings'
import type { SqlValue } from '@weft/core'

/**
 * Writes some values, from `start` on, to a vector that was reset; no more than a chunk has.
 *
 * @returns the place of the first value that does not fit the column, counted from `start`; -1 where all do
 */
export type ColumnWriter = (vector: Vector, values: ArrayLike<SqlValue>, start: number, count: number) => number
