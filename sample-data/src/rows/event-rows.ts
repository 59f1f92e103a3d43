import type { Event, Part } from '../entries.ts'
import type { Identifiers } from '../identifiers.ts'
import type { Ledger } from '../ledger.ts'
import { nameOfPlace } from '../place.ts'
import { OUTCOMES } from '../presets/recording.ts'
import { sortRows, toTable, type Row, type Table } from './table.ts'

/** The tables of events and of everybody's part in them. */
export function toEventTables(ledger: Ledger, ids: Identifiers): Table[] {
  return [
    toTable(
      'events',
      sortRows(
        ledger.events.map((event) => toEventRow(event, ids)),
        'event_id',
      ),
    ),
    toTable(
      'involvements',
      sortRows(
        ledger.events.flatMap((event) => event.parts.map((part) => toInvolvementRow(event, part, ids))),
        'event_id',
        'person_id',
        'role',
      ),
    ),
  ]
}

function toEventRow(event: Event, ids: Identifiers): Row {
  const { at, source } = event
  const placeText = event.placeText === '' && at !== undefined && !('of' in at) && at.name !== '' ? nameOfPlace(at) : event.placeText
  return {
    event_id: ids.of(event),
    source_system: source.system,
    force_code: source.force,
    created_at: event.reported.slice(0, 10),
    event_kind: event.type,
    offence_code: event.offence.code,
    offence: event.offence.name,
    occurred_from: event.from,
    occurred_to: event.to,
    reported_at: event.reported,
    location_id: at === undefined ? '' : ids.of(at),
    location_text: placeText,
    flags: event.flags.join(';'),
    outcome_code: event.outcome,
    outcome: OUTCOMES[event.outcome] ?? '',
    outcome_date: event.outcomeOn,
    unit: event.unit,
    investigator_accreditation: event.accreditation,
    modus_operandi: event.method,
    summary: event.summary,
  }
}

function toInvolvementRow(event: Event, part: Part, ids: Identifiers): Row {
  return { event_id: ids.of(event), person_id: ids.of(part.who), role: part.role, from: part.from, to: part.to }
}
