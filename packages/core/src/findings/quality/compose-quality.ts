import { highestMarking, type Marking } from '../../model/marking.ts'
import type { CaseOptions } from '../../options.ts'
import type { RecordKind } from '../../presets/columns.ts'
import { DATED_KINDS } from '../../records/date-of-record.ts'
import type { FileAccount } from '../../rows/import-account.ts'
import { nameAgencies } from './compose/agency-names.ts'
import { composeKinds } from './compose/compose-kinds.ts'
import {
  composeEpisodes,
  composeEthnicity,
  composeFlags,
  composeGradings,
  composeOffences,
  composeRepeats,
} from './compose/compose-measures.ts'
import { composePeriod } from './compose/compose-period.ts'
import { deriveQualityFindings } from './faults/derive-quality-findings.ts'
import { countDuplicateRows } from './measures/duplicate-rows.ts'
import type { Period } from './measures/period.ts'
import type { QualityState } from './quality-state.ts'
import { QUALITY_FORMAT, QUALITY_VERSION, type Quality, type RowCounts } from './quality.ts'
import { countUndefinedIds } from './measures/undefined-ids.ts'

/** What was counted, as one document. */
export function composeQuality(
  state: QualityState,
  files: readonly Readonly<FileAccount>[],
  settings: Pick<CaseOptions, 'title' | 'purpose' | 'marking' | 'asAt'>,
): Quality {
  const asAt = settings.asAt === '' ? newestDay(state.period) : settings.asAt
  const names = nameAgencies(state.agencies, state.period.byAgency)
  const measured: Omit<Quality, 'findings'> = {
    format: QUALITY_FORMAT,
    version: QUALITY_VERSION,
    title: settings.title,
    purpose: settings.purpose,
    marking: [state.marking, ...files.map((file) => file.marking)].reduce<Marking>(
      (highest, marking) => (marking === undefined ? highest : highestMarking(highest, marking)),
      settings.marking,
    ),
    asAt,
    rows: sumRows(files),
    files: files.map((file) => ({
      file: file.file,
      kinds: file.kinds as readonly RecordKind[],
      ...rowsOf(file),
      unplacedColumns: file.kinds.length === 0 ? [] : file.unplacedColumns,
    })),
    agencies: names.list,
    period: composePeriod(state.period, names),
    kinds: composeKinds(state, names),
    ethnicity: composeEthnicity(state.ethnicity, names),
    flags: composeFlags(state.flags, asAt),
    gradings: composeGradings(state.gradings, names),
    missingEpisodes: composeEpisodes(state.casework, names),
    offences: composeOffences(state.casework, names, asAt),
    repeatedReports: composeRepeats(state.repeated),
    undefinedIds: countUndefinedIds(state.ids),
    duplicateRows: countDuplicateRows(state.rows),
  }
  return { ...measured, findings: deriveQualityFindings(measured) }
}

/** The newest day of any event or report, as `case.json` has it; of any other dated record where there are none. */
function newestDay({ days }: Period): string {
  const newest = (kinds: readonly RecordKind[]): string =>
    kinds
      .map((kind) => days.get(kind)?.newest ?? '')
      .sort()
      .at(-1) ?? ''
  const day = newest(['event', 'report'])
  return day === '' ? newest(DATED_KINDS) : day
}

function rowsOf({ rowsRead, rowsAccepted, rowsRejected }: Readonly<FileAccount>): RowCounts {
  return { read: rowsRead, accepted: rowsAccepted, rejected: rowsRejected }
}

function sumRows(files: readonly Readonly<FileAccount>[]): RowCounts {
  const sum = (pick: (file: Readonly<FileAccount>) => number): number => files.reduce((total, file) => total + pick(file), 0)
  return {
    read: sum(({ rowsRead }) => rowsRead),
    accepted: sum(({ rowsAccepted }) => rowsAccepted),
    rejected: sum(({ rowsRejected }) => rowsRejected),
  }
}
