import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findHypergeometricTail } from '../../src/kernels/hypergeometric.ts'
import { LAW } from '../make.ts'
import { exactTail } from '../oracles/hypergeometric.ts'

describe('findHypergeometricTail', () => {
  it('is one hand of thirteen cards with four aces, and the lady who tasted tea', () => {
    expect(findHypergeometricTail(52, 4, 13, 4)).toBeCloseTo(715 / 270_725, 15)
    expect(findHypergeometricTail(8, 4, 4, 4)).toBeCloseTo(1 / 70, 15)
    expect(findHypergeometricTail(8, 4, 4, 3)).toBeCloseTo(17 / 70, 15)
  })

  it('agrees with whole-number arithmetic on small cases, everywhere', () => {
    for (let places = 0; places <= 12; places++)
      for (let a = 0; a <= places; a++)
        for (let b = 0; b <= places; b++)
          for (let shared = -1; shared <= 13; shared++)
            expect(findHypergeometricTail(places, a, b, shared)).toBeCloseTo(exactTail(places, a, b, shared), 13)
  })

  it('agrees with whole-number arithmetic on large cases to twelve digits, however small the probability', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), fc.nat(400), fc.nat(400), fc.nat(60), (places, a, b, shared) => {
        const [x, y] = [Math.min(a, places), Math.min(b, places)]
        const exact = exactTail(places, x, y, shared)
        const found = findHypergeometricTail(places, x, y, shared)
        if (exact < 1e-300) expect(found).toBeLessThan(1e-299)
        else expect(Math.abs(found / exact - 1)).toBeLessThan(exact > 0.5 ? 1e-12 : 1e-11)
      }),
      LAW,
    )
  })

  it('is the same whichever of the two is named first, and falls as more is shared', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), fc.nat(60), fc.nat(60), (places, a, b) => {
        const [x, y] = [Math.min(a, places), Math.min(b, places)]
        let before = 1
        for (let shared = 0; shared <= 61; shared++) {
          const tail = findHypergeometricTail(places, x, y, shared)
          expect(tail).toBe(findHypergeometricTail(places, y, x, shared))
          expect(tail).toBeLessThanOrEqual(before)
          before = tail
        }
        expect(before).toBe(0)
      }),
      LAW,
    )
  })

  it('keeps its head where factors are many', () => {
    expect(findHypergeometricTail(100_000, 50_000, 50_000, 25_000)).toBeCloseTo(0.5025, 3)
    expect(findHypergeometricTail(1_000_000, 20_000, 20_000, 20_000)).toBe(0)
    expect(findHypergeometricTail(1_000_000, 3, 2, 1)).toBeCloseTo(6e-6, 10)
  })

  it('refuses more than there are places', () => {
    expect(() => findHypergeometricTail(5, 6, 1, 1)).toThrow('Of 5 places 0 to 5 can be filled, got 6.')
    expect(() => findHypergeometricTail(5, 1, 1.5, 1)).toThrow(RangeError)
  })
})
