import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildCsr, sumWeights } from '../../src/kernels/csr.ts'
import { arbitraryEdges, toCsr } from '../graphs/build-graphs.ts'
import { at, LAW } from '../make.ts'

describe('buildCsr', () => {
  it('writes every edge into the sorted row of either end', () => {
    const csr = toCsr(4, [
      [2, 0],
      [1, 2],
      [0, 1],
    ])
    expect(csr.order).toBe(4)
    expect([...csr.offsets]).toEqual([0, 2, 4, 6, 6])
    expect([...csr.neighbours]).toEqual([1, 2, 0, 2, 0, 1])
    expect(csr.weights).toBeUndefined()
  })

  it('adds up parallel edges, in either direction, and weighs unweighted ones by how many they are', () => {
    const weighted = toCsr(3, [
      [0, 1, 0.5],
      [1, 0, 2],
      [1, 2, 1],
    ])
    expect([...weighted.neighbours]).toEqual([1, 0, 2, 1])
    expect([...(weighted.weights ?? [])]).toEqual([2.5, 2.5, 1, 1])
    const counted = toCsr(2, [
      [0, 1],
      [0, 1],
      [1, 0],
    ])
    expect([...(counted.weights ?? [])]).toEqual([3, 3])
  })

  it('gives the same arrays, to the last bit, for edges in any order and direction', () => {
    const fraction = fc.double({ min: 0.01, max: 3, noNaN: true })
    const edges = fc.array(fc.tuple(fc.nat({ max: 4 }), fc.integer({ min: 5, max: 8 }), fraction), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(edges, fc.infiniteStream(fc.nat()), (list, draws) => {
        const turned = list
          .map((edge) => ({ edge, key: at([...draws.take(1)], 0) }))
          .sort((a, b) => a.key - b.key)
          .map(({ edge: [a, b, weight], key }) => (key % 2 === 0 ? ([b, a, weight] as const) : ([a, b, weight] as const)))
        expect(toCsr(9, turned)).toEqual(toCsr(9, list))
      }),
      LAW,
    )
  })

  it('is symmetric, and holds the weight of every edge twice', () => {
    fc.assert(
      fc.property(arbitraryEdges(12, true), ({ order, edges }) => {
        const csr = toCsr(order, edges)
        const weightOf = (a: number, b: number): number => {
          const row = csr.neighbours.subarray(csr.offsets[a], csr.offsets[a + 1])
          const place = row.indexOf(b)
          return place < 0 ? 0 : (csr.weights?.[(csr.offsets[a] ?? 0) + place] ?? 1)
        }
        for (let a = 0; a < order; a++) {
          for (let b = 0; b < order; b++) {
            const given = edges.reduce((sum, [x, y, w = 1]) => ((x === a && y === b) || (x === b && y === a) ? sum + w : sum), 0)
            expect(weightOf(a, b)).toBe(given)
          }
        }
        expect(sumWeights(csr)).toBe(2 * edges.reduce((sum, [, , weight = 1]) => sum + weight, 0))
      }),
      LAW,
    )
  })

  it('takes at most 40 bytes an edge with weights', () => {
    const order = 2000
    const edges = Array.from({ length: 5 * order }, (_, i) => [i % order, (i * 7 + 1 + Math.floor(i / order)) % order, 1.5] as const)
    const csr = toCsr(
      order,
      edges.filter(([a, b]) => a !== b),
    )
    const bytes = csr.offsets.byteLength + csr.neighbours.byteLength + (csr.weights?.byteLength ?? 0)
    expect(bytes / (csr.neighbours.length / 2)).toBeLessThanOrEqual(40)
  })

  it('takes a graph without nodes, and one without edges', () => {
    expect(toCsr(0, [])).toEqual({ order: 0, offsets: new Int32Array(1), neighbours: new Int32Array(0), weights: undefined })
    expect([...toCsr(2, []).offsets]).toEqual([0, 0, 0])
  })

  it.each([0, -1, NaN, Infinity, -Infinity])('refuses the weight %d', (weight) => {
    expect(() =>
      toCsr(3, [
        [0, 1, 1],
        [1, 2, weight],
      ]),
    ).toThrow(`Edge 1 weighs ${weight}; weights are finite and above 0.`)
  })

  it('refuses an edge from a node to itself, and ends that are no nodes', () => {
    expect(() => toCsr(3, [[1, 1]])).toThrow('Edge 0 joins node 1 to itself')
    expect(() => toCsr(3, [[0, 3]])).toThrow('the nodes are 0 to 2')
    expect(() => toCsr(3, [[-1, 0]])).toThrow(RangeError)
    expect(() => toCsr(-1, [])).toThrow('whole number of nodes')
  })

  it('refuses lists of different length', () => {
    expect(() => buildCsr(3, Int32Array.of(0, 1), Int32Array.of(1))).toThrow(RangeError)
    expect(() => buildCsr(3, Int32Array.of(0), Int32Array.of(1), Float64Array.of())).toThrow('two ends and one weight')
  })
})
