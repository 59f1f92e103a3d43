import { expect, it } from 'vitest'
import { createWordTable } from '../../../src/records/forms/word-table.ts'

const TABLE = createWordTable(['ruled-out', 'asserted'], { 'Ruled Out (negative)': 'ruled-out', 'not so': 'ruled-out' })

it.each([
  ['ruled-out', 'ruled-out'],
  ['Ruled_Out', 'ruled-out'],
  ['RULEDOUT', 'ruled-out'],
  ['ruled out (negative)', 'ruled-out'],
  ['Not-So', 'ruled-out'],
  ['asserted', 'asserted'],
  ['asserted?', undefined],
  ['', undefined],
  ['constructor', undefined],
  ['__proto__', undefined],
  ['a'.repeat(1_000_000), undefined],
])('finds %.30j as %s', (text, expected) => {
  expect(TABLE.find(text)).toBe(expected)
})
