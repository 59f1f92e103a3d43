import { describe, expect, it } from 'vitest'
import { caseGraphOf, sayGrounds } from '../../graphs/build-case.ts'
import { involvements, table, type TestRow } from '../../make.ts'
import type { Table } from '../../../src/rows/table.ts'

type Part = readonly [event: string, person: string, role: string]

const PERSONS = table('persons.csv', [
  ...['C1', 'C2', 'C3'].map((person_id) => ({ person_id, dob: '2010-01-01' })),
  { person_id: 'W1', dob: '1980-01-01' },
])
const dated = (...events: readonly TestRow[]): Table =>
  table(
    'e.csv',
    events.map((event) => ({ date_from: '12/03/2023', event_kind: 'offence', location_id: '', ...event })),
  )

async function grounds(reason: string, tables: readonly Table[]): Promise<readonly string[]> {
  const graph = await caseGraphOf([PERSONS, ...tables])
  return sayGrounds(
    graph,
    graph.childGrounds.filter((ground) => ground.reason === reason),
  )
}

describe('children harmed by one offender', () => {
  const parts: readonly Part[] = [
    ['E1', 'P1', 'suspect'],
    ['E1', 'C1', 'victim'],
    ['E2', 'P1', 'suspect'],
    ['E2', 'C2', 'at-risk-child'],
    ['E2', 'W1', 'victim'],
    ['E3', 'P2', 'suspect'],
    ['E3', 'C3', 'victim'],
  ]

  it('are tied through them, whoever was grown up left out', async () => {
    const events = dated({ event_id: 'E1' }, { event_id: 'E2', date_from: '01/02/2023' }, { event_id: 'E3' })
    expect(await grounds('shared-offender', [involvements(parts), events])).toEqual(['shared-offender P1: C1 C2 of 2023-02-01'])
  })

  it('are tied by what reports say as by events', async () => {
    const mentions = table('m.csv', [
      { report_id: 'R1', entity_id: 'P2', entity_kind: 'person', role: 'suspect' },
      { report_id: 'R1', entity_id: 'C2', entity_kind: 'person', role: 'victim' },
    ])
    const events = dated({ event_id: 'E1' }, { event_id: 'E2' }, { event_id: 'E3' })
    expect(await grounds('shared-offender', [involvements(parts), events, mentions])).toEqual([
      'shared-offender P1: C1 C2 of 2023-03-12',
      'shared-offender P2: C2 C3 of 2023-03-12',
    ])
  })

  it('are not tied to a child who harmed them', async () => {
    const own: readonly Part[] = [
      ['E1', 'C1', 'suspect'],
      ['E1', 'C1', 'victim'],
      ['E1', 'C2', 'victim'],
    ]
    expect(await grounds('shared-offender', [involvements(own), dated({ event_id: 'E1' })])).toEqual([])
  })
})

describe('children linked to one object', () => {
  const links = (...persons: readonly string[]): Table =>
    table(
      'l.csv',
      persons.map((from_id) => ({ from_id, from_kind: 'person', to_id: 'O1', to_kind: 'object', link_type: 'uses' })),
    )
  const parts = involvements([
    ['E1', 'P1', 'suspect'],
    ['E1', 'C1', 'victim'],
    ['E2', 'C2', 'victim'],
    ['E3', 'W1', 'victim'],
  ])
  const events = dated({ event_id: 'E1' }, { event_id: 'E2' }, { event_id: 'E3' })

  it('are tied where an offender is linked to it too', async () => {
    expect(await grounds('child-object', [parts, events, links('C1', 'C2', 'W1', 'P1')])).toEqual(['child-object O1: C1 C2'])
    expect(await grounds('child-object', [parts, events, links('C1', 'C2', 'W1')])).toEqual([])
    expect(await grounds('child-object', [parts, events, links('C1', 'W1', 'P1')])).toEqual([])
  })
})

describe('children harmed or found at one place', () => {
  const places = table('p.csv', [
    { location_id: 'L1', premises_type: 'takeaway' },
    { location_id: 'L2', premises_type: 'school' },
  ])
  const harmed = (place: string): readonly Table[] => [
    places,
    dated({ event_id: 'E1', location_id: place }, { event_id: 'E2', location_id: place, date_from: '01/02/2023' }),
    involvements([
      ['E1', 'C1', 'victim'],
      ['E1', 'P1', 'suspect'],
      ['E2', 'C2', 'victim'],
      ['E2', 'W1', 'victim'],
    ]),
  ]
  const found = (place: string, person = 'C3'): Table =>
    table('m.csv', [
      { episode_id: 'M1', person_id: person, missing_from_at: '2023-01-01', returned_at: '2023-01-02', found_location_id: place },
    ])

  it('are tied through it, whoever was grown up left out', async () => {
    expect(await grounds('child-place', harmed('L1'))).toEqual(['child-place L1: C1 C2 of 2023-02-01'])
    expect(await grounds('child-place', [...harmed('L1'), found('L1')])).toEqual(['child-place L1: C1 C2 C3 of 2023-01-02'])
    expect(await grounds('child-place', [...harmed('L1'), found('L1', 'W1')])).toEqual(['child-place L1: C1 C2 of 2023-02-01'])
  })

  it('are not where children live or learn, even for an offence', async () => {
    expect(await grounds('child-place', [...harmed('L2'), found('L2')])).toEqual([])
  })
})

describe('whoever may have been a child', () => {
  it.each([
    ['2010-01-01', 'victim', true],
    ['2005', 'victim', true],
    ['', 'victim', true],
    ['1980-01-01', 'victim', false],
    ['1980-01-01', 'at-risk-child', true],
    ['2010-01-01', 'witness', false],
  ])('born %s and there as %s counts: %s', async (dob, role, isChild) => {
    const parts = involvements([
      ['E1', 'P1', 'suspect'],
      ['E1', 'C1', 'victim'],
      ['E1', 'Y1', role],
    ])
    const tables = [parts, dated({ event_id: 'E1' }), table('y.csv', [{ person_id: 'Y1', dob }])]
    expect(await grounds('shared-offender', tables)).toEqual(isChild ? ['shared-offender P1: C1 Y1 of 2023-03-12'] : [])
  })
})
