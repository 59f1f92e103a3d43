import { describe, expect, it } from 'vitest'
import { measurePolicing, type GroupPolicing } from '../../src/groups/measure-policing.ts'
import { caseGraphOf, numberOf } from '../graphs/build-case.ts'
import { at, involvements, only, table, type TestRow } from '../make.ts'

const event = (id: string, place: string, kind = 'offence'): TestRow => ({ event_id: id, event_kind: kind, location_id: place })

/** Six events in QH1, two in QH2, one in QH3, one nowhere; five places, and five persons named. */
const CASE = [
  table('e.csv', [
    ...['E1', 'E2', 'E3', 'E4', 'E5'].map((id) => event(id, 'L1')),
    event('E6', 'L2', 'custody'),
    event('E7', 'L3'),
    event('E8', 'L3'),
    event('E9', 'L4'),
    event('E10', ''),
  ]),
  table('l.csv', [
    { location_id: 'L1', postcode: 'QH1 1UT' },
    { location_id: 'L2', postcode: 'QH1 2UT' },
    { location_id: 'L3', postcode: 'QH2 1UT' },
    { location_id: 'L4', postcode: 'QH3 1UT' },
    { location_id: 'L5', postcode: 'QH3 1UT' },
  ]),
  involvements([
    ['E1', 'P1', 'suspect'],
    ['E2', 'P1', 'suspect'],
    ['E2', 'P2', 'witness'],
    ['E2', 'S1', 'professional'],
    ['E7', 'P3', 'suspect'],
    ['E9', 'P3', 'suspect'],
    ['E9', 'P4', 'victim'],
  ]),
  table('p.csv', [{ person_id: 'S1', is_professional: 'yes' }]),
]

async function measure(events: readonly string[], tables = CASE): Promise<ReturnType<typeof measurePolicing>> {
  const graph = await caseGraphOf(tables)
  return measurePolicing(graph, [{ events: events.map((id) => numberOf(graph, `event:${id}`)), reports: [] }])
}

const districtOf = ({ districts }: GroupPolicing, name: string): GroupPolicing['districts'][number] =>
  only(districts.filter(({ district }) => district.name === name))

describe('how much is recorded where a group is', () => {
  it('is counted a district, a place and a person, against the mean of the case, worked out by hand', async () => {
    const { groups, account } = await measure(['E1', 'E2', 'E7'])
    const group = only(groups)
    // nine events in three districts: three a district; 9/5 a place; 9/5 a person, P3 counted in either of theirs
    expect(districtOf(group, 'QH1')).toEqual({
      district: { basis: 'postcode', name: 'QH1' },
      things: 6,
      own: 2,
      places: 2,
      persons: 2,
      ratios: { things: 2, perPlace: 1.667, perPerson: 1.667 },
    })
    expect(districtOf(group, 'QH2')).toMatchObject({ things: 2, own: 1, ratios: { things: 0.667, perPlace: 1.111, perPerson: 1.111 } })
    expect(group.districts.map(({ district }) => district.name)).toEqual(['QH1', 'QH2'])
    expect(group.ratios).toEqual({ things: 1.556, perPlace: 1.482, perPerson: 1.482 })
    expect(account.districts).toEqual([{ basis: 'postcode', count: 3, things: 9, places: 5, persons: 5 }])
  })

  it('says what lies in no known district, and compares none of it', async () => {
    const { groups, account } = await measure(['E9', 'E10'])
    expect(only(groups)).toMatchObject({ unplaced: 1, ratios: { things: 0.333 } })
    expect(account.unplaced).toBe(1)
    expect(only(account.notices).message).toMatch(/^1 of 10 events and reports lie in no known district/)
  })

  it('compares nothing where there is one district, or none', async () => {
    const one = await measure(['E1'], [table('e.csv', [event('E1', 'L1')]), table('l.csv', [{ location_id: 'L1', postcode: 'QH1 1UT' }])])
    expect(only(one.groups)).toMatchObject({ unplaced: 0, ratios: undefined })
    expect(at(only(one.groups).districts, 0)).toMatchObject({ things: 1, ratios: undefined })
    const none = await measure(['E1'], [table('e.csv', [{ ...event('E1', ''), force_code: 'HB' }])])
    expect(only(none.groups)).toEqual({ districts: [], unplaced: 1, ratios: undefined })
  })

  it('compares districts with those known in the same way: a cell of the grid is no postcode district', async () => {
    const places = table('l2.csv', [
      { location_id: 'L6', easting: '412345', northing: '339999' },
      { location_id: 'L7', easting: '452345', northing: '339999' },
    ])
    const more = table('e2.csv', [event('E11', 'L6'), event('E12', 'L6'), event('E13', 'L6'), event('E14', 'L7')])
    const { groups, account } = await measure(['E1', 'E11'], [...CASE, places, more])
    expect(districtOf(only(groups), '82 67').ratios).toMatchObject({ things: 1.5, perPlace: 1.5, perPerson: undefined })
    expect(districtOf(only(groups), 'QH1').ratios).toMatchObject({ things: 2 })
    expect(account.districts.map(({ basis, count }) => [basis, count])).toEqual([
      ['postcode', 3],
      ['grid', 2],
    ])
  })
})
