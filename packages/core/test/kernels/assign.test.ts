import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assign } from '../../src/kernels/assign.ts'
import { LAW } from '../make.ts'

/** The greatest sum over every way to give rows different columns. */
function bestByTrying(gains: readonly (readonly number[])[], row = 0, taken: ReadonlySet<number> = new Set()): number {
  if (row === gains.length) return 0
  return Math.max(
    ...(gains[row] ?? []).flatMap((gain, column) =>
      taken.has(column) ? [] : [gain + bestByTrying(gains, row + 1, new Set([...taken, column]))],
    ),
  )
}

describe('assign', () => {
  it('gives each row a column of its own, and no sum is greater', () => {
    const matrix = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 2 })).chain(([rows, more]) => {
      const row = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: rows + more, maxLength: rows + more })
      return fc.array(row, { minLength: rows, maxLength: rows })
    })
    fc.assert(
      fc.property(matrix, (gains) => {
        const chosen = assign(gains)
        expect(new Set(chosen).size).toBe(gains.length)
        const sum = chosen.reduce((total, column, row) => total + (gains[row]?.[column] ?? NaN), 0)
        expect(sum).toBe(bestByTrying(gains))
      }),
      { ...LAW, numRuns: 300 },
    )
  })

  it('gives up the best of one row where the sum gains by it', () => {
    expect(
      assign([
        [9, 8],
        [8, 1],
      ]),
    ).toEqual([1, 0])
  })

  it('gives nothing for no rows, and refuses fewer columns than rows', () => {
    expect(assign([])).toEqual([])
    expect(() => assign([[1], [2]])).toThrow('2 rows need as many columns, got 1.')
  })
})
