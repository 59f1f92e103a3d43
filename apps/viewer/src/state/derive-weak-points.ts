import type { CaseGroup } from '@weft/core/case-file'

/** Something without which a group falls apart, to be gone to. */
export interface WeakPointView {
  readonly entity: number
  /** How many of the people who are left stay in the largest piece: `8 of 9 stay together`. */
  readonly left: string
}

/** The people and things without which a group falls apart, and the records. */
export function deriveWeakPoints({ explanation: { weakPoints = [] } }: CaseGroup): {
  readonly things: readonly WeakPointView[]
  readonly records: readonly number[]
} {
  return {
    things: weakPoints.filter(({ kind }) => kind !== 'record').map(({ number, parts }) => ({ entity: number, left: sayLeft(parts) })),
    records: weakPoints.filter(({ kind }) => kind === 'record').map(({ number }) => number),
  }
}

function sayLeft(parts: readonly number[]): string {
  const all = parts.reduce((sum, size) => sum + size, 0)
  const most = parts[0] ?? 0
  return most < 2 ? 'nobody stays together' : `${String(most)} of ${String(all)} stay together`
}
