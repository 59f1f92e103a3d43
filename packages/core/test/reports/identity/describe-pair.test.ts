import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { signed } from '../../../src/case-file/weight-steps.ts'
import { describePair } from '../../../src/reports/identity/describe-pair.ts'
import { LAW } from '../../make.ts'
import { PAIR } from './make-pair.ts'

describe('signed', () => {
  it.each([
    [0, '+0.0'],
    [-0, '+0.0'],
    [-0.04, '+0.0'],
    [0.04, '+0.0'],
    [-0.06, '−0.1'],
    [9.96, '+10.0'],
    [-12, '−12.0'],
    [1234.56, '+1234.6'],
  ])('writes %d bits as %s', (bits, text) => {
    expect(signed(bits)).toBe(text)
  })

  it('writes what a spreadsheet takes for text or a number, never for a formula', () => {
    fc.assert(
      fc.property(fc.double({ min: -100, max: 100, noNaN: true }), (bits) => {
        expect(signed(bits)).toMatch(/^[+−]\d+\.\d$/)
        expect(Math.abs(Number(signed(bits).replace('−', '-')) - bits)).toBeLessThanOrEqual(0.05 + 1e-9)
      }),
      LAW,
    )
  })
})

describe('describePair', () => {
  it('tells in one sentence what agrees and what it weighs, a value with its rarity as one', () => {
    expect(describePair(PAIR)).toBe(
      'before anything is compared −12.3; surname the same (14 have it) +9.5; forename a slip apart +4.0; ' +
        'date of birth the same +14.2; since kin agree so too −0.8; in all +14.6',
    )
  })

  it('says nothing of lookalikes where they take nothing', () => {
    const { lookalikes, ...rest } = PAIR
    expect(describePair({ ...rest, weight: 15.4 })).not.toContain(lookalikes?.name)
    expect(describePair({ ...rest, parts: [], weight: -12.3 })).toBe('before anything is compared −12.3; in all −12.3')
  })
})
