import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comparePartitions } from '../../src/kernels/compare-partitions.ts'
import { LAW } from '../make.ts'
import { comparePartitionsSlowly } from '../oracles/partition-likeness.ts'

const pairs = fc
  .integer({ min: 1, max: 20 })
  .chain((n) =>
    fc.tuple(
      fc.array(fc.nat({ max: n - 1 }), { minLength: n, maxLength: n }),
      fc.array(fc.nat({ max: n - 1 }), { minLength: n, maxLength: n }),
    ),
  )

describe('comparePartitions', () => {
  it('agrees with the definitions over every pair of nodes, either way round', () => {
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        const slow = comparePartitionsSlowly(a, b)
        const there = comparePartitions(Int32Array.from(a), Int32Array.from(b))
        const back = comparePartitions(Int32Array.from(b), Int32Array.from(a))
        for (const key of ['nmi', 'ari', 'vi'] as const) {
          expect(there[key]).toBeCloseTo(slow[key], 9)
          expect(back[key]).toBeCloseTo(slow[key], 9)
        }
      }),
      { ...LAW, numRuns: 200 },
    )
  })

  it('finds partitions the same that differ in their labels alone', () => {
    const { nmi, ari, vi } = comparePartitions(Int32Array.of(0, 0, 1, 2, 2), Int32Array.of(4, 4, 0, 1, 1))
    expect(nmi).toBeCloseTo(1, 12)
    expect(ari).toBe(1)
    expect(vi).toBe(0)
  })

  it('gives the worked example of Yeung and Ruzzo (2001), and a variation of ln 2 for two halves', () => {
    // they share 1 1 0, 1 2 1 and 0 0 4
    const a = Int32Array.of(0, 0, 1, 1, 1, 1, 2, 2, 2, 2)
    const b = Int32Array.of(0, 1, 0, 1, 1, 2, 2, 2, 2, 2)
    expect(comparePartitions(a, b).ari).toBeCloseTo(0.313, 3)
    expect(comparePartitions(Int32Array.of(0, 0, 1, 1), Int32Array.of(0, 0, 0, 0)).vi).toBeCloseTo(Math.LN2, 12)
  })

  it('has an answer for no nodes, one node, all together and all apart', () => {
    for (const labels of [[], [0], [0, 0, 0], [0, 1, 2]]) {
      expect(comparePartitions(Int32Array.from(labels), Int32Array.from(labels))).toEqual({ nmi: 1, ari: 1, vi: 0 })
    }
    expect(comparePartitions(Int32Array.of(0, 0, 0), Int32Array.of(0, 1, 2))).toEqual({ nmi: 0, ari: 0, vi: Math.log(3) })
  })

  it('refuses partitions of different nodes', () => {
    expect(() => comparePartitions(new Int32Array(2), new Int32Array(3))).toThrow(RangeError)
  })
})
