import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addToTally,
  bumpCounts,
  countIn,
  countsOf,
  keysOf,
  mergeTally,
  OTHER_KEYS,
  sumOf,
  type Tally,
} from '../../../../src/findings/quality/measures/tally.ts'
import { at, LAW } from '../../../make.ts'

type Addition = readonly [key: string, place: number, amount: number]

const KEY = fc.constantFrom('a', 'b', 'B', 'c', 'd', 'dd', 'é', '~')
const ADDITIONS: fc.Arbitrary<Addition[]> = fc.array(fc.tuple(KEY, fc.nat(2), fc.integer({ min: 1, max: 9 })), { maxLength: 40 })
const MAX_KEYS = fc.constantFrom(1, 2, 3, 5, 8)

function tallyOf(additions: readonly Addition[], maxKeys: number): Tally {
  const tally: Tally = new Map()
  for (const [key, place, amount] of additions) addToTally(tally, key, place, amount, maxKeys)
  return tally
}

/** The slow way: every key is counted, and those that come last in text order are then put together. */
function tallySlowly(additions: readonly Addition[], maxKeys: number): ReadonlyMap<string, readonly number[]> {
  const kept = [...new Set(additions.map(([key]) => key))].sort().slice(0, maxKeys)
  const counts = new Map<string, number[]>()
  for (const [key, place, amount] of additions) {
    const own = kept.includes(key) ? key : OTHER_KEYS
    const row = counts.get(own) ?? [0, 0, 0]
    row[place] = at(row, place) + amount
    counts.set(own, row)
  }
  return counts
}

/** A tally with as many counts for every key. */
function filledUp(tally: Tally): ReadonlyMap<string, readonly number[]> {
  return new Map([...tally.keys()].map((key) => [key, [...countsOf(tally, key, 3)]]))
}

describe('a tally', () => {
  it('that is full keeps the keys first in text order apart, each counted in full, and puts the rest together', () => {
    fc.assert(
      fc.property(ADDITIONS, MAX_KEYS, (additions, maxKeys) => {
        expect(filledUp(tallyOf(additions, maxKeys))).toEqual(tallySlowly(additions, maxKeys))
      }),
      { ...LAW, numRuns: 300 },
    )
  })

  it('does not mind the order in which keys come', () => {
    const orders = ADDITIONS.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }), MAX_KEYS))
    fc.assert(
      fc.property(orders, ([additions, other, maxKeys]) => {
        expect(filledUp(tallyOf(other, maxKeys))).toEqual(filledUp(tallyOf(additions, maxKeys)))
      }),
      LAW,
    )
  })

  it('merged from parts that are full is that of the whole', () => {
    fc.assert(
      fc.property(fc.array(ADDITIONS, { maxLength: 4 }), MAX_KEYS, (parts, maxKeys) => {
        const merged: Tally = new Map()
        for (const part of parts) mergeTally(merged, tallyOf(part, maxKeys), maxKeys)
        expect(filledUp(merged)).toEqual(tallySlowly(parts.flat(), maxKeys))
      }),
      LAW,
    )
  })

  it('keeps 256 keys apart where nothing else is said', () => {
    const tally: Tally = new Map()
    for (let i = 299; i >= 0; i--) addToTally(tally, `key ${String(i).padStart(3, '0')}`, 0)
    expect(tally.size).toBe(257)
    expect(countIn(tally, OTHER_KEYS, 0)).toBe(44)
    expect(tally.has('key 255')).toBe(true)
    expect(tally.has('key 256')).toBe(false)
  })
})

describe('bumpCounts', () => {
  it('adds one to each count that holds, and keeps a place for those that do not', () => {
    const tally: Tally = new Map()
    bumpCounts(tally, 'a', [true, false])
    bumpCounts(tally, 'a', [true, true, false])
    expect(tally).toEqual(new Map([['a', [2, 1, 0]]]))
  })
})

describe('counts', () => {
  it('of a key or a place that a tally does not have are 0', () => {
    const tally = tallyOf([['a', 1, 4]], 8)
    expect([countIn(tally, 'a', 0), countIn(tally, 'a', 1), countIn(tally, 'a', 2), countIn(tally, 'b', 0)]).toEqual([0, 4, 0, 0])
    expect([sumOf(tally, 1), sumOf(tally, 2), sumOf(new Map(), 0)]).toEqual([4, 0, 0])
  })

  it('of all keys add up to what was added', () => {
    fc.assert(
      fc.property(ADDITIONS, MAX_KEYS, (additions, maxKeys) => {
        const added = additions.filter(([, place]) => place === 1).reduce((sum, [, , amount]) => sum + amount, 0)
        expect(sumOf(tallyOf(additions, maxKeys), 1)).toBe(added)
      }),
      LAW,
    )
  })
})

describe('keysOf', () => {
  it('lists keys in text order, and what is kept together last', () => {
    const additions: readonly Addition[] = [
      ['b', 0, 1],
      ['d', 0, 1],
      ['B', 0, 1],
      ['a', 0, 1],
    ]
    expect(keysOf(tallyOf(additions, 3))).toEqual(['B', 'a', 'b', OTHER_KEYS])
    expect(keysOf(tallyOf(additions, 4))).toEqual(['B', 'a', 'b', 'd'])
  })
})
