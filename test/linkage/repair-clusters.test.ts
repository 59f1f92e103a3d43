import { createRandom, type LinkModel, type SqlEngine } from '@weft/core'
import { openDuckDb } from '@weft/engine-duckdb'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { BandedPair } from '../../packages/core/src/entities/linkage/band-pairs.ts'
import { joinTies, type Tie } from '../../packages/core/src/entities/linkage/cluster-pairs.ts'
import { ingestPersonas } from '../../packages/core/src/entities/linkage/make-candidates.ts'
import { repairClusters, type Repaired } from '../../packages/core/src/entities/linkage/repair-clusters.ts'

/** Things are compared by a police number alone, which must never differ. */
const MODEL: LinkModel = {
  format: 'weft-link-model',
  version: 1,
  kind: 'person',
  columns: [{ name: 'pnc', type: 'text' }],
  duplicatesEach: 0.1,
  rules: [{ name: 'any', keys: [['pnc']], pairsEach: 1 }],
  comparisons: [
    {
      name: 'police number',
      comparable: { test: 'known', column: 'pnc' },
      levels: [
        { name: 'the same', when: { test: 'equal', column: 'pnc' }, m: 0.9, u: 0.1 },
        { name: 'different', m: 0.1, u: 0.9 },
      ],
    },
  ],
  neverDifferent: ['police number'],
  lookalikes: [],
}

/** Things that links join, and what every two of them weigh. */
interface Problem {
  readonly count: number
  readonly links: readonly Tie[]
  readonly weight: (left: number, right: number) => number
  readonly pnc?: readonly (string | null)[]
  readonly apart?: readonly Tie[]
  readonly same?: readonly Tie[]
  /** Pairs for review. */
  readonly shown?: readonly Tie[]
}

let engine: SqlEngine
beforeEach(async () => {
  engine = await openDuckDb()
})
afterEach(async () => {
  await engine.close()
})

const isAmong = (ties: readonly Tie[], a: number, b: number): boolean =>
  ties.some(({ left, right }) => (left === a && right === b) || (left === b && right === a))

async function repair({ count, links, weight, pnc = [], apart = [], same = [], shown = [] }: Problem): Promise<Repaired> {
  const personas = Array.from({ length: count }, (_, entity) => ({ entity, isPrimary: true, values: [pnc[entity] ?? null] }))
  await engine.drop('personas')
  await ingestPersonas(engine, MODEL, personas, () => undefined)
  const banded = (ties: readonly Tie[], band: BandedPair['band']): readonly BandedPair[] =>
    ties.map(({ left, right }) => ({ left, right, pattern: 0, things: [], weight: weight(left, right), band }))
  const pairs = [...banded(links, 'link'), ...banded(shown, 'review')]
  return repairClusters({
    engine,
    model: MODEL,
    count,
    pairs,
    same,
    isApart: (left, right) => isAmong(apart, left, right),
    score: async (table) =>
      (await engine.rows(`SELECT l, r, pattern FROM ${table} ORDER BY l, r`, 1_000_000)).map((row) => {
        const [left, right] = [Number(row.l), Number(row.r)]
        return { left, right, pattern: Number(row.pattern), things: [], weight: weight(left, right) }
      }),
  })
}

const tie = (left: number, right: number): Tie => ({ left, right })
const chain = (from: number, to: number): readonly Tie[] => Array.from({ length: to - from - 1 }, (_, i) => tie(from + i, from + i + 1))
const bandsOf = ({ pairs }: Repaired): readonly string[] =>
  pairs.map(({ left, right, band, heldBy }) => `${left} ${right} ${band} ${heldBy ?? '-'}`)

describe('a cluster without contradictions', () => {
  it('stays as links join it, with no pair changed', async () => {
    const links = [...chain(0, 4), tie(5, 7)]
    const repaired = await repair({ count: 9, links, weight: () => 3 })
    expect([...repaired.clusters]).toEqual([0, 0, 0, 0, 4, 5, 6, 5, 8])
    expect(repaired.repaired).toBe(0)
    expect(repaired.pairs.every(({ band, heldBy }) => band === 'link' && heldBy === undefined)).toBe(true)
  })

  it('holds what a person holds to be one as well', async () => {
    const repaired = await repair({ count: 5, links: [tie(0, 1)], weight: () => 3, same: [tie(1, 4)] })
    expect([...repaired.clusters]).toEqual([0, 0, 2, 3, 0])
  })

  it('may have pairs that are unlikely to be one, down to one chance in a hundred', async () => {
    const weight = (a: number, b: number): number => (b - a === 2 ? -6.5 : 7)
    expect([...(await repair({ count: 3, links: chain(0, 3), weight })).clusters]).toEqual([0, 0, 0])
  })
})

