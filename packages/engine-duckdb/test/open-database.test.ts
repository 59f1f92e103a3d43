import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DuckDBInstance } from '@duckdb/node-api'
import type { SqlEngine } from '@weft/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDuckDb } from '../src/index.ts'
import { openDatabase } from '../src/open-database.ts'

const folder = mkdtempSync(join(tmpdir(), 'weft-test-'))
const secret = join(folder, 'secret.csv')
writeFileSync(secret, 'name\nQuillfeather\n')
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const READS = [
  `SELECT * FROM read_text('/etc/passwd')`,
  `SELECT * FROM read_csv('${secret}')`,
  `SELECT * FROM read_blob('${secret}')`,
  `SELECT * FROM read_json('${secret}')`,
  `SELECT * FROM read_parquet('${secret}')`,
  `SELECT * FROM sniff_csv('${secret}')`,
  `SELECT * FROM glob('${folder}/*')`,
  `SELECT * FROM '${secret}'`,
  `SELECT * FROM read_text('https://example.org/x')`,
]
const COMMANDS = [
  `COPY (SELECT 1) TO '${join(folder, 'out.csv')}'`,
  `EXPORT DATABASE '${join(folder, 'dump')}'`,
  `ATTACH '${join(folder, 'other.db')}'`,
  'INSTALL httpfs',
  `INSTALL httpfs FROM '${folder}'`,
  'LOAD httpfs',
  `LOAD '${join(folder, 'x.duckdb_extension')}'`,
  'CREATE PERSISTENT SECRET s (TYPE http)',
  'SET threads = 1',
  'SET enable_external_access = true',
  'SET lock_configuration = false',
  'RESET lock_configuration',
  `SET temp_directory = '${folder}'`,
  `SET allowed_directories = ['${folder}']`,
  'SET autoinstall_known_extensions = true',
  'PRAGMA threads = 1',
]
/** Statements that DuckDB itself would run, since they reach nothing. */
const HARMLESS = [
  `ATTACH ':memory:' AS other`,
  'CHECKPOINT',
  'CREATE TABLE made (n INTEGER)',
  'SET VARIABLE x = 1',
  'CALL enable_profiling()',
]

describe.each([
  ['without a folder to spill to', {}],
  ['with a folder to spill to', { spillFolder: join(folder, 'spill') }],
])('the database, %s', (_, options) => {
  let database: DuckDBInstance
  beforeAll(async () => {
    database = await openDatabase(options)
  })
  afterAll(() => {
    database.closeSync()
  })
  const run = async (sql: string): Promise<void> => {
    const connection = await database.connect()
    try {
      await connection.run(sql)
    } finally {
      connection.closeSync()
    }
  }

  it.each([...READS, ...COMMANDS])('refuses %s', async (sql) => {
    await expect(run(sql)).rejects.toThrow(/^(?:Permission|Catalog|Invalid Input) Error: /)
  })

  it('refuses what it refuses because it is locked, not because it cannot', async () => {
    await expect(run(`SELECT * FROM read_text('${secret}')`)).rejects.toThrow('disabled by configuration')
    await expect(run('SET threads = 1')).rejects.toThrow('configuration has been locked')
    await run('SELECT 1')
  })

  it('has written nothing', () => {
    expect(readdirSync(folder)).toEqual(['secret.csv'])
    expect(existsSync('.tmp')).toBe(false)
  })
})

describe('the engine', () => {
  let engine: SqlEngine
  beforeAll(async () => {
    engine = await openDuckDb()
  })
  afterAll(async () => {
    await engine.close()
  })

  it.each([...READS, ...COMMANDS, ...HARMLESS])('answers with a fault to %s', async (sql) => {
    await expect(engine.rows(sql, 10)).rejects.toMatchObject({ code: 'engine' })
    await expect(engine.materialise('made', sql)).rejects.toMatchObject({ code: 'engine' })
    await expect(engine.rows('SELECT table_name FROM duckdb_tables()', 0)).resolves.toEqual([])
    await expect(engine.rows('SELECT database_name FROM duckdb_databases() WHERE NOT internal', 1)).resolves.toEqual([
      { database_name: 'memory' },
    ])
  })

  it.each([
    [{ memoryLimit: 'much' }],
    [{ threads: 0 }],
    [{ threads: 1.5 }],
    [{ spillFolder: join(folder, 'is not there') }],
    [{ spillFolder: secret }],
  ])('cannot be opened with %j', async (options) => {
    await expect(openDuckDb(options)).rejects.toMatchObject({ code: 'engine' })
  })
})
