import { describe, expect, it } from 'vitest'
import { CaseError } from '../../src/error.ts'
import type { Tie } from '../../src/graph/projections/tie.ts'
import { toGraphology } from '../../src/graph/to-graphology.ts'

const tie = (a: number, b: number, weight: number, reason: Tie['reason'] = 'co-offending'): Tie => ({
  a,
  b,
  weight,
  reason,
  through: [],
  evidence: [0],
})

describe('toGraphology', () => {
  it('adds up the weights of several ties between two people', () => {
    const graph = toGraphology([tie(1, 2, 0.5), tie(1, 2, 1, 'association'), tie(2, 10, 1)])
    expect(graph.mapEdges((_, { weight }, source, target) => [source, target, weight as number])).toEqual([
      ['1', '2', 1.5],
      ['2', '10', 1],
    ])
  })

  it('puts nodes in by number, not by text', () => {
    expect(toGraphology([tie(9, 10, 1), tie(2, 10, 1)]).nodes()).toEqual(['2', '9', '10'])
  })

  it('has no node for someone without a tie', () => {
    expect(toGraphology([]).order).toBe(0)
  })

  it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('refuses a weight of %d, which libraries would read as 1', (weight) => {
    expect(() => toGraphology([tie(1, 2, weight)])).toThrow(CaseError)
  })
})
