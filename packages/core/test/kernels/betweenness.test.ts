import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addBetweenness } from '../../src/kernels/betweenness.ts'
import type { Csr } from '../../src/kernels/csr.ts'
import { clique, path, SMALL_GRAPHS, star, toCsr } from '../graphs/build-graphs.ts'
import { randomGraph, shuffled } from '../graphs/invent-graph.ts'
import { at, LAW } from '../make.ts'
import { betweennessByPairs, shortestPaths } from '../oracles/shortest-paths.ts'

function betweennessOf(csr: Csr, sources: readonly number[] = Array.from({ length: csr.order }, (_, i) => i)): Float64Array {
  const into = new Float64Array(csr.order)
  addBetweenness(csr, Int32Array.from(sources), into)
  return into
}

function expectClose(found: ArrayLike<number>, expected: ArrayLike<number>): void {
  expect(found.length).toBe(expected.length)
  for (let i = 0; i < found.length; i++) expect(at(found, i)).toBeCloseTo(at(expected, i), 9)
}

describe('addBetweenness', () => {
  it('agrees with the definition, pair by pair', () => {
    fc.assert(
      fc.property(SMALL_GRAPHS, ({ order, edges }) => {
        expectClose(betweennessOf(toCsr(order, edges)), betweennessByPairs(order, edges))
      }),
      { ...LAW, numRuns: 200 },
    )
  })

  it('adds up to the steps between the ends of all connected pairs', () => {
    fc.assert(
      fc.property(SMALL_GRAPHS, ({ order, edges }) => {
        const { distance } = shortestPaths(order, edges)
        const pairs = distance.flatMap((row, a) => row.slice(a + 1)).filter((steps) => steps !== Infinity)
        const inner = pairs.reduce((sum, steps) => sum + steps - 1, 0)
        expect(betweennessOf(toCsr(order, edges)).reduce((sum, value) => sum + value, 0)).toBeCloseTo(inner, 9)
      }),
      LAW,
    )
  })

  it('goes with the nodes when they are numbered anew', () => {
    const edges = randomGraph(120, 5, 3)
    const renumbered = shuffled(120, 4)
    const before = betweennessOf(toCsr(120, edges))
    const after = betweennessOf(
      toCsr(
        120,
        edges.map(([a, b]) => [at(renumbered, a), at(renumbered, b)] as const),
      ),
    )
    expectClose(
      Array.from(renumbered, (node) => at(after, node)),
      before,
    )
  })

  it('gives the middle of a star every pair of the others, and nobody in a clique any', () => {
    expect([...betweennessOf(star(6))]).toEqual([15, 0, 0, 0, 0, 0, 0])
    expect([...betweennessOf(clique(6))]).toEqual([0, 0, 0, 0, 0, 0])
  })

  it('shares a pair between the two ways round a square', () => {
    expect([
      ...betweennessOf(
        toCsr(4, [
          [0, 1],
          [1, 2],
          [2, 3],
          [3, 0],
        ]),
      ),
    ]).toEqual([0.5, 0.5, 0.5, 0.5])
  })

  it.each([0, 1])('says nothing of a graph of %i nodes', (order) => {
    expect([...betweennessOf(toCsr(order, []))]).toEqual(Array.from({ length: order }, () => 0))
  })

  it('walks a path of 100,000 nodes from its ends without running out of stack', () => {
    const found = betweennessOf(path(100_000), [0, 99_999])
    // as many nodes stand behind it as seen from one end and from the other, halved
    expect(at(found, 50_000)).toBe((49_999 + 50_000) / 2)
    expect(at(found, 0)).toBe(0)
  })

  it('leaves nothing behind from one source to the next, so that sources may be cut anywhere', () => {
    const csr = toCsr(80, randomGraph(80, 3, 9))
    const whole = betweennessOf(csr)
    const pieces = [
      [0, 30],
      [30, 31],
      [31, 80],
    ].map(([from = 0, to = 0]) =>
      betweennessOf(
        csr,
        Array.from({ length: to - from }, (_, i) => from + i),
      ),
    )
    expectClose(
      whole.map((_, node) => pieces.reduce((sum, piece) => sum + at(piece, node), 0)),
      whole,
    )
  })
})
