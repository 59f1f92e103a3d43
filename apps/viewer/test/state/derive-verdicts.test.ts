import { describe, expect, it } from 'vitest'
import { deriveHeld, deriveMatrix, isOverlooked } from '../../src/state/derive-verdicts.ts'
import { makeCaseFile, makeDefinition, makeGroup, makeVerdict } from '../make-case-file.ts'

const known = { verdict: 'recorded', statement: '', evidence: [] } as const
const groups = [
  makeGroup({ verdicts: [makeVerdict('a', 'met'), makeVerdict('b', 'met')], recorded: known }),
  makeGroup({ verdicts: [makeVerdict('a', 'unknown'), makeVerdict('b', 'not met')] }),
  makeGroup({ verdicts: [makeVerdict('a', 'met'), makeVerdict('b', 'not met')], isSensitive: true }),
]
const file = makeCaseFile({ definitions: [makeDefinition('a'), makeDefinition('b')], groups })

describe('deriveMatrix', () => {
  const numbersOf = (filter: Parameters<typeof deriveMatrix>[1]): readonly (readonly number[])[] =>
    deriveMatrix(file, filter).map(({ rows }) => rows.map(({ group }) => group))

  it('puts those first that meet a definition and are recorded nowhere', () => {
    expect(numbersOf('all')).toEqual([[2], [0, 1]])
  })

  it('keeps those on which definitions differ, or those that meet one and are recorded nowhere', () => {
    expect(numbersOf('differ')).toEqual([[2]])
    expect(numbersOf('unrecorded')).toEqual([[2]])
  })

  it('gives a verdict for each definition, in their order', () => {
    expect(deriveMatrix(file, 'all').flatMap(({ rows }) => rows.map(({ verdicts }) => verdicts))).toEqual([
      ['met', 'not met'],
      ['met', 'met'],
      ['unknown', 'not met'],
    ])
  })

  it('has no section where no group is left', () => {
    expect(deriveMatrix({ ...file, groups: groups.slice(0, 1) }, 'differ')).toEqual([])
  })
})

describe('isOverlooked', () => {
  it('holds only of a group that meets a definition and that no record marks as one', () => {
    expect(groups.map(isOverlooked)).toEqual([false, false, true])
  })
})

describe('deriveHeld', () => {
  it('says first what would settle a verdict by itself', () => {
    const missing = [
      { field: 'text', entity: 1, verdictIfKnown: 'unknown' },
      { field: 'text', entity: 2, verdictIfKnown: 'met' },
    ] as const
    const group = makeGroup({ verdicts: [makeVerdict('b', 'unknown', { missing })] })
    const held = deriveHeld(file, group)
    expect(held.map(({ verdict }) => verdict)).toEqual(['unknown', 'unknown'])
    expect(held[1]?.missing.map(({ entity }) => entity)).toEqual([2, 1])
  })
})
