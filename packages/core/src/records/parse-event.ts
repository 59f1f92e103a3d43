import { EVENT_KIND_SYNONYMS, EVENT_KINDS } from '../presets/cell-words.ts'
import { ROLE_SYNONYMS, ROLES, type Role } from '../presets/roles.ts'
import type { Cells } from './cells.ts'
import { createWordTable } from './forms/word-table.ts'
import type { BodyOf, EventRecord, InvolvementRecord } from './record.ts'

const EVENT_WORDS = createWordTable(EVENT_KINDS, EVENT_KIND_SYNONYMS)
const ROLE_WORDS = createWordTable(ROLES, ROLE_SYNONYMS)

/** Something that happened, or part of what is known of it. */
export function parseEvent(cells: Cells): BodyOf<EventRecord> {
  return {
    kind: 'event',
    eventId: cells.text('event_id') ?? '',
    eventKind: cells.wordOrText('event_kind', EVENT_WORDS),
    offenceCode: cells.text('offence_code'),
    offence: cells.text('offence'),
    occurredFrom: cells.pastDate('occurred_from'),
    occurredTo: cells.pastDate('occurred_to'),
    reportedAt: cells.pastDate('reported_at'),
    locationId: cells.text('location_id'),
    locationText: cells.text('location_text'),
    flags: cells.list('flags'),
    outcomeCode: cells.text('outcome_code'),
    outcome: cells.text('outcome'),
    outcomeDate: cells.pastDate('outcome_date'),
    unit: cells.text('unit'),
    investigatorAccreditation: cells.text('investigator_accreditation'),
    modusOperandi: cells.text('modus_operandi'),
    summary: cells.text('summary'),
  }
}

/** A person's part in an event. */
export function parseInvolvement(cells: Cells): BodyOf<InvolvementRecord> {
  return {
    kind: 'involvement',
    eventId: cells.text('event_id') ?? '',
    personId: cells.text('person_id') ?? '',
    role: parseRole(cells),
    from: cells.pastDate('from'),
    to: cells.date('to'),
  }
}

function parseRole(cells: Cells): Role {
  const text = cells.text('role')
  const role = text === undefined ? undefined : ROLE_WORDS.find(text)
  if (role !== undefined) return role
  const said = text === undefined ? 'No role is given' : 'The cell holds no role that is known here'
  cells.fault('unknown-role', 'warning', `${said}; it is kept as "other". Map it with "values" in the configuration.`, 'role')
  return 'other'
}
