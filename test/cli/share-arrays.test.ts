import { describe, expect, it } from 'vitest'
import { shareArrays } from '../../packages/cli/src/io/share-arrays.ts'

describe('shareArrays', () => {
  it('puts every typed array, however deep, into shared memory and leaves the rest as it is', () => {
    const value = {
      rows: { offsets: Int32Array.of(0, 2), weights: undefined },
      list: [Float64Array.of(1.5), 'text', null],
      bits: Uint8Array.of(7),
      seed: 3,
    }
    const shared = shareArrays(value)
    expect(shared).toEqual(value)
    for (const array of [shared.rows.offsets, shared.list[0] as Float64Array, shared.bits])
      expect(array.buffer).toBeInstanceOf(SharedArrayBuffer)
    expect(value.bits.buffer).toBeInstanceOf(ArrayBuffer)
  })

  it('takes part of an array as that part, an empty one as empty, and shared memory as it is', () => {
    expect([...shareArrays(Int32Array.of(1, 2, 3, 4).subarray(1, 3))]).toEqual([2, 3])
    expect([...shareArrays(new Float64Array(0))]).toEqual([])
    const shared = new Int32Array(new SharedArrayBuffer(8))
    expect(shareArrays(shared)).toBe(shared)
  })

  it('keeps maps and sets, which threads can be handed too', () => {
    const map = new Map([[1, 'one']])
    expect(shareArrays({ map }).map).toBe(map)
  })
})
