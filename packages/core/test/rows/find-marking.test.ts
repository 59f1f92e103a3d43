import { expect, it } from 'vitest'
import { findMarking } from '../../src/rows/find-marking.ts'

it.each([
  ['OFFICIAL-SENSITIVE', 'OFFICIAL-SENSITIVE'],
  ['*** Official - Sensitive ***', 'OFFICIAL-SENSITIVE'],
  ['Protective Marking: RESTRICTED', 'RESTRICTED'],
  ['GSC: OFFICIAL,,,', 'OFFICIAL'],
  ['This document is marked SECRET', 'SECRET'],
  ['RESTRICTED (when complete)', 'RESTRICTED'],
  ['Not protectively marked', undefined],
  ['Official statistics of the Harbour district', undefined],
  ['id,name,marking', undefined],
  ['', undefined],
])('the line %j bears %j', (line, marking) => {
  expect(findMarking(line)).toBe(marking)
})
