import { expect, it } from 'vitest'
import { addTo, groupBy } from '../../src/model/group-by.ts'

it('groups items by key, keys and items in the order they are met', () => {
  expect([...groupBy(['bee', 'ant', 'bat', 'asp'], (word) => word[0])]).toEqual([
    ['b', ['bee', 'bat']],
    ['a', ['ant', 'asp']],
  ])
})

it('tells apart keys that an object would confuse', () => {
  const groups = new Map<string, number[]>()
  addTo(groups, '__proto__', 1)
  addTo(groups, 'constructor', 2)
  addTo(groups, '__proto__', 3)
  expect([...groups]).toEqual([
    ['__proto__', [1, 3]],
    ['constructor', [2]],
  ])
})
