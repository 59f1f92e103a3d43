import { setImmediate } from 'node:timers/promises'
import { DOUBLE, DuckDBDataChunk, INTEGER, StatementType, VARCHAR, type DuckDBAppender, type DuckDBType } from '@duckdb/node-api'
import bindings from '@duckdb/node-bindings'
import type { SqlBatch, SqlColumn, SqlDialect, SqlType, SqlValue } from '@weft/core'
import { CHUNK_ROWS, createColumnWriters } from './column-writers.ts'
import type { Work } from './work.ts'

const TYPES: Readonly<Record<SqlType, DuckDBType>> = { text: VARCHAR, integer: INTEGER, number: DOUBLE }
const TAKES: Readonly<Record<SqlType, string>> = {
  text: 'well-formed texts',
  integer: 'whole numbers of 32 bits',
  number: 'finite numbers',
}
/** After how many chunks others get their turn, such as one who wants this stopped. */
const CHUNKS_A_TURN = 16

/**
 * Fills a new table.
 *
 * @returns how many rows it has
 */
export async function ingestBatches(
  work: Work,
  dialect: SqlDialect,
  table: string,
  columns: readonly SqlColumn[],
  batches: Iterable<SqlBatch> | AsyncIterable<SqlBatch>,
): Promise<number> {
  if (columns.length === 0) throw work.fault('it has no column')
  const declared = columns.map(({ name, type }) => `${dialect.quote(name)} ${String(TYPES[type])}`)
  const create = `CREATE TABLE ${dialect.quote(table)} (${declared.join(', ')})`
  await work.runStatement(create, StatementType.CREATE, (statement) => statement.run())
  const appender = await work.run((connection) => connection.createAppender(table))
  try {
    const rows = await appendBatches(work, appender, columns, batches)
    work.runNow(() => {
      appender.closeSync()
    })
    return rows
  } catch (fault) {
    // else it would try to write them once more when it is collected
    appender.clear()
    throw fault
  }
}

async function appendBatches(
  work: Work,
  appender: DuckDBAppender,
  columns: readonly SqlColumn[],
  batches: Iterable<SqlBatch> | AsyncIterable<SqlBatch>,
): Promise<number> {
  const append = createAppend(work, appender, columns)
  let rows = 0
  let chunks = 0
  for await (const batch of batches) {
    const count = countRows(work, batch, columns)
    for (let start = 0; start < count; start += CHUNK_ROWS) {
      append(batch, start, Math.min(CHUNK_ROWS, count - start), rows)
      if (++chunks % CHUNKS_A_TURN === 0) await setImmediate()
    }
    rows += count
  }
  return rows
}

/** How to append a chunk of a batch that comes after so many rows. */
function createAppend(
  work: Work,
  appender: DuckDBAppender,
  columns: readonly SqlColumn[],
): (batch: readonly ArrayLike<SqlValue>[], start: number, count: number, before: number) => void {
  const chunk = DuckDBDataChunk.create(columns.map(({ type }) => TYPES[type]))
  const writers = createColumnWriters()
  return (batch, start, count, before) => {
    chunk.reset()
    chunk.rowCount = count
    for (const [place, { name, type }] of columns.entries()) {
      const unfit = writers[type](bindings.data_chunk_get_vector(chunk.chunk, place), batch[place] ?? [], start, count)
      if (unfit < 0) continue
      throw work.fault(`the column "${name}" takes ${TAKES[type]} or null, and its row ${before + start + unfit + 1} is neither`)
    }
    work.runNow(() => {
      appender.appendDataChunk(chunk)
    })
  }
}

function countRows(work: Work, batch: readonly ArrayLike<SqlValue>[], columns: readonly SqlColumn[]): number {
  if (batch.length !== columns.length) throw work.fault(`a batch has ${batch.length} columns where the table has ${columns.length}`)
  const count = batch[0]?.length ?? 0
  const other = batch.findIndex(({ length }) => length !== count)
  if (other >= 0) {
    const [first, second] = [columns[0]?.name ?? '', columns[other]?.name ?? '']
    throw work.fault(`a batch has ${count} rows in the column "${first}" and ${batch[other]?.length ?? 0} in the column "${second}"`)
  }
  return count
}
