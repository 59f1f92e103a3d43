import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csrOf, SMALL_GRAPHS } from '../graphs/invent-graph.ts'
import { LAW } from '../make.ts'

describe('buildCsr', () => {
  it('keeps every edge in both rows, neighbours ascending, doubles added up, loops left out', () => {
    fc.assert(
      fc.property(SMALL_GRAPHS, ({ order, edges }) => {
        const { offsets, neighbours, weights } = csrOf(order, [...edges, [0, 0]], [...edges.map((_, i) => i + 1), 99])
        const rows = Array.from({ length: order }, (_, node) => {
          const [start, end] = [offsets[node], offsets[node + 1]]
          return [...neighbours.slice(start, end)].map((next, i) => [next, weights?.slice(start, end)[i]])
        })
        const expected = Array.from({ length: order }, (_, node) => {
          const sums = new Map<number, number>()
          edges.forEach(([a, b], i) => {
            if (a === node) sums.set(b, (sums.get(b) ?? 0) + i + 1)
            else if (b === node) sums.set(a, (sums.get(a) ?? 0) + i + 1)
          })
          return [...sums].sort(([a], [b]) => a - b)
        })
        expect(rows).toEqual(expected)
      }),
      LAW,
    )
  })
})
