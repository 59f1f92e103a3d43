import { describe, expect, it } from 'vitest'
import { measureBetweenness, normaliseBetweenness } from '../../src/kernels/measure-betweenness.ts'
import { workHere } from '../../src/kernels/work-pool.ts'
import { toCsr } from '../graphs/build-graphs.ts'
import { keysOf, randomGraph, shuffled } from '../graphs/invent-graph.ts'
import { listReferenceFigures, readGraph } from '../graphs/read-graph.ts'
import { at, hasData } from '../make.ts'

const EXACT = { exactNodes: 10_000, sources: 10, seed: 1 }
const range = (n: number): readonly number[] => Array.from({ length: n }, (_, i) => i)

describe('measureBetweenness', () => {
  it.each(listReferenceFigures().filter(([, { betweenness_top10 }]) => betweenness_top10 !== undefined))(
    'agrees with the published ten highest of %s',
    async (name, { nodes, edges, betweenness_top10 = [] }) => {
      const { names, csr } = readGraph(name)
      expect([csr.order, csr.neighbours.length / 2]).toEqual([nodes, edges])
      const { raw, isSampled } = await measureBetweenness(csr, keysOf(range(csr.order)), EXACT, workHere)
      expect(isSampled).toBe(false)
      for (const [person, share] of betweenness_top10) {
        expect(normaliseBetweenness(at(raw, names.indexOf(person)), csr.order)).toBeCloseTo(share, 6)
      }
      const highest = [...raw].sort((a, b) => b - a).slice(0, 10)
      for (const [i, [, share]] of betweenness_top10.entries())
        expect(normaliseBetweenness(at(highest, i), csr.order)).toBeCloseTo(share, 6)
    },
  )

  it.skipIf(!hasData('comm_classic'))('gives the raw betweenness of the karate club as published', async () => {
    const { names, csr } = readGraph('karate')
    const { raw, sources } = await measureBetweenness(csr, keysOf(range(csr.order)), EXACT, workHere)
    const five = ['1', '34', '33', '3', '32'].map((name) => at(raw, names.indexOf(name)).toFixed(4))
    expect(five).toEqual(['231.0714', '160.5516', '76.6905', '75.8508', '73.0095'])
    expect(sources).toBe(34)
  })

  it('is exact where the draw takes everyone', async () => {
    const csr = toCsr(200, randomGraph(200, 5, 1))
    const keys = keysOf(range(200))
    const exact = await measureBetweenness(csr, keys, EXACT, workHere)
    const drawn = await measureBetweenness(csr, keys, { exactNodes: 0, sources: 200, seed: 5 }, workHere)
    expect(drawn).toEqual(exact)
    expect(drawn.isSampled).toBe(false)
  })

  it('draws around the exact values, nearer with more sources, and says that it drew', async () => {
    const csr = toCsr(400, randomGraph(400, 6, 2))
    const keys = keysOf(range(400))
    const { raw } = await measureBetweenness(csr, keys, EXACT, workHere)
    const error = async (sources: number): Promise<number> => {
      const errors = await Promise.all(
        range(20).map(async (seed) => {
          const drawn = await measureBetweenness(csr, keys, { exactNodes: 0, sources, seed }, workHere)
          expect([drawn.isSampled, drawn.sources]).toEqual([true, sources])
          return drawn.raw.reduce((sum, value, node) => sum + (value - at(raw, node)) ** 2, 0)
        }),
      )
      return Math.sqrt(errors.reduce((sum, value) => sum + value, 0) / errors.length / raw.reduce((sum, value) => sum + value ** 2, 0))
    }
    const [few, many] = [await error(25), await error(100)]
    expect(many).toBeLessThan(few * 0.6)
    expect(many).toBeLessThan(0.33)
  })

  it('has no lean: over many seeds the mean of the estimates is the exact sum', async () => {
    const csr = toCsr(150, randomGraph(150, 4, 8))
    const keys = keysOf(range(150))
    const sumOf = async (bounds: { exactNodes: number; sources: number; seed: number }): Promise<number> =>
      (await measureBetweenness(csr, keys, bounds, workHere)).raw.reduce((sum, value) => sum + value, 0)
    const sums = await Promise.all(range(60).map((seed) => sumOf({ exactNodes: 0, sources: 30, seed })))
    expect(sums.reduce((sum, value) => sum + value, 0) / sums.length / (await sumOf(EXACT))).toBeCloseTo(1, 1)
  })

  it('draws the same persons however they are numbered', async () => {
    const edges = randomGraph(300, 5, 6)
    const renumbered = shuffled(300, 7)
    const bounds = { exactNodes: 0, sources: 40, seed: 3 }
    const before = await measureBetweenness(toCsr(300, edges), keysOf(range(300)), bounds, workHere)
    const names = range(300).map((node) => renumbered.indexOf(node))
    const moved = toCsr(
      300,
      edges.map(([a, b]) => [at(renumbered, a), at(renumbered, b)] as const),
    )
    const after = await measureBetweenness(moved, keysOf(names), bounds, workHere)
    for (const node of range(300)) expect(at(after.raw, at(renumbered, node))).toBeCloseTo(at(before.raw, node), 6)
  })

  it('gives nothing to an empty graph, to one person and to persons without ties', async () => {
    for (const order of [0, 1, 5]) {
      const { raw, sources, isSampled } = await measureBetweenness(
        toCsr(order, []),
        keysOf(range(order)),
        { ...EXACT, exactNodes: 0, sources: 1 },
        workHere,
      )
      expect([[...raw], sources, isSampled]).toEqual([range(order).map(() => 0), 0, false])
    }
  })
})

describe('normaliseBetweenness', () => {
  it('is 1 in the middle of a star, and 0 where there are no pairs of others', () => {
    expect(normaliseBetweenness(15, 7)).toBe(1)
    expect([0, 1, 2].map((order) => normaliseBetweenness(0, order))).toEqual([0, 0, 0])
  })
})
