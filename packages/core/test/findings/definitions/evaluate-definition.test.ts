import { describe, expect, it } from 'vitest'
import { SHIPPED_DEFINITIONS } from '../../../src/presets/definitions/shipped-definitions.ts'
import type { Table } from '../../../src/rows/table.ts'
import { associations, at, involvements, table } from '../../make.ts'
import { events, hold, persons } from './hold.ts'

type Part = readonly [event: string, person: string, role: string]

const MEN = { M1: '1985-03-02', M2: '1990-07-21', M3: '1979-11-30' }
/** Two associated suspects of one child, an event each. */
const PAIR: readonly Part[] = [
  ['E1', 'M1', 'suspect'],
  ['E1', 'C1', 'victim'],
  ['E2', 'M2', 'suspect'],
  ['E2', 'C1', 'victim'],
]
const pair = (child = '2009-05-01'): readonly Table[] => [
  persons({ ...MEN, C1: child }),
  events({ E1: '2023-04-01', E2: '2023-05-01' }),
  involvements(PAIR),
  associations([['M1', 'M2']]),
]
/** Suspects of one event against a child. */
const together = (offenders: readonly string[], event = 'E1', victim = 'C1'): readonly Part[] => [
  ...offenders.map((person): Part => [event, person, 'suspect']),
  [event, victim, 'victim'],
]

describe('two associated suspects and one child', () => {
  it.each([
    ['iicsa-2022-organised-network', 'met', ''],
    ['home-office-2020-group', 'unknown', 'setting'],
    ['iigg-2025-draft', 'met', ''],
    ['iicsa-rec1-aggravator', 'unknown', 'means'],
    ['complex-organised-abuse', 'not met', 'victims'],
    ['co-offence-strict', 'not met', 'connection'],
    ['ocg-sca2015', 'not met', 'offenders'],
  ])('are under %s %s', async (id, verdict, clause) => {
    const held = await hold(pair(), id)
    expect(held.verdict).toBe(verdict)
    expect(clause === '' ? 'met' : held.clause(clause).verdict).toBe(verdict)
  })
})

describe('what is not recorded', () => {
  it('leaves the verdict unknown where it is the date of birth of the one victim, and names that field', async () => {
    const held = await hold(pair(''))
    expect(held.verdict).toBe('unknown')
    expect(held.clause('victims').verdict).toBe('unknown')
    expect(held.wanted).toEqual(['C1 date_of_birth: met'])
    expect(held.people).toMatchObject({ victims: [], possibleVictims: ['C1'] })
  })

  it('is not asked for where the verdict stands without it', async () => {
    const parts: readonly Part[] = [...PAIR, ['E2', 'C2', 'victim']]
    const held = await hold([
      persons({ ...MEN, C1: '2009-05-01', C2: '' }),
      events({ E1: '2023-04-01', E2: '2023-05-01' }),
      involvements(parts),
    ])
    expect(held.verdict).toBe('met')
    expect(held.missing).toEqual([])
    expect(held.people.possibleVictims).toEqual(['C2'])
  })

  it('is the date of the event where the date of birth is known', async () => {
    const tables = [persons({ ...MEN, C1: '2009-05-01' }), events({ E1: '' }), involvements(together(['M1', 'M2']))]
    expect((await hold(tables)).wanted).toEqual(['E1 occurred_from: met'])
  })

  it('takes both dates together where neither is known, so that one alone decides nothing', async () => {
    const tables = [persons({ ...MEN, C1: '' }), events({ E1: '' }), involvements(together(['M1', 'M2']))]
    expect((await hold(tables)).wanted.toSorted()).toEqual(['C1 date_of_birth: unknown', 'E1 occurred_from: unknown'])
  })

  it.each([
    ['2005-06', '2023-06-15', 'unknown'],
    ['2005-07', '2023-06-15', 'met'],
    ['2005-05', '2023-06-15', 'not met'],
    ['2005-06-16', '2023-06-15', 'met'],
    ['2005-06-15', '2023-06-15', 'not met'],
    ['2005-06-15', '2023', 'unknown'],
  ])('counts a date of birth %s at an event of %s as %s', async (born, date, verdict) => {
    const tables = [persons({ ...MEN, C1: born }), events({ E1: date }), involvements(together(['M1', 'M2']))]
    expect((await hold(tables)).clause('victims').verdict).toBe(verdict)
  })

  it('leaves an estimated date of birth near eighteen open, and one far from it not', async () => {
    const of = async (born: string): Promise<string> => {
      const estimated = persons({ ...MEN, C1: born }, { C1: { date_of_birth_basis: 'estimated' } })
      return (await hold([estimated, events({ E1: '2023-06-15' }), involvements(together(['M1', 'M2']))])).clause('victims').verdict
    }
    expect([await of('2005-12-01'), await of('2008-12-01'), await of('2004-12-01'), await of('2001-01-01')]).toEqual([
      'unknown',
      'met',
      'unknown',
      'not met',
    ])
  })

  it('takes the word of a role of a child at risk where no date of birth says otherwise', async () => {
    const of = async (born: string): Promise<string> => {
      const parts: readonly Part[] = [
        ['E1', 'M1', 'suspect'],
        ['E1', 'M2', 'suspect'],
        ['E1', 'C1', 'at-risk-child'],
      ]
      return (await hold([persons({ ...MEN, C1: born }), events({ E1: '2023-06-15' }), involvements(parts)])).clause('victims').verdict
    }
    expect([await of(''), await of('1990-01-01')]).toEqual(['met', 'not met'])
  })
})

