import { describe, expect, it } from 'vitest'
import { composeExplanation } from '../../src/case-file/compose-explanation.ts'
import type { GroupDoubt } from '../../src/groups/doubt-groups.ts'
import type { GroupExplanation } from '../../src/groups/explain/explain-group.ts'
import { at } from '../make.ts'

const EXPLANATION: GroupExplanation = {
  weakPoints: [],
  byGrade: [{ view: 'judged', parts: [[1, 2, 5], [9]] }],
  sources: 4,
  bySource: [{ source: 'report R1', records: 3, parts: [[1, 2], [5], [9]] }],
  withoutLinkage: { people: 3, joined: 1 },
  records: [
    { record: 7, date: '2023-02-01', grade: '2/C/P' },
    { record: 9, date: '', grade: '' },
  ],
  pairs: 6,
  tiedPairs: 4,
  tieWeight: 1 / 3,
}
const DOUBT: GroupDoubt = {
  chance: {
    ...{ worlds: 30, asTight: 2, weightPerPair: 0.5, worldWeightPerPair: undefined, movedShare: undefined },
    ...{ persons: 4, pairs: 6, tiedPairs: 4, density: 0.67, worldDensity: undefined, drawnShare: 0 },
  },
  named: { pairs: 3, beyondChance: 1, cannotTell: 2, parts: [[1, 2], [5], [9]] },
  policing: { districts: [], unplaced: 2, ratios: undefined },
}

describe('an explanation in the case file', () => {
  it('tells parts by their sizes, dates and grades side by side, and leaves out what is not known', () => {
    const composed = composeExplanation(EXPLANATION, DOUBT)
    expect(JSON.parse(JSON.stringify(composed))).toEqual({
      weakPoints: [],
      weakPointCount: 0,
      byGrade: [{ view: 'judged', parts: [3, 1] }],
      sources: 4,
      bySource: [{ source: 'report R1', records: 3, parts: [2, 1, 1] }],
      withoutLinkage: { people: 3, joined: 1 },
      dates: ['2023-02-01', ''],
      grades: ['2/C/P', ''],
      pairs: 6,
      tiedPairs: 4,
      tieWeight: 0.333333,
      chance: { worlds: 30, asTight: 2, weightPerPair: 0.5, named: { pairs: 3, beyondChance: 1, cannotTell: 2, parts: [2, 1, 1] } },
      policing: { districts: [], unplaced: 2 },
    })
  })

  it('lists twenty weak points, each with ten who would be apart, and counts them all', () => {
    const people = Array.from({ length: 15 }, (_, i) => [100 + i])
    const weakPoints = Array.from({ length: 33 }, (_, number) => ({ kind: 'event' as const, number, parts: [[1, 2], ...people] }))
    const composed = composeExplanation({ ...EXPLANATION, weakPoints }, DOUBT)
    expect(composed.weakPointCount).toBe(33)
    expect(composed.weakPoints?.map(({ number }) => number)).toEqual(Array.from({ length: 20 }, (_, number) => number))
    expect(at(composed.weakPoints ?? [], 0)).toEqual({
      kind: 'event',
      number: 0,
      parts: [2, ...people.map(() => 1)],
      apart: people.flat().slice(0, 10),
    })
  })

  it('has no weak points where none were looked for', () => {
    const composed = composeExplanation({ ...EXPLANATION, weakPoints: undefined }, DOUBT)
    expect(Object.keys(composed)).not.toContain('weakPoints')
    expect(Object.keys(composed)).not.toContain('weakPointCount')
  })
})
