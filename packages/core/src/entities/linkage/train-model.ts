import type { LinkModel, Shares } from '../../model/link-model.ts'
import { estimateU, type ChanceAgreement } from './estimate-u.ts'
import { expectPairs, patternRows, type ExpectedPairs } from './expect-pairs.ts'
import { keepMonotone } from './keep-monotone.ts'
import { levelChances, sharesOf, type LevelChances } from './pair-classes.ts'
import type { PatternCount } from './pattern.ts'
import { MOST_SHARE, priorShares } from './prior-shares.ts'

/** A model with what it learned, and how the learning went. */
export interface TrainedModel {
  readonly model: LinkModel
  readonly shares: Shares
  readonly training: Training
}

/** How a training went. */
interface Training {
  /** Pairs that were compared. */
  readonly candidates: number
  /** Of those, the pairs that the model takes to be one thing. */
  readonly expectedMatches: number
  readonly rounds: number
  readonly converged: boolean
}

/** So many pairs of one thing are taken to have been seen that agree as the shipped model says. */
const PRIOR_MATCHES = 50
/** So many pairs of each class are taken to have been counted, at the rate of the shipped model. */
const PRIOR_PAIRS = 5
const MOST_ROUNDS = 300
/** Training ends once nothing that is learned moves by more than this share of itself. */
const SETTLED = 1e-6

/** What a model holds to be so, while it learns. */
interface Beliefs {
  readonly levels: readonly LevelChances[]
  readonly shares: Shares
}

/**
 * Learns how often levels are reached by two records of one thing, and by strangers, by expectation maximisation over the
 * patterns of candidates (Winkler 1988).
 *
 * What a pair may be (one thing, strangers, a lookalike) is judged by all comparisons; m of a comparison is counted over the
 * pairs of those rules that are a fair sample and do not rest on it. u comes from chance agreement.
 *
 * @param things how many there are
 */
export function trainModel(
  model: LinkModel,
  counts: readonly PatternCount[],
  chance: readonly ChanceAgreement[],
  things: number,
): TrainedModel {
  const rows = patternRows(model, counts)
  let beliefs: Beliefs = { levels: levelChances(model), shares: priorShares(model, things) }
  beliefs = { ...beliefs, levels: learnU(model, chance, beliefs) }
  let expected = expectPairs(model, rows, beliefs.levels, sharesOf(beliefs.shares))
  let rounds = 0
  for (let moved = 1; rounds < MOST_ROUNDS && moved > SETTLED; rounds++) {
    const next = learn(model, chance, expected, things)
    moved = distanceOf(beliefs, next)
    beliefs = next
    expected = expectPairs(model, rows, beliefs.levels, sharesOf(beliefs.shares))
  }
  return {
    model: withLevels(model, beliefs),
    shares: beliefs.shares,
    training: {
      candidates: counts.reduce((sum, { count }) => sum + count, 0),
      expectedMatches: expected.pairs[0] ?? 0,
      rounds,
      converged: rounds < MOST_ROUNDS,
    },
  }
}

/** A model that was trained elsewhere, applied to other data: m, u and, where it has them, shares stay as they are. */
export function applyModel(model: LinkModel, counts: readonly PatternCount[], things: number): TrainedModel {
  const shares = model.shares ?? priorShares(model, things)
  const expected = expectPairs(model, patternRows(model, counts), levelChances(model), sharesOf(shares))
  const candidates = counts.reduce((sum, { count }) => sum + count, 0)
  return { model, shares, training: { candidates, expectedMatches: expected.pairs[0] ?? 0, rounds: 0, converged: true } }
}

/** One step: m and shares by what is expected, u by what is left of chance agreement once they are known. */
function learn(model: LinkModel, chance: readonly ChanceAgreement[], expected: ExpectedPairs, things: number): Beliefs {
  const m = model.comparisons.map(({ levels }, comparison) =>
    normalise(levels.map((level, i) => (expected.levels[comparison]?.[i] ?? 0) + PRIOR_MATCHES * level.m)),
  )
  const allPairs = Math.max(1, (things * (things - 1)) / 2)
  const [matched = 0, ...lookalikes] = sharesOf(priorShares(model, things)).map((prior, i) =>
    Math.min(MOST_SHARE, ((expected.pairs[i] ?? 0) + PRIOR_PAIRS) / (allPairs + PRIOR_PAIRS / prior)),
  )
  const shares = { matched, lookalikes }
  const levels = model.comparisons.map(({ levels: shipped }, comparison) => ({ m: m[comparison] ?? [], u: shipped.map(({ u }) => u) }))
  const us = learnU(model, chance, { levels, shares })
  return { shares, levels: us.map(({ m: own, u }) => keepMonotone(own, u)) }
}

function learnU(model: LinkModel, chance: readonly ChanceAgreement[], { levels, shares }: Beliefs): readonly LevelChances[] {
  return model.comparisons.map(({ name, levels: shipped }, comparison) => {
    const m = levels[comparison]?.m ?? []
    const seen = chance[comparison]
    const prior = shipped.map(({ u }) => u)
    if (seen === undefined) return { m, u: prior }
    const others = model.lookalikes.map((lookalike, i) => ({ share: shares.lookalikes[i] ?? 0, levels: lookalike.levels[name] ?? [] }))
    return { m, u: estimateU(seen, prior, [{ share: shares.matched, levels: m }, ...others]) }
  })
}

function normalise(counts: readonly number[]): readonly number[] {
  const sum = counts.reduce((total, count) => total + count, 0)
  return counts.map((count) => count / sum)
}

/** The furthest that anything moved, as a share of what it was. */
function distanceOf(before: Beliefs, after: Beliefs): number {
  const numbersOf = ({ levels, shares }: Beliefs): readonly number[] => [...levels.flatMap(({ m, u }) => [...m, ...u]), ...sharesOf(shares)]
  const old = numbersOf(before)
  return numbersOf(after).reduce((most, value, i) => Math.max(most, Math.abs(value - (old[i] ?? 0)) / value), 0)
}

function withLevels(model: LinkModel, { levels, shares }: Beliefs): LinkModel {
  return {
    ...model,
    shares,
    comparisons: model.comparisons.map((comparison, number) => ({
      ...comparison,
      levels: comparison.levels.map((level, i) => ({
        ...level,
        m: levels[number]?.m[i] ?? level.m,
        u: levels[number]?.u[i] ?? level.u,
      })),
    })),
  }
}
