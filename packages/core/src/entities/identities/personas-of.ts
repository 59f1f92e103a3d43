import type { EntityKind } from '../../model/id.ts'
import type { LinkModel } from '../../model/link-model.ts'
import { OBJECT_MODEL } from '../../presets/link-models/object-model.ts'
import { PERSON_MODEL } from '../../presets/link-models/person-model.ts'
import { PLACE_MODEL } from '../../presets/link-models/place-model.ts'
import type { LocationRecord, ObjectRecord, PersonRecord, SourceRecord } from '../../records/record.ts'
import type { Persona } from '../linkage/compile-condition.ts'
import { collectPersonClaims } from '../standardise/collect-person-claims.ts'
import { rankClaims } from '../rank-claims.ts'
import { objectPersona } from '../standardise/object-persona.ts'
import { personPersonas } from '../standardise/person-personas.ts'
import { placePersona } from '../standardise/place-persona.ts'

/** The kinds whose things are linked, each with the model that is shipped for it. */
export const LINKED_KINDS: Readonly<Partial<Record<EntityKind, LinkModel>>> = {
  person: PERSON_MODEL,
  location: PLACE_MODEL,
  object: OBJECT_MODEL,
}

/**
 * The personas of one id: what it is compared by. None where its records say nothing that tells who or what it is, or where
 * nobody could say who it is.
 *
 * @param records that speak of the id, in canonical order
 * @param defaultDates dates of birth that only fill a field
 */
export function personasOf(
  kind: EntityKind,
  records: readonly SourceRecord[],
  defaultDates: ReadonlyMap<string, number>,
): readonly Persona[] {
  switch (kind) {
    case 'person':
      return personsPersonas(
        records.filter((record) => record.kind === 'person'),
        defaultDates,
      )
    case 'location':
      return placesPersonas(records.filter((record) => record.kind === 'location'))
    case 'object':
      return objectsPersonas(records.filter((record) => record.kind === 'object'))
    default:
      return []
  }
}

function personsPersonas(records: readonly PersonRecord[], defaultDates: ReadonlyMap<string, number>): readonly Persona[] {
  if (records.length === 0 || records.some(({ isIdentified }) => isIdentified === false)) return []
  const claims = collectPersonClaims(records)
  const isDefault = claims.dateOfBirth !== undefined && defaultDates.has(claims.dateOfBirth)
  return personPersonas(isDefault ? { ...claims, dateOfBirth: undefined } : claims)
}

function placesPersonas(records: readonly LocationRecord[]): readonly Persona[] {
  if (records.length === 0) return []
  const best = <T>(claim: (record: LocationRecord) => T | undefined): T | undefined =>
    rankClaims(
      records.flatMap((record) => claim(record) ?? []),
      (value) => JSON.stringify(value),
    )[0]
  const persona = placePersona({
    uprn: best(({ uprn }) => uprn),
    name: best(({ name }) => name),
    ...best(({ address, postcode }) => (address === undefined && postcode === undefined ? undefined : { address, postcode })),
    ...best(({ latitude, longitude }) => (latitude === undefined ? undefined : { latitude, longitude })),
    ...best(({ easting, northing }) => (easting === undefined ? undefined : { easting, northing })),
  })
  return [persona]
}

function objectsPersonas(records: readonly ObjectRecord[]): readonly Persona[] {
  const personas = records.flatMap(({ objectKind, normalValue, value }) => {
    const persona = objectPersona(objectKind, normalValue ?? plainValue(objectKind, value))
    return persona === undefined ? [] : [persona]
  })
  return rankClaims(personas, (persona) => JSON.stringify(persona)).slice(0, 1)
}

/** Kinds whose values have no form of their own, and are compared without blanks and case. */
const PLAIN_KINDS: ReadonlySet<string> = new Set(['account', 'bank'])

function plainValue(kind: string, value: string | undefined): string | undefined {
  return value !== undefined && PLAIN_KINDS.has(kind) ? value.toLowerCase().replace(/\s+/g, '') : undefined
}
