import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findBreadthFirstOrder, relabelCsr } from '../../src/kernels/relabel.ts'
import { csrOf, pathOf, SMALL_GRAPHS } from '../graphs/invent-graph.ts'
import { at, LAW } from '../make.ts'

describe('relabelCsr, in the order of a breadth-first search', () => {
  it('is the same graph in other numbers, every number taken once', () => {
    fc.assert(
      fc.property(SMALL_GRAPHS, ({ order, edges }) => {
        const csr = csrOf(order, edges)
        const before = findBreadthFirstOrder(csr)
        const rows = relabelCsr(csr, before)
        expect([...before].sort((a, b) => a - b)).toEqual(Array.from({ length: order }, (_, i) => i))
        const named = (of: typeof rows, name: (node: number) => number): ReadonlySet<string> =>
          new Set(
            Array.from({ length: order }, (_, node) =>
              [...of.neighbours.slice(of.offsets[node], of.offsets[node + 1])].map((next) => `${name(node)} ${name(next)}`),
            ).flat(),
          )
        expect(named(rows, (node) => at(before, node))).toEqual(named(csrOf(order, edges), (node) => node))
      }),
      LAW,
    )
  })

  it('numbers a path from one end to the other', () => {
    expect([...findBreadthFirstOrder(pathOf(5))]).toEqual([0, 1, 2, 3, 4])
  })
})
