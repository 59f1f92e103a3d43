import type { EntityKind } from '../model/id.ts'
import type { Marking } from '../model/marking.ts'
import type { PartialDate } from '../model/partial-date.ts'
import type { RecordKind } from '../presets/columns.ts'
import type { Role } from '../presets/roles.ts'
import type { Row, TableHeader } from '../rows/row.ts'

/** How the columns of one file make one record of each row: for each field, the positions of the columns that feed it. */
export interface RecordShape {
  readonly header: TableHeader
  readonly kind: RecordKind
  readonly fields: Readonly<Record<string, readonly number[]>>
}

/** What every record carries: the row it was read from, word for word, and the columns that any kind may have. */
interface RecordBase<K extends RecordKind> {
  readonly kind: K
  readonly row: Row
  readonly shape: RecordShape
  readonly sourceSystem?: string | undefined
  readonly forceCode?: string | undefined
  readonly marking?: Marking | undefined
}

export interface PersonRecord extends RecordBase<'person'> {
  readonly personId: string
  readonly surname?: string | undefined
  readonly forenames?: string | undefined
  readonly fullName?: string | undefined
  readonly aliases: readonly string[]
  readonly dateOfBirth?: PartialDate | undefined
  /** Whole years. */
  readonly ageRecorded?: number | undefined
  readonly ageRecordedOn?: PartialDate | undefined
  readonly isProfessional?: boolean | undefined
  readonly isIdentified?: boolean | undefined
  readonly flags: readonly string[]
}

export interface EventRecord extends RecordBase<'event'> {
  readonly eventId: string
  readonly eventKind?: string | undefined
  readonly offence?: string | undefined
  readonly occurredFrom?: PartialDate | undefined
  readonly occurredTo?: PartialDate | undefined
  readonly reportedAt?: PartialDate | undefined
  readonly locationId?: string | undefined
  readonly locationText?: string | undefined
  readonly flags: readonly string[]
  readonly outcome?: string | undefined
}

export interface InvolvementRecord extends RecordBase<'involvement'> {
  readonly eventId: string
  readonly personId: string
  readonly role: Role
  readonly from?: PartialDate | undefined
  readonly to?: PartialDate | undefined
}

export interface LocationRecord extends RecordBase<'location'> {
  readonly locationId: string
  readonly name?: string | undefined
  readonly address?: string | undefined
  readonly postcode?: string | undefined
  readonly premisesType?: string | undefined
}

export interface ObjectRecord extends RecordBase<'object'> {
  readonly objectId: string
  readonly objectKind: string
  readonly value?: string | undefined
}

export const LINK_STRENGTHS = ['confirmed', 'unconfirmed', 'tentative'] as const

export interface LinkRecord extends RecordBase<'link'> {
  readonly fromId: string
  readonly toId: string
  readonly linkType: string
  readonly fromKind?: EntityKind | undefined
  readonly toKind?: EntityKind | undefined
  readonly from?: PartialDate | undefined
  readonly to?: PartialDate | undefined
  readonly strength?: (typeof LINK_STRENGTHS)[number] | undefined
  readonly isRuledOut: boolean
  readonly reportId?: string | undefined
  readonly eventId?: string | undefined
}

export interface ReportRecord extends RecordBase<'report'> {
  readonly reportId: string
  readonly submittedOn?: PartialDate | undefined
  readonly eventDate?: PartialDate | undefined
  readonly grading?: string | undefined
  readonly text?: string | undefined
}

export interface MentionRecord extends RecordBase<'mention'> {
  readonly reportId: string
  readonly entityId: string
  readonly entityKind?: EntityKind | undefined
  readonly role?: string | undefined
}

export interface MissingEpisodeRecord extends RecordBase<'missing_episode'> {
  readonly episodeId: string
  readonly personId: string
  readonly missingFromAt?: PartialDate | undefined
  readonly returnedAt?: PartialDate | undefined
  readonly foundLocationId?: string | undefined
  readonly foundWith: readonly string[]
  readonly riskLevel?: string | undefined
}

export interface ExhibitRecord extends RecordBase<'exhibit'> {
  readonly exhibitId: string
  readonly eventId?: string | undefined
  readonly exhibitKind?: string | undefined
  readonly seizedOn?: PartialDate | undefined
  readonly examinedOn?: PartialDate | undefined
}

export interface ActionRecord extends RecordBase<'action'> {
  readonly actionId: string
  readonly actionKind: string
  readonly eventId?: string | undefined
  readonly subjectId?: string | undefined
  readonly childId?: string | undefined
  readonly issuedOn?: PartialDate | undefined
}

export interface FlagRecord extends RecordBase<'flag'> {
  readonly entityId: string
  readonly entityKind?: EntityKind | undefined
  readonly flagKind: string
  readonly setOn?: PartialDate | undefined
}

/** What one row claims, typed, with the row it was read from. */
export type SourceRecord =
  | PersonRecord
  | EventRecord
  | InvolvementRecord
  | LocationRecord
  | ObjectRecord
  | LinkRecord
  | ReportRecord
  | MentionRecord
  | MissingEpisodeRecord
  | ExhibitRecord
  | ActionRecord
  | FlagRecord

/** What a kind's own columns say, before the row and the common columns are put to it. */
export type BodyOf<R extends SourceRecord> = Omit<R, 'row' | 'shape' | 'sourceSystem' | 'forceCode' | 'marking'>
