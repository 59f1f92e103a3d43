import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keepMonotone } from '../../../src/entities/linkage/keep-monotone.ts'
import { at, LAW } from '../../make.ts'
import { shares } from './make-model.ts'

const chances = fc.integer({ min: 1, max: 7 }).chain((levels) => fc.record({ m: shares(levels), u: shares(levels) }))

const ratiosOf = ({ m, u }: ReturnType<typeof keepMonotone>): readonly number[] => m.map((value, level) => value / at(u, level))
const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)
/** Rounding alone may part two ratios that are one. */
const ROUNDING = 1e-9

const isMonotone = (ratios: readonly number[]): boolean =>
  ratios.every((ratio, i) => i === 0 || ratio <= at(ratios, i - 1) * (1 + ROUNDING))

/**
 * The same by a formula: the ratio of a level is the least, over all sets of levels that end at it or after it, of the
 * greatest mean that starts at it or before it (the max-min formulas, Robertson, Wright & Dykstra 1988).
 */
function monotoneByFormula(m: readonly number[], u: readonly number[]): readonly number[] {
  const mean = (from: number, to: number): number => sumOf(m.slice(from, to + 1)) / sumOf(u.slice(from, to + 1))
  return m.map((_, level) => {
    const starts = Array.from({ length: level + 1 }, (__, from) => from)
    const ends = Array.from({ length: m.length - level }, (__, more) => level + more)
    return Math.min(...starts.map((from) => Math.max(...ends.map((to) => mean(from, to))))) * at(u, level)
  })
}

describe('keepMonotone', () => {
  it('agrees with the formula of minima and maxima', () => {
    fc.assert(
      fc.property(chances, ({ m, u }) => {
        const expected = monotoneByFormula(m, u)
        keepMonotone(m, u).m.forEach((value, level) => {
          expect(value).toBeCloseTo(at(expected, level), 10)
        })
      }),
      { ...LAW, numRuns: 300 },
    )
  })

  it('never lets m / u rise from a better level to a worse one, and leaves u and the sum of m as they are', () => {
    fc.assert(
      fc.property(chances, ({ m, u }) => {
        const kept = keepMonotone(m, u)
        expect(isMonotone(ratiosOf(kept))).toBe(true)
        expect(kept.u).toEqual(u)
        expect(sumOf(kept.m)).toBeCloseTo(1, 10)
        expect(kept.m.every((value) => value > 0)).toBe(true)
      }),
      { ...LAW, numRuns: 300 },
    )
  })

  it('keeps the sum of m in every run of levels that come to share a ratio', () => {
    fc.assert(
      fc.property(chances, ({ m, u }) => {
        const kept = keepMonotone(m, u)
        const ratios = ratiosOf(kept)
        const isBreak = (level: number): boolean => at(ratios, level) < at(ratios, level - 1) * (1 - ROUNDING)
        const starts = [0, ...Array.from({ length: m.length - 1 }, (_, i) => i + 1).filter(isBreak)]
        starts.forEach((start, i) => {
          const end = starts[i + 1] ?? m.length
          expect(sumOf(kept.m.slice(start, end))).toBeCloseTo(sumOf(m.slice(start, end)), 10)
        })
      }),
      { ...LAW, numRuns: 300 },
    )
  })

  it('changes nothing where no ratio rises, and nothing the second time', () => {
    fc.assert(
      fc.property(chances, ({ m, u }) => {
        const once = keepMonotone(m, u)
        const twice = keepMonotone(once.m, u)
        const first = isMonotone(ratiosOf({ m, u })) ? m : once.m
        first.forEach((value, level) => {
          expect(at(once.m, level)).toBeCloseTo(value, 12)
          expect(at(twice.m, level)).toBeCloseTo(at(once.m, level), 12)
        })
      }),
      { ...LAW, numRuns: 300 },
    )
  })

  it('gives two levels that break the order their common ratio, and follows it back as far as it breaks others', () => {
    // ratios 2, 1, 3: the last two have 0.4 / 0.2 = 2 in common, which breaks nothing any more
    expect(keepMonotone([0.6, 0.1, 0.3], [0.3, 0.1, 0.1]).m).toEqual([0.6, 0.2, 0.2].map((value) => expect.closeTo(value, 12) as number))
    // ratios 1, 0.5, 3: (0.05 + 0.3) / 0.2 = 1.75 breaks the first as well: 0.45 / 0.3 = 1.5 for all
    expect(keepMonotone([0.1, 0.05, 0.3], [0.1, 0.1, 0.1]).m).toEqual(
      [0.15, 0.15, 0.15].map((value) => expect.closeTo(value, 12) as number),
    )
  })
})
