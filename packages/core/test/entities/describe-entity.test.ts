import { describe, expect, it } from 'vitest'
import type { CaseEntity } from '../../src/case-file/case-file.ts'
import { build, entityOf, table, type TestRow } from '../make.ts'

/** The entity that some rows of one table make. */
async function entity(id: string, ...rows: readonly TestRow[]): Promise<CaseEntity> {
  return entityOf((await build([table('a.csv', rows)])).caseFile, id)
}

describe('what a thing is called', () => {
  it.each([
    [{ person_id: 'P1', forenames: 'Orrin', surname: 'Vexley', full_name: 'VEXLEY, O.' }, 'person:P1', 'Orrin Vexley'],
    [{ person_id: 'P1', full_name: 'Orrin Vexley' }, 'person:P1', 'Orrin Vexley'],
    [{ person_id: 'P1', forenames: 'UNKNOWN', surname: 'Vexley' }, 'person:P1', 'Vexley'],
    [{ person_id: 'P1', full_name: 'N/K' }, 'person:P1', 'P1'],
    [{ event_id: 'E1', offence: 'Grooming' }, 'event:E1', 'Grooming'],
    [{ event_id: 'E1', offence: '' }, 'event:E1', 'E1'],
    [
      { location_id: 'L1', name: 'Quay Cafe', address: '1 Quay Street', postcode: 'QH1 1AA' },
      'location:L1',
      'Quay Cafe, 1 Quay Street, QH1 1AA',
    ],
    [{ location_id: 'L1', address: '1 Quay Street, QH1 1AA', postcode: 'QH1 1AA' }, 'location:L1', '1 Quay Street, QH1 1AA'],
    [{ location_id: 'L1', address: '1 Quay Street\nHarbour' }, 'location:L1', '1 Quay Street\nHarbour'],
    [{ location_id: 'L1', postcode: 'QN2 2BB' }, 'location:L1', 'QN2 2BB'],
    [{ location_id: 'L1' }, 'location:L1', 'L1'],
    [{ object_id: 'O1', object_kind: 'Phone', value: '07700 900123' }, 'object:O1', '07700 900123'],
    [{ object_id: 'O1', object_kind: 'Phone', value: '' }, 'object:O1', 'O1'],
    [{ report_id: 'R1', text: 'x' }, 'report:R1', 'R1'],
  ])('%j is called by the best that is known', async (row, id, label) => {
    expect((await entity(id, row)).label).toBe(label)
  })
})

describe('when a thing was', () => {
  it.each([
    [[{ occurred_from: '12/03/2024 21:30', reported_at: '01/03/2024' }], '2024-03-12'],
    [[{ occurred_from: '', occurred_to: '13/03/2024', reported_at: '01/03/2024' }], '2024-03-13'],
    [[{ occurred_from: '12/03/2024', occurred_to: '14/03/2024' }], '2024-03-12'],
    [[{ reported_at: '14/03/2024' }], '2024-03-14'],
    [[{ occurred_from: '2024' }], '2024'],
    [[{ occurred_from: '12/03/2024' }, { occurred_from: '10/03/2024' }], '2024-03-10'],
    [
      [
        { occurred_from: '12/03/2024', reported_at: '' },
        { occurred_from: '', reported_at: '01/03/2024' },
      ],
      '2024-03-12',
    ],
    [[{ occurred_from: 'unknown' }], undefined],
  ])('an event of %j is dated %s', async (rows, date) => {
    expect((await entity('event:E1', ...rows.map((row) => ({ event_id: 'E1', ...row })))).date).toBe(date)
  })

  it('a report is dated by what it tells of before when it was sent in', async () => {
    expect((await entity('report:R1', { report_id: 'R1', submitted_on: '12/03/2024', event_date: '01/03/2024' })).date).toBe('2024-03-01')
    expect((await entity('report:R1', { report_id: 'R1', submitted_on: '12/03/2024 09:00', event_date: '' })).date).toBe('2024-03-12')
  })
})

describe('what a person is', () => {
  it('is a professional where any record says so', async () => {
    const rows = [
      { person_id: 'P1', is_professional: '', surname: 'a' },
      { person_id: 'P1', is_professional: 'yes', surname: 'a' },
    ]
    expect(await entity('person:P1', ...rows)).toMatchObject({ professional: true })
    expect(await entity('person:P1', { person_id: 'P1', is_professional: 'no' })).not.toHaveProperty('professional')
  })

  it('stands for themselves where nobody knows who they are', async () => {
    const { caseFile } = await build([
      table('a.csv', [
        { person_id: 'U1', full_name: 'Unknown male' },
        { person_id: 'U2', full_name: 'Unknown male' },
      ]),
    ])
    for (const id of ['person:U1', 'person:U2']) expect(entityOf(caseFile, id)).toMatchObject({ unidentified: true, label: 'Unknown male' })
  })

  it('is aged by a date of birth before an age that was written down', async () => {
    const event = table('e.csv', [{ event_id: 'E1', date_from: '01/06/2024' }])
    const part = table('i.csv', [{ event_id: 'E1', person_id: 'P1', role: 'witness' }])
    const isChild = async (row: TestRow): Promise<boolean> =>
      entityOf((await build([event, part, table('p.csv', [{ person_id: 'P1', ...row }])])).caseFile, 'person:P1').child === true
    expect(await isChild({ dob: '01/01/2010' })).toBe(true)
    expect(await isChild({ dob: '01/01/1980', age: '12', age_on: '2024-01-01' })).toBe(false)
    expect(await isChild({ age: '12', age_on: '2024-01-01' })).toBe(true)
    expect(await isChild({ age: '30', age_on: '2024-01-01' })).toBe(false)
    expect(await isChild({ sex: 'F' })).toBe(false)
  })

  it('has no age where a date of birth is one that systems fill in', async () => {
    expect(await entity('person:P1', { person_id: 'P1', dob: '01/01/1900' })).not.toHaveProperty('child')
  })
})

it('says of what kind an object or place is, in one case of letters', async () => {
  expect((await entity('object:O1', { object_id: 'O1', object_kind: 'VEHICLE', value: 'QH12 ABC' })).type).toBe('vehicle')
  expect((await entity('location:L1', { location_id: 'L1', premises_type: 'Takeaway' })).type).toBe('takeaway')
  expect((await entity('event:E1', { event_id: 'E1', event_kind: 'Sighting' })).type).toBe('sighting')
})
