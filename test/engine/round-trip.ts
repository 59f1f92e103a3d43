import type { SqlColumn, SqlEngine, SqlValue } from '@weft/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fillTable, readFault, readRows, readStream } from './run-sql.ts'

const TEXTS = [
  '',
  ' ',
  "O'Neil",
  'a "b" c',
  '\\',
  'é',
  'Zoë',
  '名前',
  '😀👩‍👩‍👧',
  '\u202eabc',
  '\r\n\t',
  'null',
  'NULL',
  '__proto__',
  '%_',
  '-- x',
  '\ufeff',
  '\uffff',
]
/** Around the lengths at which texts are kept in another way. */
const LENGTHS = [1, 3, 4, 11, 12, 13, 16, 255, 256, 4096, 1_000_000]
const DOUBLES = [
  0,
  -0,
  0.1,
  -0.1,
  1 / 3,
  Math.PI,
  Number.MIN_VALUE,
  -Number.MIN_VALUE,
  Number.MAX_VALUE,
  -Number.MAX_VALUE,
  2 ** 53 - 1,
  -(2 ** 53 - 1),
  2 ** -1022,
  1e300,
  123456789.123456789,
]
const INTEGERS = [0, 1, -1, 2 ** 31 - 1, -(2 ** 31), 65535, 65536]
const COLUMNS: readonly SqlColumn[] = [
  { name: 'place', type: 'integer' },
  { name: 'a', type: 'text' },
  { name: 'b', type: 'integer' },
  { name: 'c', type: 'number' },
]
const cellText = fc.string({ unit: 'binary', maxLength: 30 }).filter((text) => !text.includes('\0'))
const cells = fc.tuple(
  fc.option(cellText, { freq: 4 }),
  fc.option(fc.integer(), { freq: 4 }),
  fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }), { freq: 4 }),
)

/** What goes in comes out. */
export function describeRoundTrip(use: () => SqlEngine): void {
  /** Every value comes back by row and by stream, in its place. */
  const expectKept = async (column: SqlColumn, values: readonly SqlValue[]): Promise<void> => {
    const engine = use()
    const rows = values.map((value, place) => [place, value])
    const table = await fillTable(engine, 'kept', [{ name: 'place', type: 'integer' }, column], rows)
    const select = `SELECT * FROM ${table} ORDER BY ${engine.dialect.quote('place')}`
    expect(await readRows(engine, select)).toEqual(rows)
    expect(await readStream(engine, select)).toEqual(rows)
  }

  describe('keeps values', () => {
    it('keeps texts of every script, empty ones, and those that look like SQL', async () => {
      await expectKept({ name: 'value', type: 'text' }, TEXTS)
    })

    it('keeps texts of any length, ASCII or not', async () => {
      await expectKept(
        { name: 'value', type: 'text' },
        LENGTHS.flatMap((length) => ['x'.repeat(length), 'é'.repeat(length), '😀'.repeat(length)]),
      )
    })

    it('keeps a text with NUL, or refuses it, but does not cut it off', async () => {
      const kept = await expectKept({ name: 'value', type: 'text' }, ['a\0b', '\0', 'a text that is longer than most\0b']).then(
        () => 'kept',
        () => 'refused',
      )
      if (kept === 'refused') await readFault(use().ingest('refused', [{ name: 'value', type: 'text' }], [[['a\0b']]]))
      else expect(kept).toBe('kept')
    })

    it('tells null from the empty text, from nought and from the text null', async () => {
      await expectKept({ name: 'value', type: 'text' }, [null, '', 'null', null])
      await expectKept({ name: 'value', type: 'integer' }, [null, 0, null])
      await expectKept({ name: 'value', type: 'number' }, [null, 0, -0, null])
      await expectKept({ name: 'value', type: 'number' }, [null, null])
    })

    it('keeps whole numbers of 32 bits to their bounds', async () => {
      await expectKept({ name: 'value', type: 'integer' }, INTEGERS)
    })

    it('keeps doubles to the last bit', async () => {
      await expectKept({ name: 'value', type: 'number' }, DOUBLES)
    })

    it('keeps any row', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(cells, { maxLength: 40 }), async (values) => {
          const engine = use()
          const rows = values.map((value, place) => [place, ...value])
          const table = await fillTable(engine, 'any', COLUMNS, rows)
          expect(await readRows(engine, `SELECT * FROM ${table} ORDER BY ${engine.dialect.quote('place')}`)).toEqual(rows)
        }),
        { numRuns: 60 },
      )
    })

    it('keeps any text that is written as a literal', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(cellText, { minLength: 1, maxLength: 20 }), async (texts) => {
          const { dialect } = use()
          const select = `SELECT ${texts.map((text, place) => `${dialect.text(text)} AS ${dialect.quote(`c${place}`)}`).join(', ')}`
          expect(await readRows(use(), select)).toEqual([texts])
        }),
        { numRuns: 60, examples: [[TEXTS]] },
      )
    })
  })
}
