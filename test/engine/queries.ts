import { createRandom, type SqlColumn, type SqlEngine, type SqlValue } from '@weft/core'
import { describe, expect, it } from 'vitest'
import { fillTable, readFault, readRows, readStream } from './run-sql.ts'

const COLUMNS: readonly SqlColumn[] = [
  { name: 'id', type: 'integer' },
  { name: 'place', type: 'text' },
  { name: 'key', type: 'number' },
]

/** Rows whose places and keys are few, near each other and sometimes unknown. */
function inventRows(count: number): readonly (readonly [number, string | null, number | null])[] {
  const random = createRandom(53)
  const top = 2 ** 53 - 1
  return Array.from({ length: count }, (_, id) => [
    id,
    random() < 0.1 ? null : `place ${Math.floor(random() * 20)}`,
    random() < 0.1 ? null : top - Math.floor(random() * 300),
  ])
}

/** Rows without an order. */
function sorted(rows: readonly (readonly SqlValue[])[]): readonly string[] {
  return rows.map((row) => JSON.stringify(row)).sort()
}

/** Joins and aggregates give what a loop in JavaScript gives. */
export function describeQueries(use: () => SqlEngine): void {
  const rows = inventRows(3000)
  const quote = (name: string): string => use().dialect.quote(name)

  describe('answers queries', () => {
    it('counts, adds up and finds least and most, as numbers', async () => {
      const top = 2 ** 31 - 1
      const values = [top, top, null, -5, 0]
      const table = await fillTable(
        use(),
        'figures',
        [
          { name: 'n', type: 'integer' },
          { name: 'x', type: 'number' },
        ],
        values.map((value) => [value, value === null ? null : value / 4]),
      )
      const figures = ['count(*)', 'count(*n*)', 'sum(*n*)', 'min(*n*)', 'max(*n*)', 'sum(*x*)', 'min(*x*)', 'max(*x*)']
      const select = figures.map(
        (figure, place) => `${figure.replace(/\*(\w)\*/, (_, name: string) => quote(name))} AS ${quote(`f${place}`)}`,
      )
      expect(await readRows(use(), `SELECT ${select.join(', ')} FROM ${table}`)).toEqual([
        [5, 4, 2 * top - 5, -5, top, (2 * top - 5) / 4, -1.25, top / 4],
      ])
    })

    it('groups rows, those without a value among themselves', async () => {
      const table = await fillTable(use(), 'grouped', COLUMNS, rows)
      const expected = new Map<string | null, readonly [number, number]>()
      for (const [id, place] of rows) {
        const [count, least] = expected.get(place) ?? [0, id]
        expected.set(place, [count + 1, Math.min(least, id)])
      }
      const found = await readRows(
        use(),
        `SELECT ${quote('place')}, count(*) AS ${quote('n')}, min(${quote('id')}) AS ${quote('least')} FROM ${table} GROUP BY ${quote('place')}`,
      )
      expect(sorted(found)).toEqual(sorted(Array.from(expected, ([place, figures]) => [place, ...figures])))
      expect(found).toHaveLength(21)
    })

    it('joins a table with itself where doubles of 53 bits are equal, and nowhere else', async () => {
      const table = await fillTable(use(), 'joined', COLUMNS, rows)
      const pairs = await readStream(
        use(),
        `SELECT l.${quote('id')} AS ${quote('a')}, r.${quote('id')} AS ${quote('b')} FROM ${table} l JOIN ${table} r ON l.${quote('key')} = r.${quote('key')} WHERE l.${quote('id')} < r.${quote('id')}`,
      )
      const expected = rows.flatMap(([a, , key]) =>
        rows.filter(([b, , other]) => a < b && key !== null && key === other).map(([b]) => [a, b]),
      )
      expect(sorted(pairs)).toEqual(sorted(expected))
      expect(expected.length).toBeGreaterThan(5000)
    })

    it('puts answers together, keeping what is in both', async () => {
      const part = (value: string): string => `SELECT ${use().dialect.text(value)} AS ${quote('t')}`
      const found = await readRows(use(), [part('a'), part('b'), part('a')].join(' UNION ALL '))
      expect(sorted(found)).toEqual(['["a"]', '["a"]', '["b"]'])
    })

    it('finds equal texts, whatever longer ones were filled in before them', async () => {
      const columns = [{ name: 't', type: 'text' }] as const
      const lengths = [12, 3, 8, 0, 40, 3]
      const texts = lengths.flatMap((length) => new Array<string>(4096).fill('ABCDEFGH'.repeat(5).slice(0, length)))
      const table = await fillTable(
        use(),
        'texts',
        columns,
        texts.map((text) => [text]),
      )
      const grouped = `SELECT ${quote('t')}, count(*) AS ${quote('n')} FROM ${table} GROUP BY ${quote('t')}`
      expect(sorted(await readRows(use(), grouped))).toEqual(
        sorted([12, 3, 8, 0, 40].map((length) => ['ABCDEFGH'.repeat(5).slice(0, length), length === 3 ? 8192 : 4096])),
      )
      expect(await readRows(use(), `SELECT count(*) AS ${quote('n')} FROM ${table} WHERE ${quote('t')} = 'ABC'`)).toEqual([[8192]])
    })

    it('gives the same rows for the same table, however often it is asked', async () => {
      const table = await fillTable(use(), 'repeated', COLUMNS, rows)
      const select = `SELECT l.${quote('id')} AS ${quote('a')}, count(*) AS ${quote('n')} FROM ${table} l JOIN ${table} r ON l.${quote('place')} = r.${quote('place')} GROUP BY l.${quote('id')}`
      const first = sorted(await readRows(use(), select))
      await fillTable(use(), 'repeated', COLUMNS, [...rows].reverse())
      expect(sorted(await readRows(use(), select))).toEqual(first)
      expect(first).toHaveLength(rows.filter(([, place]) => place !== null).length)
    })

    it('gives as many rows as were allowed, and refuses more', async () => {
      const table = await fillTable(use(), 'many', COLUMNS, rows)
      expect(await use().rows(`SELECT * FROM ${table}`, 3000)).toHaveLength(3000)
      expect(await use().rows(`SELECT * FROM ${table} WHERE ${quote('id')} < 0`, 0)).toEqual([])
      expect(await readFault(use().rows(`SELECT * FROM ${table}`, 2999))).toContain('2999')
      await readFault(use().rows(`SELECT 1 AS ${quote('n')}`, 0))
    })

    it('refuses a row of which two columns have one name', async () => {
      await readFault(use().rows(`SELECT 1 AS ${quote('n')}, 2 AS ${quote('n')}`, 1))
    })

    it('streams what it gives as a whole, in the order that is asked for', async () => {
      const table = await fillTable(use(), 'long', COLUMNS, rows)
      const select = `SELECT l.${quote('id')} AS ${quote('a')}, r.${quote('id')} AS ${quote('b')} FROM ${table} l CROSS JOIN ${table} r WHERE l.${quote('id')} < 20 ORDER BY l.${quote('id')} DESC, r.${quote('id')}`
      const streamed = await readStream(use(), select)
      expect(streamed).toHaveLength(60_000)
      expect(streamed).toEqual(await readRows(use(), select))
      expect(streamed[0]).toEqual([19, 0])
      expect(streamed.at(-1)).toEqual([0, 2999])
    })

    it('says what is wrong with SQL without saying what stands in a cell', async () => {
      const table = await fillTable(use(), 'cells', COLUMNS, [[1, 'Quillfeather', 1]])
      const wrong = [
        `SELEC 1`,
        `SELECT * FROM ${quote('is not there')}`,
        `SELECT ${quote('is not there')} FROM ${table}`,
        `SELECT 1 AS ${quote('n')}; SELECT 2 AS ${quote('n')}`,
        `DROP TABLE ${table}`,
        '',
        `SELECT 1 AS ${quote('n')} \0`,
      ]
      for (const select of wrong) {
        await readFault(use().rows(select, 10))
        await readFault(readStream(use(), select))
        await readFault(use().materialise('wrong', select))
      }
      const casts = [
        `SELECT CAST(${quote('place')} AS INTEGER) AS ${quote('n')} FROM ${table}`,
        `SELECT CAST('Quillfeather' AS INTEGER) AS ${quote('n')}`,
      ]
      for (const cast of casts) expect(await readFault(use().rows(cast, 1))).not.toContain('Quill')
      expect(await readRows(use(), `SELECT * FROM ${table}`)).toEqual([[1, 'Quillfeather', 1]])
    })
  })
}
