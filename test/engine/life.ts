import type { SqlEngine } from '@weft/core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fillTable, readFault, readRows, readStream } from './run-sql.ts'

/** So long a wait is enough for a query to be under way, or for a table half filled. */
const A_WHILE = 100
const ROWS = 20_000

async function wait(milliseconds: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds))
}

/** An engine can be read from in parts, stopped and closed, and goes on as if that had not been. */
export function describeLife(open: () => Promise<SqlEngine>): void {
  let engine: SqlEngine
  /** All rows of a table. */
  let all: string
  /** A query that would take days. */
  let endless: string
  beforeEach(async () => {
    engine = await open()
    const { dialect } = engine
    const columns = [
      { name: 'n', type: 'integer' },
      { name: 't', type: 'text' },
    ] as const
    const rows = Array.from({ length: ROWS }, (_, n) => [n, `text number ${n} of many`])
    const table = await fillTable(engine, 'numbers', columns, rows)
    all = `SELECT * FROM ${table}`
    const [n, t] = [dialect.quote('n'), dialect.quote('t')]
    const distance = `${dialect.editDistance(`a.${t}`, `b.${t}`)} + ${dialect.editDistance(`b.${t}`, `c.${t}`)}`
    endless = `SELECT count(*) AS ${n} FROM ${table} a CROSS JOIN ${table} b CROSS JOIN ${table} c WHERE ${distance} = a.${n} + b.${n} + c.${n}`
  })
  afterEach(async () => {
    await engine.close()
  })
  const expectWorks = async (): Promise<void> => {
    expect(await readStream(engine, all)).toHaveLength(ROWS)
    await engine.drop('works')
    expect(await engine.materialise('works', all)).toBe(ROWS)
  }

  describe('is read in parts', () => {
    it('goes on when a reader leaves early', async () => {
      for (let time = 0; time < 5; time++) {
        let seen = 0
        for await (const batch of engine.stream(all)) {
          seen = batch[0]?.length ?? 0
          break
        }
        expect(seen).toBeGreaterThan(0)
      }
      await engine.drop('numbers')
      await readFault(engine.rows(all, ROWS))
    })

    it('hands on what a reader throws', async () => {
      const reader = new Error('the reader is broken')
      const read = async (): Promise<void> => {
        for await (const batch of engine.stream(all)) if (batch.length > 0) throw reader
      }
      await expect(read()).rejects.toBe(reader)
      await expectWorks()
    })

    it('is read by several at once, each of whom gets every row', async () => {
      const counts = await Promise.all([1, 2, 3].map(async () => (await readStream(engine, all)).length))
      expect(counts).toEqual([ROWS, ROWS, ROWS])
    })

    it('makes, fills and drops tables while one is read, which is read to its end as it was', async () => {
      let seen = 0
      let batches = 0
      for await (const batch of engine.stream(all)) {
        seen += batch[0]?.length ?? 0
        if (batches++ > 0) continue
        expect(await engine.materialise('meanwhile', all)).toBe(ROWS)
        expect(await engine.ingest('filled', [{ name: 'n', type: 'integer' }], [[[1, 2, 3]]])).toBe(3)
        expect(await engine.rows(all, ROWS)).toHaveLength(ROWS)
        await engine.drop('meanwhile')
        await engine.drop('numbers')
      }
      expect(seen).toBe(ROWS)
      await readFault(engine.rows(all, ROWS))
    })
  })

  describe('is stopped', () => {
    it.each([0, A_WHILE])('gives up a query after %i ms, and goes on', async (delay) => {
      const query = readFault(engine.rows(endless, 1))
      if (delay > 0) await wait(delay)
      engine.cancel()
      expect(await query).toContain('stopped')
      await expectWorks()
    })

    it.each([0, A_WHILE])('gives up a table after %i ms, of which nothing stays', async (delay) => {
      const made = readFault(engine.materialise('given up', endless))
      if (delay > 0) await wait(delay)
      engine.cancel()
      expect(await made).toContain('stopped')
      expect(await engine.materialise('given up', all)).toBe(ROWS)
    })

    it('gives up a table that is being filled, of which nothing stays', async () => {
      function* batches(): Generator<readonly (readonly string[])[]> {
        for (;;) yield [new Array<string>(2048).fill('x')]
      }
      const filled = readFault(engine.ingest('given up', [{ name: 't', type: 'text' }], batches()))
      await wait(A_WHILE)
      engine.cancel()
      expect(await filled).toContain('stopped')
      expect(await engine.materialise('given up', all)).toBe(ROWS)
    })

    it('gives up an answer that is half read, instead of ending it early', async () => {
      const read = async (): Promise<void> => {
        for await (const batch of engine.stream(all)) if (batch.length > 0) engine.cancel()
      }
      expect(await readFault(read())).toContain('stopped')
      await expectWorks()
    })

    it('gives up all that runs, and nothing that is asked for later', async () => {
      const queries = [
        readFault(engine.rows(endless, 1)),
        readFault(readStream(engine, endless)),
        readFault(engine.materialise('x', endless)),
      ]
      await wait(A_WHILE)
      engine.cancel()
      const later = engine.rows(all, ROWS)
      for (const query of queries) expect(await query).toContain('stopped')
      expect(await later).toHaveLength(ROWS)
    })

    it('takes no harm from being stopped when nothing runs', async () => {
      engine.cancel()
      engine.cancel()
      await expectWorks()
    })
  })

  describe('is closed', () => {
    it('is closed as often as one likes, and does nothing more', async () => {
      await Promise.all([engine.close(), engine.close()])
      await engine.close()
      engine.cancel()
      const used = [
        engine.rows(all, ROWS),
        readRows(engine, all),
        readStream(engine, all),
        engine.materialise('x', all),
        engine.ingest('x', [{ name: 'n', type: 'integer' }], []),
        engine.drop('x'),
      ]
      for (const use of used) expect(await readFault(use)).toContain('closed')
    })

    it('stops what runs when it is closed', async () => {
      const query = readFault(engine.rows(endless, 1))
      await wait(A_WHILE)
      await engine.close()
      expect(await query).toContain('stopped')
    })

    it('ends an answer that is half read when it is closed, with a fault', async () => {
      const read = async (): Promise<void> => {
        for await (const batch of engine.stream(all)) if (batch.length > 0) await engine.close()
      }
      await readFault(read())
    })

    it('keeps its tables to itself', async () => {
      const other = await open()
      await readFault(other.rows(all, ROWS))
      expect(await other.materialise('numbers', `SELECT 1 AS ${other.dialect.quote('n')}`)).toBe(1)
      await other.close()
      await expectWorks()
    })
  })
}
