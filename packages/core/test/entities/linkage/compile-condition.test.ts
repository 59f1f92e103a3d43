import { describe, expect, it } from 'vitest'
import type { SqlValue } from '../../../src/engine/sql-engine.ts'
import { compileCondition } from '../../../src/entities/linkage/compile-condition.ts'
import type { Condition } from '../../../src/model/link-model.ts'

const COLUMNS = [
  { name: 'a', type: 'text' },
  { name: 'b', type: 'text' },
  { name: 'n', type: 'integer' },
] as const

type Given = readonly [a: SqlValue, b: SqlValue, n: SqlValue]
const EQUAL: Condition = { test: 'equal', column: 'a' }

const CASES: readonly (readonly [string, Condition, Given, Given, boolean])[] = [
  ['a value both have', { test: 'known', column: 'a' }, ['X', null, null], ['Y', null, null], true],
  ['a value one lacks', { test: 'known', column: 'a' }, ['X', null, null], [null, null, null], false],
  ['an empty text, which is a value', { test: 'known', column: 'a' }, ['', null, null], ['', null, null], true],
  ['nought, which is a value', { test: 'known', column: 'n' }, ['', null, 0], ['', null, 0], true],
  ['equal texts', EQUAL, ['X', null, null], ['X', null, null], true],
  ['texts that differ', EQUAL, ['X', null, null], ['Y', null, null], false],
  ['two unknown texts, which are not equal', EQUAL, [null, null, null], [null, null, null], false],
  ["one's a and the other's b", { test: 'crossed', column: 'a', with: 'b' }, ['X', null, null], ['Z', 'X', null], true],
  ['the same the other way round', { test: 'crossed', column: 'a', with: 'b' }, ['Z', 'X', null], ['X', null, null], true],
  ['equal a alone, which are not crossed', { test: 'crossed', column: 'a', with: 'b' }, ['X', null, null], ['X', null, null], false],
  ['both crossed at once', { test: 'swapped', column: 'a', with: 'b' }, ['X', 'Y', null], ['Y', 'X', null], true],
  ['one crossed of two', { test: 'swapped', column: 'a', with: 'b' }, ['X', 'Y', null], ['Z', 'X', null], false],
  ['one of two unknown', { test: 'swapped', column: 'a', with: 'b' }, ['X', null, null], [null, 'X', null], false],
  ['the published example at its distance', { test: 'edits', column: 'a', max: 3 }, ['KITTEN', null, null], ['SITTING', null, null], true],
  ['the published example within less', { test: 'edits', column: 'a', max: 2 }, ['KITTEN', null, null], ['SITTING', null, null], false],
  [
    'two letters changed round, which are two edits',
    { test: 'edits', column: 'a', max: 1 },
    ['ANNA', null, null],
    ['NANA', null, null],
    false,
  ],
  [
    'an unknown text, which is no edits from nothing',
    { test: 'edits', column: 'a', max: 99 },
    ['A', null, null],
    [null, null, null],
    false,
  ],
  ['one edit in ten at 90', { test: 'similar', column: 'a', percent: 90 }, ['ABCDEFGHIJ', null, null], ['ABCDEFGHIX', null, null], true],
  ['one edit in ten at 91', { test: 'similar', column: 'a', percent: 91 }, ['ABCDEFGHIJ', null, null], ['ABCDEFGHIX', null, null], false],
  [
    'one letter more of ten at 90',
    { test: 'similar', column: 'a', percent: 90 },
    ['ABCDEFGHIJ', null, null],
    ['ABCDEFGHI', null, null],
    true,
  ],
  ['two empty texts at 100', { test: 'similar', column: 'a', percent: 100 }, ['', null, null], ['', null, null], true],
  ['two unknown texts', { test: 'similar', column: 'a', percent: 1 }, [null, null, null], [null, null, null], false],
  ['numbers as far apart as may be', { test: 'within', column: 'n', max: 25 }, [null, null, -5], [null, null, 20], true],
  ['numbers further apart', { test: 'within', column: 'n', max: 25 }, [null, null, -5], [null, null, 21], false],
  ['an unknown number', { test: 'within', column: 'n', max: 25 }, [null, null, 0], [null, null, null], false],
  ['what does not hold, turned round', { test: 'not', of: EQUAL }, ['X', null, null], ['Y', null, null], true],
  ['what cannot be told, turned round', { test: 'not', of: EQUAL }, [null, null, null], [null, null, null], true],
  [
    'all of some, one of which fails',
    { test: 'all', of: [EQUAL, { test: 'equal', column: 'b' }] },
    ['X', 'Y', null],
    ['X', 'Z', null],
    false,
  ],
  [
    'any of some, one of which fails',
    { test: 'any', of: [EQUAL, { test: 'equal', column: 'b' }] },
    ['X', 'Y', null],
    ['X', 'Z', null],
    true,
  ],
]

describe('compileCondition', () => {
  it.each(CASES)('tells of %s', (_, condition, left, right, holds) => {
    const test = compileCondition(condition, COLUMNS)
    expect(test(left, right)).toBe(holds)
    expect(test(right, left)).toBe(holds)
  })
})
