import { describe, expect, it } from 'vitest'
import { MOST_SHARE, priorShares } from '../../../src/entities/linkage/prior-shares.ts'
import { modelOf } from './make-model.ts'

const MODEL = modelOf([], {
  duplicatesEach: 0.15,
  lookalikes: [
    { name: 'kin', reason: 'kin agree', each: 1, levels: {} },
    { name: 'twins', reason: 'twins agree', each: 0.02, levels: {} },
  ],
})

describe('priorShares', () => {
  it('is so many of each class a thing over the pairs a thing has', () => {
    // 10 001 things have 5000 pairs each
    const { matched, lookalikes } = priorShares(MODEL, 10_001)
    expect(matched).toBeCloseTo(0.00003, 12)
    expect(lookalikes).toEqual([expect.closeTo(0.0002, 12), expect.closeTo(0.000004, 12)])
  })

  it.each([0, 1, 2, 3, 10])('is no more than a bound for %i things', (things) => {
    const { matched, lookalikes } = priorShares(MODEL, things)
    for (const share of [matched, ...lookalikes]) {
      expect(share).toBeGreaterThan(0)
      expect(share).toBeLessThanOrEqual(MOST_SHARE)
    }
  })
})
