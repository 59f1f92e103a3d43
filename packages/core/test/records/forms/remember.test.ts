import { expect, it } from 'vitest'
import { remember } from '../../../src/records/forms/remember.ts'

it('works a text out once, also where it comes to nothing, and again after it has forgotten', () => {
  const worked: string[] = []
  const parse = remember((text) => {
    worked.push(text)
    return text === 'none' ? undefined : text.length
  }, 2)
  expect(['a', 'none', 'a', 'none'].map(parse)).toEqual([1, undefined, 1, undefined])
  expect(worked).toEqual(['a', 'none'])
  expect([parse('bb'), parse('a')]).toEqual([2, 1])
  expect(worked).toEqual(['a', 'none', 'bb', 'a'])
})
