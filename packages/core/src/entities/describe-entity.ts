import { birthRange, birthRangeOfAge, type BirthRange } from '../model/age.ts'
import type { EntityId, EntityKind } from '../model/id.ts'
import type { IssueLog } from '../model/issue.ts'
import { dayOf, earlier, type PartialDate } from '../model/partial-date.ts'
import type { EventRecord, LocationRecord, ObjectRecord, PersonRecord, ReportRecord, SourceRecord } from '../records/record.ts'
import { chooseClaim } from './claims.ts'
import type { Entity, Event, Location, ObjectEntity, Person, Report } from './entity.ts'

/** An entity before its records are read: what it is, and which records speak of it. */
export interface EntityOutline {
  readonly id: EntityId
  readonly kind: EntityKind
  readonly key: string
  readonly keys: readonly string[]
  readonly records: readonly number[]
  readonly isDefined: boolean
}

/** Says what an entity is, by the claims of its records. */
export function describeEntity(outline: EntityOutline, own: readonly SourceRecord[], issues: IssueLog): Entity {
  switch (outline.kind) {
    case 'person':
      return describePerson(
        outline,
        own.filter((record) => record.kind === 'person'),
        issues,
      )
    case 'event':
      return describeEvent(
        outline,
        own.filter((record) => record.kind === 'event'),
        issues,
      )
    case 'location':
      return describeLocation(
        outline,
        own.filter((record) => record.kind === 'location'),
        issues,
      )
    case 'object':
      return describeObject(
        outline,
        own.filter((record) => record.kind === 'object'),
        issues,
      )
    case 'report':
      return describeReport(
        outline,
        own.filter((record) => record.kind === 'report'),
      )
  }
}

function describePerson(outline: EntityOutline, records: readonly PersonRecord[], issues: IssueLog): Person {
  const name = chooseClaim(records, 'full_name', nameOf, issues)
  return {
    ...outline,
    kind: 'person',
    label: name ?? outline.key,
    born: describeBirth(records, issues),
    isProfessional: records.some((record) => record.isProfessional === true),
    isIdentified: !records.some((record) => record.isIdentified === false),
  }
}

/** A person's name as one record gives it, forenames first. */
function nameOf(record: PersonRecord): string | undefined {
  const parts = [record.forenames, record.surname].filter((part) => part !== undefined)
  return parts.length > 0 ? parts.join(' ') : record.fullName
}

function describeBirth(records: readonly PersonRecord[], issues: IssueLog): BirthRange | undefined {
  const born = chooseClaim(records, 'date_of_birth', (record) => record.dateOfBirth, issues)
  if (born !== undefined) return birthRange(born)
  const aged = records.find((record) => record.ageRecorded !== undefined && record.ageRecordedOn !== undefined)
  return aged?.ageRecorded === undefined || aged.ageRecordedOn === undefined
    ? undefined
    : birthRangeOfAge(aged.ageRecorded, aged.ageRecordedOn)
}

function describeEvent(outline: EntityOutline, records: readonly EventRecord[], issues: IssueLog): Event {
  const offence = chooseClaim(records, 'offence', (record) => record.offence, issues)
  let date: PartialDate | undefined
  for (const record of records) date = earlier(date, record.occurredFrom ?? record.occurredTo)
  if (date === undefined) for (const record of records) date = earlier(date, record.reportedAt)
  return {
    ...outline,
    kind: 'event',
    label: offence ?? outline.key,
    eventKind: chooseClaim(records, 'event_kind', (record) => record.eventKind, issues),
    date: date === undefined ? undefined : dayOf(date),
  }
}

function describeLocation(outline: EntityOutline, records: readonly LocationRecord[], issues: IssueLog): Location {
  const name = chooseClaim(records, 'name', (record) => record.name, issues)
  const address = chooseClaim(records, 'address', (record) => record.address, issues)
  const postcode = chooseClaim(records, 'postcode', (record) => record.postcode, issues)
  const parts = [name, address, address?.includes(postcode ?? '\n') === true ? undefined : postcode].filter((part) => part !== undefined)
  return {
    ...outline,
    kind: 'location',
    label: parts.length > 0 ? parts.join(', ') : outline.key,
    premisesType: chooseClaim(records, 'premises_type', (record) => record.premisesType, issues),
  }
}

function describeObject(outline: EntityOutline, records: readonly ObjectRecord[], issues: IssueLog): ObjectEntity {
  return {
    ...outline,
    kind: 'object',
    label: chooseClaim(records, 'value', (record) => record.value, issues) ?? outline.key,
    objectKind: chooseClaim(records, 'object_kind', (record) => record.objectKind, issues) ?? 'other',
  }
}

function describeReport(outline: EntityOutline, records: readonly ReportRecord[]): Report {
  let date: PartialDate | undefined
  for (const record of records) date = earlier(date, record.eventDate ?? record.submittedOn)
  return { ...outline, kind: 'report', label: outline.key, date: date === undefined ? undefined : dayOf(date) }
}
