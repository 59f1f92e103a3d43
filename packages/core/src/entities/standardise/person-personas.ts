import type { SqlValue } from '../../engine/sql-engine.ts'
import type { BirthBasis } from '../../presets/cell-words.ts'
import { birthColumns } from './birth-columns.ts'
import { rootsOf } from './name-roots.ts'
import { createSoundOf } from './sound-of.ts'
import { splitFullName, splitNames, type SplitName } from './split-name.ts'
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

/** A name in two columns, or in one. */
export interface PersonName {
  readonly forenames?: string | undefined
  readonly surname?: string | undefined
  readonly fullName?: string | undefined
}

const soundOf = createSoundOf()

/** The personas of a person, one for each of their names, the columns in the order of the person model; none where nothing is known. */
export function personPersonas(claims: PersonClaims): readonly (readonly SqlValue[])[] {
  const rest = restColumns(claims)
  const names = claims.names.length === 0 ? [{}] : claims.names
  const personas: SqlValue[][] = []
  const seen = new Set<string>()
  for (const name of names) {
    const split = splitOf(name)
    const key = `${split.forenames.join(' ')}|${split.surname.join(' ')}`
    if (seen.has(key) || (key === '|' && personas.length > 0)) continue
    seen.add(key)
    personas.push([...nameColumns(split), ...rest])
  }
  return personas
}

function splitOf({ forenames, surname, fullName }: PersonName): SplitName {
  return fullName !== undefined && (forenames === undefined || surname === undefined)
    ? splitFullName(fullName)
    : splitNames(forenames, surname)
}

function nameColumns({ forenames, surname }: SplitName): readonly SqlValue[] {
  const [forename = null] = forenames
  const roots = forename === null ? undefined : rootsOf(forename)
  const whole = surname.length === 0 ? null : surname.join('')
  const sounds = [forename, whole].filter((name) => name !== null).map(soundOf)
  return [
    forenames.length === 0 ? null : forenames.join(' '),
    forename,
    roots?.root ?? null,
    roots?.other ?? null,
    forename === null ? null : soundOf(forename),
    forename === null ? null : forename.charAt(0),
    whole,
    whole === null ? null : soundOf(whole),
    surname[0] ?? null,
    surname.at(-1) ?? null,
    whole === null ? null : whole.slice(0, 2),
    sounds.length < 2 ? null : sounds.sort().join(' '),
  ]
}

function restColumns(claims: PersonClaims): readonly SqlValue[] {
  const birth = birthColumns(claims.dateOfBirth, claims.dateOfBirthBasis)
  const { line = null, numbers, postcode = null, outcode = null } = standardiseAddress(claims.address, claims.postcode)
  const [phone = null, phone2 = null] = claims.phones ?? []
  const [email = null, email2 = null] = claims.emails ?? []
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
