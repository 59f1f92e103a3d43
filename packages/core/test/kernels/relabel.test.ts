import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRandom } from '../../src/kernels/random.ts'
import { findBreadthFirstOrder, relabelCsr, restoreLabels, shuffleOrder } from '../../src/kernels/relabel.ts'
import { arbitraryGraph, listEdges, path, toCsr } from '../graphs/build-graphs.ts'
import { LAW } from '../make.ts'

describe('relabelCsr', () => {
  it('is the graph that its edges give under their new numbers', () => {
    fc.assert(
      fc.property(arbitraryGraph(15), fc.nat(), (csr, seed) => {
        const order = shuffleOrder(csr.order, createRandom(seed))
        const placeOf = restoreLabels(Int32Array.from(order.keys()), order)
        const edges = listEdges(csr).map(({ a, b, weight }) => {
          const ends = [placeOf[a] ?? 0, placeOf[b] ?? 0] as const
          return csr.weights ? ([...ends, weight] as const) : ends
        })
        expect(relabelCsr(csr, order)).toEqual(toCsr(csr.order, edges))
      }),
      LAW,
    )
  })
})

describe('restoreLabels', () => {
  it('gives labels back to the numbers before', () => {
    expect([...restoreLabels(Int32Array.of(7, 8, 9), Int32Array.of(2, 0, 1))]).toEqual([8, 9, 7])
  })
})

describe('shuffleOrder', () => {
  it('holds every number once, and is the same for the same seed', () => {
    const order = shuffleOrder(50, createRandom(3))
    expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, i) => i))
    expect(shuffleOrder(50, createRandom(3))).toEqual(order)
    expect(shuffleOrder(50, createRandom(4))).not.toEqual(order)
  })

  it('draws the six orders of three about evenly', () => {
    const random = createRandom(1)
    const counts = new Map<string, number>()
    for (let i = 0; i < 6000; i++) {
      const key = shuffleOrder(3, random).join()
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
    expect(counts.size).toBe(6)
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150)
  })
})

describe('findBreadthFirstOrder', () => {
  it('goes outward from the first node, then on to the next component', () => {
    const csr = toCsr(6, [
      [0, 3],
      [0, 5],
      [3, 4],
      [1, 2],
    ])
    expect([...findBreadthFirstOrder(csr)]).toEqual([0, 3, 5, 4, 1, 2])
    expect([...findBreadthFirstOrder(csr, Int32Array.of(2, 4, 0, 1, 3, 5))]).toEqual([2, 1, 4, 3, 0, 5])
  })

  it('goes along a path of 100,000 nodes', () => {
    expect(findBreadthFirstOrder(path(100_000)).at(-1)).toBe(99_999)
  })
})
