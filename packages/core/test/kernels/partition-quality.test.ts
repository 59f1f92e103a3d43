import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { measureCpm, measureDensity, measureInformation, measureModularity } from '../../src/kernels/partition-quality.ts'
import { arbitraryGraph, clique, listEdges, ringOfCliques, toCsr, toSets } from '../graphs/build-graphs.ts'
import { HAS_GRAPHS, readGraph, readTruth } from '../graphs/read-graph.ts'
import { LAW } from '../make.ts'
import { measureCpm as measureCpmSlowly } from '../oracles/cpm.ts'
import { measureModularity as measureModularitySlowly } from '../oracles/modularity.ts'

const pairsOfCliques = Int32Array.from({ length: 150 }, (_, node) => Math.floor(node / 10))
const cliques = Int32Array.from({ length: 150 }, (_, node) => Math.floor(node / 5))

describe('measureModularity', () => {
  it('agrees with the definition over every pair of nodes', () => {
    fc.assert(
      fc.property(
        arbitraryGraph(9),
        fc.infiniteStream(fc.nat({ max: 2 })),
        fc.double({ min: 0.2, max: 3, noNaN: true }),
        (csr, draws, resolution) => {
          const labels = Int32Array.from([...draws.take(csr.order)], (label) => label % csr.order)
          const edges = listEdges(csr)
          fc.pre(edges.length > 0)
          expect(measureModularity(csr, labels, resolution)).toBeCloseTo(measureModularitySlowly(edges, toSets(labels), resolution), 9)
        },
      ),
      LAW,
    )
  })

  it('gives the published figures of a ring of 30 cliques of five: pairs beat single cliques', () => {
    const ring = ringOfCliques(30, 5)
    expect(measureModularity(ring, cliques)).toBeCloseTo(0.875758, 6)
    expect(measureModularity(ring, pairsOfCliques)).toBeCloseTo(0.887879, 6)
  })

  it('is 0 with all nodes in one community, and without edges', () => {
    expect(measureModularity(ringOfCliques(4, 4), new Int32Array(16))).toBeCloseTo(0, 12)
    expect(measureModularity(toCsr(3, []), Int32Array.of(0, 1, 2))).toBe(0)
  })

  it.skipIf(!HAS_GRAPHS)('gives the published figure of the split of the karate club', () => {
    const { csr, names } = readGraph('karate')
    expect(measureModularity(csr, readTruth('comm_classic/karate_truth.csv', names))).toBeCloseTo(0.35823, 5)
  })
})

describe('measureCpm', () => {
  it('agrees with the definition over every pair of nodes', () => {
    fc.assert(
      fc.property(
        arbitraryGraph(9),
        fc.infiniteStream(fc.nat({ max: 2 })),
        fc.double({ min: 0.01, max: 2, noNaN: true }),
        (csr, draws, resolution) => {
          const labels = Int32Array.from([...draws.take(csr.order)], (label) => label % csr.order)
          expect(measureCpm(csr, labels, resolution)).toBeCloseTo(measureCpmSlowly(csr.order, listEdges(csr), labels, resolution), 9)
        },
      ),
      LAW,
    )
  })

  it('is 0 with every node by itself', () => {
    expect(measureCpm(clique(5), Int32Array.of(0, 1, 2, 3, 4), 0.4)).toBe(0)
  })
})

describe('measureDensity', () => {
  it('is 1 for a clique, whatever other nodes have no edge', () => {
    expect(measureDensity(clique(5))).toBe(1)
    expect(measureDensity(toCsr(6, [[0, 1]]))).toBe(1)
    expect(measureDensity(toCsr(6, []))).toBe(0)
  })
})

describe('measureInformation', () => {
  it('gives what 30 cliques in a ring save and cost, by hand', () => {
    const density = 330 / 11175
    const { significance, cost } = measureInformation(ringOfCliques(30, 5), cliques)
    expect(significance).toBeCloseTo(30 * 10 * (-Math.log(density) - 1 + density), 9)
    expect(cost).toBeCloseTo(150 * Math.log(30), 9)
  })

  it('finds nothing told by one community, by none, or by pairs that are not tied', () => {
    const square = toCsr(4, [
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 0],
    ])
    expect(measureInformation(square, new Int32Array(4))).toEqual({ significance: 0, cost: 0 })
    expect(measureInformation(square, Int32Array.of(0, 1, 0, 1)).significance).toBe(0)
    expect(measureInformation(square, Int32Array.of(0, 1, 2, 3)).cost).toBeCloseTo(4 * Math.log(4), 12)
    expect(measureInformation(toCsr(3, []), Int32Array.of(0, 1, 2))).toEqual({ significance: 0, cost: 0 })
  })

  it('does not depend on the unit of weights, nor on nodes without edges', () => {
    const edges = [
      [0, 1, 3],
      [1, 2, 1],
      [2, 3, 2],
    ] as const
    const told = measureInformation(toCsr(4, edges), Int32Array.of(0, 0, 1, 1))
    const other = measureInformation(
      toCsr(
        7,
        edges.map(([a, b, weight]) => [a, b, weight * 8] as const),
      ),
      Int32Array.of(0, 0, 1, 1, 2, 3, 3),
    )
    expect(other.significance).toBeCloseTo(told.significance, 12)
    expect(other.cost).toBe(told.cost)
  })
})
