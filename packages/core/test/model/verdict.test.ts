import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allOf, anyOf, atLeast, VERDICTS, type Verdict } from '../../src/model/verdict.ts'
import { LAW } from '../make.ts'

const verdict = fc.constantFrom(...VERDICTS)
const verdicts = fc.array(verdict, { maxLength: 6 })

/** Every way in which what is unknown may turn out. */
function outcomes(list: readonly Verdict[]): readonly (readonly boolean[])[] {
  return list.reduce<readonly (readonly boolean[])[]>(
    (all, item) =>
      all.flatMap((known) =>
        item === 'unknown'
          ? [
              [...known, true],
              [...known, false],
            ]
          : [[...known, item === 'met']],
      ),
    [[]],
  )
}

/** What a test comes to over every outcome: one answer, or unknown. */
function overAll(list: readonly Verdict[], test: (known: readonly boolean[]) => boolean): Verdict {
  const answers = new Set(outcomes(list).map(test))
  return answers.size > 1 ? 'unknown' : answers.has(true) ? 'met' : 'not met'
}

describe('three-valued verdicts', () => {
  it.each([
    [2, ['met', 'unknown'], 'unknown'],
    [2, ['met', 'met', 'unknown'], 'met'],
    [2, ['met', 'not met'], 'not met'],
    [3, ['met', 'unknown'], 'not met'],
    [1, [], 'not met'],
    [0, [], 'met'],
  ] as const)('of at least %d among %j are %s', (least, list, expected) => {
    expect(atLeast(least, list)).toBe(expected)
  })

  it('say of none at all that all are met and that none is', () => {
    expect([allOf([]), anyOf([])]).toEqual(['met', 'not met'])
  })

  it('are what every way of knowing more would come to', () => {
    fc.assert(
      fc.property(verdicts, fc.nat(4), (list, least) => {
        expect(allOf(list)).toBe(overAll(list, (known) => known.every(Boolean)))
        expect(anyOf(list)).toBe(overAll(list, (known) => known.some(Boolean)))
        expect(atLeast(least, list)).toBe(overAll(list, (known) => known.filter(Boolean).length >= least))
      }),
      LAW,
    )
  })
})
