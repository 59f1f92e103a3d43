import { expect, it } from 'vitest'
import { compareText, entityId } from '../../src/model/id.ts'

it('names an entity by kind and key, whatever the key', () => {
  expect(entityId('person', 'P1')).toBe('person:P1')
  expect(entityId('report', '__proto__')).toBe('report:__proto__')
})

it('orders texts by code unit, not by the rules of a language', () => {
  expect(['é', 'a', 'Z', 'z', '10', '9', ''].sort(compareText)).toEqual(['', '10', '9', 'Z', 'a', 'z', 'é'])
  expect(compareText('a', 'a')).toBe(0)
})
