import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rankBothWays } from '../../src/kernels/rank-both-ways.ts'
import { at, LAW } from '../make.ts'

describe('rankBothWays', () => {
  it('counts who is larger and who is not smaller, among those not left out', () => {
    const value = fc.tuple(fc.nat({ max: 6 }), fc.boolean())
    fc.assert(
      fc.property(fc.array(value, { maxLength: 20 }), (values) => {
        const kept = values.filter(([, isLeftOut]) => !isLeftOut).map(([number]) => number)
        const { best, worst } = rankBothWays(
          values.map(([number]) => number),
          Uint8Array.from(values, ([, isLeftOut]) => (isLeftOut ? 1 : 0)),
        )
        values.forEach(([number, isLeftOut], i) => {
          expect(at(best, i)).toBe(isLeftOut ? 0 : 1 + kept.filter((other) => other > number).length)
          expect(at(worst, i)).toBe(isLeftOut ? 0 : kept.filter((other) => other >= number).length)
        })
      }),
      LAW,
    )
  })

  it('takes sums that differ by rounding alone as equal, small and large', () => {
    for (const scale of [1, 1e9]) {
      const { best, worst } = rankBothWays([scale * (0.1 + 0.2), scale * 0.3, scale * 0.4, 0], new Uint8Array(4))
      expect([...best]).toEqual([2, 2, 1, 4])
      expect([...worst]).toEqual([3, 3, 1, 4])
    }
  })
})
