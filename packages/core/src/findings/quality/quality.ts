import type { Marking } from '../../model/marking.ts'
import type { RecordKind } from '../../presets/columns.ts'
import type { DuplicateRowCounts } from './measures/duplicate-rows.ts'
import type { RepeatSet } from './measures/find-repeats.ts'
import type { Place } from './measures/place.ts'
import type { AgencyBasis } from './measures/quality-item.ts'
import type { UndefinedIds } from './measures/undefined-ids.ts'

export const QUALITY_FORMAT = 'weft-quality'
/** Goes up when a reader of an earlier version would misread a later one. */
export const QUALITY_VERSION = 1

/** What the data can bear, and where it fails: `quality.json`. It holds no name and no text of anybody, only counts, ids and places. */
export interface Quality {
  readonly format: typeof QUALITY_FORMAT
  readonly version: typeof QUALITY_VERSION
  readonly title: string
  readonly purpose: string
  readonly marking: Marking
  /** ISO day to which overdue days are counted; '' where no record is dated. */
  readonly asAt: string
  readonly rows: RowCounts
  readonly files: readonly (RowCounts & {
    readonly file: string
    readonly kinds: readonly RecordKind[]
    readonly unplacedColumns: readonly string[]
  })[]
  readonly agencies: readonly QualityAgency[]
  /** Worst first. */
  readonly findings: readonly QualityFinding[]
  readonly period: QualityPeriod
  readonly kinds: readonly KindQuality[]
  readonly ethnicity: EthnicityQuality
  readonly flags: FlagQuality
  readonly gradings: GradingQuality
  readonly missingEpisodes: EpisodeQuality
  readonly offences: OffenceQuality
  readonly repeatedReports: RepeatedReportQuality
  readonly undefinedIds: UndefinedIds
  readonly duplicateRows: DuplicateRowCounts
}

/** read = accepted + rejected. */
export interface RowCounts {
  readonly read: number
  readonly accepted: number
  readonly rejected: number
}

/** Who recorded: by the agency that records name, else their force code, else the file they stand in. */
export interface QualityAgency {
  readonly name: string
  readonly basis: AgencyBasis | 'other'
  /** Force codes under which it goes too. */
  readonly alsoCalled: readonly string[]
  readonly records: number
}

export type FindingSeverity = 'serious' | 'moderate' | 'minor'

/** One thing that is wrong with the data: `count` of `of` records, in words, with what to do about it. */
export interface QualityFinding {
  readonly code: string
  readonly severity: FindingSeverity
  readonly statement: string
  readonly advice: string
  readonly count: number
  readonly of: number
  readonly places?: readonly Place[]
}

/** Cells of one field by what they are; `absent` are the records of which the file has no such column. They add up to the records. */
export interface CellCounts {
  readonly filled: number
  readonly blank: number
  readonly placeholder: number
  readonly faulty: number
  readonly absent: number
}

export interface KindQuality {
  readonly kind: RecordKind
  /** Rows read as this kind, those set aside for want of an id among them. */
  readonly records: number
  readonly undated: number
  readonly firstDay: string
  readonly lastDay: string
  readonly byAgency: readonly { readonly agency: string; readonly records: number }[]
  readonly byMonth: readonly { readonly month: string; readonly records: number }[]
  readonly fields: readonly FieldQuality[]
  /** Fields that no file has a column for. */
  readonly absentFields: readonly string[]
}

export interface FieldQuality extends CellCounts {
  readonly field: string
  /** Faulty cells by the code of the fault. */
  readonly faults: Readonly<Record<string, number>>
  /** Values that differ, among those filled. */
  readonly distinct: number
  readonly isDistinctEstimate: boolean
  readonly byAgency: readonly (CellCounts & { readonly agency: string })[]
  readonly byMonth: readonly (CellCounts & { readonly month: string })[]
}

export interface QualityPeriod {
  /** Of events, reports and missing episodes; of every dated record where there are none of these. */
  readonly firstDay: string
  readonly lastDay: string
  readonly days: number
  readonly isShort: boolean
  readonly undated: number
  /** Every month from the first to the last. */
  readonly months: readonly { readonly month: string; readonly records: number }[]
  readonly emptyMonths: readonly string[]
  readonly byAgency: readonly { readonly agency: string; readonly months: readonly number[]; readonly emptyMonths: readonly string[] }[]
}

export interface EthnicityCounts {
  readonly persons: number
  readonly selfDefined: number
  readonly officerDefinedOnly: number
  readonly notStated: number
  readonly notAsked: number
  readonly notRecorded: number
  readonly selfAnswered: number
  readonly selfUnreadable: number
  readonly officerAnswered: number
  readonly officerUnreadable: number
}

export interface EthnicityQuality extends EthnicityCounts {
  readonly byAgency: readonly (EthnicityCounts & { readonly agency: string })[]
}

/** reviewed + notYetDue + overdue + noReviewDate = flags. */
export interface FlagCounts {
  readonly flags: number
  readonly setOnMissing: number
  readonly neverReviewed: number
  /** Reviewed, and no later review is overdue. */
  readonly reviewed: number
  /** Never reviewed, and not due for it yet. */
  readonly notYetDue: number
  /** Due before the as-at day, and not reviewed on the due day or later. */
  readonly overdue: number
  /** Never reviewed, and no day is set for it. */
  readonly noReviewDate: number
}

export interface FlagQuality extends FlagCounts {
  readonly byKind: readonly (FlagCounts & { readonly flagKind: string })[]
  /** Those longest overdue, at most a hundred. */
  readonly overdueFlags: readonly { readonly entityId: string; readonly flagKind: string; readonly due: string; readonly place: Place }[]
}

interface GradingCountsBy {
  readonly reports: number
  readonly graded: number
  readonly missing: number
  readonly unreadable: number
  readonly suspectedFalse: number
}

export interface GradingQuality extends GradingCountsBy {
  readonly byAgency: readonly (GradingCountsBy & { readonly agency: string })[]
  /** Schemes are never added together. */
  readonly schemes: readonly {
    readonly scheme: string
    readonly reports: number
    readonly sources: readonly { readonly code: string; readonly reports: number }[]
    readonly information: readonly { readonly code: string; readonly reports: number }[]
    readonly levels: readonly { readonly source: string; readonly information: string; readonly reports: number }[]
  }[]
}

/** `offered`, `notOffered`, `offerUnknown`, `held` are of those returned; `heldLate` more than three days after. */
export interface EpisodeCounts {
  readonly episodes: number
  readonly riskMissing: number
  readonly returned: number
  readonly offered: number
  readonly notOffered: number
  readonly offerUnknown: number
  readonly held: number
  readonly heldLate: number
}

export interface EpisodeQuality extends EpisodeCounts {
  readonly byAgency: readonly (EpisodeCounts & { readonly agency: string })[]
}

interface OffenceCounts {
  readonly offences: number
  readonly outcomeMissing: number
  readonly accreditationMissing: number
}

export interface OffenceQuality extends OffenceCounts {
  /** Without an outcome in months that ended over a year before the as-at day. */
  readonly outcomeMissingOverYear: number
  readonly byAgency: readonly (OffenceCounts & { readonly agency: string })[]
}

export interface RepeatedReportQuality {
  readonly reports: number
  /** Reports that stand in a set. */
  readonly repeated: number
  /** Every set counts as one source: reports - repeated + sets. */
  readonly independentSources: number
  readonly isEstimate: boolean
  /** Reports whose day is not known: their texts are not compared. */
  readonly undated: number
  readonly setCount: number
  /** The largest sets, at most two hundred. */
  readonly sets: readonly RepeatSet[]
}
