import { describe, expect, it } from 'vitest'
import { workHere, type Task } from '../../src/kernels/work-pool.ts'

const ADD: Task<number, number, number> = {
  name: 'add',
  run: (shared, piece) => {
    if (piece < 0) throw new RangeError(`no piece may be ${piece}`)
    return shared + piece
  },
}

describe('workHere', () => {
  it('gives the results in the order of the pieces', async () => {
    expect(await workHere.run(ADD, 10, [3, 1, 2], 3)).toEqual([13, 11, 12])
    expect(await workHere.run(ADD, 10, [], 0)).toEqual([])
  })

  it('throws the fault of the first piece that has one, as a rejection', async () => {
    const work = workHere.run(ADD, 0, [1, -2, -3], 3)
    await expect(work).rejects.toThrow(new RangeError('no piece may be -2'))
  })
})
