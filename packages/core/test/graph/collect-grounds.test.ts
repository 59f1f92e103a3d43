import { describe, expect, it } from 'vitest'
import { caseGraphOf, sayGrounds, sayNotices } from '../graphs/build-case.ts'
import type { Table } from '../../src/rows/table.ts'
import { at, build, entityOf, involvements, keysOf, only, table, tiesOf, tieNotices, type TestRow } from '../make.ts'

describe('professionals', () => {
  const staff = table('p.csv', [
    { person_id: 'Q1', is_professional: 'yes' },
    { person_id: 'Q2', is_professional: 'yes' },
  ])

  it('who look after a child are tied to nobody, however many events they share', async () => {
    const parts = ['E1', 'E2', 'E3'].flatMap((event) =>
      [
        ['Q1', 'professional'],
        ['Q2', 'professional'],
        ['P1', 'suspect'],
        ['V1', 'victim'],
      ].map(([person = '', role = '']) => [event, person, role] as const),
    )
    const { caseFile } = await build([staff, involvements(parts)])
    expect(caseFile.ties.a).toEqual([])
    expect(caseFile.groups).toEqual([])
    expect(caseFile.counts).toMatchObject({ persons: 2, professionals: 2 })
  })

  it('who are suspects are tied like any other suspect', async () => {
    const { caseFile } = await build([
      staff,
      involvements([
        ['E1', 'Q1', 'suspect'],
        ['E1', 'P1', 'suspect'],
      ]),
    ])
    expect(tiesOf(caseFile, 'co-offending')).toEqual({ 'P1 Q1': 1 })
  })
})

describe('custody', () => {
  const custody = table('e.csv', [{ event_id: 'C1', event_kind: 'custody' }])
  const booked = involvements([
    ['C1', 'P1', 'arrested'],
    ['C1', 'P2', 'arrested'],
    ['C1', 'V1', 'victim'],
  ])

  it('ties nobody, neither by the event nor by a victim, and a notice names it', async () => {
    const { caseFile } = await build([custody, booked])
    expect(caseFile.ties.a).toEqual([])
    const notice = caseFile.notices.find(({ code }) => code === 'institution-left-out')
    expect(notice?.count).toBe(1)
    expect(keysOf(caseFile, notice?.entities ?? [])).toEqual(['C1'])
  })

  it('takes nothing from what its people are', async () => {
    const { caseFile } = await build([custody, booked])
    expect(entityOf(caseFile, 'person:P1').category).toBe('offender')
    expect(entityOf(caseFile, 'person:V1').category).toBe('victim')
  })

  it('leaves alone the ties of other events', async () => {
    const other = involvements(
      [
        ['E1', 'P1', 'suspect'],
        ['E1', 'P2', 'suspect'],
      ],
      'other.csv',
    )
    expect(tiesOf((await build([custody, booked, other])).caseFile, 'co-offending')).toEqual({ 'P1 P2': 1 })
  })
})

it('lists at most a hundred of the things a notice concerns, and counts them all', async () => {
  const events = Array.from({ length: 150 }, (_, i) => `C${i}`)
  const { caseFile } = await build([
    table(
      'e.csv',
      events.map((id) => ({ event_id: id, event_kind: 'custody' })),
    ),
    involvements(events.map((id) => [id, 'P1', 'arrested'] as const)),
    involvements([['E1', 'P1', 'suspect']], 'more.csv'),
  ])
  const notice = only(tieNotices(caseFile))
  expect(notice.count).toBe(150)
  expect(notice.entities).toHaveLength(100)
  expect(notice.message).toMatch(/^150 events/)
})

describe('crowds', () => {
  const crowd = (size: number): readonly string[] => Array.from({ length: size }, (_, i) => `P${i + 10}`)
  const suspects = (event: string, persons: readonly string[]): readonly (readonly [string, string, string])[] =>
    persons.map((person) => [event, person, 'suspect'] as const)

  it('of thirty at a football match make no tie, and the notice says how many pairs they would tie', async () => {
    const graph = await caseGraphOf([involvements(suspects('E1', crowd(30)))])
    expect(graph.ties).toEqual([])
    expect(sayNotices(graph)).toEqual([
      'crowd-left-out: 1 event has more than 20 suspects: a crowd is not a group, so that ties nobody; with them 435 more pairs would be tied (setting graph.maxOffendersPerEvent). | E1',
    ])
  })

  it('are counted by the pairs that nothing else ties, each once', async () => {
    const persons = crowd(21)
    const graph = await caseGraphOf([
      involvements([...suspects('E1', persons), ...suspects('E2', persons), ...suspects('E3', persons.slice(0, 3))]),
    ])
    expect(graph.ties).toHaveLength(3)
    expect(sayNotices(graph)).toEqual([
      'crowd-left-out: 2 events have more than 20 suspects: a crowd is not a group, so that ties nobody; with them 207 more pairs would be tied (setting graph.maxOffendersPerEvent). | E1 E2',
    ])
  })

  it('are left out of reports as of events, and a victim has a setting of their own', async () => {
    const mentions = table(
      'm.csv',
      crowd(4).map((entity_id) => ({ report_id: 'R1', entity_id, entity_kind: 'person', role: 'suspect' })),
    )
    const apart = crowd(3).flatMap((person, i) => [[`E${i}`, person, 'suspect'] as const, [`E${i}`, 'V1', 'victim'] as const])
    const graph = await caseGraphOf([mentions, involvements(apart)], { graph: { maxOffendersPerEvent: 3, maxOffendersPerVictim: 2 } })
    expect(graph.grounds).toEqual([])
    expect(sayNotices(graph).map((line) => line.replace(/:.*; with/, ': ... with'))).toEqual([
      'crowd-left-out: ... with them 6 more pairs would be tied (setting graph.maxOffendersPerEvent). | R1',
      'shared-victim-left-out: ... with them 3 more pairs would be tied (setting graph.maxOffendersPerVictim). | V1',
    ])
  })

  it('of children are tied by nothing either', async () => {
    const parts = [['E1', 'P1', 'suspect'] as const, ...crowd(4).map((child) => ['E1', child, 'victim'] as const)]
    const count = async (maxOffendersPerVictim: number): Promise<number> =>
      (await caseGraphOf([involvements(parts)], { graph: { maxOffendersPerVictim } })).childTies.length
    expect([await count(4), await count(3)]).toEqual([6, 0])
  })
})