describe('a victim over several events', () => {
  it('is a child at one and an adult at another, and counts by the one', async () => {
    const tables = [
      persons({ ...MEN, C1: '2005-06-01' }),
      events({ E1: '2023-05-01', E2: '2023-08-01' }),
      involvements([...together(['M1', 'M2']), ...together(['M1', 'M3'], 'E2')]),
    ]
    const held = await hold(tables)
    expect(held.people.victims).toEqual(['C1'])
    expect(held.people.offenders).toEqual(['M1', 'M2'])
  })

  it('makes nobody an offender by what was done once they were grown', async () => {
    const tables = [persons({ ...MEN, C1: '2000-06-01' }), events({ E1: '2023-05-01' }), involvements(together(['M1', 'M2']))]
    const held = await hold(tables)
    expect(held.verdict).toBe('not met')
    expect(held.people.offenders).toEqual([])
  })
})

describe('offenders', () => {
  it('count unidentified under one definition and not under another', async () => {
    const unknown = persons({ M1: MEN.M1, U1: '', U2: '', C1: '2009-05-01' }, { U1: { identified: 'no' }, U2: { identified: 'no' } })
    const tables = [unknown, events({ E1: '2023-04-01' }), involvements(together(['M1', 'U1', 'U2']))]
    const network = await hold(tables)
    const strict = await hold(tables, 'co-offence-strict')
    expect([network.verdict, network.people.offenders]).toEqual(['met', ['M1', 'U1', 'U2']])
    expect([strict.verdict, strict.people.offenders]).toEqual(['not met', ['M1']])
    expect(strict.clause('offenders').statement).toContain('does not count 2 not identified')
  })

  it('are counted as children too, and named as such', async () => {
    const tables = [
      persons({ M1: MEN.M1, B1: '2007-01-01', C1: '2009-05-01' }),
      events({ E1: '2023-04-01' }),
      involvements(together(['M1', 'B1'])),
    ]
    const held = await hold(tables)
    expect([held.verdict, held.people.offenders, held.people.childOffenders]).toEqual(['met', ['B1', 'M1'], ['B1']])
  })

  it('are bounded in age where a definition says so, unknown where their own date of birth is', async () => {
    const iicsa = at(SHIPPED_DEFINITIONS, 0)
    const grown = { ...iicsa, id: 'grown', offenders: { ...iicsa.offenders, minAge: 18 } }
    const held = await hold(
      [persons({ M1: MEN.M1, B1: '', C1: '2009-05-01' }), events({ E1: '2023-04-01' }), involvements(together(['M1', 'B1']))],
      grown,
    )
    expect([held.verdict, held.wanted]).toEqual(['unknown', ['B1 date_of_birth: met']])
  })

  it('are no children whom the same people harmed: who was made to bring a friend is a victim', async () => {
    const parts: readonly Part[] = [...together(['M1']), ['E2', 'M1', 'suspect'], ['E2', 'C1', 'facilitator'], ['E2', 'C2', 'victim']]
    const tables = [
      persons({ M1: MEN.M1, C1: '2009-05-01', C2: '2009-06-01' }),
      events({ E1: '2023-04-01', E2: '2023-06-01' }),
      involvements(parts),
      associations([['M1', 'C1']]),
    ]
    const held = await hold(tables)
    expect([held.verdict, held.people.offenders, held.people.victims]).toEqual(['not met', ['M1'], ['C1', 'C2']])
    expect(held.clause('offenders').statement).toContain('does not count 1 recorded as harmed too')
    expect((await hold(tables, 'ocg-sca2015')).people.offenders).toEqual(['M1'])
  })

  it('are a question for a person where somebody harmed as a child stands as one when grown', async () => {
    const parts: readonly Part[] = [...together(['M1']), ['E2', 'M1', 'suspect'], ['E2', 'C1', 'facilitator'], ['E2', 'C2', 'victim']]
    const held = await hold([
      persons({ M1: MEN.M1, C1: '2003-05-01', C2: '2009-06-01' }),
      events({ E1: '2019-04-01', E2: '2023-06-01' }),
      involvements(parts),
      associations([['M1', 'C1']]),
    ])
    expect([held.verdict, held.people.possibleOffenders, held.wanted]).toEqual(['unknown', ['C1'], ['C1 part: met']])
  })

  it('count by facilitating where a definition takes that role, and not where it does not', async () => {
    const parts: readonly Part[] = [...together(['M1']), ['E1', 'M2', 'facilitator']]
    const tables = [persons({ ...MEN, C1: '2009-05-01' }), events({ E1: '2023-04-01' }), involvements(parts)]
    expect((await hold(tables)).verdict).toBe('met')
    expect((await hold(tables, 'co-offence-strict')).verdict).toBe('not met')
  })
})

