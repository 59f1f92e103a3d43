import type { SqlBatch, SqlColumn, SqlEngine, SqlValue } from '@weft/core'
import { describe, expect, it } from 'vitest'
import { fillTable, readFault, readRows, readStream } from './run-sql.ts'

const NUMBERED: readonly SqlColumn[] = [
  { name: 'n', type: 'integer' },
  { name: 't', type: 'text' },
]
const NAMES = ['order', 'stable', 'old', 'select', 'a"b', "a'b", 'a b', 'a.b', 'A', 'é', '1', '__proto__', 'constructor']
/** What a column does not take, with its type. */
const UNFIT: readonly (readonly [SqlColumn['type'], unknown])[] = [
  ['integer', '1'],
  ['integer', 1.5],
  ['integer', 2 ** 31],
  ['integer', -(2 ** 31) - 1],
  ['integer', Number.NaN],
  ['integer', true],
  ['integer', undefined],
  ['number', '1'],
  ['number', Number.NaN],
  ['number', Number.POSITIVE_INFINITY],
  ['number', 1n],
  ['number', undefined],
  ['text', 1],
  ['text', undefined],
  ['text', '\ud83d'],
  ['text', 'a text that is longer than most \ude00 and not well formed'],
]

function numberRows(count: number): readonly (readonly SqlValue[])[] {
  return Array.from({ length: count }, (_, n) => [n, n % 7 === 0 ? null : `text number ${n}`])
}

