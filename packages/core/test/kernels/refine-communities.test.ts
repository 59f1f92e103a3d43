import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildBaseLevel } from '../../src/kernels/level.ts'
import { refineCommunities } from '../../src/kernels/refine-communities.ts'
import { splitDisconnected } from '../../src/kernels/split-disconnected.ts'
import { arbitraryGraph, toCsr, toSets } from '../graphs/build-graphs.ts'
import { LAW } from '../make.ts'

describe('refineCommunities', () => {
  it('makes connected pieces that lie within communities', () => {
    fc.assert(
      fc.property(
        arbitraryGraph(16),
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        fc.infiniteStream(fc.nat({ max: 2 })),
        (csr, rate, draws) => {
          const labels = Int32Array.from([...draws.take(csr.order)], (label) => Math.min(label, csr.order - 1))
          const pieces = refineCommunities(buildBaseLevel(csr, 'cpm'), labels, rate)
          const sets = toSets(pieces)
          for (const set of sets) expect(new Set(set.map((node) => labels[node])).size).toBe(1)
          expect(splitDisconnected(csr, pieces.slice())).toBe(sets.length)
        },
      ),
      LAW,
    )
  })

  it('takes apart two triangles that only one community holds together', () => {
    const triangles = toCsr(6, [
      [0, 1],
      [0, 2],
      [1, 2],
      [3, 4],
      [3, 5],
      [4, 5],
    ])
    expect(toSets(refineCommunities(buildBaseLevel(triangles, 'cpm'), new Int32Array(6), 0.1))).toEqual([
      [0, 1, 2],
      [3, 4, 5],
    ])
  })

  it('leaves alone a node that is tied to its community too weakly', () => {
    const pendant = toCsr(4, [
      [0, 1, 1],
      [0, 2, 1],
      [1, 2, 1],
      [2, 3, 0.1],
    ])
    expect(toSets(refineCommunities(buildBaseLevel(pendant, 'cpm'), new Int32Array(4), 0.3))).toEqual([[0, 1, 2], [3]])
  })
})
