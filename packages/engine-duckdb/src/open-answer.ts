import { StatementType, type DuckDBResult } from '@duckdb/node-api'
import type { SqlBatch } from '@weft/core'
import { createColumnReader, type ColumnReader } from './column-readers.ts'
import type { Work } from './work.ts'

/** What a SELECT gives: the names of its columns, and its rows as they are made. */
export interface Answer {
  readonly names: readonly string[]
  readonly batches: AsyncGenerator<SqlBatch, void>
}

/** Starts a SELECT; its rows are computed as they are read, some way ahead. */
export async function openAnswer(work: Work, select: string): Promise<Answer> {
  const result = await work.runStatement(select, StatementType.SELECT, (statement) => statement.stream())
  const names = result.columnNames()
  const readers = names.map((name, column) => createColumnReader(work, name, result.columnType(column)))
  return { names, batches: readBatches(work, result, readers) }
}

async function* readBatches(work: Work, result: DuckDBResult, readers: readonly ColumnReader[]): AsyncGenerator<SqlBatch, void> {
  for (;;) {
    const chunk = await work.run(() => result.fetchChunk())
    if (chunk === null || chunk.rowCount === 0) break
    yield readers.map((read, column) => read(chunk, column))
  }
  // an answer that breaks off ends as one that is done, but is no longer called a stream
  if (!result.isStreaming) throw work.fault('the answer broke off before its end, and DuckDB does not say why')
}
