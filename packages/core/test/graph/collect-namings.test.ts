import { describe, expect, it } from 'vitest'
import { caseGraphOf, numberOf } from '../graphs/build-case.ts'
import { inventCrews } from '../graphs/invent-crews.ts'
import { involvements, only } from '../make.ts'

describe('namings', () => {
  it('make the grounds of events: those that may tie and name two or more', async () => {
    const { events } = inventCrews(60, 1.1, 2)
    const parts = events.flatMap((there, event) => there.map((person) => [`E${String(event)}`, `P${String(person)}`, 'suspect'] as const))
    const { namings, grounds } = await caseGraphOf([involvements(parts)], { graph: { maxOffendersPerEvent: 4 } })
    const tying = namings.filter(({ mayTie, offenders }) => mayTie && offenders.length > 1)
    const byEvents = grounds.filter(({ reason }) => reason === 'co-offending')
    expect(tying.map(({ thing, offenders }) => [thing, offenders])).toEqual(byEvents.map(({ through, persons }) => [through, persons]))
    expect(namings.filter(({ mayTie }) => !mayTie).length).toBeGreaterThan(0)
    expect(namings).toHaveLength(events.length)
  })

  it('keep whom they harm, and leave out what names neither', async () => {
    const graph = await caseGraphOf([
      involvements([
        ['E1', 'P1', 'suspect'],
        ['E1', 'V1', 'victim'],
        ['E2', 'W1', 'witness'],
      ]),
    ])
    expect(only(graph.namings)).toEqual({
      thing: numberOf(graph, 'event:E1'),
      date: undefined,
      offenders: [numberOf(graph, 'person:P1')],
      victims: [numberOf(graph, 'person:V1')],
      mayTie: true,
    })
  })
})