describe('a cluster whose members contradict each other', () => {
  const weight = (a: number, b: number): number => (b - a === 2 ? 0 : a === 0 ? 12 : 9)

  it.each([
    ['two police numbers', { pnc: ['A', null, 'B'] }],
    ['what persons or records hold apart', { apart: [tie(2, 0)] }],
  ])('is taken apart at its weakest link, which then stands for review: %s', async (_, held) => {
    const repaired = await repair({ count: 3, links: chain(0, 3), weight, ...held })
    expect([...repaired.clusters]).toEqual([0, 0, 2])
    expect(bandsOf(repaired)).toEqual(['0 1 link -', '1 2 review repair'])
    expect(repaired.repaired).toBe(1)
  })

  it('is taken apart where two are one chance in a hundred, and the rest is against them as well', async () => {
    const far = (a: number, b: number): number => (b - a === 2 ? -7.9 : a === 0 ? 7 : 6.7)
    const repaired = await repair({ count: 3, links: chain(0, 3), weight: far })
    expect(bandsOf(repaired)).toEqual(['0 1 link -', '1 2 review repair'])
  })

  it('does not touch another cluster, nor a pair for review', async () => {
    const links = [...chain(0, 3), ...chain(3, 6)]
    const shown = [tie(2, 3), tie(0, 2)]
    const repaired = await repair({ count: 6, links, weight: (a, b) => weight(a % 3, b % 3), pnc: ['A', null, 'B'], shown })
    expect([...repaired.clusters]).toEqual([0, 0, 2, 3, 3, 3])
    expect(bandsOf(repaired).slice(links.length)).toEqual(['2 3 review -', '0 2 review -'])
    expect(repaired.repaired).toBe(1)
  })

  it.each([1, 2, 3, 4, 5, 6])('never has two that must stay apart; links cut are for review, and no others (%i)', async (seed) => {
    const random = createRandom(seed)
    const count = 60
    const numbers = Array.from({ length: count }, () => (random() < 0.3 ? `N${Math.floor(random() * 4)}` : null))
    const links = Array.from({ length: 70 }, () => [Math.floor(random() * count), Math.floor(random() * count)].sort((a, b) => a - b))
      .filter(([a = 0, b = 0]) => a !== b && (numbers[a] === null || numbers[b] === null || numbers[a] === numbers[b]))
      .map(([a = 0, b = 0]) => tie(a, b))
    const weights = new Map(links.map(({ left, right }) => [`${left} ${right}`, 7 + 10 * random()]))
    const repaired = await repair({ count, links, weight: (a, b) => weights.get(`${a} ${b}`) ?? random() * 4 - 2, pnc: numbers })
    for (let a = 0; a < count; a++) {
      for (let b = 0; b < a; b++) {
        const contradict = numbers[a] !== null && numbers[b] !== null && numbers[a] !== numbers[b]
        if (contradict) expect(repaired.clusters[a]).not.toBe(repaired.clusters[b])
      }
    }
    for (const { left, right, band, heldBy } of repaired.pairs) {
      expect([band, heldBy]).toEqual(repaired.clusters[left] === repaired.clusters[right] ? ['link', undefined] : ['review', 'repair'])
    }
    expect(repaired.repaired).toBeGreaterThan(0)
    expect([...repaired.clusters]).toEqual([
      ...joinTies(
        count,
        repaired.pairs.filter(({ band }) => band === 'link'),
      ),
    ])
  })

  it('never has two that a person holds apart through a third that a person holds to be one of them', async () => {
    // 0 and 1 are one by the word of a person, 0 and 2 are not; by weight 1 and 2 are
    const given = { links: [tie(1, 2)], same: [tie(0, 1)], apart: [tie(0, 2)] }
    const { clusters } = await repair({ count: 3, weight: (a, b) => (a === 1 && b === 2 ? 10 : -3), ...given })
    expect(clusters[0]).toBe(clusters[1])
    expect(clusters[0]).not.toBe(clusters[2])
  })

  it('is not said to be taken apart where nothing was cut', async () => {
    const far = (a: number, b: number): number => (b - a === 2 ? -7 : 20)
    const repaired = await repair({ count: 3, links: chain(0, 3), weight: far })
    expect(bandsOf(repaired)).toEqual(['0 1 link -', '1 2 link -'])
    expect(repaired.repaired).toBe(0)
  })
})

describe('a cluster of very many', () => {
  const COUNT = 260

  it('is first parted at its weaker links, and what contradicts stands in two parts', async () => {
    const weight = (a: number, b: number): number => (b - a > 1 ? 0 : a === 129 ? 7 : 20)
    const pnc = Array.from({ length: COUNT }, (_, i) => (i === 0 ? 'A' : i === COUNT - 1 ? 'B' : null))
    const repaired = await repair({ count: COUNT, links: chain(0, COUNT), weight, pnc })
    expect(bandsOf(repaired).filter((line) => !line.endsWith('link -'))).toEqual(['129 130 review repair'])
    expect(new Set(repaired.clusters)).toEqual(new Set([0, 130]))
  })

  it('never has two that must stay apart, though no link is stronger than the others', async () => {
    const pnc = Array.from({ length: COUNT }, (_, i) => (i === 0 ? 'A' : i === COUNT - 1 ? 'B' : null))
    const { clusters } = await repair({ count: COUNT, links: chain(0, COUNT), weight: (a, b) => (b - a > 1 ? 0 : 9), pnc })
    expect(clusters[0]).not.toBe(clusters[COUNT - 1])
  })

  it('may have more links than a function takes arguments', async () => {
    const count = 520
    const all = Array.from({ length: count }, (_, right) => Array.from({ length: right }, (__, left) => tie(left, right))).flat()
    const { clusters } = await repair({ count, links: all, weight: () => 9 })
    expect(new Set(clusters)).toEqual(new Set([0]))
  })

  it('never has two that must stay apart in what is left of it once it is parted', async () => {
    // a chain of strong links, and four at its end that hang by weak ones
    const weight = (a: number, b: number): number => (b - a > 1 ? 0 : a >= COUNT - 5 ? 7 : 20)
    const apart = [tie(COUNT - 3, COUNT - 1)]
    const { clusters } = await repair({ count: COUNT, links: chain(0, COUNT), weight, apart })
    expect(clusters[COUNT - 3]).not.toBe(clusters[COUNT - 1])
  })
})
