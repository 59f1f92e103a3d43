import { expect, it } from 'vitest'
import { sayCount } from '../../../src/model/say-count.ts'
import { sayDate, sayList, sayParts, sayShare } from '../../../src/case-file/describe/words.ts'

it('counts things in the singular and plural', () => {
  expect([0, 1, 2].map((count) => sayCount(count, 'record'))).toEqual(['0 records', '1 record', '2 records'])
  expect([1, 2].map((count) => sayCount(count, 'child', 'children'))).toEqual(['1 child', '2 children'])
})

it.each([
  [[], undefined, ''],
  [['a'], undefined, 'a'],
  [['a', 'b'], undefined, 'a and b'],
  [['a', 'b', 'c'], undefined, 'a, b and c'],
  [['a', 'b', 'c'], 3, 'a, b and c'],
  [['a', 'b', 'c'], 2, 'a, b and 1 more'],
])('lists %j, at most %j, as "%s"', (words, most, said) => {
  expect(sayList(words, most)).toBe(said)
})

it.each([
  ['2023-04-05T20:15', '5 Apr 2023'],
  ['2023-12-31', '31 Dec 2023'],
  ['2023-04', 'Apr 2023'],
  ['2023', '2023'],
  ['', ''],
])('says the date %s as "%s"', (date, said) => {
  expect(sayDate(date)).toBe(said)
})

it.each([
  [[9], 'stay in one piece'],
  [[9, 2], 'fall into sets of 9 and 2'],
  [[9, 2, 1], 'fall into sets of 9 and 2, and 1 person on their own'],
  [[9, 1, 1], 'fall into a set of 9, and 2 people on their own'],
  [[1, 1, 1], 'are tied by nothing'],
])('says of people in parts %j that they "%s"', (parts, said) => {
  expect(sayParts(parts)).toBe(said)
})

it('says shares in a hundred', () => {
  expect([0, 0.004, 0.666, 1].map(sayShare)).toEqual(['0 in 100', '0 in 100', '67 in 100', '100 in 100'])
})
