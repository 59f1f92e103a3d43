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
  const code = createPatternCode(model.comparisons)
  return pairs
    .filter(({ weight, pattern }) => weight >= Math.min(review, link) && !isContradiction(model, code.digits(pattern)))
    .map((pair) => ({ ...pair, band: pair.weight >= link ? 'link' : 'review' }))
}

/** Whether a pattern contradicts that two are one. */
export function isContradiction(model: LinkModel, digits: readonly number[]): boolean {
  return model.neverDifferent.some((name) => {
    const comparison = model.comparisons.findIndex((each) => each.name === name)
    return digits[comparison] === model.comparisons[comparison]?.levels.length
  })
}
