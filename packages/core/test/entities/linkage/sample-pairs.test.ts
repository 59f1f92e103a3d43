import { describe, expect, it } from 'vitest'
import { compilePattern } from '../../../src/entities/linkage/pattern.ts'
import { countRandomPatterns, createPersonaSample } from '../../../src/entities/linkage/sample-pairs.ts'
import { at } from '../../make.ts'
import { modelOf } from './make-model.ts'

const MODEL = modelOf([{ m: [0.8, 0.1, 0.1], u: [0.1, 0.1, 0.8] }])
const NAMES = ['ANNA', 'ANNE', 'ORRIN', null]
const people = (count: number): readonly (readonly [string | null])[] => Array.from({ length: count }, (_, i) => [at(NAMES, (i * i) % 4)])
const sum = (counts: ReadonlyMap<number, number>): number => [...counts.values()].reduce((total, count) => total + count, 0)

describe('countRandomPatterns', () => {
  it('counts every pair once where there are few', () => {
    const personas = people(60)
    const patternOf = compilePattern(MODEL)
    const expected = new Map<number, number>()
    personas.forEach((left, i) => {
      for (const right of personas.slice(i + 1)) expected.set(patternOf(left, right), (expected.get(patternOf(left, right)) ?? 0) + 1)
    })
    const counts = countRandomPatterns(MODEL, personas)
    expect(counts).toEqual(expected)
    expect(sum(counts)).toBe(1770)
  })

  it('draws pairs of two where there are many, each of the same chance, and the same ones every time', () => {
    // every other one has a name of their own: one paired with itself would agree, and half of all pairs would
    const personas = Array.from({ length: 2000 }, (_, i) => [i % 2 === 0 ? `ONLY ${i}` : 'SHARED'])
    const counts = countRandomPatterns(MODEL, personas)
    const drawn = sum(counts)
    expect(drawn).toBeGreaterThan(100_000)
    expect(drawn).toBeLessThan((2000 * 1999) / 2)
    // both odd: 1000 * 999 of 2000 * 1999; and two even ones never agree
    const share = (counts.get(1) ?? 0) / drawn
    expect(Math.abs(share - (1000 * 999) / (2000 * 1999))).toBeLessThan(4 * Math.sqrt((0.25 * 0.75) / drawn))
    expect(countRandomPatterns(MODEL, personas)).toEqual(counts)
  })

  it('never pairs one with itself', () => {
    const personas = Array.from({ length: 2000 }, (_, i) => [
      `${'ABCDEFGHIJ'.charAt(i % 10).repeat(9)}${'KLMNOPQRST'.charAt(i % 7).repeat(9)}${i}`,
    ])
    expect(countRandomPatterns(MODEL, personas).get(1)).toBeUndefined()
  })

  it('counts nothing where there are not two', () => {
    expect(countRandomPatterns(MODEL, [])).toEqual(new Map())
    expect(countRandomPatterns(MODEL, people(1))).toEqual(new Map())
  })
})

describe('createPersonaSample', () => {
  it('keeps all of few, in an order that does not depend on how they come', () => {
    const [sample, turned] = [createPersonaSample(), createPersonaSample()]
    for (const persona of people(500)) sample.add(persona)
    for (const persona of [...people(500)].reverse()) turned.add(persona)
    expect(new Set(sample.list())).toEqual(new Set(people(500)))
    expect(turned.list()).toEqual(sample.list())
  })

  it('keeps as many of many as fit, late ones as often as early ones, the same in any order', () => {
    const sample = createPersonaSample()
    for (let i = 0; i < 50_000; i++) sample.add([i])
    const kept = sample.list().map(([number]) => Number(number))
    expect(kept).toHaveLength(20_000)
    expect(new Set(kept).size).toBe(20_000)
    const turned = createPersonaSample()
    for (let i = 50_000; i-- > 0;) turned.add([i])
    expect(turned.list()).toEqual(sample.list())
    for (let fifth = 0; fifth < 5; fifth++) {
      const within = kept.filter((number) => Math.floor(number / 10_000) === fifth).length
      // 4000 expected, with a deviation of 49
      expect(Math.abs(within - 4000)).toBeLessThan(250)
    }
  })
})
