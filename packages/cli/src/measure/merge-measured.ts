import {
  composeQuality,
  createQualityState,
  findDrift,
  mergeQuality,
  type CaseOptions,
  type FileAccount,
  type ImportReport,
  type Issue,
  type IssueCount,
  type Quality,
  type QualityState,
} from '@weft/core'
import type { MeasuredFile } from './measure-file.ts'

/** A file that cannot be read at all, and why. */
export interface UnreadableFile {
  readonly file: string
  readonly reason: string
}

/** What some files hold, put together; rows set aside are not in the report. */
export interface CheckedTables {
  readonly report: ImportReport
  readonly quality: Quality
  readonly unreadable: readonly UnreadableFile[]
}

/** What a drift says of the mappings as a whole, which a file by itself cannot tell. */
const OF_ALL_FILES = 'unmatched-pattern'

/** Puts together what files hold, in the order in which they stand. */
export function mergeMeasured(files: readonly MeasuredFile[], settings: CaseOptions): CheckedTables {
  let state: QualityState | undefined
  const accounts: Readonly<FileAccount>[] = []
  const issues: Issue[] = []
  const counts: IssueCount[] = []
  const unreadable: UnreadableFile[] = []
  for (const file of files) {
    if (file.kind === 'unreadable') {
      unreadable.push({ file: file.file, reason: file.reason })
      continue
    }
    const { report } = file.measured
    if (state === undefined) ({ state } = file.measured)
    else mergeQuality(state, file.measured.state)
    accounts.push(...report.files)
    issues.push(...report.issues.filter(({ code }) => code !== OF_ALL_FILES))
    counts.push(...report.issueCounts.filter(({ code }) => code !== OF_ALL_FILES))
  }
  const quality = composeQuality(state ?? createQualityState(), accounts, settings)
  const found = [...findDrift(accounts, settings.tables).issues.filter(({ code }) => code === OF_ALL_FILES), ...findDuplicates(quality)]
  const foundCounts = [
    ...found.filter(({ code }) => code === OF_ALL_FILES).map(({ code, severity, at }) => ({ code, severity, file: at.file, count: 1 })),
    ...countDuplicates(quality),
  ]
  return {
    report: { files: accounts, issues: [...issues, ...found], issueCounts: [...counts, ...foundCounts], rejected: [] },
    quality,
    unreadable,
  }
}

const DUPLICATE = { code: 'duplicate-row', severity: 'note' } as const

/** The rows that stand twice, as issues; a pass that keeps no rows finds them at its end. */
function findDuplicates({ duplicateRows }: Quality): readonly Issue[] {
  return duplicateRows.places.map((at) => ({
    ...DUPLICATE,
    message: 'The row says the same as an earlier one of its file; it counts once.',
    at,
  }))
}

function countDuplicates({ duplicateRows }: Quality): readonly IssueCount[] {
  return duplicateRows.byFile.map(({ file, duplicates }) => ({ ...DUPLICATE, file, count: duplicates }))
}