describe('a time window', () => {
  const tables = [
    table('e.csv', [
      { event_id: 'E1', date_from: '31/12/2022' },
      { event_id: 'E2', date_from: '01/01/2023' },
      { event_id: 'E3', date_from: '30/06/2023' },
      { event_id: 'E4', date_from: '01/07/2023' },
      { event_id: 'E5', date_from: '' },
      { event_id: 'E6', date_from: '2023' },
      { event_id: 'E7', date_from: '2022' },
    ]),
    involvements(
      ['E1', 'E2', 'E3', 'E4', 'E5', 'E6', 'E7'].flatMap((event, i) => [
        [event, `A${i}`, 'suspect'] as const,
        [event, `B${i}`, 'suspect'] as const,
      ]),
    ),
  ]
  const left = async (from: string, to: string): Promise<readonly string[]> => {
    const graph = await caseGraphOf(tables, { graph: { from, to } })
    return sayGrounds(graph, graph.grounds).map((line) => line.split(/[ :]/)[1] ?? '')
  }

  it('holds its first and last day, what has no date, and what may lie in it', async () => {
    expect(await left('2023-01-01', '2023-06-30')).toEqual(['E2', 'E3', 'E5', 'E6'])
    expect(await left('2023-01-01', '')).toEqual(['E2', 'E3', 'E4', 'E5', 'E6'])
    expect(await left('', '2022-12-31')).toEqual(['E1', 'E5', 'E7'])
    expect(await left('', '')).toHaveLength(7)
  })

  it('says how many pairs what lies outside would tie', async () => {
    const graph = await caseGraphOf(tables, { graph: { from: '2023-01-01', to: '2023-06-30' } })
    expect(sayNotices(graph)).toEqual([
      'outside-window: What lies outside the time window (from 2023-01-01 to 2023-06-30) ties nobody; with it 3 more pairs would be tied (settings graph.from, graph.to). | ',
    ])
    expect((await caseGraphOf(tables, { graph: { from: '2000-01-01' } })).notices).toEqual([])
  })

  it('leaves what ties children to the same days', async () => {
    const parts = involvements(
      ['E1', 'E2'].flatMap((event, i) => [
        [event, `A${i}`, 'suspect'] as const,
        [event, `C${i}1`, 'victim'] as const,
        [event, `C${i}2`, 'victim'] as const,
      ]),
    )
    const graph = await caseGraphOf([at(tables, 0), parts], { graph: { from: '2023-01-01' } })
    expect(sayGrounds(graph, graph.childGrounds)).toEqual(['shared-offender A1: C11 C12 of 2023-01-01'])
  })
})

describe('institutions', () => {
  const met = (event_kind: string, premises_type: string): readonly Table[] => [
    table('e.csv', [{ event_id: 'E1', event_kind, location_id: 'L1' }]),
    table('l.csv', [{ location_id: 'L1', premises_type }]),
    involvements([
      ['E1', 'P1', 'suspect'],
      ['E1', 'P2', 'suspect'],
      ['E1', 'P3', 'suspect'],
    ]),
  ]

  it.each([
    ['offence', 'school', true],
    ['incident', 'school', false],
    ['', 'school', true],
    ['incident', 'hospital', false],
    ['offence', 'hospital', true],
    ['offence', 'custody suite', false],
    ['custody', 'takeaway', false],
    ['incident', 'takeaway', true],
  ])('an event of kind "%s" at a %s ties: %s', async (kind, premises, isTied) => {
    const graph = await caseGraphOf(met(kind, premises))
    expect(graph.ties).toHaveLength(isTied ? 3 : 0)
  })

  it('are said with the number of pairs they name', async () => {
    expect(sayNotices(await caseGraphOf(met('incident', 'school')))).toContain(
      'institution-left-out: 1 event happened in custody, at a police station, in court, or in a school, hospital or home without an offence: being brought there ties nobody; 1 of them names 3 pairs of suspects. | E1',
    )
  })
})

describe('reports', () => {
  const mention = (entity_id: string, role: string): TestRow => ({ report_id: 'R1', entity_id, entity_kind: 'person', role })

  it('name together whom they call offenders, and nobody else', async () => {
    const graph = await caseGraphOf([
      table('m.csv', [
        mention('P1', 'person-of-concern'),
        mention('P2', 'suspect'),
        mention('V1', 'victim'),
        mention('W1', 'other'),
        mention('X1', ''),
      ]),
      table('r.csv', [{ report_id: 'R1', grading: '2CP', submitted_on: '12/03/2023', text: '' }]),
    ])
    expect(sayGrounds(graph, graph.grounds)).toEqual(
      ['named-together R1: P1 P2 of 2023-03-12', 'shared-victim V1: P1 P2 of 2023-03-12'].reverse(),
    )
  })
})
