import type { PartialDate } from '../model/partial-date.ts'
import type { RecordKind } from '../presets/columns.ts'
import type { SourceRecord } from './record.ts'

/** Kinds of which every record tells of something that happened on a day; the others are dated by their making alone. */
export const DATED_KINDS: readonly RecordKind[] = ['event', 'report', 'missing_episode', 'exhibit', 'action', 'flag']

/** The date of what a record tells of, else of its making. */
export function dateOfRecord(record: SourceRecord): PartialDate | undefined {
  return ownDate(record) ?? record.createdAt
}

function ownDate(record: SourceRecord): PartialDate | undefined {
  switch (record.kind) {
    case 'event':
      return record.occurredFrom ?? record.reportedAt
    case 'involvement':
    case 'link':
      return record.from
    case 'report':
      return record.submittedOn ?? record.eventDate
    case 'missing_episode':
      return record.missingFromAt
    case 'exhibit':
      return record.seizedOn ?? record.submittedOn
    case 'action':
      return record.issuedOn
    case 'flag':
      return record.setOn
    default:
      return undefined
  }
}
