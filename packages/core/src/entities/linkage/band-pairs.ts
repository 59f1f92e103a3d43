import type { LinkModel } from '../../model/link-model.ts'
import { createPatternCode } from './pattern.ts'
import type { ScoredPair } from './score-candidates.ts'

/** What is done with a pair: held to be one, shown to a person, or neither. */
type Band = 'link' | 'review'

/** A pair in its band, with what held it back. */
export interface BandedPair extends ScoredPair {
  readonly band: Band
  /** Why a pair that weighs enough for a link is none: its cluster was taken apart, or a person could not tell. */
  readonly heldBy?: 'repair' | 'judgement'
}

/** Match weights from which pairs are linked, and from which they are shown. */
export interface Thresholds {
  /** Infinity links nothing. */
  readonly link: number
  readonly review: number
}

/** Puts pairs into bands; those that contradict each other, or weigh too little, are left out. */
export function bandPairs(model: LinkModel, pairs: readonly ScoredPair[], { link, review }: Thresholds): readonly BandedPair[] {
  const isContradiction = createContradiction(model)
  return pairs
    .filter(({ weight, pattern }) => weight >= Math.min(review, link) && !isContradiction(pattern))
    .map((pair) => ({ ...pair, band: pair.weight >= link ? 'link' : 'review' }))
}

/** Tells whether a pattern contradicts that two are one. */
export function createContradiction({ neverDifferent, comparisons }: LinkModel): (pattern: number) => boolean {
  const code = createPatternCode(comparisons)
  const never = comparisons.flatMap(({ name, levels }, comparison) =>
    neverDifferent.includes(name) ? [{ comparison, different: levels.length }] : [],
  )
  return (pattern) => never.some(({ comparison, different }) => code.digit(pattern, comparison) === different)
}
