import { describe, expect, it } from 'vitest'
import { LINKED_KINDS, personasOf } from '../../../src/entities/identities/personas-of.ts'
import type { EntityKind } from '../../../src/model/id.ts'
import type { SqlValue } from '../../../src/engine/sql-engine.ts'
import { only, recordsOf, table, type TestRow } from '../../make.ts'

type Named = Readonly<Record<string, SqlValue>>

/** The personas of one id, by column, of the records that some rows make. */
async function personas(kind: EntityKind, rows: readonly TestRow[], defaults: readonly string[] = []): Promise<readonly Named[]> {
  const { records } = await recordsOf(rows.map((row, i) => table(`${i}.csv`, [row])))
  const columns = LINKED_KINDS[kind]?.columns ?? []
  const found = personasOf(kind, records, new Map(defaults.map((date) => [date, 20])))
  for (const values of found) expect(values).toHaveLength(columns.length)
  return found.map((values) => Object.fromEntries(values.map((value, i) => [columns[i]?.name ?? '', value])))
}
const person = (rest: TestRow): TestRow => ({ person_id: 'P1', ...rest })
const place = (rest: TestRow): TestRow => ({ location_id: 'L1', ...rest })
const thing = (rest: TestRow): TestRow => ({ object_id: 'O1', ...rest })

describe('the personas of a person', () => {
  it('are one for each name, of what all records claim together', async () => {
    const found = await personas('person', [
      person({ forenames: 'Orrin', surname: 'Vexley', dob: '1984-03-12', aliases: 'Rex Marsh' }),
      person({ forenames: 'Orrin', surname: 'Vexley', pnc_id: '', phones: '07700 900101' }),
    ])
    expect(found.map(({ surname, born, phone }) => [surname, born, phone])).toEqual([
      ['VEXLEY', '19840312', '+447700900101'],
      ['MARSH', '19840312', '+447700900101'],
    ])
  })

  it('are none of somebody whom nobody could identify, whatever else is said', async () => {
    const rows = [person({ forenames: 'Orrin', surname: 'Vexley' }), person({ surname: 'Vexley', is_identified: 'no' })]
    expect(await personas('person', rows.slice(0, 1))).toHaveLength(1)
    expect(await personas('person', rows)).toEqual([])
  })

  it('are none where no record defines the person', async () => {
    expect(await personas('person', [{ event_id: 'E1', person_id: 'P1', role: 'suspect' }])).toEqual([])
  })

  it('know no date of birth that only fills a field', async () => {
    const rows = [person({ surname: 'Vexley', dob: '1984-03-12' })]
    expect(only(await personas('person', rows, ['1984-03-12']))).toMatchObject({ born: null, born_year: null, surname: 'VEXLEY' })
    expect(only(await personas('person', rows, ['1984-03-13']))).toMatchObject({ born: '19840312' })
  })

  it('are the same whatever sex, ethnicity, nationality and disability records give', async () => {
    const claims = { forenames: 'Orrin', surname: 'Vexley', dob: '1984-03-12' }
    const one = await personas('person', [person(claims)])
    const all = { sex: 'F', ethnicity_self_defined: 'W1', ethnicity_officer_defined: '3', nationality: 'British', disability: 'none' }
    expect(await personas('person', [person({ ...claims, ...all })])).toEqual(one)
  })
})

describe('the persona of a place', () => {
  it('is one, of what most records claim, address and postcode from one of them', async () => {
    const rows = [
      place({ name: 'Quay Cafe', address: '1 Quay Street' }),
      place({ name: 'Quay Cafe', address: '1 Quay Street', uprn: '100023' }),
      place({ name: 'The Quay', postcode: 'QH1 1UT', latitude: '50.1', longitude: '-3.2' }),
    ]
    expect(only(await personas('location', rows))).toMatchObject({
      name: 'QUAY CAFE',
      address: '1 QUAY ST',
      postcode: null,
      uprn: '100023',
    })
    expect(await personas('location', [...rows].reverse())).toEqual(await personas('location', rows))
  })

  it('never has the latitude of one record with the longitude of another', async () => {
    const rows = [place({ latitude: '50.1', longitude: '-3.2' }), place({ latitude: '50.2', longitude: '-3.3' })]
    const positions = await Promise.all(rows.map(async (row) => only(await personas('location', [row]))))
    const { east, north } = only(await personas('location', rows))
    expect(positions.map((position) => [position.east, position.north])).toContainEqual([east, north])
  })
})

describe('the persona of a thing', () => {
  it('is one, by the value that most records give', async () => {
    const rows = ['QH51 ABC', 'QH51ABX', 'qh51 abx'].map((value) => thing({ object_kind: 'vehicle', value }))
    expect(only(await personas('object', rows)).value).toBe('vehicle QH51ABX')
  })

  it.each([
    ['phone', '07700 900101', '+447700900101'],
    ['account', ' Some One ', 'someone'],
  ])('compares a %s without case, blanks and signs', async (object_kind, one, other) => {
    const value = async (text: string): Promise<SqlValue | undefined> =>
      only(await personas('object', [thing({ object_kind, value: text })])).value
    expect(await value(one)).toBe(await value(other))
  })

  it.each([
    ['a kind that a value does not name', { object_kind: 'drugs', value: 'green herbal matter' }],
    ['no value', { object_kind: 'phone', value: '' }],
  ])('is none for %s', async (_, row) => {
    expect(await personas('object', [thing(row)])).toEqual([])
  })
})

describe('things of other kinds', () => {
  it.each(['event', 'report'] as const)('are joined by ids alone: %s', async (kind) => {
    expect(LINKED_KINDS[kind]).toBeUndefined()
    expect(
      await personas(kind, [
        { event_id: 'E1', offence: 'Theft' },
        { report_id: 'R1', text: 'x' },
      ]),
    ).toEqual([])
  })
})
