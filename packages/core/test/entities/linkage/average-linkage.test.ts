import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { averageLinkage } from '../../../src/entities/linkage/average-linkage.ts'
import { at, LAW } from '../../make.ts'

/** Weights and what must stay apart, of a few things. */
interface Problem {
  readonly weights: readonly (readonly number[])[]
  readonly apart: readonly (readonly boolean[])[]
}

/** Weights are spread so finely that no two means are the same. */
const problem: fc.Arbitrary<Problem> = fc.integer({ min: 1, max: 7 }).chain((size) => {
  const pairs = (size * (size - 1)) / 2
  return fc
    .record({
      weights: fc.uniqueArray(fc.integer({ min: -7_999_999, max: 19_999_999 }), { minLength: pairs, maxLength: pairs }),
      apart: fc.array(fc.nat({ max: 5 }), { minLength: pairs, maxLength: pairs }),
    })
    .map(({ weights, apart }) => {
      const place = (a: number, b: number): number => (Math.max(a, b) * (Math.max(a, b) - 1)) / 2 + Math.min(a, b)
      const square = <T>(of: (a: number, b: number) => T): readonly (readonly T[])[] =>
        Array.from({ length: size }, (_, a) => Array.from({ length: size }, (__, b) => of(a, b)))
      return {
        weights: square((a, b) => (a === b ? 0 : at(weights, place(a, b)) / 1e6)),
        apart: square((a, b) => a !== b && at(apart, place(a, b)) === 0),
      }
    })
})

const solve = ({ weights, apart }: Problem, atLeast = 0): readonly number[] =>
  averageLinkage(
    weights.length,
    (a, b) => at(at(weights, a), b),
    (a, b) => at(at(apart, a), b),
    atLeast,
  )

/** The same, with every mean worked out anew from the members at every step. */
function solveSlowly({ weights, apart }: Problem, atLeast: number): readonly number[] {
  let clusters = weights.map((_, thing) => [thing])
  for (;;) {
    let best: { a: number[]; b: number[]; mean: number } | undefined
    for (const a of clusters) {
      for (const b of clusters) {
        if (at(a, 0) >= at(b, 0) || a.some((one) => b.some((other) => at(at(apart, one), other)))) continue
        const sum = a.flatMap((one) => b.map((other) => at(at(weights, one), other))).reduce((total, weight) => total + weight, 0)
        const mean = sum / (a.length * b.length)
        if (best === undefined || mean > best.mean) best = { a, b, mean }
      }
    }
    if (best === undefined || best.mean < atLeast) break
    const { a, b } = best
    clusters = [...clusters.filter((cluster) => cluster !== a && cluster !== b), [...a, ...b].sort((x, y) => x - y)]
  }
  return weights.map((_, thing) => at(clusters.find((cluster) => cluster.includes(thing)) ?? [], 0))
}

const MANY = { ...LAW, numRuns: 300 }

describe('averageLinkage', () => {
  it('agrees with means worked out from the members, and names a cluster by its smallest member', () => {
    fc.assert(
      fc.property(problem, fc.integer({ min: -3, max: 8 }), (given, atLeast) => {
        expect(solve(given, atLeast)).toEqual(solveSlowly(given, atLeast))
      }),
      MANY,
    )
  })

  it('never puts two together that must stay apart, however much they weigh', () => {
    fc.assert(
      fc.property(problem, (given) => {
        const clusters = solve(given, -100)
        given.apart.forEach((row, a) => {
          row.forEach((isApart, b) => {
            if (isApart) expect(clusters[a]).not.toBe(clusters[b])
          })
        })
      }),
      MANY,
    )
  })

  it('gives the same clusters whatever the order of things', () => {
    const shuffled = problem.chain((given) =>
      fc.record({ given: fc.constant(given), order: fc.shuffledSubarray([...given.weights.keys()], { minLength: given.weights.length }) }),
    )
    fc.assert(
      fc.property(shuffled, ({ given, order }) => {
        const turn = <T>(square: readonly (readonly T[])[]): readonly (readonly T[])[] =>
          order.map((a) => order.map((b) => at(at(square, a), b)))
        const clusters = solve(given)
        const turned = solve({ weights: turn(given.weights), apart: turn(given.apart) })
        order.forEach((a, i) => {
          order.forEach((b, j) => {
            expect(turned[i] === turned[j]).toBe(clusters[a] === clusters[b])
          })
        })
      }),
      MANY,
    )
  })

  it('clips weights, so that one strange pair outweighs neither all that agree nor all that contradict', () => {
    const chain = (far: number, near: number): readonly number[] =>
      averageLinkage(
        3,
        (a, b) => (Math.abs(a - b) === 2 ? far : near + a / 10),
        () => false,
        0,
      )
    // -1000 counts as -8: (-8 + 9) / 2 is above 0
    expect(chain(-1000, 9)).toEqual([0, 0, 0])
    // 1000 counts as 20: after the ends are joined, the middle one weighs (-4 - 3.9) / 2 against both
    expect(chain(1000, -4)).toEqual([0, 1, 0])
    expect(chain(-1000, 7)).toEqual([0, 1, 1])
  })

  it('joins at the bound, and not below it', () => {
    const two = (atLeast: number): readonly number[] =>
      averageLinkage(
        2,
        () => 1.5,
        () => false,
        atLeast,
      )
    expect(two(1.5)).toEqual([0, 0])
    expect(two(1.6)).toEqual([0, 1])
  })

  it('ends for nothing and for one', () => {
    const never = (): boolean => false
    expect(averageLinkage(0, () => 0, never, 0)).toEqual([])
    expect(averageLinkage(1, () => 0, never, 0)).toEqual([0])
  })
})
