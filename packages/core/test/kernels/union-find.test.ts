import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createUnionFind } from '../../src/kernels/union-find.ts'
import { LAW } from '../make.ts'
import { findComponents } from '../oracles/components.ts'

describe('createUnionFind', () => {
  it('agrees with a breadth-first search, and names every set by its smallest member', () => {
    const edge = fc.tuple(fc.nat({ max: 24 }), fc.nat({ max: 24 }))
    fc.assert(
      fc.property(fc.array(edge, { maxLength: 40 }), (edges) => {
        const sets = createUnionFind(25)
        for (const [a, b] of edges) sets.union(a, b)
        expect(Array.from({ length: 25 }, (_, node) => sets.find(node))).toEqual(findComponents(25, edges))
      }),
      { ...LAW, numRuns: 300 },
    )
  })

  it('joins a long path given from its far end without running out of stack', () => {
    const sets = createUnionFind(200_000)
    for (let i = 199_999; i > 0; i--) sets.union(i, i - 1)
    expect(sets.find(199_999)).toBe(0)
  })

  it('keeps apart what was never joined', () => {
    const sets = createUnionFind(3)
    sets.union(0, 2)
    expect([0, 1, 2].map((node) => sets.find(node))).toEqual([0, 1, 0])
  })
})
