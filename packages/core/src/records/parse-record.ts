import { parseMarking } from '../model/marking.ts'
import { KINDS, type RecordKind } from '../presets/columns.ts'
import type { Cells } from './cells.ts'
import { parseAction, parseExhibit, parseFlag, parseMissingEpisode } from './parse-casework.ts'
import { parseEvent, parseInvolvement } from './parse-event.ts'
import { parseLink } from './parse-link.ts'
import { parseLocation, parseObject } from './parse-location.ts'
import { parsePerson } from './parse-person.ts'
import { parseMention, parseReport } from './parse-report.ts'
import type { BodyOf, RecordShape, SourceRecord } from './record.ts'

const PARSERS: Readonly<Record<RecordKind, (cells: Cells) => BodyOf<SourceRecord>>> = {
  person: parsePerson,
  event: parseEvent,
  involvement: parseInvolvement,
  location: parseLocation,
  object: parseObject,
  link: parseLink,
  report: parseReport,
  mention: parseMention,
  missing_episode: parseMissingEpisode,
  exhibit: parseExhibit,
  action: parseAction,
  flag: parseFlag,
}

/** Reads one record of a row; undefined, with an issue, where a key column holds nothing. */
export function parseRecord(shape: RecordShape, cells: Cells): SourceRecord | undefined {
  const blank = KINDS[shape.kind].keys.find((key) => !cells.has(key) && !isOptionalKey(key))
  if (blank !== undefined) {
    cells.fault('no-key', 'error', `A ${shape.kind} needs a ${blank}, and the cell holds none.`, blank)
    return undefined
  }
  const marking = cells.text('marking')
  const common = { row: cells.row, shape, sourceSystem: cells.text('source_system'), forceCode: cells.text('force_code') }
  const known = marking === undefined ? undefined : parseMarking(marking)
  if (marking !== undefined && known === undefined)
    cells.fault('unknown-marking', 'warning', `"${marking}" is no protective marking that is known here.`, 'marking')
  return { ...PARSERS[shape.kind](cells), ...common, marking: known } as SourceRecord
}

/** Keys that tell a kind by its header but may be blank in a row: what they hold may be unknown, and the row still says something. */
function isOptionalKey(key: string): boolean {
  return key === 'role' || key === 'value' || key === 'missing_from_at' || key === 'object_kind' || key === 'link_type'
}
