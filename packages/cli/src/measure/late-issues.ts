import type { Issue, IssueCount, Quality } from '@weft/core'

/** Faults that show only once every row of every file was met: a pass that keeps no rows finds them at its end. */
export function findLateIssues({ duplicateRows, undefinedIds }: Quality): {
  readonly issues: readonly Issue[]
  readonly counts: readonly IssueCount[]
} {
  return {
    issues: [
      ...duplicateRows.places.map((at) => ({
        ...DUPLICATE,
        message: 'The row says the same as an earlier one of its file; it counts once.',
        at,
      })),
      ...undefinedIds.places.map((at) => ({
        ...UNDEFINED,
        message: 'The id is named here for the first time and defined in no file; an empty entity will stand for it.',
        at,
      })),
    ],
    counts: [
      ...duplicateRows.byFile.map(({ file, duplicates }) => ({ ...DUPLICATE, file, count: duplicates })),
      ...undefinedIds.byFile.map(({ file, missing }) => ({ ...UNDEFINED, file, count: missing })),
    ],
  }
}

const DUPLICATE = { code: 'duplicate-row', severity: 'note' } as const
/** Each id counts once, however many rows name it. */
const UNDEFINED = { code: 'undefined-id', severity: 'warning' } as const
