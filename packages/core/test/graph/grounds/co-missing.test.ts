import { describe, expect, it } from 'vitest'
import { caseGraphOf, sayGrounds } from '../../graphs/build-case.ts'
import { only, table, type TestRow } from '../../make.ts'

type Episode = readonly [id: string, person: string, from: string, to: string, more?: TestRow]

const PERSONS = [
  { person_id: 'C1', dob: '2009-01-01' },
  { person_id: 'C2', dob: '2010-01-01' },
  { person_id: 'C3', dob: '2011-01-01' },
  { person_id: 'A1', dob: '1980-01-01' },
]
const PLACES = [
  { location_id: 'L1', premises_type: 'dwelling' },
  { location_id: 'L2', premises_type: "children's home" },
  { location_id: 'L3', premises_type: 'police station' },
]

async function together(...episodes: readonly Episode[]): Promise<readonly string[]> {
  const rows = episodes.map(([episode_id, person_id, missing_from_at, returned_at, more]) => ({
    ...{ episode_id, person_id, missing_from_at, returned_at, found_location_id: '', found_with: '' },
    ...more,
  }))
  const graph = await caseGraphOf([table('m.csv', rows), table('p.csv', PERSONS), table('l.csv', PLACES)])
  return sayGrounds(
    graph,
    graph.childGrounds.filter(({ reason }) => reason === 'co-missing'),
  )
}

const at = (place: string): TestRow => ({ found_location_id: place })
const found = (...others: readonly string[]): TestRow => ({ found_with: others.join(';') })

describe('children found at one place', () => {
  it('were missing together where their episodes overlap', async () => {
    expect(
      await together(
        ['M1', 'C1', '2023-03-01T20:00', '2023-03-03T08:00', at('L1')],
        ['M2', 'C2', '2023-03-02T21:00', '2023-03-03T08:30', at('L1')],
      ),
    ).toEqual(['co-missing L1: C1 C2 of 2023-03-01T20:00'])
  })

  it.each([
    ['one after the other', '2023-03-01T20:00', '2023-03-02T08:00', '2023-03-02T08:01', '2023-03-03T08:00', 0],
    ['one from the minute of the other’s return', '2023-03-01T20:00', '2023-03-02T08:00', '2023-03-02T08:00', '2023-03-03T08:00', 1],
    [
      'one on the day of the other’s return, of which no time is known',
      '2023-03-01',
      '2023-03-02',
      '2023-03-02T23:00',
      '2023-03-03T08:00',
      1,
    ],
    ['one within the other', '2023-03-01T20:00', '2023-03-09T08:00', '2023-03-04T08:00', '2023-03-05T08:00', 1],
    ['one without a return, on the same day', '2023-03-01', '', '2023-03-01T22:00', '2023-03-02T08:00', 1],
    ['one without a return, on the day after', '2023-03-01', '', '2023-03-02T02:00', '2023-03-02T08:00', 0],
  ])('%s', async (_what, from, to, otherFrom, otherTo, count) => {
    expect(await together(['M1', 'C1', from, to, at('L1')], ['M2', 'C2', otherFrom, otherTo, at('L1')])).toHaveLength(count)
    // and the other way round
    expect(await together(['M1', 'C2', otherFrom, otherTo, at('L1')], ['M2', 'C1', from, to, at('L1')])).toHaveLength(count)
  })

  it('were not where that place is an institution: a home they were brought back to, a police station', async () => {
    for (const place of ['L2', 'L3']) {
      expect(
        await together(['M1', 'C1', '2023-03-01', '2023-03-03', at(place)], ['M2', 'C2', '2023-03-02', '2023-03-03', at(place)]),
      ).toEqual([])
    }
  })

  it('were not where it is of one child, of two places or of nowhere', async () => {
    expect(await together(['M1', 'C1', '2023-03-01', '2023-03-03', at('L1')], ['M2', 'C1', '2023-03-02', '2023-03-03', at('L1')])).toEqual(
      [],
    )
    expect(await together(['M1', 'C1', '2023-03-01', '2023-03-03', at('L1')], ['M2', 'C2', '2023-03-02', '2023-03-03', at('L4')])).toEqual(
      [],
    )
    expect(await together(['M1', 'C1', '2023-03-01', '2023-03-03'], ['M2', 'C2', '2023-03-02', '2023-03-03'])).toEqual([])
  })

  it('were not where one of them was known to be grown up', async () => {
    expect(await together(['M1', 'C1', '2023-03-01', '2023-03-03', at('L1')], ['M2', 'A1', '2023-03-02', '2023-03-03', at('L1')])).toEqual(
      [],
    )
  })

  it('are one ground for each two episodes', async () => {
    const twice = (day: string): readonly Episode[] => [
      [`${day}a`, 'C1', `2023-03-${day}T20:00`, `2023-03-${day}T23:00`, at('L1')],
      [`${day}b`, 'C2', `2023-03-${day}T21:00`, `2023-03-${day}T23:00`, at('L1')],
    ]
    expect(await together(...twice('01'), ...twice('05'), ['M9', 'C3', '2023-03-05T19:00', '2023-03-05T22:00', at('L1')])).toEqual([
      'co-missing L1: C1 C2 of 2023-03-01T20:00',
      'co-missing L1: C1 C2 of 2023-03-05T20:00',
      'co-missing L1: C1 C3 of 2023-03-05T20:00',
      'co-missing L1: C2 C3 of 2023-03-05T21:00',
    ])
  })

  it('however long a first episode lasts, are compared with all that begin before it ends', async () => {
    expect(
      await together(
        ['M1', 'C1', '2023-03-01T08:00', '2023-03-20T08:00', at('L1')],
        ['M2', 'C2', '2023-03-02T08:00', '2023-03-02T09:00', at('L1')],
        ['M3', 'C3', '2023-03-19T08:00', '2023-03-19T09:00', at('L1')],
      ),
    ).toHaveLength(2)
  })
})

