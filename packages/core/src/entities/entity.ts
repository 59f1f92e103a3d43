import type { BirthRange } from '../model/age.ts'
import type { EntityId } from '../model/id.ts'
import type { PartialDate } from '../model/partial-date.ts'
import type { SourceRecord } from '../records/record.ts'
import type { Identities } from './identities/identity.ts'

interface EntityBase {
  readonly id: EntityId
  /** The id that the exports give it; of several, the first in text order. */
  readonly key: string
  /** Every id that stands for it, in text order. */
  readonly keys: readonly string[]
  /** What it is called: its name, address or value; the key where nothing better is known. */
  readonly label: string
  /** Numbers of the records that speak of the entity itself, ascending. */
  readonly records: readonly number[]
  /** False where records name it and none defines it. */
  readonly isDefined: boolean
}

export interface Person extends EntityBase {
  readonly kind: 'person'
  readonly born: BirthRange | undefined
  readonly isProfessional: boolean
  readonly isIdentified: boolean
}

export interface Event extends EntityBase {
  readonly kind: 'event'
  /** offence, incident, custody, ...; undefined where none is recorded. */
  readonly eventKind: string | undefined
  /** The first day or moment known of it. */
  readonly date: PartialDate | undefined
}

export interface Location extends EntityBase {
  readonly kind: 'location'
  readonly premisesType: string | undefined
}

export interface ObjectEntity extends EntityBase {
  readonly kind: 'object'
  readonly objectKind: string
}

/** A source report, which other things are mentioned in. */
export interface Report extends EntityBase {
  readonly kind: 'report'
  readonly date: PartialDate | undefined
}

/** A thing in the world, made of the records held to be about it. */
export type Entity = Person | Event | Location | ObjectEntity | Report

/** The entities of a case in canonical order (kind, then id), and which of them each record names. */
export interface Entities {
  readonly list: readonly Entity[]
  readonly records: readonly SourceRecord[]
  /** For each record, the entity numbers of its references in the order of `referencesOf`; -1 where one is blank or cannot be told. */
  readonly named: readonly (readonly number[])[]
  readonly identities: Identities
}
