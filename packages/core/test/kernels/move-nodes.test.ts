import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildBaseLevel, measureLevel } from '../../src/kernels/level.ts'
import { moveNodes } from '../../src/kernels/move-nodes.ts'
import { arbitraryGraph, clique, toSets } from '../graphs/build-graphs.ts'
import { at, LAW } from '../make.ts'

describe('moveNodes', () => {
  it('ends where no single move, to another community or to none, gains anything', () => {
    fc.assert(
      fc.property(arbitraryGraph(12), fc.double({ min: 0.05, max: 1.5, noNaN: true }), fc.infiniteStream(fc.nat()), (csr, rate, draws) => {
        const level = buildBaseLevel(csr, 'cpm')
        const labels = Int32Array.from([...draws.take(csr.order)], (label) => label % csr.order)
        const before = measureLevel(level, labels, csr.order, rate)
        const moves = moveNodes(level, labels, rate)
        const after = measureLevel(level, labels, csr.order, rate)
        expect(after).toBeGreaterThanOrEqual(before - 1e-9)
        if (moves === 0) expect(after).toBeCloseTo(before, 12)
        for (let node = 0; node < csr.order; node++) {
          for (let label = 0; label < csr.order; label++) {
            const moved = labels.slice()
            moved[node] = label
            expect(measureLevel(level, moved, csr.order, rate)).toBeLessThanOrEqual(after + 1e-6)
          }
        }
      }),
      LAW,
    )
  })

  it('takes a community apart whose members are better off alone', () => {
    const labels = new Int32Array(4)
    moveNodes(buildBaseLevel(clique(4), 'cpm'), labels, 2)
    expect(toSets(labels)).toHaveLength(4)
  })

  it('joins a clique, and then moves nobody', () => {
    const labels = Int32Array.of(0, 1, 2, 3)
    const level = buildBaseLevel(clique(4), 'cpm')
    expect(moveNodes(level, labels, 0.5)).toBeGreaterThan(0)
    expect(new Set(labels).size).toBe(1)
    expect(moveNodes(level, labels, 0.5)).toBe(0)
    expect(at(labels, 0)).toBe(at(labels, 3))
  })
})
