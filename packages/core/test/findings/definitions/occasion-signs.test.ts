import { describe, expect, it } from 'vitest'
import { involvements, table, type TestRow } from '../../make.ts'
import { events, hold, MEN, persons, together, type Held } from './hold.ts'

describe('what was done', () => {
  const of = (offence: string, more: TestRow = {}): Promise<Held> =>
    hold([persons({ ...MEN, C1: '2009-05-01' }), events({ E1: '2023-04-01' }, offence, { E1: more }), involvements(together(['M1', 'M2']))])

  it.each([
    ['Sexual grooming', {}, 'met'],
    ['Rape of a male child under 16', {}, 'met'],
    ['Shoplifting', {}, 'not met'],
    ['Scraped paintwork', {}, 'not met'],
    ['Shoplifting', { flags: 'cse' }, 'met'],
    ['Assault', { summary: 'She said they had sexually abused her.' }, 'met'],
    ['Assault', { summary: 'There was no sign of any sexual assault.' }, 'not met'],
    ['Concern for safety', { event_kind: 'incident' }, 'unknown'],
    ['Anti-social behaviour', { event_kind: 'incident' }, 'not met'],
    ['Vehicle stop', { event_kind: 'stop' }, 'unknown'],
    ['', {}, 'unknown'],
    ['', { offence_code: '88A' }, 'met'],
    ['', { offence_code: '46' }, 'not met'],
    ['Affray', { offence_code: '21' }, 'not met'],
  ])('is, of an event called "%s" with %j, %s', async (offence, more, verdict) => {
    const held = await of(offence, more)
    expect([held.verdict, held.clause('conduct').verdict]).toEqual([verdict, verdict])
  })

  it('is asked of the event that leaves it open', async () => {
    expect((await of('Concern for safety', { event_kind: 'incident' })).wanted).toEqual(['E1 offence: met'])
  })

  it('is shown by a flag on a child where the event leaves it open, and not where it is about something else', async () => {
    const flagged = persons({ ...MEN, C1: '2009-05-01' }, { C1: { flags: 'cse' } })
    const held = (offence: string, event_kind: string): Promise<Held> =>
      hold([flagged, events({ E1: '2023-04-01' }, offence, { E1: { event_kind } }), involvements(together(['M1', 'M2']))])
    const open = await held('Suspicious circumstances', 'incident')
    expect(open.verdict).toBe('met')
    expect(open.clauses.find(({ clause }) => clause === 'conduct')?.statement).toBe(
      '1 event or report shows what the definition is about, 1 of them only by a flag on somebody in it, whenever that was set.',
    )
    expect((await held('Harassment', 'offence')).verdict).toBe('not met')
    const told = await held('Sexual assault on a female child', 'offence')
    expect(told.clauses.find(({ clause }) => clause === 'conduct')?.statement).toBe('1 event or report shows what the definition is about.')
  })

  it('is open to whom where an offence names no victim', async () => {
    const held = await hold([
      persons(MEN),
      events({ E1: '2023-04-01' }),
      involvements([
        ['E1', 'M1', 'suspect'],
        ['E1', 'M2', 'suspect'],
      ]),
    ])
    expect([held.verdict, held.wanted]).toEqual(['unknown', ['E1 victim: met']])
  })

  it('is told by reports that name an adult and a child, but not by one suspected to be false', async () => {
    const of = async (grading: string): Promise<string> => {
      const reports = [
        table('reports.csv', [{ report_id: 'R1', submitted_on: '2023-04-01', grading, text: 'The child is being groomed by both men.' }]),
        table('mentions.csv', [
          { report_id: 'R1', entity_id: 'M1', entity_kind: 'person', role: 'person-of-concern' },
          { report_id: 'R1', entity_id: 'M2', entity_kind: 'person', role: 'person-of-concern' },
          { report_id: 'R1', entity_id: 'C1', entity_kind: 'person', role: 'at-risk-child' },
        ]),
      ]
      const nothing = events({ E1: '2023-04-01' }, 'Affray')
      const parts = involvements([
        ['E1', 'M1', 'suspect'],
        ['E1', 'M2', 'suspect'],
      ])
      return (await hold([persons({ ...MEN, C1: '2009-05-01' }), nothing, parts, ...reports])).verdict
    }
    expect([await of('2/B/P'), await of('2/E/P')]).toEqual(['met', 'not met'])
  })
})
