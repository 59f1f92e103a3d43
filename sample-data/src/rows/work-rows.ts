import type { Action, Episode, Exhibit, Flag } from '../entries.ts'
import type { Identifiers } from '../identifiers.ts'
import type { Ledger } from '../ledger.ts'
import { sortRows, toTable, type Row, type Table } from './table.ts'

/** The tables of what was done: missing episodes, exhibits, actions and flags. */
export function toWorkTables(ledger: Ledger, ids: Identifiers): Table[] {
  return [
    toTable(
      'missing_episodes',
      sortRows(
        ledger.episodes.map((episode) => toEpisodeRow(episode, ids)),
        'episode_id',
      ),
    ),
    toTable(
      'exhibits',
      sortRows(
        ledger.exhibits.map((exhibit) => toExhibitRow(exhibit, ids)),
        'exhibit_id',
      ),
    ),
    toTable(
      'actions',
      sortRows(
        ledger.actions.map((action) => toActionRow(action, ids)),
        'action_id',
      ),
    ),
    toTable(
      'flags',
      sortRows(
        ledger.flags.map((flag) => toFlagRow(flag, ids)),
        'entity_id',
        'flag_kind',
        'set_on',
      ),
    ),
  ]
}

function toEpisodeRow(episode: Episode, ids: Identifiers): Row {
  return {
    episode_id: ids.of(episode),
    source_system: episode.source.system,
    force_code: episode.source.force,
    person_id: ids.of(episode.who),
    missing_from_at: episode.from,
    returned_at: episode.returned,
    missing_from: episode.missingFrom,
    found_location_id: episode.foundAt === undefined ? '' : ids.of(episode.foundAt),
    found_with: episode.foundWith.map((person) => ids.of(person)).join(';'),
    risk_level: episode.risk,
    risk_rationale: episode.rationale,
    return_interview_offered: episode.interviewOffered,
    return_interview_at: episode.interviewOn,
    return_interview_summary: episode.interviewSummary,
  }
}

function toExhibitRow(exhibit: Exhibit, ids: Identifiers): Row {
  return {
    exhibit_id: ids.of(exhibit),
    event_id: ids.of(exhibit.event),
    exhibit_kind: exhibit.sort,
    seized_on: exhibit.seized,
    submitted_on: exhibit.submitted,
    examined_on: exhibit.examined,
    result: exhibit.result,
  }
}

function toActionRow(action: Action, ids: Identifiers): Row {
  return {
    action_id: ids.of(action),
    source_agency: action.source.agency,
    event_id: action.event === undefined ? '' : ids.of(action.event),
    action_kind: action.sort,
    subject_id: action.subject === undefined ? '' : ids.of(action.subject),
    child_id: action.child === undefined ? '' : ids.of(action.child),
    issued_on: action.issued,
    expires_on: action.expires,
    status: action.status,
  }
}

function toFlagRow(flag: Flag, ids: Identifiers): Row {
  return {
    entity_id: ids.of(flag.on),
    entity_kind: flag.on.kind,
    flag_kind: flag.sort,
    set_on: flag.set,
    unit: flag.unit,
    reviewed_on: flag.reviewed,
    review_due: flag.due,
  }
}
