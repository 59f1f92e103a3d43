import { parseMarking, type Marking } from '../model/marking.ts'
import { KINDS, OPTIONAL_KEYS, type RecordKind } from '../presets/columns.ts'
import type { Cells } from './cells.ts'
import { parseAction, parseExhibit, parseFlag, parseMissingEpisode } from './parse-casework.ts'
import { parseEvent, parseInvolvement } from './parse-event.ts'
import { parseLink } from './parse-link.ts'
import { parseLocation, parseObject } from './parse-location.ts'
import { parsePerson } from './parse-person.ts'
import { parseMention, parseReport } from './parse-report.ts'
import type { BodyOf, CommonFields, RecordShape, SourceRecord } from './record.ts'

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
  const blank = KINDS[shape.kind].keys.find((key) => !cells.has(key) && !OPTIONAL_KEYS.has(key))
  if (blank !== undefined) {
    cells.fault('no-key', 'error', `A ${shape.kind} needs a ${blank}, and the cell holds none.`, blank)
    return undefined
  }
  // assigned, since spreading two wide objects into a third takes thirty times as long
  return Object.assign(PARSERS[shape.kind](cells), readCommon(shape.kind, cells), { row: cells.row, shape }) as SourceRecord
}

function readCommon(kind: RecordKind, cells: Cells): CommonFields {
  return {
    sourceSystem: cells.text('source_system'),
    sourceAgency: cells.text('source_agency'),
    forceCode: cells.text('force_code'),
    createdAt: cells.pastDate('created_at'),
    capturedStage: cells.text('captured_stage'),
    marking: readMarking(cells),
    handling: kind === 'report' ? undefined : cells.text('handling'),
    provenanceRef: cells.text('provenance_ref'),
    reviewDue: cells.date('review_due'),
  }
}

function readMarking(cells: Cells): Marking | undefined {
  const text = cells.text('marking')
  if (text === undefined) return undefined
  const marking = parseMarking(text)
  if (marking === undefined)
    cells.fault('unknown-marking', 'warning', 'The cell holds no protective marking that is known here.', 'marking')
  return marking
}
