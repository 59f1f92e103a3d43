import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findComponents, joinTies } from '../../../src/entities/linkage/cluster-pairs.ts'
import { at, LAW } from '../../make.ts'
import { findComponents as findByBreadth } from '../../oracles/components.ts'

const COUNT = 20
const ties = fc.array(fc.record({ left: fc.nat({ max: COUNT - 1 }), right: fc.nat({ max: COUNT - 1 }) }), { maxLength: 30 })
const edgesOf = (list: readonly { readonly left: number; readonly right: number }[]): readonly (readonly [number, number])[] =>
  list.map(({ left, right }) => [left, right])

describe('joinTies', () => {
  it('agrees with a breadth-first search: each thing has the number of the first one it is tied to', () => {
    fc.assert(
      fc.property(ties, (list) => {
        expect([...joinTies(COUNT, list)]).toEqual(findByBreadth(COUNT, edgesOf(list)))
      }),
      { ...LAW, numRuns: 200 },
    )
  })
})

describe('findComponents', () => {
  it('agrees with a breadth-first search over the things that have a tie; each set in order, the sets by their first', () => {
    fc.assert(
      fc.property(ties, (list) => {
        const smallest = findByBreadth(COUNT, edgesOf(list))
        const tied = new Set(list.flatMap(({ left, right }) => [left, right]))
        const roots = [...new Set([...tied].map((thing) => at(smallest, thing)))].sort((a, b) => a - b)
        const expected = roots.map((root) => smallest.flatMap((own, thing) => (own === root ? [thing] : [])))
        expect(findComponents(COUNT, list)).toEqual(expected)
      }),
      { ...LAW, numRuns: 200 },
    )
  })

  it('has no set of a thing without a tie', () => {
    expect(findComponents(5, [{ left: 3, right: 1 }])).toEqual([[1, 3]])
    expect(findComponents(5, [])).toEqual([])
    expect(findComponents(0, [])).toEqual([])
  })
})
