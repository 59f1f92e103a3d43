import type { Verdict } from '../../model/verdict.ts'
import type { Judged, Missing } from './judged.ts'

/** One condition of a definition: whether it is met, in a sentence without names, by which records, and what is missing. */
export interface ClauseVerdict {
  /** offenders, victims, connection, conduct, means, setting, window, evidence; or that of a judged clause. */
  readonly clause: string
  readonly verdict: Verdict
  readonly statement: string
  /** Record numbers, ascending. */
  readonly evidence: readonly number[]
  /** What could settle it; empty where it is settled. */
  readonly missing: readonly Missing[]
}

/** Makes a clause of what was judged. */
export function composeClause(clause: string, { verdict, evidence, missing }: Judged, statement: string): ClauseVerdict {
  return { clause, verdict, statement, evidence: [...new Set(evidence)].sort((a, b) => a - b), missing }
}

/** `a`, `a or b`, `a, b or c`. */
export function sayChoice(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`
}
