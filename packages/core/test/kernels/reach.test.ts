import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { measureReach } from '../../src/kernels/reach.ts'
import { clique, path, SMALL_GRAPHS, star, toCsr } from '../graphs/build-graphs.ts'
import { readGraph } from '../graphs/read-graph.ts'
import { at, hasData, LAW } from '../make.ts'
import { shortestPaths } from '../oracles/shortest-paths.ts'

describe('measureReach', () => {
  it('counts who is near by the distances of all pairs', () => {
    fc.assert(
      fc.property(SMALL_GRAPHS, fc.integer({ min: 0, max: 4 }), ({ order, edges }, steps) => {
        const { distance } = shortestPaths(order, edges)
        const near = distance.map((row) => row.filter((far) => far > 0 && far <= steps).length)
        expect([...measureReach(toCsr(order, edges), steps)]).toEqual(near.map((count) => (order > 1 ? count / (order - 1) : 0)))
      }),
      LAW,
    )
  })

  it('reaches everyone in a star and a clique within two steps, and four in the middle of a long path', () => {
    expect(new Set(measureReach(star(7), 2))).toEqual(new Set([1]))
    expect(new Set(measureReach(clique(5), 1))).toEqual(new Set([1]))
    expect(at(measureReach(path(100_000), 2), 50_000)).toBe(4 / 99_999)
  })

  it('is 0 for one person and for nobody', () => {
    expect([...measureReach(toCsr(1, []), 2)]).toEqual([0])
    expect([...measureReach(toCsr(0, []), 2)]).toEqual([])
  })

  it.skipIf(!hasData('comm_classic'))('reaches within one step of the karate club whom its degrees say', () => {
    const { names, csr } = readGraph('karate')
    const reach = measureReach(csr, 1)
    expect(at(reach, names.indexOf('34')) * 33).toBeCloseTo(17, 9)
    expect(at(reach, names.indexOf('1')) * 33).toBeCloseTo(16, 9)
  })
})
