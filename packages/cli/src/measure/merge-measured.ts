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
import { findLateIssues } from './late-issues.ts'
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
  const late = findLateIssues(quality)
  const heads = [...accounts, ...unreadable.map(({ file }) => ({ file, columns: [] }))]
  const unmatched = findDrift(heads, settings.tables).issues.filter(({ code }) => code === OF_ALL_FILES)
  const unmatchedCounts = unmatched.map(({ code, severity, at }) => ({ code, severity, file: at.file, count: 1 }))
  return {
    report: {
      files: accounts,
      issues: [...issues, ...unmatched, ...late.issues],
      issueCounts: [...counts, ...unmatchedCounts, ...late.counts],
      rejected: [],
    },
    quality,
    unreadable,
  }
}
