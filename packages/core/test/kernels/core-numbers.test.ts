import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findCoreNumbers } from '../../src/kernels/core-numbers.ts'
import { clique, path, SMALL_GRAPHS, star, toCsr } from '../graphs/build-graphs.ts'
import { listReferenceFigures, readGraph } from '../graphs/read-graph.ts'
import { LAW } from '../make.ts'
import { coreNumbersByPeeling } from '../oracles/core-numbers.ts'

describe('findCoreNumbers', () => {
  it.each(listReferenceFigures())('finds the published innermost core of %s', (name, { max_core, max_core_size }) => {
    const cores = findCoreNumbers(readGraph(name).csr)
    expect(Math.max(...cores)).toBe(max_core)
    expect(cores.filter((core) => core === max_core)).toHaveLength(max_core_size)
  })

  it('agrees with peeling', () => {
    fc.assert(
      fc.property(SMALL_GRAPHS, ({ order, edges }) => {
        expect([...findCoreNumbers(toCsr(order, edges))]).toEqual(coreNumbersByPeeling(order, edges))
      }),
      { ...LAW, numRuns: 200 },
    )
  })

  it('gives 1 all over a star and a long path, n - 1 in a clique, 0 to persons alone', () => {
    expect(new Set(findCoreNumbers(star(8)))).toEqual(new Set([1]))
    expect(new Set(findCoreNumbers(path(100_000)))).toEqual(new Set([1]))
    expect(new Set(findCoreNumbers(clique(6)))).toEqual(new Set([5]))
    expect([...findCoreNumbers(toCsr(2, []))]).toEqual([0, 0])
    expect([...findCoreNumbers(toCsr(0, []))]).toEqual([])
  })
})
