import type { PersonRecord } from '../../records/record.ts'
import type { PersonName } from './name-columns.ts'
import type { PersonClaims } from './person-personas.ts'

/**
 * What the records of one id claim of a person together. Where records differ in a single value, that of the first counts:
 * records stand in canonical order.
 */
export function collectPersonClaims(records: readonly PersonRecord[]): PersonClaims {
  const first = <T>(claim: (record: PersonRecord) => T | undefined): T | undefined => {
    for (const record of records) {
      const value = claim(record)
      if (value !== undefined) return value
    }
    return undefined
  }
  const all = (claim: (record: PersonRecord) => readonly string[]): readonly string[] => [...new Set(records.flatMap(claim))]
  return {
    names: [...records.map(nameOf), ...records.flatMap(({ aliases }) => aliases.map((fullName) => ({ fullName })))].filter(isKnown),
    dateOfBirth: first(({ dateOfBirth }) => dateOfBirth),
    dateOfBirthBasis: first(({ dateOfBirth, dateOfBirthBasis }) => (dateOfBirth === undefined ? undefined : (dateOfBirthBasis ?? 'exact'))),
    phones: all(({ phones }) => phones.flatMap(({ number }) => number ?? [])),
    emails: all(({ emails }) => emails),
    // an address and a postcode of two records need not be of one home
    ...first(({ address, postcode }) => (address === undefined && postcode === undefined ? undefined : { address, postcode })),
    pncId: first(({ pncId }) => pncId),
    croNumber: first(({ croNumber }) => croNumber),
    niNumber: first(({ niNumber }) => niNumber),
  }
}

function nameOf({ forenames, surname, fullName }: PersonRecord): PersonName {
  return { forenames, surname, fullName }
}

function isKnown({ forenames, surname, fullName }: PersonName): boolean {
  return forenames !== undefined || surname !== undefined || fullName !== undefined
}
