import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitDisconnected } from '../../src/kernels/split-disconnected.ts'
import { arbitraryGraph, listEdges, path, toCsr } from '../graphs/build-graphs.ts'
import { LAW } from '../make.ts'
import { findComponents } from '../oracles/components.ts'

describe('splitDisconnected', () => {
  it('splits a community whose members do not reach each other, and numbers by first member', () => {
    const labels = Int32Array.of(3, 1, 3, 1, 1)
    const csr = toCsr(5, [
      [1, 3],
      [0, 1],
      [1, 2],
    ])
    expect(splitDisconnected(csr, labels)).toBe(4)
    expect([...labels]).toEqual([0, 1, 2, 1, 3])
  })

  it('leaves the components of what ties members to members', () => {
    fc.assert(
      fc.property(arbitraryGraph(20), fc.infiniteStream(fc.nat({ max: 2 })), (csr, draws) => {
        const given = [...draws.take(csr.order)]
        const labels = Int32Array.from(given)
        splitDisconnected(csr, labels)
        const inside = listEdges(csr).filter(({ a, b }) => given[a] === given[b])
        const components = findComponents(
          csr.order,
          inside.map(({ a, b }) => [a, b] as const),
        )
        const firsts = [...new Set(components)]
        expect([...labels]).toEqual(components.map((first) => firsts.indexOf(first)))
      }),
      LAW,
    )
  })

  it('keeps a path of 100,000 nodes whole', () => {
    expect(splitDisconnected(path(100_000), new Int32Array(100_000))).toBe(1)
  })
})