describe('a strict definition of co-offending', () => {
  it('takes two suspects of one event', async () => {
    const held = await hold(
      [persons({ ...MEN, C1: '2009-05-01' }), events({ E1: '2023-04-01' }), involvements(together(['M1', 'M2']))],
      'co-offence-strict',
    )
    expect([held.verdict, held.clause('connection').statement]).toEqual(['met', '1 event has 2 or more of the offenders counted.'])
  })
})

describe('an organised crime group', () => {
  const three = [persons({ ...MEN, C1: '2009-05-01' }), events({ E1: '2023-04-01' }), involvements(together(['M1', 'M2', 'M3']))]

  it('cannot be told from records, since agreement and purpose are no records', async () => {
    const held = await hold(three, 'ocg-sca2015')
    expect([held.verdict, held.wanted]).toEqual(['unknown', [' agreement: unknown', ' purpose: unknown']])
  })

  it('is none of two people, whatever they agree', async () => {
    expect((await hold(pair(), 'ocg-sca2015')).missing).toEqual([])
  })
})

describe('what was done', () => {
  const of = (offence: string, more = {}): Promise<Awaited<ReturnType<typeof hold>>> =>
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
    const held = (offence: string, event_kind: string): Promise<Awaited<ReturnType<typeof hold>>> =>
      hold([flagged, events({ E1: '2023-04-01' }, offence, { E1: { event_kind } }), involvements(together(['M1', 'M2']))])
    expect((await held('Suspicious circumstances', 'incident')).verdict).toBe('met')
    expect((await held('Harassment', 'offence')).verdict).toBe('not met')
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

describe('where it happened', () => {
  const at = async (premises: string, family = false): Promise<string> => {
    const tables = [
      persons({ ...MEN, C1: '2009-05-01' }),
      events({ E1: '2023-04-01' }, 'Sexual grooming', { E1: { location_id: 'L1' } }),
      table('locations.csv', [{ location_id: 'L1', address: '1 Kiln Road', premises_type: premises }]),
      involvements(together(['M1', 'M2'])),
      ...(family
        ? [table('links.csv', [{ from_id: 'M1', to_id: 'C1', link_type: 'stepfather of', from_kind: 'person', to_kind: 'person' }])]
        : []),
    ]
    return (await hold(tables, 'home-office-2020-group')).verdict
  }

  it('is the community unless the place or kinship says otherwise, and unknown without a place', async () => {
    expect([await at('takeaway'), await at('school'), await at('online'), await at('dwelling', true), await at('')]).toEqual([
      'met',
      'not met',
      'not met',
      'not met',
      'unknown',
    ])
  })
})

describe('a definition of a force', () => {
  const iicsa = at(SHIPPED_DEFINITIONS, 0)
  const tables = (date: string): readonly Table[] => [
    persons({ ...MEN, C1: '2009-05-01' }),
    events({ E1: '2023-04-01', E2: date }),
    involvements(PAIR),
  ]

  it('may ask for offenders within some days of one another', async () => {
    const close = { ...iicsa, id: 'close', windowDays: 30 }
    const of = async (date: string): Promise<string> => (await hold(tables(date), close)).verdict
    expect([await of('2023-05-01'), await of('2023-05-02'), await of('')]).toEqual(['met', 'not met', 'unknown'])
  })

  it('may ask for more events and reports', async () => {
    const often = { ...iicsa, id: 'often', evidence: { minOccasions: 3, countSuspectedFalse: false } }
    expect((await hold(tables('2023-05-01'), often)).clause('evidence').verdict).toBe('not met')
  })

  it('may ask for victims of an age', async () => {
    const young = { ...iicsa, id: 'young', victims: { ...iicsa.victims, maxAgeExclusive: 13 } }
    expect((await hold(tables('2023-05-01'), young)).verdict).toBe('not met')
  })
})

describe('every clause', () => {
  it('is one sentence without a name, by records in ascending order', async () => {
    for (const { id } of SHIPPED_DEFINITIONS) {
      for (const { statement, evidence } of (await hold(pair(), id)).clauses) {
        expect(statement).toMatch(/^[A-Z0-9][^.]+\.$/)
        expect(statement).not.toContain('Vexley')
        expect(evidence).toEqual([...new Set(evidence)].sort((a, b) => a - b))
      }
    }
  })

  it('that is settled asks for nothing', async () => {
    for (const { id } of SHIPPED_DEFINITIONS) {
      for (const { verdict, missing } of (await hold(pair(''), id)).clauses) expect(missing.length > 0).toBe(verdict === 'unknown')
    }
  })
})
