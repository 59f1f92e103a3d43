import { ENTITY_KINDS } from '../model/id.ts'
import { ENTITY_KIND_SYNONYMS } from '../presets/cell-words.ts'
import type { Cells } from './cells.ts'
import { createWordTable } from './forms/word-table.ts'
import { LINK_BASES, LINK_STRENGTHS, type BodyOf, type LinkRecord } from './record.ts'

const ENTITY_WORDS = createWordTable(ENTITY_KINDS, ENTITY_KIND_SYNONYMS)
const STRENGTHS = createWordTable(LINK_STRENGTHS)
const BASES = createWordTable(LINK_BASES, { factual: 'fact', assessed: 'assessment' })
const POLARITIES = createWordTable(['asserted', 'ruled-out'])

/** A tie between two things, as recorded. */
export function parseLink(cells: Cells): BodyOf<LinkRecord> {
  return {
    kind: 'link',
    fromId: cells.text('from_id') ?? '',
    toId: cells.text('to_id') ?? '',
    linkType: cells.text('link_type')?.toLowerCase() ?? 'linked',
    fromKind: cells.oneOf('from_kind', ENTITY_WORDS),
    toKind: cells.oneOf('to_kind', ENTITY_WORDS),
    from: cells.pastDate('from'),
    to: cells.date('to'),
    strength: cells.oneOf('strength', STRENGTHS),
    basis: cells.oneOf('basis', BASES),
    isRuledOut: cells.oneOf('polarity', POLARITIES) === 'ruled-out',
    reportId: cells.text('report_id'),
    eventId: cells.text('event_id'),
  }
}
