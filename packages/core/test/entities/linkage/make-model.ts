import fc from 'fast-check'
import type { Comparison, LinkModel } from '../../../src/model/link-model.ts'

/** m and u of the levels of one comparison, from best to worst. */
export interface Chances {
  readonly m: readonly number[]
  readonly u: readonly number[]
}

/** A comparison `c0`, `c1`, ... of a text column of its name. */
function comparisonOf({ m, u }: Chances, number: number): Comparison {
  const column = `c${number}`
  return {
    name: column,
    comparable: { test: 'known', column },
    levels: m.map((own, level) => ({
      name: level === m.length - 1 ? 'different' : level === 0 ? 'the same' : `${level} apart`,
      ...(level === m.length - 1 ? {} : { when: level === 0 ? { test: 'equal', column } : { test: 'edits', column, max: level } }),
      m: own,
      u: u[level] ?? 0,
    })),
  }
}

/** A model of comparisons with these chances; its one rule is a fair sample of all of them. */
export function modelOf(chances: readonly Chances[], rest: Partial<LinkModel> = {}): LinkModel {
  const comparisons = chances.map(comparisonOf)
  return {
    format: 'weft-link-model',
    version: 1,
    kind: 'person',
    columns: comparisons.map(({ name }) => ({ name, type: 'text' })),
    duplicatesEach: 0.1,
    rules: [{ name: 'any', keys: [['c0']], pairsEach: 100, restsOn: [] }],
    comparisons,
    neverDifferent: [],
    lookalikes: [],
    ...rest,
  }
}

/** The pattern of digits, one a comparison: 0 where it says nothing, n for its nth level. */
export function patternOf({ comparisons }: Pick<LinkModel, 'comparisons'>, digits: readonly number[]): number {
  let pattern = 0
  for (let i = comparisons.length - 1; i >= 0; i--) pattern = pattern * ((comparisons[i]?.levels.length ?? 0) + 1) + (digits[i] ?? 0)
  return pattern
}

/** Every combination of digits that the comparisons have. */
export function everyDigits({ comparisons }: Pick<LinkModel, 'comparisons'>): readonly (readonly number[])[] {
  return comparisons.reduce<readonly (readonly number[])[]>(
    (all, { levels }) => all.flatMap((digits) => [0, ...levels.map((_, level) => level + 1)].map((digit) => [...digits, digit])),
    [[]],
  )
}

/** Shares above 0 that add up to 1. */
export function shares(count: number): fc.Arbitrary<readonly number[]> {
  return fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: count, maxLength: count }).map((parts) => {
    const sum = parts.reduce((total, part) => total + part, 0)
    return parts.map((part) => part / sum)
  })
}

/** m and u of one to three comparisons with two to four levels. */
export const anyChances: fc.Arbitrary<readonly Chances[]> = fc.array(
  fc.integer({ min: 2, max: 4 }).chain((levels) => fc.record({ m: shares(levels), u: shares(levels) })),
  { minLength: 1, maxLength: 3 },
)
