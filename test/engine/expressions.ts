import { createRandom, type SqlEngine, type SqlValue } from '@weft/core'
import { describe, expect, it } from 'vitest'
import { fillTable, readFault, readRows, readValue } from './run-sql.ts'

/** Distances as the textbooks give them. */
const DISTANCES: readonly (readonly [string, string, number])[] = [
  ['kitten', 'sitting', 3],
  ['saturday', 'sunday', 3],
  ['intention', 'execution', 5],
  ['flaw', 'lawn', 2],
  ['ca', 'abc', 3],
  ['same', 'same', 0],
  ['', '', 0],
  ['', 'abc', 3],
  ['abc', '', 3],
  ['SMITH', 'smith', 5],
  ["O'NEIL", 'ONEIL', 1],
]
const LENGTHS: readonly (readonly [string, number])[] = [
  ['', 0],
  ['a', 1],
  [' a ', 3],
  ["'", 1],
  ['Zoë', 3],
  ['名前', 2],
  ['😀', 1],
  ['x'.repeat(1000), 1000],
]
/** Operands of comparisons, CASE and COALESCE: what each gives with every other is checked against JavaScript. */
const OPERANDS: readonly SqlValue[] = [null, 0, 1, 2]

/** The Levenshtein distance by its definition, without a table. */
function slowDistance(a: string, b: string, known = new Map<string, number>()): number {
  if (a.length === 0 || b.length === 0) return a.length + b.length
  const key = `${a}\n${b}`
  const before = known.get(key)
  if (before !== undefined) return before
  const [left, right] = [a.slice(1), b.slice(1)]
  const distance = Math.min(
    slowDistance(left, b, known) + 1,
    slowDistance(a, right, known) + 1,
    slowDistance(left, right, known) + (a.startsWith(b.charAt(0)) ? 0 : 1),
  )
  known.set(key, distance)
  return distance
}

/** Pairs of texts of printable ASCII, the second often near the first. */
function inventPairs(count: number): readonly (readonly [string, string])[] {
  const random = createRandom(20_260_801)
  const draw = (below: number): number => Math.floor(random() * below)
  const invent = (signs: number): string => Array.from({ length: draw(18) }, () => String.fromCharCode(32 + draw(signs))).join('')
  return Array.from({ length: count }, () => {
    const first = invent(draw(2) === 0 ? 4 : 95)
    const place = draw(first.length + 1)
    return [first, draw(2) === 0 ? invent(4) : `${first.slice(0, place)}${invent(3).slice(0, 2)}${first.slice(place + draw(3))}`]
  })
}

/** What is not the same SQL everywhere is written by the dialect; what is, means the same. */
export function describeExpressions(use: () => SqlEngine): void {
  const literal = (value: SqlValue): string => (value === null ? 'NULL' : String(value))

  describe('computes expressions', () => {
    it.each(DISTANCES)('puts %j and %j so far apart: %i', async (a, b, distance) => {
      const { dialect } = use()
      expect(await readValue(use(), dialect.editDistance(dialect.text(a), dialect.text(b)))).toBe(distance)
    })

    it('agrees with the definition of the edit distance on 2,000 pairs', async () => {
      const pairs = inventPairs(2000)
      const { dialect } = use()
      const table = await fillTable(
        use(),
        'pairs',
        [
          { name: 'a', type: 'text' },
          { name: 'b', type: 'text' },
        ],
        pairs,
      )
      const [a, b, distance] = [dialect.quote('a'), dialect.quote('b'), dialect.quote('distance')]
      const found = await readRows(use(), `SELECT ${a}, ${b}, ${dialect.editDistance(a, b)} AS ${distance} FROM ${table}`)
      expect(found).toHaveLength(2000)
      expect(found.filter(([x, y, z]) => slowDistance(String(x), String(y)) !== z)).toEqual([])
      expect(new Set(found.map(([, , z]) => z)).size).toBeGreaterThan(10)
    })

    it('knows no edit distance where either text is unknown', async () => {
      const { dialect } = use()
      const columns = [
        { name: 'a', type: 'text' },
        { name: 'b', type: 'text' },
      ] as const
      const table = await fillTable(use(), 'unknown', columns, [
        [null, 'b'],
        ['a', null],
        [null, null],
      ])
      const distance = dialect.editDistance(dialect.quote('a'), dialect.quote('b'))
      expect(await readRows(use(), `SELECT ${distance} AS ${dialect.quote('d')} FROM ${table}`)).toEqual([[null], [null], [null]])
    })

    it.each(LENGTHS)('counts the signs of %j', async (text, length) => {
      const { dialect } = use()
      expect(await readValue(use(), dialect.length(dialect.text(text)))).toBe(length)
    })

    it('compares, branches and falls back by the logic of three values', async () => {
      const quote = (name: string): string => use().dialect.quote(name)
      for (const a of OPERANDS)
        for (const b of OPERANDS) {
          const isKnown = a !== null && b !== null
          const select = [
            `CASE WHEN ${literal(a)} = ${literal(b)} THEN 1 WHEN ${literal(a)} <> ${literal(b)} THEN 2 ELSE 3 END AS ${quote('branch')}`,
            `CASE WHEN NOT (${literal(a)} = ${literal(b)}) THEN 1 END AS ${quote('open')}`,
            `CASE WHEN ${literal(a)} IS NULL OR ${literal(b)} IS NULL THEN 1 ELSE 0 END AS ${quote('unknown')}`,
            `COALESCE(${literal(a)}, ${literal(b)}, 9) AS ${quote('first')}`,
            `CAST(${literal(a)} AS INTEGER) + CAST(${literal(b)} AS INTEGER) AS ${quote('sum')}`,
          ]
          expect(await readRows(use(), `SELECT ${select.join(', ')}`), `${literal(a)} and ${literal(b)}`).toEqual([
            [
              isKnown ? (a === b ? 1 : 2) : 3,
              isKnown && a !== b ? 1 : null,
              isKnown ? 0 : 1,
              a ?? b ?? 9,
              isKnown ? Number(a) + Number(b) : null,
            ],
          ])
        }
    })

    it('gives truth as 1, 0 or null', async () => {
      expect(await readValue(use(), '1 = 1')).toBe(1)
      expect(await readValue(use(), '1 = 2')).toBe(0)
      expect(await readValue(use(), 'CAST(NULL AS INTEGER) = 2')).toBe(null)
    })

    it('gives whole numbers up to 2^53 as numbers, and refuses to round those beyond', async () => {
      const wide = (...factors: readonly number[]): string => factors.map((factor) => `CAST(${factor} AS BIGINT)`).join(' * ')
      expect(await readValue(use(), wide(6361 * 69_431, 20_394_401))).toBe(2 ** 53 - 1)
      expect(await readValue(use(), wide(-6361 * 69_431, 20_394_401))).toBe(-(2 ** 53 - 1))
      expect(await readValue(use(), wide(-3, 2 ** 31 - 1))).toBe(-3 * (2 ** 31 - 1))
      for (const beyond of [wide(2 ** 27, 2 ** 26), wide(-(2 ** 27), 2 ** 26), wide(2 ** 31 - 1, 2 ** 31 - 1, 2)])
        await readFault(readValue(use(), beyond))
    })

    it('gives decimals as the number next to them', async () => {
      expect(await readValue(use(), '0.1')).toBe(0.1)
      expect(await readValue(use(), '-12345.678')).toBe(-12345.678)
    })
  })
}
