import { describe, expect, it } from 'vitest'
import type { CaseFile, CaseGroup } from '../../src/case-file/case-file.ts'
import { at, build, involvements, keysOf, only, table, type TestRow } from '../make.ts'

/**
 * Three suspects against two victims in three events, a fourth event of one of them against somebody else, a witness,
 * and the things, places and reports about them.
 */
async function harbour(persons: readonly TestRow[] = []): Promise<CaseFile> {
  const { caseFile } = await build([
    involvements([
      ['E1', 'P1', 'suspect'],
      ['E1', 'P2', 'suspect'],
      ['E1', 'V1', 'victim'],
      ['E1', 'W1', 'witness'],
      ['E2', 'P3', 'suspect'],
      ['E2', 'V1', 'victim'],
      ['E3', 'P3', 'suspect'],
      ['E3', 'P1', 'named-suspect'],
      ['E3', 'V2', 'at-risk-child'],
      ['E4', 'P1', 'suspect'],
      ['E4', 'V9', 'victim'],
    ]),
    table('e.csv', [
      { event_id: 'E1', date_from: '12/03/2023', location_id: 'L1' },
      { event_id: 'E2', date_from: '01/02/2023', location_id: 'L2' },
      { event_id: 'E3', date_from: '05/06/2023', location_id: 'L1' },
      { event_id: 'E4', date_from: '01/01/2020', location_id: 'L9' },
    ]),
    table('p.csv', [{ person_id: 'P1', surname: 'Vexley', dob: '' }, ...persons]),
    table('l.csv', [
      { from_id: 'P1', to_id: 'O1', link_type: 'uses', from_kind: 'person', to_kind: 'object', polarity: '' },
      { from_id: 'O1', to_id: 'P2', link_type: 'used by', from_kind: 'object', to_kind: 'person', polarity: '' },
      { from_id: 'P1', to_id: 'O2', link_type: 'uses', from_kind: 'person', to_kind: 'object', polarity: '' },
      { from_id: 'P1', to_id: 'O2', link_type: 'owns', from_kind: 'person', to_kind: 'object', polarity: '' },
      { from_id: 'P1', to_id: 'O3', link_type: 'uses', from_kind: 'person', to_kind: 'object', polarity: '' },
      { from_id: 'P3', to_id: 'O3', link_type: 'uses', from_kind: 'person', to_kind: 'object', polarity: 'ruled-out' },
      { from_id: 'V1', to_id: 'O4', link_type: 'uses', from_kind: 'person', to_kind: 'object', polarity: '' },
      { from_id: 'P3', to_id: 'O4', link_type: 'uses', from_kind: 'person', to_kind: 'object', polarity: '' },
      { from_id: 'W1', to_id: 'O5', link_type: 'uses', from_kind: 'person', to_kind: 'object', polarity: '' },
      { from_id: 'P3', to_id: 'O5', link_type: 'uses', from_kind: 'person', to_kind: 'object', polarity: '' },
    ]),
    table('m.csv', [
      { report_id: 'R1', entity_id: 'P1', entity_kind: 'person' },
      { report_id: 'R1', entity_id: 'V2', entity_kind: 'person' },
      { report_id: 'R2', entity_id: 'P1', entity_kind: 'person' },
      { report_id: 'R2', entity_id: 'W1', entity_kind: 'person' },
    ]),
  ])
  return caseFile
}

const person = (caseFile: CaseFile, group: CaseGroup, key: string): CaseGroup['people'][number] =>
  only(group.people.filter(({ entity }) => at(caseFile.entities, entity).key === key))

