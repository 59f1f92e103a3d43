import { describe, expect, it } from 'vitest'
import { deriveMeasures } from '../../src/state/derive-measures.ts'
import { prepareCase } from '../../src/state/opened-case.ts'
import { makeCaseFile, makeGroup, makePerson } from '../make-case-file.ts'

const measures = {
  degree: 10,
  weightedDegree: 8,
  core: 7,
  betweenness: 20,
  betweennessShare: 0.034,
  reach: 0.5,
  offences: 1,
  degreeRank: { rank: 2, best: 1, worst: 1900 },
}
const opened = prepareCase(
  makeCaseFile({
    entities: [makePerson('A', 'Ada Vexley', 'offender'), makePerson('B', 'Child A', 'victim')],
    groups: [
      makeGroup({
        people: [
          { entity: 0, category: 'offender', isMember: true, events: [], measures },
          { entity: 1, category: 'victim', isMember: false, events: [] },
        ],
      }),
    ],
  }),
)

describe('deriveMeasures', () => {
  it('gives values with what they count, and ranks with their span', () => {
    expect(deriveMeasures(opened, 0).map(({ name, value, rank }) => [name, value, rank])).toEqual([
      ['Tied to', '10 people', '2 (1 to 1,900)'],
      ['Weight of those ties', '8.00', ''],
      ['Core number', '7', ''],
      ['Between others', '3 in 100', ''],
      ['Within two steps', '50 in 100', ''],
      ['Stands as an offender in', '1 event', ''],
    ])
  })

  it('gives none of a victim who is in a group by its events alone', () => {
    expect(deriveMeasures(opened, 1)).toEqual([])
  })
})
