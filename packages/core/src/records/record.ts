import type { EntityKind } from '../model/id.ts'
import type { Grading } from '../model/grading.ts'
import type { Marking } from '../model/marking.ts'
import type { PartialDate } from '../model/partial-date.ts'
import type { BirthBasis, Sex } from '../presets/cell-words.ts'
import type { RecordKind } from '../presets/columns.ts'
import type { Role } from '../presets/roles.ts'
import type { Row, TableHeader } from '../rows/row.ts'
import type { EthnicityClaim } from './forms/ethnicity.ts'
import type { Phone } from './forms/phone.ts'
import type { VehicleMarkForm } from './forms/vehicle-mark.ts'

/** How the columns of one file make one record of each row: for each field, the positions of the columns that feed it. */
export interface RecordShape {
  readonly header: TableHeader
  readonly kind: RecordKind
  readonly fields: Readonly<Record<string, readonly number[]>>
}

/** The columns that any kind may have. */
export interface CommonFields {
  readonly sourceSystem?: string | undefined
  readonly sourceAgency?: string | undefined
  readonly forceCode?: string | undefined
  readonly createdAt?: PartialDate | undefined
  readonly capturedStage?: string | undefined
  readonly marking?: Marking | undefined
  /** As it is written; a report's own is part of its grading. */
  readonly handling?: string | undefined
  readonly provenanceRef?: string | undefined
  readonly reviewDue?: PartialDate | undefined
}

/** What every record carries: the row it was read from, word for word, and the columns that any kind may have. */
interface RecordBase<K extends RecordKind> extends CommonFields {
  readonly kind: K
  readonly row: Row
  readonly shape: RecordShape
}

export interface PersonRecord extends RecordBase<'person'> {
  readonly personId: string
  readonly surname?: string | undefined
  readonly forenames?: string | undefined
  readonly fullName?: string | undefined
  readonly aliases: readonly string[]
  /** Without a time. */
  readonly dateOfBirth?: PartialDate | undefined
  readonly dateOfBirthBasis?: BirthBasis | undefined
  /** Whole years. */
  readonly ageRecorded?: number | undefined
  readonly ageRecordedOn?: PartialDate | undefined
  readonly sex?: Sex | undefined
  readonly ethnicitySelfDefined?: EthnicityClaim | undefined
  readonly ethnicityOfficerDefined?: EthnicityClaim | undefined
  readonly nationality?: string | undefined
  readonly disability?: string | undefined
  readonly isLookedAfter?: boolean | undefined
  readonly school?: string | undefined
  readonly occupation?: string | undefined
  readonly isProfessional?: boolean | undefined
  readonly isIdentified?: boolean | undefined
  readonly description?: string | undefined
  readonly phones: readonly Phone[]
  /** In lower case. */
  readonly emails: readonly string[]
  readonly address?: string | undefined
  /** As `QH1 1UT`. */
  readonly postcode?: string | undefined
  /** As `YYYY/NNNNNNNC`. */
  readonly pncId?: string | undefined
  /** As `NNNNNN/YYC` or `SFYY/NNNNNNC`. */
  readonly croNumber?: string | undefined
  /** Of National Insurance, or another country's social security: letters and digits alone. */
  readonly niNumber?: string | undefined
  readonly flags: readonly string[]
}

