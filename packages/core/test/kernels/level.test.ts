import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aggregate, buildBaseLevel, groupMembers, measureLevel, renumber } from '../../src/kernels/level.ts'
import { arbitraryGraph, toCsr } from '../graphs/build-graphs.ts'
import { LAW } from '../make.ts'

describe('renumber', () => {
  it('numbers labels by the first node that bears them', () => {
    const labels = Int32Array.of(4, 2, 4, 0, 2)
    expect(renumber(labels)).toBe(3)
    expect([...labels]).toEqual([0, 1, 0, 2, 1])
    expect(renumber(new Int32Array(0))).toBe(0)
  })
})

describe('groupMembers', () => {
  it('lists members group by group', () => {
    const { members, begins } = groupMembers(Int32Array.of(1, 0, 1, 2), 3)
    expect([...members]).toEqual([1, 0, 2, 3])
    expect([...begins]).toEqual([0, 1, 3, 4])
  })
})

describe('aggregate', () => {
  it('makes a node of every group, with the weights between them added up', () => {
    const csr = toCsr(4, [
      [0, 1, 5],
      [0, 2, 1],
      [1, 3, 2],
      [2, 3, 4],
    ])
    const level = aggregate(buildBaseLevel(csr, 'cpm'), Int32Array.of(0, 0, 1, 1), 2)
    expect([...level.neighbours]).toEqual([1, 0])
    expect([...(level.weights ?? [])]).toEqual([3, 3])
    expect([...level.inner]).toEqual([5, 4])
    expect([...level.masses]).toEqual([2, 2])
  })

  it.each(['modularity', 'cpm'] as const)('leaves the objective of every coarser partition as it was: %s', (objective) => {
    fc.assert(
      fc.property(arbitraryGraph(14), fc.infiniteStream(fc.nat({ max: 3 })), (csr, draws) => {
        const fine = Int32Array.from([...draws.take(csr.order)], (label) => label % csr.order)
        const count = renumber(fine)
        const coarse = Int32Array.from({ length: count }, (_, group) => group % 2)
        const base = buildBaseLevel(csr, objective)
        const flat = fine.map((group) => coarse[group] ?? 0)
        expect(measureLevel(aggregate(base, fine, count), coarse, 2, 0.1)).toBeCloseTo(measureLevel(base, flat, 2, 0.1), 9)
      }),
      LAW,
    )
  })
})
