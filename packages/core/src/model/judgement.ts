/** What a person may decide of two ids (same, different, unsure) and of a lead (accept, reject, defer). */
export const JUDGEMENTS = ['same', 'different', 'unsure', 'accept', 'reject', 'defer'] as const
export type JudgementWord = (typeof JUDGEMENTS)[number]

/** A decision of a person; of two on one subject the later stands. */
export interface Judgement {
  /** Two ids of one kind as `kind:key`, in text order, or the id of a lead. */
  readonly subject: readonly string[]
  readonly judgement: JudgementWord
  readonly reason: string
  readonly by: string
  /** ISO date and time. */
  readonly at: string
}

/** The judgements that stand: the last of each subject. */
export function standingJudgements(judgements: readonly Judgement[]): readonly Judgement[] {
  const standing = new Map<string, Judgement>()
  for (const judgement of judgements) {
    const key = [...judgement.subject].sort().join('\n')
    standing.delete(key)
    standing.set(key, judgement)
  }
  return [...standing.values()]
}