describe('children found with each other', () => {
  it('were missing together, whether the other’s own episode is recorded or not', async () => {
    expect(await together(['M1', 'C1', '2023-03-01', '2023-03-03', found('C2')])).toEqual(['co-missing -: C1 C2 of 2023-03-01'])
    expect(
      await together(['M1', 'C1', '2023-03-01', '2023-03-03', found('C2')], ['M2', 'C2', '2023-03-02', '2023-03-03', found('C1')]),
    ).toEqual(['co-missing -: C1 C2 of 2023-03-01'])
  })

  it('are one ground where they were at one place as well', async () => {
    expect(
      await together(
        ['M1', 'C1', '2023-03-01', '2023-03-03', { ...at('L1'), ...found('C2') }],
        ['M2', 'C2', '2023-03-02', '2023-03-03', at('L1')],
      ),
    ).toEqual(['co-missing L1: C1 C2 of 2023-03-01'])
  })

  it('are tied in pairs, and with nobody who is unknown, grown up, or themselves', async () => {
    expect(
      await together(
        ['M1', 'C1', '2023-03-01', '2023-03-03', found('C2', 'C3')],
        ['M2', 'C2', '2022-01-01', '2022-01-02'],
        ['M3', 'C3', '2022-01-01', '2022-01-02'],
      ),
    ).toEqual(['co-missing -: C1 C2 of 2023-03-01', 'co-missing -: C1 C3 of 2023-03-01'])
    expect(await together(['M1', 'C1', '2023-03-01', '2023-03-03', found('A1', 'C1', 'nobody')])).toEqual([])
  })
})

it('rests on both episodes, or on the one there is', async () => {
  const rows = [
    { episode_id: 'M1', person_id: 'C1', missing_from_at: '2023-03-01', returned_at: '2023-03-03', found_with: 'C2' },
    { episode_id: 'M2', person_id: 'C2', missing_from_at: '2023-03-02', returned_at: '2023-03-03', found_with: '' },
  ]
  const evidence = async (some: readonly TestRow[]): Promise<readonly (readonly number[])[]> => {
    const { childTies } = await caseGraphOf([table('m.csv', some), table('p.csv', PERSONS)])
    return childTies.map((tie) => tie.evidence)
  }
  expect(only(await evidence(rows))).toHaveLength(2)
  expect(only(await evidence(rows.slice(0, 1)))).toHaveLength(1)
})
