import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countColours, findCanonicalOrder, refineColours } from '../../src/kernels/canonical-order.ts'
import { type Csr } from '../../src/kernels/csr.ts'
import { partition } from '../../src/kernels/leiden.ts'
import { createRandom } from '../../src/kernels/random.ts'
import { relabelCsr, restoreLabels, shuffleOrder } from '../../src/kernels/relabel.ts'
import { arbitraryGraph, clique, path, ringOfCliques, sizesOf, star, toCsr, toSets } from '../graphs/build-graphs.ts'
import { LAW } from '../make.ts'

/** The graph in its canonical order. */
function canonical(csr: Csr): Csr {
  return relabelCsr(csr, findCanonicalOrder(csr))
}

/** Communities found in canonical order, by the numbers given. */
function findGroups(csr: Csr, resolution: number): Int32Array {
  const order = findCanonicalOrder(csr)
  return restoreLabels(partition(relabelCsr(csr, order), { objective: 'cpm', resolution, iterations: 3, refine: true }).labels, order)
}

function renumbered(csr: Csr, seed: number): { readonly csr: Csr; readonly order: Int32Array } {
  const order = shuffleOrder(csr.order, createRandom(seed))
  return { csr: relabelCsr(csr, order), order }
}

/** A tree in which every node hangs on one before it. */
const arbitraryTree = fc.array(fc.nat(), { minLength: 1, maxLength: 25 }).map((draws) =>
  toCsr(
    draws.length + 1,
    draws.map((draw, i) => [i + 1, draw % (i + 1)] as const),
  ),
)

describe('findCanonicalOrder', () => {
  it('gives the same groups under any numbering where the structure tells all nodes apart', () => {
    let distinct = 0
    fc.assert(
      fc.property(arbitraryGraph(40), fc.nat(), fc.double({ min: 0.05, max: 0.9, noNaN: true }), (csr, seed, resolution) => {
        if (countColours(refineColours(csr)) < csr.order) return
        distinct++
        const other = renumbered(csr, seed)
        const restored = restoreLabels(findGroups(other.csr, resolution), other.order)
        expect(toSets(restored)).toEqual(toSets(findGroups(csr, resolution)))
        expect(canonical(other.csr)).toEqual(canonical(csr))
      }),
      { ...LAW, numRuns: 400 },
    )
    expect(distinct).toBeGreaterThan(40)
  })

  it('gives the same graph under any numbering for trees, twins and likenesses, so that groups keep their shapes', () => {
    fc.assert(
      fc.property(arbitraryTree, fc.nat(), (tree, seed) => {
        expect(canonical(renumbered(tree, seed).csr)).toEqual(canonical(tree))
      }),
      { ...LAW, numRuns: 200 },
    )
    for (const csr of [clique(6), star(7), path(30), ringOfCliques(6, 4), twoOf(ringOfCliques(3, 4))]) {
      for (let seed = 0; seed < 10; seed++) {
        const other = renumbered(csr, seed)
        expect(canonical(other.csr)).toEqual(canonical(csr))
        expect(sizesOf(findGroups(other.csr, 0.3))).toEqual(sizesOf(findGroups(csr, 0.3)))
      }
    }
  })

  it('gives every node a place, those of the rarest colours first', () => {
    const order = findCanonicalOrder(star(5))
    expect(order[0]).toBe(0)
    expect([...order].sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5])
    expect([...findCanonicalOrder(toCsr(3, []))]).toEqual([0, 1, 2])
    expect([...findCanonicalOrder(toCsr(0, []))]).toEqual([])
  })

  it('orders a path of 100,000 nodes from its ends', () => {
    const order = findCanonicalOrder(path(100_000))
    expect(new Set(order).size).toBe(100_000)
  })
})

describe('refineColours', () => {
  it('tells apart what has another number of neighbours, other neighbours, or other weights', () => {
    expect(countColours(refineColours(path(5)))).toBe(3)
    expect(countColours(refineColours(clique(5)))).toBe(1)
    const weighted = toCsr(4, [
      [0, 1, 1],
      [1, 2, 2],
      [2, 3, 3],
      [3, 0, 4],
    ])
    expect(countColours(refineColours(weighted))).toBe(4)
  })

  it('does not tell apart weights that only rounding has set apart', () => {
    const colours = refineColours(
      toCsr(4, [
        [0, 1, 0.1 + 0.2],
        [2, 3, 0.3],
      ]),
    )
    expect(0.1 + 0.2).not.toBe(0.3)
    expect(countColours(colours)).toBe(1)
  })
})

/** Two graphs of the same shape beside each other. */
function twoOf({ order, offsets, neighbours }: Csr): Csr {
  return {
    order: 2 * order,
    offsets: Int32Array.from([...offsets, ...offsets.slice(1).map((offset) => offset + neighbours.length)]),
    neighbours: Int32Array.from([...neighbours, ...neighbours.map((node) => node + order)]),
    weights: undefined,
  }
}
