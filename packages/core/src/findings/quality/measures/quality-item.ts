import type { PartialDate } from '../../../model/partial-date.ts'
import type { RecordKind } from '../../../presets/columns.ts'
import type { Cells } from '../../../records/cells.ts'
import { remember } from '../../../records/forms/remember.ts'
import { dateOfRecord } from '../../../records/date-of-record.ts'
import type { ParsedRecord } from '../../../records/parse-rows.ts'
import type { SourceRecord } from '../../../records/record.ts'

/** One record as the measures look at it. */
export interface QualityItem {
  readonly kind: RecordKind
  /** Who recorded it: see `agencyKey`. */
  readonly agency: string
  /** When what it tells of happened, or was recorded; undefined where no date of it can be read. */
  readonly date: PartialDate | undefined
  readonly cells: Cells
  /** The hash of each cell of the row. */
  readonly hashes: readonly number[]
  /** undefined where an id is lacking and no record was made. */
  readonly record: SourceRecord | undefined
}

/** What stands before the name of an agency, by where the name was found. */
export const AGENCY_BASES = ['agency', 'force', 'file'] as const
export type AgencyBasis = (typeof AGENCY_BASES)[number]

/** Looks at what one row was read as. */
export function viewRecord({ shape, cells, record }: ParsedRecord, hashes: readonly number[]): QualityItem {
  const date = record === undefined ? undefined : dateOfRecord(record)
  return { kind: shape.kind, agency: agencyKey(cells), date, cells, hashes, record }
}

/** Who recorded something: the agency it names, else the force code, else the file it stands in, behind which of these it is. */
function agencyKey(cells: Cells): string {
  const agency = knownText(cells, 'source_agency')
  if (agency !== undefined) return nameAgency(agency)
  const force = knownText(cells, 'force_code')
  return force === undefined ? `file:${cells.row.header.file}` : `force:${force}`
}

/** The key of an agency that is named; remembered, since nearly every record names one of a few. */
const nameAgency = remember((agency) => `agency:${agency}`)

/** The text of a field in which something is known. */
export function knownText(cells: Cells, field: string): string | undefined {
  return cells.has(field) ? cells.raw(field) : undefined
}

/** The day of a date that is known to the day; undefined for any other. */
export function knownDay(date: PartialDate | undefined): string | undefined {
  return date === undefined || date.length < 10 ? undefined : date.slice(0, 10)
}
