import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findQValues } from '../../src/kernels/false-discovery.ts'
import { LAW } from '../make.ts'

/** Table 1 of Benjamini & Hochberg 1995: fifteen tests of one trial. */
const PUBLISHED = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1.0]

/** The rule as it is written: the largest k whose p is at most k/m times the share; all up to it. */
function stepUp(pValues: readonly number[], tests: number, share: number): readonly boolean[] {
  const sorted = [...pValues].sort((a, b) => a - b)
  let bound = -1
  sorted.forEach((p, i) => {
    if ((tests * p) / (i + 1) <= share) bound = p
  })
  return pValues.map((p) => p <= bound)
}

describe('findQValues', () => {
  it('takes the four that the authors take from their fifteen at 5 %, where Bonferroni takes three', () => {
    const q = findQValues(Float64Array.from(PUBLISHED), 15)
    expect([...q].filter((value) => value <= 0.05)).toHaveLength(4)
    expect(PUBLISHED.filter((p) => p <= 0.05 / 15)).toHaveLength(3)
  })

  it('does what the rule says at any share, in whatever order tests come', () => {
    const p = fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000)
    fc.assert(
      fc.property(fc.array(p, { maxLength: 30 }), fc.nat(100), fc.integer({ min: 1, max: 99 }), (pValues, more, percent) => {
        const tests = pValues.length + more
        const q = findQValues(Float64Array.from(pValues), tests)
        expect([...q].map((value) => value <= percent / 100)).toEqual(stepUp(pValues, tests, percent / 100))
      }),
      LAW,
    )
  })

  it('counts tests that were made and not kept: the trap of looking only at pairs seen together', () => {
    // a thousand pairs that met once by chance: each is likely enough among a million pairs, and seems rare by itself
    const chance = new Float64Array(1000).fill(0.001)
    expect(Math.max(...findQValues(chance, 1000))).toBeLessThan(0.05)
    expect(Math.min(...findQValues(chance, 1_000_000))).toBe(1)
  })

  it('gives nothing for nothing, and refuses fewer tests than are given', () => {
    expect(findQValues(new Float64Array(0), 0)).toHaveLength(0)
    expect(() => findQValues(new Float64Array(2), 1)).toThrow('2 p values come of at least as many tests, got 1.')
  })
})
