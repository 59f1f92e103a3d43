import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hashEach, hashLetters, hashText } from '../../src/kernels/hash.ts'
import { LAW } from '../make.ts'

describe('hashText', () => {
  it('gives a whole number from 0 to 2^53 - 1 for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer(), (text, seed) => {
        const hash = hashText(text, seed)
        expect(Number.isSafeInteger(hash)).toBe(true)
        expect(hash).toBeGreaterThanOrEqual(0)
      }),
      LAW,
    )
  })

  it('gives the same number for the same text and another for another seed', () => {
    expect(hashText('person:P1')).toBe(hashText('person:P1'))
    expect(hashText('person:P1', 1)).not.toBe(hashText('person:P1'))
  })

  it('gives 100,000 ids as many numbers', () => {
    const hashes = new Set(Array.from({ length: 100_000 }, (_, i) => hashText(`person:${i}`)))
    expect(hashes.size).toBe(100_000)
  })

  it('spreads ids over its whole range', () => {
    const tenths = Array.from({ length: 10 }, () => 0)
    for (let i = 0; i < 10_000; i++) {
      const tenth = Math.floor((hashText(`N${i}`) / 2 ** 53) * 10)
      tenths[tenth] = (tenths[tenth] ?? 0) + 1
    }
    for (const count of tenths) expect(Math.abs(count - 1000)).toBeLessThan(150)
  })
})

describe('hashEach', () => {
  it('gives the hash of every text, and one of all of them in their order', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 6 }), fc.integer(), (texts, seed) => {
        const hashes: number[] = []
        const whole = hashEach(texts, hashes, seed)
        expect(hashes).toEqual(texts.map((text) => hashText(text)))
        expect(Number.isSafeInteger(whole) && whole >= 0).toBe(true)
        expect(hashEach(texts, [], seed)).toBe(whole)
      }),
      LAW,
    )
  })

  it('tells apart texts in another order, cut in another place, and of another seed', () => {
    const all = [['a', 'b'], ['b', 'a'], ['ab', ''], ['', 'ab'], ['ab'], ['a', 'b', ''], [], ['']].map((texts) => hashEach(texts, []))
    expect(new Set([...all, hashEach(['a', 'b'], [], 1)]).size).toBe(all.length + 1)
  })

  it('gives 100,000 rows as many numbers', () => {
    const hashes = new Set(Array.from({ length: 100_000 }, (_, i) => hashEach([`E${i % 317}`, 'x', `${(i - (i % 317)) / 317}`], [])))
    expect(hashes.size).toBe(100_000)
  })
})

describe('hashLetters', () => {
  it('spells consonants of the length asked for, and no word', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 12 }), (text, length) => {
        const letters = hashLetters(text, length)
        expect(letters).toMatch(/^[BCDFGHJKLMNPQRSTVWXZ]+$/)
        expect(letters).toHaveLength(length)
      }),
      LAW,
    )
  })

  it('begins a longer text with the shorter one', () => {
    expect(hashLetters('person:P1', 10).startsWith(hashLetters('person:P1', 5))).toBe(true)
  })

  it('uses all of twelve letters', () => {
    const last = new Set(Array.from({ length: 500 }, (_, i) => hashLetters(`id ${i}`, 12).slice(-1)))
    expect(last.size).toBeGreaterThan(1)
  })
})
