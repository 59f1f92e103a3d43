import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { collectPersonClaims } from '../../../src/entities/standardise/collect-person-claims.ts'
import type { PersonClaims } from '../../../src/entities/standardise/person-personas.ts'
import { rankClaims } from '../../../src/entities/rank-claims.ts'
import type { PersonRecord } from '../../../src/records/record.ts'
import { LAW, recordsOf, table, type TestRow } from '../../make.ts'

/** The records that rows make of one person. */
async function personRecords(rows: readonly TestRow[]): Promise<readonly PersonRecord[]> {
  const { records } = await recordsOf(rows.map((row, i) => table(`${i}.csv`, [{ person_id: 'P1', sex: '', ...row }])))
  return records.filter((record) => record.kind === 'person')
}
const claimsOf = async (...rows: readonly TestRow[]): Promise<PersonClaims> => collectPersonClaims(await personRecords(rows))

describe('what the records of one id claim together', () => {
  it('is the value that most of them give, and the first in text order where as many do', async () => {
    const dates = ['1984-03-12', '1985-03-12', '1985-03-12', '1983-03-12', '']
    expect((await claimsOf(...dates.map((dob) => ({ dob })))).dateOfBirth).toBe('1985-03-12')
    expect((await claimsOf(...['1985-03-12', '1984-03-12'].map((dob) => ({ dob })))).dateOfBirth).toBe('1984-03-12')
  })

  it('is all telephones and addresses of e-mail, those that most give first', async () => {
    const claims = await claimsOf(
      { phones: '07700 900102', emails: 'bert@example.org' },
      { phones: '07700 900101;07700 900103', emails: 'anna@example.org' },
      { phones: '07700 900103' },
    )
    expect(claims.phones).toEqual(['+447700900103', '+447700900101', '+447700900102'])
    expect(claims.emails).toEqual(['anna@example.org', 'bert@example.org'])
  })

  it('is a home of one record: never the address of one with the postcode of another', async () => {
    const claims = await claimsOf({ address: '1 Quay Street' }, { postcode: 'QH1 1UT' }, { postcode: 'QH1 1UT' })
    expect(claims).toMatchObject({ postcode: 'QH1 1UT' })
    expect(claims.address).toBeUndefined()
  })

  it('is a name as a whole: never the forename of one with the surname of another', async () => {
    const { names } = await claimsOf(
      { forenames: 'Orrin', surname: 'Vexley' },
      { forenames: 'Bert', surname: 'Vexley' },
      { forenames: 'Bert', surname: 'Vexley' },
    )
    expect(names.map(({ forenames, surname }) => [forenames, surname])).toEqual([
      ['Bert', 'Vexley'],
      ['Orrin', 'Vexley'],
    ])
  })

  it('has aliases behind the names of records, however many give them', async () => {
    const { names } = await claimsOf({ full_name: 'Orrin Vexley', aliases: 'Rex' }, { full_name: '', aliases: 'Rex;Bert Marsh' })
    expect(names.map(({ fullName }) => fullName)).toEqual(['Orrin Vexley', 'Rex', 'Bert Marsh'])
  })

  it('is an estimated date where some record that gives the date says so, and not where another does', async () => {
    const estimated = { dob: '1984-03-12', date_of_birth_basis: 'estimated' }
    expect((await claimsOf({ dob: '1984-03-12' }, estimated)).dateOfBirthBasis).toBe('estimated')
    expect((await claimsOf({ dob: '1985-03-12' }, { dob: '1985-03-12' }, estimated)).dateOfBirthBasis).toBe('exact')
  })

  it('is nothing of records that say nothing', async () => {
    expect(await claimsOf({ sex: 'F' })).toEqual({ names: [], dateOfBirthBasis: 'exact', phones: [], emails: [] })
  })
})

describe('the order of records', () => {
  let records: readonly PersonRecord[]
  beforeAll(async () => {
    records = await personRecords([
      {
        forenames: 'Orrin',
        surname: 'Vexley',
        dob: '1984-03-12',
        phones: '07700 900102',
        address: '1 Quay Street',
        ni_number: 'QQ123456C',
      },
      { forenames: 'Orin', surname: 'Vexley', dob: '1984-12-03', phones: '07700 900101', address: '2 Quay Street', ni_number: 'QQ123457C' },
      { full_name: 'Orrin Vexley', dob: '1984-03-12', date_of_birth_basis: 'estimated', emails: 'orrin@example.org', postcode: 'QH1 1UT' },
      {
        forenames: 'Orrin',
        surname: 'Vexley',
        aliases: 'Rex;Ox',
        emails: 'anna@example.org',
        address: '1 Quay Street',
        postcode: 'QH1 1UT',
      },
      { aliases: 'Ox', pnc_id: '', phones: '07700 900103;07700 900101' },
    ])
  })

  it('changes nothing in what they claim', () => {
    const claims = collectPersonClaims(records)
    expect(claims.names).toHaveLength(5)
    fc.assert(
      fc.property(fc.shuffledSubarray([...records], { minLength: records.length }), (shuffled) => {
        expect(collectPersonClaims(shuffled)).toEqual(claims)
      }),
      { ...LAW, numRuns: 120 },
    )
  })
})

describe('rankClaims', () => {
  const values = fc.array(fc.constantFrom('b', 'a', 'Ä', 'a ', '10', '9'), { maxLength: 20 })

  it('gives each value once, most claimed first, then in text order, whatever the order of claims', () => {
    fc.assert(
      fc.property(values, (claims) => {
        const ranked = rankClaims(claims, (value) => value)
        const count = (value: string): number => claims.filter((claim) => claim === value).length
        const expected = [...new Set(claims)].sort((a, b) => count(b) - count(a) || (a < b ? -1 : 1))
        expect(ranked).toEqual(expected)
        expect(rankClaims([...claims].reverse(), (value) => value)).toEqual(expected)
      }),
      LAW,
    )
  })
})
