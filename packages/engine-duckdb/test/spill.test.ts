import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openDuckDb } from '../src/index.ts'

const ROWS = 400_000
/** Twice what fits into the memory below. */
const MANY = `SELECT n, 'a text that takes some memory ' || n AS t FROM range(${ROWS}) r(n)`
const SMALL = { memoryLimit: '20MB', threads: 2 } as const

describe('what does not fit into memory', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'weft-test-'))
  })
  afterEach(() => {
    rmSync(folder, { recursive: true })
  })

  it('goes to a folder of its own below the spill folder, that goes when the engine is closed', async () => {
    const engine = await openDuckDb({ ...SMALL, spillFolder: folder })
    const other = await openDuckDb({ ...SMALL, spillFolder: folder })
    expect(engine.dialect.capabilities.spills).toBe(true)
    expect(await engine.materialise('many', MANY)).toBe(ROWS)
    expect(await other.materialise('many', MANY)).toBe(ROWS)
    const own = readdirSync(folder).map((name) => join(folder, name))
    expect(own).toHaveLength(2)
    for (const path of own) {
      expect(statSync(path).mode & 0o777).toBe(0o700)
      expect(readdirSync(path)).not.toEqual([])
    }
    await other.close()
    expect(readdirSync(folder)).toHaveLength(1)
    let sum = 0
    for await (const [numbers] of engine.stream('SELECT n, t FROM many')) for (const n of Array.from(numbers ?? [])) sum += Number(n)
    expect(sum).toBe(((ROWS - 1) * ROWS) / 2)
    await engine.close()
    expect(readdirSync(folder)).toEqual([])
  })

  it('goes there alone: no statement writes to the folder', async () => {
    const engine = await openDuckDb({ ...SMALL, spillFolder: folder })
    const own = join(folder, readdirSync(folder)[0] ?? '')
    const copy = `COPY (SELECT 1) TO '${join(own, 'out.csv')}'`
    await expect(engine.rows(copy, 1)).rejects.toThrow('statement of another kind')
    await expect(engine.materialise('out', copy)).rejects.toMatchObject({ code: 'engine' })
    expect(readdirSync(own)).toEqual([])
    await engine.close()
  })

  it('fails without a spill folder, with a sentence, and the engine goes on', async () => {
    const before = readdirSync('.')
    const engine = await openDuckDb(SMALL)
    expect(engine.dialect.capabilities.spills).toBe(false)
    const batches = Array.from({ length: 300 }, () => [Array.from({ length: 4096 }, (_, n) => `a text that takes some memory ${n}`)])
    const fault =
      /^The engine could not \w+ the table "many": [^\n]* allocate [^\n]*; allow it more memory, or give it a folder to spill to\.$/
    await expect(engine.materialise('many', MANY)).rejects.toThrow(fault)
    await expect(engine.ingest('many', [{ name: 't', type: 'text' }], batches)).rejects.toThrow(fault)
    expect(await engine.materialise('few', 'SELECT 1 AS n')).toBe(1)
    expect(await engine.rows(`SELECT path FROM duckdb_temporary_files()`, 10)).toEqual([])
    expect(readdirSync('.')).toEqual(before)
    await engine.close()
  })
})
