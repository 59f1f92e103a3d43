import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Ground } from '../../../src/graph/ground.ts'
import { partsLeft, partsOf, type Parts } from '../../../src/groups/explain/parts-left.ts'
import { LAW } from '../../make.ts'

const ground = (
  base: readonly number[],
  ...people: readonly (readonly [person: number, ...ways: readonly (readonly number[])[]])[]
): Ground => ({
  reason: 'co-offending',
  through: 0,
  date: undefined,
  base,
  persons: people.map(([person]) => person),
  ways: people.map(([, ...ways]) => ways),
  harmed: new Map(),
})

const without =
  (...gone: readonly number[]) =>
  (record: number): boolean =>
    !gone.includes(record)

/** Parts the slow way: whoever can be reached from the first who is not yet in any. */
function reachParts(members: readonly number[], sets: readonly (readonly number[])[]): Parts {
  const parts: number[][] = []
  for (const member of members) {
    if (parts.some((part) => part.includes(member))) continue
    let reached: readonly number[] = [member]
    for (;;) {
      const more = members.filter((other) => sets.some((set) => set.includes(other) && set.some((one) => reached.includes(one))))
      const grown = members.filter((other) => reached.includes(other) || more.includes(other))
      if (grown.length === reached.length) break
      reached = grown
    }
    parts.push([...reached])
  }
  return parts.sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0))
}

describe('parts of members', () => {
  it('come largest first, then by first member, with whoever hangs on nobody by themselves', () => {
    expect(
      partsOf(
        [1, 2, 3, 5, 8, 9],
        [
          [5, 9],
          [1, 2],
          [2, 8],
        ],
      ),
    ).toEqual([[1, 2, 8], [5, 9], [3]])
  })

  it('are not joined by people who are no members', () => {
    expect(
      partsOf(
        [1, 2],
        [
          [1, 7],
          [2, 7],
        ],
      ),
    ).toEqual([[1], [2]])
  })

  it('are none of nobody', () => {
    expect(partsOf([], [[1, 2]])).toEqual([])
  })

  it('agree with walking from one to the next', () => {
    const sets = fc.array(fc.uniqueArray(fc.nat({ max: 11 }), { maxLength: 4 }), { maxLength: 8 })
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat({ max: 11 })), sets, (some, drawn) => {
        const members = [...some].sort((a, b) => a - b)
        // a set joins its members with each other, whoever else is in it
        const among = drawn.map((set) => set.filter((person) => members.includes(person)))
        expect(partsOf(members, drawn)).toEqual(reachParts(members, among))
      }),
      LAW,
    )
  })
})

describe('what is left without records', () => {
  it('needs for each person all records of one way, and any one way', () => {
    const grounds = [ground([], [1, [10, 11], [12]], [2, [20]])]
    expect(partsLeft([1, 2], grounds, without(10))).toEqual([[1, 2]])
    expect(partsLeft([1, 2], grounds, without(12))).toEqual([[1, 2]])
    expect(partsLeft([1, 2], grounds, without(11, 12))).toEqual([[1], [2]])
    expect(partsLeft([1, 2], grounds, without(20))).toEqual([[1], [2]])
  })

  it('needs one of the records that define what makes the ground, where any does', () => {
    const grounds = [ground([7, 8], [1, [10]], [2, [20]])]
    expect(partsLeft([1, 2], grounds, without(7))).toEqual([[1, 2]])
    expect(partsLeft([1, 2], grounds, without(7, 8))).toEqual([[1], [2]])
    expect(partsLeft([1, 2], [ground([], [1, [10]], [2, [20]])], without(7, 8))).toEqual([[1, 2]])
  })

  it('takes a person out and leaves the others of the ground together', () => {
    expect(partsLeft([1, 2, 3], [ground([], [1, [10]], [2, [20]], [3, [30]])], without(20))).toEqual([[1, 3], [2]])
  })
})
