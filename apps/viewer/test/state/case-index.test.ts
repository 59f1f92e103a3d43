import { describe, expect, it } from 'vitest'
import { buildCaseIndex, buildIncidence } from '../../src/state/case-index.ts'
import { makeSmallCase } from '../make-case-file.ts'

describe('buildIncidence', () => {
  it('lists the edges at both of their ends, ascending', () => {
    const edgesOf = buildIncidence(4, [0, 2, 0], [1, 1, 2])
    expect([0, 1, 2, 3].map((entity) => [...edgesOf(entity)])).toEqual([[0, 2], [0, 1], [1, 2], []])
  })

  it('lists a loop once', () => {
    expect([...buildIncidence(2, [1], [1])(1)]).toEqual([0])
  })

  it('finds nothing at an entity that does not exist', () => {
    expect([...buildIncidence(1, [], [])(7)]).toEqual([])
  })

  it('agrees with a search through all edges on random graphs', () => {
    let seed = 1
    const next = (bound: number): number => (seed = (seed * 48271) % 2147483647) % bound
    const from = Array.from({ length: 300 }, () => next(40))
    const to = from.map(() => next(40))
    const edgesOf = buildIncidence(40, from, to)
    for (let entity = 0; entity < 40; entity++) {
      const searched = from.flatMap((a, edge) => (a === entity || to[edge] === entity ? [edge] : []))
      expect([...edgesOf(entity)]).toEqual(searched)
    }
  })
})

describe('buildCaseIndex', () => {
  const index = buildCaseIndex(makeSmallCase())

  it('knows the groups of people, events and places', () => {
    expect([0, 3, 4, 5].map((entity) => index.groupsOf(entity))).toEqual([[0], [], [0], [0]])
  })

  it('knows which entities the layout has a place for', () => {
    expect([index.isDrawn(0), index.isDrawn(6)]).toEqual([true, false])
  })

  it('knows which edges are ruled out', () => {
    expect([index.isRuledOut(3), index.isRuledOut(4)]).toEqual([false, true])
  })
})
