import type { PersonRecord } from '../../records/record.ts'
import { rankClaims } from '../rank-claims.ts'
import type { PersonName } from './name-columns.ts'
import type { PersonClaims } from './person-personas.ts'

/** What the records of one id claim of a person together; of single values that differ, the one that most records claim. */
export function collectPersonClaims(records: readonly PersonRecord[]): PersonClaims {
  const best = (claim: (record: PersonRecord) => string | undefined): string | undefined => all((record) => claim(record) ?? [])[0]
  const all = (claim: (record: PersonRecord) => string | readonly string[]): readonly string[] =>
    rankClaims(records.flatMap(claim), (value) => value)
  const dateOfBirth = best((record) => record.dateOfBirth)
  const isEstimated = records.some((record) => record.dateOfBirth === dateOfBirth && record.dateOfBirthBasis === 'estimated')
  // an address and a postcode of two records need not be of one home
  const homes = records.flatMap(({ address, postcode }) => (address === undefined && postcode === undefined ? [] : [{ address, postcode }]))
  const [home] = rankClaims(homes, ({ address = '', postcode = '' }) => `${address}\n${postcode}`)
  return {
    names: namesOf(records),
    dateOfBirth,
    dateOfBirthBasis: isEstimated ? 'estimated' : 'exact',
    phones: all(({ phones }) => phones.flatMap(({ number }) => number ?? [])),
    emails: all(({ emails }) => emails),
    ...home,
    pncId: best(({ pncId }) => pncId),
    croNumber: best(({ croNumber }) => croNumber),
    niNumber: best(({ niNumber }) => niNumber),
  }
}

/** The names under which a person is recorded, then their aliases. */
function namesOf(records: readonly PersonRecord[]): readonly PersonName[] {
  const own = records.map(({ forenames, surname, fullName }) => ({ forenames, surname, fullName })).filter(isKnown)
  const aliases = rankClaims(
    records.flatMap((record) => record.aliases),
    (alias) => alias,
  )
  return [...rankClaims(own, textOf), ...aliases.map((fullName) => ({ fullName }))]
}

function isKnown({ forenames, surname, fullName }: PersonName): boolean {
  return forenames !== undefined || surname !== undefined || fullName !== undefined
}

function textOf({ forenames = '', surname = '', fullName = '' }: PersonName): string {
  return `${surname}\n${forenames}\n${fullName}`
}
