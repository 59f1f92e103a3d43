import type { EntityKind } from '../model/id.ts'
import type { SourceRecord } from '../records/record.ts'

/** An id that a record gives, and the kind of thing it names; undefined where the record does not say. */
export interface Reference {
  readonly field: string
  readonly kind: EntityKind | undefined
  /** undefined where the cell is blank. */
  readonly key: string | undefined
  /** What the id is taken to name where the record does not say and nothing defines it. */
  readonly fallback?: EntityKind
}

/**
 * The ids a record names, in an order fixed for its kind: what it is about first. Links name from, to, report, event;
 * involvements event, person; mentions report, entity; missing episodes person, place found, then those found with.
 */
export function referencesOf(record: SourceRecord): readonly Reference[] {
  switch (record.kind) {
    case 'person':
      return [{ field: 'person_id', kind: 'person', key: record.personId }]
    case 'event':
      return [
        { field: 'event_id', kind: 'event', key: record.eventId },
        { field: 'location_id', kind: 'location', key: record.locationId },
      ]
    case 'involvement':
      return [
        { field: 'event_id', kind: 'event', key: record.eventId },
        { field: 'person_id', kind: 'person', key: record.personId },
      ]
    case 'location':
      return [{ field: 'location_id', kind: 'location', key: record.locationId }]
    case 'object':
      return [{ field: 'object_id', kind: 'object', key: record.objectId }]
    case 'link':
      return [
        { field: 'from_id', kind: record.fromKind, key: record.fromId, fallback: 'person' },
        { field: 'to_id', kind: record.toKind, key: record.toId, fallback: 'person' },
        { field: 'report_id', kind: 'report', key: record.reportId },
        { field: 'event_id', kind: 'event', key: record.eventId },
      ]
    case 'report':
      return [{ field: 'report_id', kind: 'report', key: record.reportId }]
    case 'mention':
      return [
        { field: 'report_id', kind: 'report', key: record.reportId },
        { field: 'entity_id', kind: record.entityKind, key: record.entityId },
      ]
    case 'missing_episode':
      return [
        { field: 'person_id', kind: 'person', key: record.personId },
        { field: 'found_location_id', kind: 'location', key: record.foundLocationId },
      ]
    case 'exhibit':
      return [{ field: 'event_id', kind: 'event', key: record.eventId }]
    case 'action':
      return [
        { field: 'subject_id', kind: 'person', key: record.subjectId },
        { field: 'child_id', kind: 'person', key: record.childId },
        { field: 'event_id', kind: 'event', key: record.eventId },
      ]
    case 'flag':
      return [{ field: 'entity_id', kind: record.entityKind, key: record.entityId }]
  }
}

/** How many of a record's references, from the first, name what the record itself is about. */
export const OWN_REFERENCES: Readonly<Record<SourceRecord['kind'], number>> = {
  person: 1,
  event: 1,
  involvement: 0,
  location: 1,
  object: 1,
  link: 0,
  report: 1,
  mention: 0,
  missing_episode: 1,
  exhibit: 1,
  action: 3,
  flag: 1,
}
