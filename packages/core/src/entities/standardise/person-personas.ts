import type { SqlValue } from '../../engine/sql-engine.ts'
import type { BirthBasis } from '../../presets/cell-words.ts'
import { birthColumns } from './birth-columns.ts'
import { foldText } from './fold-text.ts'
import { joinColumns, namePartsOf, type NameParts, type PersonName } from './name-columns.ts'
import { standardiseAddress } from './standardise-address.ts'

/** What records of one id claim of a person, as far as it tells who they are. */
export interface PersonClaims {
  /** The names they are recorded under, that of the record itself first. */
  readonly names: readonly PersonName[]
  /** A partial date. */
  readonly dateOfBirth?: string | undefined
  readonly dateOfBirthBasis?: BirthBasis | undefined
  /** In E.164. */
  readonly phones?: readonly string[] | undefined
  readonly emails?: readonly string[] | undefined
  readonly address?: string | undefined
  readonly postcode?: string | undefined
  readonly pncId?: string | undefined
  readonly croNumber?: string | undefined
  readonly niNumber?: string | undefined
}

/** The personas of a person, one for each of their names, the columns in the order of the person model; none where nothing is known. */
export function personPersonas(claims: PersonClaims): readonly (readonly SqlValue[])[] {
  const rest = restColumns(claims)
  const [first = {}, ...others] = claims.names
  const own = namePartsOf(first)
  const personas = [joinColumns(own, rest)]
  if (others.length === 0) return personas[0]?.every((value) => value === null) === true ? [] : personas
  const seen = new Set([keyOf(own), keyOf(namePartsOf({}))])
  for (const name of others) {
    const parts = namePartsOf(name)
    if (seen.has(keyOf(parts))) continue
    seen.add(keyOf(parts))
    personas.push(joinColumns(parts, rest))
  }
  return personas
}

/** By what a name is told from another. */
function keyOf({ forenames, surname }: NameParts): string {
  return `${forenames.key}|${surname.key}`
}

function restColumns(claims: PersonClaims): readonly SqlValue[] {
  const birth = birthColumns(claims.dateOfBirth, claims.dateOfBirthBasis)
  const { line = null, numbers, postcode = null, outcode = null } = standardiseAddress(claims.address, claims.postcode)
  const [phone = null, phone2 = null] = claims.phones ?? []
  const [email = null, email2 = null] = (claims.emails ?? []).map(foldText)
  return [
    birth.born,
    birth.swapped,
    birth.year,
    birth.day,
    claims.pncId ?? null,
    claims.croNumber ?? null,
    claims.niNumber ?? null,
    phone,
    phone2,
    email,
    email2,
    postcode,
    outcode,
    postcode === null || numbers === undefined ? null : `${postcode} ${numbers}`,
    line,
  ]
}
