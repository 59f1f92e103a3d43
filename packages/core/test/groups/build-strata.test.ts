import { describe, expect, it } from 'vitest'
import { buildStrata } from '../../src/groups/build-strata.ts'
import { caseGraphOf } from '../graphs/build-case.ts'
import { at, involvements, table, type TestRow } from '../make.ts'

/** The strata of events and reports with one suspect each, as lists of ids. */
async function strataOf(
  events: readonly TestRow[],
  places: readonly TestRow[] = [],
  reports: readonly TestRow[] = [],
): Promise<readonly (readonly string[])[]> {
  const graph = await caseGraphOf([
    involvements(events.map(({ event_id: id = '' }) => [id, 'P1', 'suspect'] as const)),
    table('e.csv', events),
    table('l.csv', places),
    table('r.csv', reports),
    table(
      'm.csv',
      reports.map(({ report_id: id = '' }) => ({ report_id: id, entity_id: 'P1', entity_kind: 'person', role: 'suspect' })),
    ),
  ])
  const { offsets, things } = buildStrata(graph, graph.namings)
  return Array.from({ length: offsets.length - 1 }, (_, i) =>
    [...things.subarray(offsets[i], offsets[i + 1])].map((number) => at(graph.entities.list, at(graph.namings, number).thing).key),
  )
}

describe('buildStrata', () => {
  it('puts events of one postcode district and quarter together', async () => {
    const places = [
      { location_id: 'L1', postcode: 'QH1 1UT' },
      { location_id: 'L2', postcode: 'QH1 2AB' },
      { location_id: 'L3', postcode: 'QH11 1UT' },
    ]
    const strata = await strataOf(
      [
        { event_id: 'E1', date_from: '2023-01-05', location_id: 'L1' },
        { event_id: 'E2', date_from: '2023-03-31', location_id: 'L2' },
        { event_id: 'E3', date_from: '2023-04-01', location_id: 'L1' },
        { event_id: 'E4', date_from: '2023-01-05', location_id: 'L3' },
      ],
      places,
    )
    expect(strata).toEqual([['E1', 'E2'], ['E3'], ['E4']])
  })

  it('goes by the force where no place is known, and has strata for what is not known', async () => {
    const strata = await strataOf([
      { event_id: 'E1', date_from: '2023-01-05', force_code: 'HB' },
      { event_id: 'E2', date_from: '2023-02-05', force_code: 'HB' },
      { event_id: 'E3', date_from: '2023-02-05', force_code: 'KX' },
      { event_id: 'E4', date_from: '2023-02-05' },
      { event_id: 'E5', date_from: '2023' },
      { event_id: 'E6', date_from: '2023' },
      { event_id: 'E7' },
    ])
    expect(strata).toEqual([['E1', 'E2'], ['E3'], ['E7'], ['E5', 'E6'], ['E4']])
  })

  it('keeps reports apart from events', async () => {
    const strata = await strataOf(
      [{ event_id: 'E1', date_from: '2023-01-05', force_code: 'HB' }],
      [],
      [{ report_id: 'R1', event_date: '2023-01-06', force_code: 'HB' }],
    )
    expect(strata).toEqual([['E1'], ['R1']])
  })
})
