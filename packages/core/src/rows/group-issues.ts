import { compareText } from '../model/id.ts'
import type { Issue, Severity } from '../model/issue.ts'
import type { ImportReport } from './import-account.ts'

/** Issues of one code and severity: how many there are, in how many files, and the first few of them. */
export interface IssueGroup {
  readonly code: string
  readonly severity: Severity
  readonly count: number
  readonly files: number
  readonly examples: readonly Issue[]
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note']

/** Issues by code, the gravest and most frequent first, each with its first examples by file and line. */
export function groupIssues(
  { issues, issueCounts }: Pick<ImportReport, 'issues' | 'issueCounts'>,
  examples: number,
): readonly IssueGroup[] {
  const keyOf = ({ code, severity }: { readonly code: string; readonly severity: Severity }): string => `${severity} ${code}`
  const groups = new Map<
    string,
    { readonly code: string; readonly severity: Severity; count: number; files: number; readonly all: Issue[] }
  >()
  for (const counted of issueCounts) {
    const { code, severity, count } = counted
    const group = groups.get(keyOf(counted)) ?? { code, severity, count: 0, files: 0, all: [] }
    group.count += count
    group.files++
    groups.set(keyOf(counted), group)
  }
  for (const issue of issues) groups.get(keyOf(issue))?.all.push(issue)
  return [...groups.values()]
    .sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || b.count - a.count || compareText(a.code, b.code))
    .map(({ code, severity, count, files, all }) => ({
      code,
      severity,
      count,
      files,
      examples: all.sort(comparePlaces).slice(0, examples),
    }))
}

function comparePlaces({ at: a }: Issue, { at: b }: Issue): number {
  return compareText(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0)
}