export interface EventRecord extends RecordBase<'event'> {
  readonly eventId: string
  /** One of `EVENT_KINDS`, or what is written, in lower case. */
  readonly eventKind?: string | undefined
  readonly offenceCode?: string | undefined
  readonly offence?: string | undefined
  readonly occurredFrom?: PartialDate | undefined
  readonly occurredTo?: PartialDate | undefined
  readonly reportedAt?: PartialDate | undefined
  readonly locationId?: string | undefined
  readonly locationText?: string | undefined
  readonly flags: readonly string[]
  readonly outcomeCode?: string | undefined
  readonly outcome?: string | undefined
  readonly outcomeDate?: PartialDate | undefined
  readonly unit?: string | undefined
  readonly investigatorAccreditation?: string | undefined
  readonly modusOperandi?: string | undefined
  readonly summary?: string | undefined
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
  /** As `QH1 1UT`. */
  readonly postcode?: string | undefined
  /** 1 to 12 digits, the first of them no nought. */
  readonly uprn?: string | undefined
  /** Degrees. */
  readonly latitude?: number | undefined
  /** Degrees. */
  readonly longitude?: number | undefined
  /** Metres on the British National Grid. */
  readonly easting?: number | undefined
  /** Metres on the British National Grid. */
  readonly northing?: number | undefined
  readonly premisesType?: string | undefined
  readonly flags: readonly string[]
}

export interface ObjectRecord extends RecordBase<'object'> {
  readonly objectId: string
  /** One of `OBJECT_KINDS`, or what is written, in lower case. */
  readonly objectKind: string
  /** As it is written. */
  readonly value?: string | undefined
  /** The value in the one form in which things of its kind are compared: E.164, a mark without blanks, 15 digits, lower case. */
  readonly normalValue?: string | undefined
  /** Of a vehicle's mark. */
  readonly markForm?: VehicleMarkForm | undefined
}

export const LINK_STRENGTHS = ['confirmed', 'unconfirmed', 'tentative'] as const
export const LINK_BASES = ['fact', 'assessment'] as const

export interface LinkRecord extends RecordBase<'link'> {
  readonly fromId: string
  readonly toId: string
  readonly linkType: string
  readonly fromKind?: EntityKind | undefined
  readonly toKind?: EntityKind | undefined
  readonly from?: PartialDate | undefined
  readonly to?: PartialDate | undefined
  readonly strength?: (typeof LINK_STRENGTHS)[number] | undefined
  readonly basis?: (typeof LINK_BASES)[number] | undefined
  readonly isRuledOut: boolean
  readonly reportId?: string | undefined
  readonly eventId?: string | undefined
}

export interface ReportRecord extends RecordBase<'report'> {
  readonly reportId: string
  readonly submittedOn?: PartialDate | undefined
  readonly eventDate?: PartialDate | undefined
  readonly grading?: Grading | undefined
  readonly handlingConditions?: string | undefined
  readonly unit?: string | undefined
  readonly priority?: string | undefined
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
  readonly missingFrom?: string | undefined
  readonly foundLocationId?: string | undefined
  readonly foundWith: readonly string[]
  /** One of `records.riskLevels` in the options. */
  readonly riskLevel?: string | undefined
  readonly riskRationale?: string | undefined
  readonly isReturnInterviewOffered?: boolean | undefined
  readonly returnInterviewAt?: PartialDate | undefined
  readonly returnInterviewSummary?: string | undefined
}

export interface ExhibitRecord extends RecordBase<'exhibit'> {
  readonly exhibitId: string
  readonly eventId?: string | undefined
  readonly exhibitKind?: string | undefined
  readonly seizedOn?: PartialDate | undefined
  readonly submittedOn?: PartialDate | undefined
  readonly examinedOn?: PartialDate | undefined
  readonly result?: string | undefined
}

export interface ActionRecord extends RecordBase<'action'> {
  readonly actionId: string
  readonly actionKind: string
  readonly eventId?: string | undefined
  readonly subjectId?: string | undefined
  readonly childId?: string | undefined
  readonly issuedOn?: PartialDate | undefined
  readonly expiresOn?: PartialDate | undefined
  readonly status?: string | undefined
}

export interface FlagRecord extends RecordBase<'flag'> {
  readonly entityId: string
  readonly entityKind?: EntityKind | undefined
  readonly flagKind: string
  readonly setOn?: PartialDate | undefined
  readonly unit?: string | undefined
  readonly reviewedOn?: PartialDate | undefined
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
export type BodyOf<R extends SourceRecord> = Omit<R, 'row' | 'shape' | keyof CommonFields>
