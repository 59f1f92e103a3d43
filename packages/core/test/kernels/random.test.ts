import { describe, expect, it } from 'vitest'
import { createRandom } from '../../src/kernels/random.ts'

function take(seed: number, count: number): readonly number[] {
  const random = createRandom(seed)
  return Array.from({ length: count }, () => random())
}

describe('createRandom', () => {
  it('gives the same numbers for the same seed', () => {
    expect(take(7, 1000)).toEqual(take(7, 1000))
  })

  it.each([
    [0, 1],
    [1, 2],
    [-1, 1],
    [2 ** 31, 0],
  ])('gives other numbers for seed %i than for seed %i', (one, other) => {
    const [ones, others] = [take(one, 50), take(other, 50)]
    expect(ones.filter((value, i) => value === others[i])).toEqual([])
  })

  it('stays in [0, 1) and fills it evenly', () => {
    const numbers = take(3, 100_000)
    const tenths = Array.from({ length: 10 }, () => 0)
    for (const value of numbers) {
      expect(value >= 0 && value < 1).toBe(true)
      const tenth = Math.floor(value * 10)
      tenths[tenth] = (tenths[tenth] ?? 0) + 1
    }
    for (const count of tenths) expect(Math.abs(count - 10_000)).toBeLessThan(400)
  })

  it('takes a seed modulo 2^32, as it says', () => {
    expect(take(5, 10)).toEqual(take(5 + 2 ** 32, 10))
  })
})
