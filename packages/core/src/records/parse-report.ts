import { parseGrading, type Grading, type GradingFault } from '../model/grading.ts'
import { ENTITY_KINDS } from '../model/id.ts'
import { ENTITY_KIND_SYNONYMS } from '../presets/cell-words.ts'
import type { Cells } from './cells.ts'
import { createWordTable } from './forms/word-table.ts'
import type { BodyOf, MentionRecord, ReportRecord } from './record.ts'

const ENTITY_WORDS = createWordTable(ENTITY_KINDS, ENTITY_KIND_SYNONYMS)
const FAULTS: Readonly<Record<GradingFault, string>> = {
  'bad-grading': 'The cells hold no grading of a known scheme (3x5x2, 5x5x5 or 6x6); the report stands without one.',
  'ambiguous-grading': 'The cells fit more than one grading, and none is guessed; the report stands without one.',
}

/** A graded report. */
export function parseReport(cells: Cells): BodyOf<ReportRecord> {
  return {
    kind: 'report',
    reportId: cells.text('report_id') ?? '',
    submittedOn: cells.pastDate('submitted_on'),
    eventDate: cells.pastDate('event_date'),
    grading: readGrading(cells),
    handlingConditions: cells.text('handling_conditions'),
    unit: cells.text('unit'),
    priority: cells.text('priority')?.toLowerCase(),
    text: cells.text('text'),
  }
}

function readGrading(cells: Cells): Grading | undefined {
  const grading = parseGrading({
    grading: cells.text('grading'),
    source: cells.text('source_evaluation'),
    information: cells.text('information_evaluation'),
    handling: cells.text('handling'),
  })
  if (typeof grading !== 'string') return grading
  cells.fault(grading, 'warning', FAULTS[grading], cells.has('grading') ? 'grading' : 'source_evaluation')
  return undefined
}

/** That a report speaks of someone or something. */
export function parseMention(cells: Cells): BodyOf<MentionRecord> {
  return {
    kind: 'mention',
    reportId: cells.text('report_id') ?? '',
    entityId: cells.text('entity_id') ?? '',
    entityKind: cells.oneOf('entity_kind', ENTITY_WORDS),
    role: cells.text('role')?.toLowerCase(),
  }
}
