import { ROLE_SYNONYMS, ROLES, type Role } from '../presets/roles.ts'
import type { Cells } from './cells.ts'
import type { BodyOf, EventRecord, InvolvementRecord } from './record.ts'

/** Something that happened, or part of what is known of it. */
export function parseEvent(cells: Cells): BodyOf<EventRecord> {
  return {
    kind: 'event',
    eventId: cells.text('event_id') ?? '',
    eventKind: cells.text('event_kind')?.toLowerCase(),
    offence: cells.text('offence'),
    occurredFrom: cells.pastDate('occurred_from'),
    occurredTo: cells.pastDate('occurred_to'),
    reportedAt: cells.pastDate('reported_at'),
    locationId: cells.text('location_id'),
    locationText: cells.text('location_text'),
    flags: cells.list('flags'),
    outcome: cells.text('outcome'),
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
  const folded = (text ?? '').toLowerCase().replace(/[^a-z]/g, '')
  const role =
    ROLES.find((known) => known.replaceAll('-', '') === folded) ??
    (Object.hasOwn(ROLE_SYNONYMS, folded) ? ROLE_SYNONYMS[folded] : undefined)
  if (role !== undefined) return role
  const said = text === undefined ? 'No role is given' : `"${text}" is no role that is known here`
  cells.fault('unknown-role', 'warning', `${said}; it is kept as "other". Map it with "values" in the configuration.`, 'role')
  return 'other'
}
