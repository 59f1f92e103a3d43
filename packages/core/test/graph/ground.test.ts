import { describe, expect, it } from 'vitest'
import { personsLeft, recordsOf, type Ground } from '../../src/graph/ground.ts'

const GROUND: Ground = {
  reason: 'shared-victim',
  through: 9,
  date: undefined,
  base: [40, 3],
  persons: [1, 2, 5],
  ways: [[[10, 11], [12]], [[20]], [[11, 30]]],
  harmed: new Map([[9, [11]]]),
}

describe('the persons of a ground', () => {
  it.each([
    ['nothing', [], [1, 2, 5]],
    ['one of two ways of somebody', [10], [1, 2, 5]],
    ['every way of somebody', [10, 12], [2, 5]],
    ['a record that two need, one of whom has another way', [11], [1, 2]],
    ['one of the records that define it', [3], [1, 2, 5]],
    ['all records that define it', [3, 40], []],
    ['everything', [3, 10, 11, 12, 20, 30, 40], []],
  ])('without %s', (_what, gone: readonly number[], left) => {
    expect(personsLeft(GROUND, (record) => !gone.includes(record))).toEqual(left)
  })
})

describe('the records of a ground', () => {
  it('are those that define it and every way of all its persons, each once, ascending', () => {
    expect(recordsOf(GROUND)).toEqual([3, 10, 11, 12, 20, 30, 40])
  })

  it('are those of some of them alone where some are named', () => {
    expect(recordsOf(GROUND, [2])).toEqual([3, 20, 40])
    expect(recordsOf(GROUND, [])).toEqual([3, 40])
    expect(recordsOf(GROUND, [7])).toEqual([3, 40])
  })
})
