import { ENTITY_KINDS } from '../model/id.ts'
import type { Cells } from './cells.ts'
import type { BodyOf, MentionRecord, ReportRecord } from './record.ts'

/** A graded report; its grading is kept as written. */
export function parseReport(cells: Cells): BodyOf<ReportRecord> {
  const parts = ['source_evaluation', 'information_evaluation', 'handling'].map((field) => cells.text(field) ?? '')
  const grading = cells.text('grading') ?? (parts.some((part) => part !== '') ? parts.join('/') : undefined)
  return {
    kind: 'report',
    reportId: cells.text('report_id') ?? '',
    submittedOn: cells.pastDate('submitted_on'),
    eventDate: cells.pastDate('event_date'),
    grading,
    text: cells.text('text'),
  }
}

/** That a report speaks of someone or something. */
export function parseMention(cells: Cells): BodyOf<MentionRecord> {
  return {
    kind: 'mention',
    reportId: cells.text('report_id') ?? '',
    entityId: cells.text('entity_id') ?? '',
    entityKind: cells.oneOf('entity_kind', ENTITY_KINDS),
    role: cells.text('role')?.toLowerCase(),
  }
}
