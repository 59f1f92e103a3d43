import { describe, expect, it } from 'vitest'
import { deriveWeakPoints } from '../../src/state/derive-weak-points.ts'
import { makeExplanation, makeGroup } from '../make-case-file.ts'

describe('deriveWeakPoints', () => {
  it('tells things that can be gone to from records, and how many stay together without each', () => {
    const weakPoints = [
      { kind: 'record', number: 7, parts: [8, 1], apart: [3] },
      { kind: 'person', number: 2, parts: [6, 2], apart: [3, 4] },
      { kind: 'place', number: 9, parts: [1, 1, 1], apart: [3, 4] },
    ] as const
    expect(deriveWeakPoints(makeGroup({ explanation: makeExplanation({ weakPoints }) }))).toEqual({
      things: [
        { entity: 2, left: '6 of 8 stay together' },
        { entity: 9, left: 'nobody stays together' },
      ],
      records: [7],
    })
  })

  it('is empty where they were not looked for', () => {
    const explanation = { ...makeExplanation() }
    delete (explanation as { weakPoints?: unknown }).weakPoints
    expect(deriveWeakPoints(makeGroup({ explanation }))).toEqual({ things: [], records: [] })
  })
})