/** Tables are made whole, under any name, and go when they are dropped. */
export function describeTables(use: () => SqlEngine): void {
  const quote = (name: string): string => use().dialect.quote(name)
  const countOf = async (table: string): Promise<unknown> =>
    (await readRows(use(), `SELECT count(*) AS ${quote('n')} FROM ${quote(table)}`))[0]?.[0]

  describe('fills tables', () => {
    it.each([0, 1, 2047, 2048, 2049, 5000])('takes a batch of %i rows', async (count) => {
      const engine = use()
      await engine.drop('sized')
      const rows = numberRows(count)
      const batch: SqlBatch = [rows.map(([n]) => n ?? null), rows.map(([, t]) => t ?? null)]
      expect(await engine.ingest('sized', NUMBERED, [batch])).toBe(count)
      expect(await readRows(engine, `SELECT * FROM ${quote('sized')} ORDER BY ${quote('n')}`)).toEqual(rows)
    })

    it('takes batches of any lengths, from an async source and as typed arrays', async () => {
      const engine = use()
      const lengths = [3, 0, 2048, 1, 4097, 0]
      async function* batches(): AsyncGenerator<SqlBatch> {
        for (const length of lengths) {
          await Promise.resolve()
          yield [Int32Array.from({ length }, (_, n) => n), new Array<string>(length).fill('x')]
        }
      }
      await engine.drop('uneven')
      expect(await engine.ingest('uneven', NUMBERED, batches())).toBe(6149)
      expect(await countOf('uneven')).toBe(6149)
    })

    it('makes a table without rows, of which the columns are known', async () => {
      const engine = use()
      const table = await fillTable(engine, 'empty', NUMBERED, [])
      expect(await readRows(engine, `SELECT ${quote('n')}, ${quote('t')} FROM ${table}`)).toEqual([])
      expect(await readStream(engine, `SELECT * FROM ${table}`)).toEqual([])
      expect(await readRows(engine, `SELECT count(*) AS ${quote('c')}, max(${quote('n')}) AS ${quote('m')} FROM ${table}`)).toEqual([
        [0, null],
      ])
    })

    it.each(NAMES)('takes %j for the name of a table and of a column', async (name) => {
      const engine = use()
      const table = await fillTable(engine, name, [{ name, type: 'text' }], [['x']])
      const column = quote(name)
      const rows = await engine.rows(`SELECT ${table}.${column} AS ${column} FROM ${table} WHERE ${column} = 'x'`, 1)
      expect(rows.map((row) => Object.entries(row))).toEqual([[[name, 'x']]])
      await engine.drop(name)
    })

    it.each(UNFIT)('refuses a column of type %s that holds %s, and says where without saying what', async (type, value) => {
      const engine = use()
      await engine.drop('unfit')
      const fits = Array.from({ length: 3000 }, () => null)
      const fault = await readFault(engine.ingest('unfit', [{ name: 'odd', type }], [[fits], [[null, value as SqlValue]]]))
      expect(fault).toContain('"odd"')
      expect(fault).toContain('3002')
      await readFault(engine.rows(`SELECT * FROM ${quote('unfit')}`, 1))
    })

    it('refuses batches of another shape than the table', async () => {
      const engine = use()
      await readFault(engine.ingest('shape', NUMBERED, [[[1], ['a', 'b']]]))
      await readFault(engine.ingest('shape', NUMBERED, [[[1, 2], ['a']]]))
      await readFault(engine.ingest('shape', NUMBERED, [[[1]]]))
      await readFault(engine.ingest('shape', NUMBERED, [[[1], ['a'], ['b']]]))
      await readFault(engine.ingest('shape', NUMBERED, [[]]))
      await readFault(engine.ingest('shape', [], []))
      expect(await engine.ingest('shape', NUMBERED, [[[1], ['a']]])).toBe(1)
    })

    it('refuses a name that is taken, and leaves what has it as it was', async () => {
      const engine = use()
      const table = await fillTable(engine, 'taken', NUMBERED, [[1, 'first']])
      await readFault(engine.ingest('taken', NUMBERED, [[[2], ['second']]]))
      await readFault(engine.materialise('taken', `SELECT 2 AS ${quote('n')}`))
      expect(await readRows(engine, `SELECT * FROM ${table}`)).toEqual([[1, 'first']])
    })

    it('leaves nothing of a table whose source fails, and hands on the fault of the source', async () => {
      const engine = use()
      const broken = new Error('the source is broken')
      function* batches(): Generator<SqlBatch> {
        yield [[1], ['a']]
        throw broken
      }
      await engine.drop('broken')
      await expect(engine.ingest('broken', NUMBERED, batches())).rejects.toBe(broken)
      expect(await engine.ingest('broken', NUMBERED, [[[1], ['a']]])).toBe(1)
    })
  })

  describe('makes tables of answers', () => {
    it('says how many rows a table has, none included', async () => {
      const engine = use()
      const table = await fillTable(engine, 'source', NUMBERED, numberRows(5000))
      await engine.drop('few', 'none')
      expect(await engine.materialise('few', `SELECT * FROM ${table} WHERE ${quote('n')} < 4321`)).toBe(4321)
      expect(await engine.materialise('none', `SELECT * FROM ${table} WHERE ${quote('n')} < 0`)).toBe(0)
      expect(await countOf('few')).toBe(4321)
      expect(await countOf('none')).toBe(0)
    })

    it('makes a table at once, which stays when that is gone of which it was made', async () => {
      const engine = use()
      const table = await fillTable(engine, 'gone', NUMBERED, [[1, 'a']])
      await engine.drop('stays')
      await engine.materialise('stays', `SELECT * FROM ${table}`)
      await engine.drop('gone')
      expect(await countOf('stays')).toBe(1)
      await readFault(engine.rows(`SELECT * FROM ${table}`, 1))
    })

    it('makes a table under a name that was dropped', async () => {
      const engine = use()
      await engine.drop('again')
      for (const value of [1, 2, 3]) {
        await engine.materialise('again', `SELECT ${value} AS ${quote('n')}`)
        expect(await readRows(engine, `SELECT * FROM ${quote('again')}`)).toEqual([[value]])
        await engine.drop('again')
      }
    })

    it('drops several tables, and passes over those that are not there', async () => {
      const engine = use()
      await fillTable(engine, 'here', NUMBERED, [])
      await fillTable(engine, 'here too', NUMBERED, [])
      await engine.drop('here', 'was never there', 'here too')
      await engine.drop('here')
      await engine.drop()
      await readFault(countOf('here'))
      await readFault(countOf('here too'))
    })
  })
}
