import type { IssueLog } from '../model/issue.ts'
import type { SourceRecord } from '../records/record.ts'
import { rankClaims } from './rank-claims.ts'

/**
 * The value that most records of one thing claim for a single-valued field; the first in text order where claims are
 * even. Several values are an issue: all stay in their records, none is lost.
 */
export function chooseClaim<R extends SourceRecord, T extends string | number | boolean>(
  records: readonly R[],
  field: string,
  claim: (record: R) => T | undefined,
  issues: IssueLog,
): T | undefined {
  const claims = rankClaims(
    records.flatMap((record) => claim(record) ?? []),
    String,
  )
  if (claims.length > 1) reportConflict(records, field, claim, issues)
  return claims[0]
}

function reportConflict<R extends SourceRecord>(
  records: readonly R[],
  field: string,
  claim: (record: R) => unknown,
  issues: IssueLog,
): void {
  for (const record of records) {
    if (claim(record) === undefined) continue
    const at = { file: record.row.header.file, line: record.row.line, column: field }
    issues.add(
      'conflicting-claims',
      'warning',
      `Records of one ${record.kind} differ here; each is kept, and the value most of them give is shown.`,
      at,
    )
  }
}
