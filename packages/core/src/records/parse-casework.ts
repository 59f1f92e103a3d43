import { ENTITY_KINDS } from '../model/id.ts'
import { ANSWERS, ENTITY_KIND_SYNONYMS, OFFERED_SYNONYMS } from '../presets/cell-words.ts'
import type { Cells } from './cells.ts'
import { createWordTable } from './forms/word-table.ts'
import type { ActionRecord, BodyOf, ExhibitRecord, FlagRecord, MissingEpisodeRecord } from './record.ts'

const ENTITY_WORDS = createWordTable(ENTITY_KINDS, ENTITY_KIND_SYNONYMS)
const OFFERED = createWordTable(ANSWERS, OFFERED_SYNONYMS)

/** One time that a person was missing. */
export function parseMissingEpisode(cells: Cells): BodyOf<MissingEpisodeRecord> {
  return {
    kind: 'missing_episode',
    episodeId: cells.text('episode_id') ?? '',
    personId: cells.text('person_id') ?? '',
    missingFromAt: cells.pastDate('missing_from_at'),
    returnedAt: cells.pastDate('returned_at'),
    missingFrom: cells.text('missing_from')?.toLowerCase(),
    foundLocationId: cells.text('found_location_id'),
    foundWith: cells.list('found_with'),
    riskLevel: cells.oneOf('risk_level', cells.rules.riskLevels),
    riskRationale: cells.text('risk_rationale'),
    isReturnInterviewOffered: cells.yesNo('return_interview_offered', OFFERED),
    returnInterviewAt: cells.pastDate('return_interview_at'),
    returnInterviewSummary: cells.text('return_interview_summary'),
  }
}

/** A thing seized, and what became of it. */
export function parseExhibit(cells: Cells): BodyOf<ExhibitRecord> {
  return {
    kind: 'exhibit',
    exhibitId: cells.text('exhibit_id') ?? '',
    eventId: cells.text('event_id'),
    exhibitKind: cells.text('exhibit_kind')?.toLowerCase(),
    seizedOn: cells.pastDate('seized_on'),
    submittedOn: cells.pastDate('submitted_on'),
    examinedOn: cells.pastDate('examined_on'),
    result: cells.text('result'),
  }
}

/** Something done about a person or for a child: a notice, an order, a meeting, an arrest. */
export function parseAction(cells: Cells): BodyOf<ActionRecord> {
  return {
    kind: 'action',
    actionId: cells.text('action_id') ?? '',
    actionKind: cells.text('action_kind')?.toLowerCase() ?? 'other',
    eventId: cells.text('event_id'),
    subjectId: cells.text('subject_id'),
    childId: cells.text('child_id'),
    issuedOn: cells.pastDate('issued_on'),
    expiresOn: cells.date('expires_on'),
    status: cells.text('status')?.toLowerCase(),
  }
}

/** A marker set on a person, place or event. */
export function parseFlag(cells: Cells): BodyOf<FlagRecord> {
  return {
    kind: 'flag',
    entityId: cells.text('entity_id') ?? '',
    entityKind: cells.oneOf('entity_kind', ENTITY_WORDS),
    flagKind: cells.text('flag_kind')?.toLowerCase() ?? '',
    setOn: cells.pastDate('set_on'),
    unit: cells.text('unit'),
    reviewedOn: cells.pastDate('reviewed_on'),
  }
}