describe('a group', () => {
  it('holds its members and the victims of its events, victims first', async () => {
    const caseFile = await harbour()
    const group = only(caseFile.groups)
    expect(group.people.map(({ entity, category, isMember }) => [at(caseFile.entities, entity).key, category, isMember])).toEqual([
      ['V1', 'victim', false],
      ['V2', 'victim', false],
      ['P1', 'offender', true],
      ['P2', 'offender', true],
      ['P3', 'offender', true],
    ])
    expect(group).toMatchObject({ status: 'lead', offenders: 3, victims: 2 })
  })

  it('holds the events that make its ties, each person’s own among them, and no others', async () => {
    const caseFile = await harbour()
    const group = only(caseFile.groups)
    expect(keysOf(caseFile, group.events)).toEqual(['E1', 'E2', 'E3'])
    expect(keysOf(caseFile, person(caseFile, group, 'P1').events)).toEqual(['E1', 'E3'])
    expect(keysOf(caseFile, person(caseFile, group, 'V1').events)).toEqual(['E1', 'E2'])
  })

  it('is dated by its own events', async () => {
    expect(only((await harbour()).groups)).toMatchObject({ firstDate: '2023-02-01', lastDate: '2023-06-05' })
  })

  it('holds the places of its events, and what two or more of its people share', async () => {
    const caseFile = await harbour()
    const group = only(caseFile.groups)
    expect(keysOf(caseFile, group.locations)).toEqual(['L1', 'L2'])
    expect(keysOf(caseFile, group.objects)).toEqual(['O1', 'O4'])
    expect(keysOf(caseFile, group.reports)).toEqual(['R1'])
  })

  it('rests on its events and every record that puts its people in them, and on none of another event', async () => {
    const caseFile = await harbour()
    const rows = only(caseFile.groups).evidence.map((record) =>
      at(caseFile.sources.rows.cells, at(caseFile.sources.records.row, record)).join(' '),
    )
    expect(rows).toEqual([
      'E1 12/03/2023 L1',
      'E2 01/02/2023 L2',
      'E3 05/06/2023 L1',
      'E1 P1 suspect',
      'E1 P2 suspect',
      'E1 V1 victim',
      'E2 P3 suspect',
      'E2 V1 victim',
      'E3 P1 named-suspect',
      'E3 P3 suspect',
      'E3 V2 at-risk-child',
    ])
  })

  it('names the ties between its members', async () => {
    const { groups, ties } = await harbour()
    expect(only(groups).ties).toEqual([...ties.a.keys()])
  })
})

describe('the children of a group', () => {
  const ages = (dob: string): readonly TestRow[] => [{ person_id: 'V1', surname: 'Marsh', dob }]

  it.each([
    ['01/01/2010', 2, 2, 'a child at both events'],
    ['10/03/2005', 2, 2, 'a child at the first and grown up at the second'],
    ['01/01/2000', 1, 1, 'an adult at both'],
    ['2005', 1, 2, 'who may have been a child'],
    ['', 1, 2, 'of whose age nothing is known'],
  ])('with a victim born %s, and one recorded as at risk: %i known, %i possible (%s)', async (dob, children, possibleChildren) => {
    expect(only((await harbour(ages(dob))).groups)).toMatchObject({ children, possibleChildren })
  })

  it('are its victims, not its suspects', async () => {
    const { groups } = await harbour([
      { person_id: 'P2', surname: 'Thessaly', dob: '01/01/2010' },
      { person_id: 'V1', surname: 'Marsh', dob: '01/01/1990' },
    ])
    expect(only(groups)).toMatchObject({ children: 1, possibleChildren: 1 })
  })
})

it('shows someone who harmed and was harmed in its events as both, once', async () => {
  const { caseFile } = await build([
    involvements([
      ['E1', 'P1', 'suspect'],
      ['E1', 'P2', 'suspect'],
      ['E1', 'P3', 'suspect'],
      ['E1', 'P3', 'victim'],
    ]),
  ])
  const group = only(caseFile.groups)
  expect(
    group.people.map(({ entity, category, isMember, events }) => [at(caseFile.entities, entity).key, category, isMember, events.length]),
  ).toEqual([
    ['P3', 'both', true, 1],
    ['P1', 'offender', true, 1],
    ['P2', 'offender', true, 1],
  ])
  expect(group).toMatchObject({ offenders: 2, victims: 1 })
})
