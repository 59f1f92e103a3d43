import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recordsOf, type Ground } from '../../src/graph/ground.ts'
import { tieGrounds } from '../../src/graph/tie-grounds.ts'
import { LAW } from '../make.ts'

const REASONS = ['first', 'second'] as const
type Reason = (typeof REASONS)[number]

const ground = (reason: Reason, through: number, ...persons: readonly number[]): Ground<Reason> => ({
  reason,
  through,
  date: undefined,
  base: through < 0 ? [] : [900 + through],
  persons,
  ways: persons.map((person) => [[person * 10], [person * 10 + through + 1]]),
  harmed: new Map(),
})

it('ties each two of a ground by 1/(k-1), and adds up those of one reason', () => {
  const ties = tieGrounds(
    [ground('first', 5, 1, 2, 3), ground('second', 6, 1, 2), ground('first', 4, 2, 3), ground('first', -1, 2, 3)],
    REASONS,
  )
  expect(ties.map(({ a, b, reason, weight, through, grounds }) => [a, b, reason, weight, through, grounds])).toEqual([
    [1, 2, 'first', 0.5, [5], [0]],
    [1, 2, 'second', 1, [6], [1]],
    [1, 3, 'first', 0.5, [5], [0]],
    [2, 3, 'first', 2.5, [4, 5], [0, 2, 3]],
  ])
  expect(ties[0]?.evidence).toEqual([10, 16, 20, 26, 905])
})

it('ties nobody without grounds, or by grounds of one', () => {
  expect(tieGrounds([], REASONS)).toEqual([])
  expect(tieGrounds([ground('first', 5, 1)], REASONS)).toEqual([])
})

describe('ties', () => {
  const some: fc.Arbitrary<readonly Ground<Reason>[]> = fc.array(
    fc
      .tuple(
        fc.constantFrom(...REASONS),
        fc.integer({ min: -1, max: 4 }),
        fc.uniqueArray(fc.nat({ max: 8 }), { minLength: 2, maxLength: 5 }),
      )
      .map(([reason, through, persons]) => ground(reason, through, ...[...persons].sort((a, b) => a - b))),
    { maxLength: 10 },
  )

  it('are those of looking through all grounds for every pair', () => {
    fc.assert(
      fc.property(some, (grounds) => {
        const slow = []
        for (let a = 0; a < 9; a++) {
          for (let b = a + 1; b < 9; b++) {
            for (const reason of REASONS) {
              const own = [...grounds.keys()].filter((i) => {
                const { persons, reason: other } = grounds[i] ?? ground('first', 0)
                return other === reason && persons.includes(a) && persons.includes(b)
              })
              const all = own.map((i) => grounds[i] ?? ground('first', 0))
              if (all.length === 0) continue
              const sorted = (numbers: readonly number[]): readonly number[] => [...new Set(numbers)].sort((x, y) => x - y)
              slow.push({
                ...{ a, b, reason, grounds: own },
                weight: expect.closeTo(
                  all.reduce((sum, { persons }) => sum + 1 / (persons.length - 1), 0),
                  9,
                ) as number,
                through: sorted(all.map(({ through }) => through).filter((through) => through >= 0)),
                evidence: sorted(all.flatMap((one) => recordsOf(one, [a, b]))),
              })
            }
          }
        }
        expect(tieGrounds(grounds, REASONS)).toEqual(slow)
      }),
      LAW,
    )
  })

  it('give each person of a ground one unit of weight', () => {
    fc.assert(
      fc.property(some, (grounds) => {
        const spent = new Map<number, number>()
        for (const { a, b, weight } of tieGrounds(grounds, REASONS))
          for (const person of [a, b]) spent.set(person, (spent.get(person) ?? 0) + weight)
        for (const [person, sum] of spent) expect(sum).toBeCloseTo(grounds.filter(({ persons }) => persons.includes(person)).length, 9)
      }),
      LAW,
    )
  })
})
