import type { Entities } from '../../entities/entity.ts'
import { dateOf } from '../../graph/grounds/ground-sources.ts'
import { definingRecords } from '../../graph/grade-floor.ts'
import { dateOfRecord } from '../../records/date-of-record.ts'

/** When what a record says was, and how the report behind it is graded; '' where neither is known. */
export interface DatedRecord {
  readonly record: number
  readonly date: string
  /** As it is written. */
  readonly grade: string
}

/** Records with their dates and gradings: their own, or those of the event or report they speak of. */
export function dateRecords(records: readonly number[], entities: Entities): readonly DatedRecord[] {
  return records.map((record) => {
    const found = entities.records[record]
    const things = (entities.named[record] ?? []).filter((thing) => thing >= 0)
    const dates = things.flatMap((thing) => dateOf(entities, thing) ?? [])
    const own = found === undefined || found.kind === 'report' ? undefined : dateOfRecord(found)
    const reports = things.filter((thing) => entities.list[thing]?.kind === 'report').flatMap((report) => definingRecords(entities, report))
    const grades = reports.flatMap((report) => {
      const told = entities.records[report]
      return told?.kind === 'report' && told.grading !== undefined ? [told.grading.text] : []
    })
    return { record, date: own ?? dates[0] ?? '', grade: grades[0] ?? '' }
  })
}
