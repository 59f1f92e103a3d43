import { allOf, atLeast, type Verdict } from '../../model/verdict.ts'

/** Something that is not recorded: a field of an entity, or what a person has to say of the group as a whole. */
export interface Missing {
  /** An entity number; undefined for the group as a whole. */
  readonly entity: number | undefined
  readonly field: string
}

/** A verdict with the records that speak for it and, where it is unknown, what is missing. */
export interface Judged {
  readonly verdict: Verdict
  /** Record numbers; may repeat. */
  readonly evidence: readonly number[]
  readonly missing: readonly Missing[]
}

/** What is taken to be known, and to speak for the definition, though it is not recorded: keys of `missingKey`. */
export type Supposed = ReadonlySet<string>

const NO_RECORDS: readonly number[] = []
const NOTHING_MISSING: readonly Missing[] = []
export const NOT_MET: Judged = { verdict: 'not met', evidence: NO_RECORDS, missing: NOTHING_MISSING }
export const MET: Judged = { verdict: 'met', evidence: NO_RECORDS, missing: NOTHING_MISSING }

const OPEN: Judged = { verdict: 'unknown', evidence: NO_RECORDS, missing: NOTHING_MISSING }

/** Met, by some records. */
export function metBy(evidence: readonly number[]): Judged {
  return { verdict: 'met', evidence, missing: NOTHING_MISSING }
}

/** Names a missing field; the same for the same field of the same entity. */
export function missingKey({ entity, field }: Missing): string {
  return `${entity === undefined ? '' : String(entity)} ${field}`
}

/**
 * Unknown for want of some fields, each of which is needed; met where all of them are supposed. Where anything is
 * supposed, the verdict is all that is asked for, and what is missing is not listed again.
 */
export function openFor(missing: readonly Missing[], supposed: Supposed): Judged {
  if (supposed.size > 0) return missing.every((field) => supposed.has(missingKey(field))) ? MET : OPEN
  return { verdict: 'unknown', evidence: NO_RECORDS, missing }
}

/** Whether all hold. What is missing counts only while it can decide. */
export function allJudged(items: readonly Judged[]): Judged {
  const verdict = allOf(items.map((item) => item.verdict))
  return verdict === 'not met' ? NOT_MET : join(verdict, items)
}

/** Whether at least so many hold, by the records of those that do. */
export function atLeastJudged(least: number, items: readonly Judged[]): Judged {
  const verdict = atLeast(
    least,
    items.map((item) => item.verdict),
  )
  return join(verdict, verdict === 'unknown' ? items : items.filter((item) => item.verdict === 'met'))
}

/** Whether any holds. */
export function anyJudged(items: readonly Judged[]): Judged {
  return atLeastJudged(1, items)
}

function join(verdict: Verdict, items: readonly Judged[]): Judged {
  const evidence: number[] = []
  const missing = new Map<string, Missing>()
  for (const item of items) {
    if (item.verdict === 'not met') continue
    for (const record of item.evidence) evidence.push(record)
    if (verdict === 'unknown') for (const field of item.missing) missing.set(missingKey(field), field)
  }
  return { verdict, evidence, missing: [...missing.values()] }
}

/** Each missing field once, in the order in which they are met. */
export function distinctMissing(missing: readonly Missing[]): readonly Missing[] {
  return [...new Map(missing.map((field) => [missingKey(field), field])).values()]
}
