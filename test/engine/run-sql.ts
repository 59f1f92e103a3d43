import { CaseError, type SqlBatch, type SqlColumn, type SqlEngine, type SqlValue } from '@weft/core'
import { expect } from 'vitest'

/** More rows than any answer has that is asked for as a whole. */
const MANY = 1_000_000

/** Whole batches of rows, as columns. */
function cutBatches(rows: readonly (readonly SqlValue[])[], width: number, size = 1000): readonly SqlBatch[] {
  const starts = Array.from({ length: Math.ceil(rows.length / size) }, (_, batch) => batch * size)
  return starts.map((start) =>
    Array.from({ length: width }, (_, column) => rows.slice(start, start + size).map((row) => row[column] ?? null)),
  )
}

/** Fills a table anew with rows. */
export async function fillTable(
  engine: SqlEngine,
  table: string,
  columns: readonly SqlColumn[],
  rows: readonly (readonly SqlValue[])[],
): Promise<string> {
  await engine.drop(table)
  expect(await engine.ingest(table, columns, cutBatches(rows, columns.length))).toBe(rows.length)
  return engine.dialect.quote(table)
}

/** The values of an answer, row by row. */
export async function readRows(engine: SqlEngine, select: string): Promise<readonly (readonly SqlValue[])[]> {
  return (await engine.rows(select, MANY)).map((row) => Object.values(row))
}

/** The values of a streamed answer, row by row. */
export async function readStream(engine: SqlEngine, select: string): Promise<readonly (readonly SqlValue[])[]> {
  const rows: (readonly SqlValue[])[] = []
  for await (const batch of engine.stream(select)) {
    expect(new Set(batch.map(({ length }) => length)).size).toBe(1)
    for (let row = 0; row < (batch[0]?.length ?? 0); row++) rows.push(batch.map((column) => column[row] ?? null))
  }
  return rows
}

/** The one value of an answer of one row and one column. */
export async function readValue(engine: SqlEngine, expression: string): Promise<SqlValue | undefined> {
  const rows = await readRows(engine, `SELECT ${expression} AS ${engine.dialect.quote('value')}`)
  expect(rows.map((row) => row.length)).toEqual([1])
  return rows[0]?.[0]
}

/** The sentence of the CaseError `engine` that a promise is rejected with. */
export async function readFault(promise: Promise<unknown>): Promise<string> {
  const fault: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  expect(fault).toBeInstanceOf(CaseError)
  if (!(fault instanceof CaseError)) return ''
  expect(fault.code).toBe('engine')
  expect(fault.message).toMatch(/^The engine could not [^\n]+\.$/)
  return fault.message
}
