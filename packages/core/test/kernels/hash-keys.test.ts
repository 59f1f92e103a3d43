import { describe, expect, it } from 'vitest'
import { chooseSmallest, hashKeys } from '../../src/kernels/hash-keys.ts'

describe('hashKeys', () => {
  it('gives 200,000 pairs of keys as many whole numbers from 0 to 2^53 - 1', () => {
    const hashes = Array.from({ length: 200_000 }, (_, i) => hashKeys(7, i % 400, Math.floor(i / 400)))
    expect(new Set(hashes).size).toBe(200_000)
    expect(hashes.every((hash) => Number.isSafeInteger(hash) && hash >= 0)).toBe(true)
  })

  it('tells apart seeds, the order of keys, and keys that differ only above 32 bits', () => {
    const all = [
      hashKeys(1, 2, 3),
      hashKeys(2, 2, 3),
      hashKeys(1, 3, 2),
      hashKeys(1, 2),
      hashKeys(1, 2 + 2 ** 40, 3),
      hashKeys(1, 2, 3 + 2 ** 52),
    ]
    expect(new Set(all).size).toBe(all.length)
    expect(hashKeys(1, 2, 3)).toBe(all[0])
  })

  it('spreads over its whole range, for neighbouring keys and for neighbouring seeds', () => {
    for (const hash of [(i: number): number => hashKeys(3, i), (i: number): number => hashKeys(i, 3)]) {
      const tenths = Array.from({ length: 10 }, () => 0)
      for (let i = 0; i < 10_000; i++) {
        const tenth = Math.floor((hash(i) / 2 ** 53) * 10)
        tenths[tenth] = (tenths[tenth] ?? 0) + 1
      }
      for (const count of tenths) expect(Math.abs(count - 1000)).toBeLessThan(150)
    }
  })
})

describe('chooseSmallest', () => {
  it.each([
    [0, [0, 0, 0, 0]],
    [1, [0, 1, 0, 0]],
    [3, [1, 1, 0, 1]],
    [9, [1, 1, 1, 1]],
  ])('chooses %i of four things: %j', (count, chosen) => {
    expect([...chooseSmallest(Float64Array.of(5, 2, 8, 4), count)]).toEqual(chosen)
  })

  it('chooses nothing of nothing', () => {
    expect(chooseSmallest(new Float64Array(0), 2)).toHaveLength(0)
  })
})
