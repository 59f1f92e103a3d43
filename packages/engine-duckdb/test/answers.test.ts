import type { SqlEngine } from '@weft/core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DuckDbEngine } from '../src/duckdb-engine.ts'
import { openDuckDb } from '../src/index.ts'
import { openDatabase } from '../src/open-database.ts'

const ROWS = 1_000_000

describe('an answer of DuckDB', () => {
  let engine: SqlEngine
  beforeEach(async () => {
    engine = await openDuckDb({ threads: 2 })
    await engine.materialise('numbers', `SELECT CAST(n AS INTEGER) AS n, 'text number ' || n AS t FROM range(${ROWS}) r(n)`)
  })
  afterEach(async () => {
    await engine.close()
  })
  const countStream = async (select: string): Promise<number> => {
    let count = 0
    for await (const [column] of engine.stream(select)) count += column?.length ?? 0
    return count
  }
  const usedMemory = async (): Promise<number> =>
    Number((await engine.rows('SELECT sum(memory_usage_bytes) AS bytes FROM duckdb_memory()', 1))[0]?.bytes)

  it('that fails near its end is a fault, and not an answer that is shorter', async () => {
    const late = `SELECT CASE WHEN n = ${ROWS - 1000} THEN CAST(t AS INTEGER) ELSE n END AS n FROM numbers`
    await expect(countStream(late)).rejects.toThrow('The engine could not answer a query: ')
    await expect(engine.rows(late, ROWS)).rejects.toMatchObject({ code: 'engine' })
    expect(await countStream('SELECT n FROM numbers')).toBe(ROWS)
  })

  it('that is left half read gives back the tables it kept', async () => {
    const before = await usedMemory()
    for (let time = 0; time < 3; time++) {
      await engine.materialise('copy', 'SELECT * FROM numbers')
      const full = await usedMemory()
      for await (const batch of engine.stream('SELECT * FROM copy')) if (batch.length > 0) break
      await engine.drop('copy')
      expect(await usedMemory()).toBeLessThan(before + (full - before) / 2)
    }
  })

  it('leaves no table behind it when the engine is closed, though something may still hold the database', async () => {
    const database = await openDatabase({})
    const holder = await database.connect()
    const closing = new DuckDbEngine(database, false, () => Promise.resolve())
    await closing.materialise('a"b', 'SELECT 1 AS n')
    for await (const batch of closing.stream('SELECT * FROM range(100000)')) if (batch.length > 0) break
    const listTables = async (): Promise<unknown> => (await holder.runAndReadAll('SELECT table_name FROM duckdb_tables()')).getRows()
    expect(await listTables()).toEqual([['a"b']])
    await closing.close()
    expect(await listTables()).toEqual([])
    holder.closeSync()
  })

  it('that is left half read computes nothing more', async () => {
    const endless = 'SELECT levenshtein(a.t, b.t) AS d FROM numbers a CROSS JOIN numbers b'
    for await (const batch of engine.stream(endless)) if (batch.length > 0) break
    const before = process.cpuUsage()
    await new Promise((resolve) => setTimeout(resolve, 400))
    const { user, system } = process.cpuUsage(before)
    expect((user + system) / 1000).toBeLessThan(200)
  })

  it.each([
    ['TINYINT', -128],
    ['SMALLINT', 32767],
    ['UTINYINT', 255],
    ['USMALLINT', 65535],
    ['UINTEGER', 4_294_967_295],
    ['UBIGINT', 2 ** 53 - 1],
    ['HUGEINT', -(2 ** 53 - 1)],
    ['FLOAT', 0.5],
    ['DECIMAL(18, 3)', -1.125],
    ['DECIMAL(38, 10)', 1234567890123.1234],
    ['BOOLEAN', 1],
  ])('gives the type %s as a number', async (type, value) => {
    expect(await engine.rows(`SELECT CAST(${value} AS ${type}) AS a, CAST(NULL AS ${type}) AS b`, 1)).toEqual([{ a: value, b: null }])
  })

  it.each(['DATE', 'TIMESTAMP', 'BLOB', 'INTEGER[]', 'UUID', 'INTERVAL'])('refuses the type %s', async (type) => {
    await expect(engine.rows(`SELECT CAST(NULL AS ${type}) AS a`, 1)).rejects.toThrow('neither text nor number')
  })

  it.each([
    'CAST(9007199254740992 AS UBIGINT)',
    'CAST(-9007199254740992 AS HUGEINT)',
    '9223372036854775807',
    `CAST('NaN' AS DOUBLE)`,
    '1 / 0',
  ])('refuses the number %s', async (number) => {
    await expect(engine.rows(`SELECT ${number} AS a`, 1)).rejects.toThrow(/beyond 2\^53|not finite/)
  })
})
