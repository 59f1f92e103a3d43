import { ENTITY_KINDS } from '../model/id.ts'
import type { Cells } from './cells.ts'
import { LINK_STRENGTHS, type BodyOf, type LinkRecord } from './record.ts'

/** A tie between two things, as recorded. */
export function parseLink(cells: Cells): BodyOf<LinkRecord> {
  return {
    kind: 'link',
    fromId: cells.text('from_id') ?? '',
    toId: cells.text('to_id') ?? '',
    linkType: cells.text('link_type')?.toLowerCase() ?? 'linked',
    fromKind: cells.oneOf('from_kind', ENTITY_KINDS),
    toKind: cells.oneOf('to_kind', ENTITY_KINDS),
    from: cells.pastDate('from'),
    to: cells.date('to'),
    strength: cells.oneOf('strength', LINK_STRENGTHS),
    isRuledOut: cells.oneOf('polarity', ['asserted', 'ruled-out']) === 'ruled-out',
    reportId: cells.text('report_id'),
    eventId: cells.text('event_id'),
  }
}
