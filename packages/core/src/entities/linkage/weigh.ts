import type { LinkModel } from '../../model/link-model.ts'
import type { ValueCounts } from './count-values.ts'
import type { ChanceAgreement } from './estimate-u.ts'
import { classOdds, levelChances, pairClasses, sharesOf } from './pair-classes.ts'
import { createPatternCode } from './pattern.ts'
import type { TrainedModel } from './train-model.ts'

/** What one comparison adds to a match weight, in bits. */
interface WeightPart {
  readonly comparison: number
  /** Number of the level reached; -1 where the comparison says nothing. */
  readonly level: number
  /** log2(m / u). */
  readonly weight: number
  /** What the rarity of the shared value adds or takes. */
  readonly frequencyWeight: number
  /** How many things have the shared value; undefined where it does not count. */
  readonly things: number | undefined
}

/** A match weight, and what it is made of. */
export interface Weight {
  /** log2 of the odds that the two are one. */
  readonly weight: number
  /** One for each comparison. */
  readonly parts: readonly WeightPart[]
  /** What is taken off since lookalikes agree so too, in bits, 0 or less; and which lookalike takes most of it. */
  readonly lookalikes: { readonly weight: number; readonly most: string | undefined }
}

/** How many things share each counted value; null where none is shared or nobody else has it. */
export type ThingCounts = readonly (number | null)[]

/**
 * Match weights of pairs: log2 of the odds that the two are one and not strangers (Fellegi & Sunter 1969, as in Splink), less
 * what falls to the chance that they are kin or twins.
 */
export interface Weigher {
  /** The weight before anything is compared: log2 of the odds of two things drawn at random. */
  readonly prior: number
  /** The levels whose weight depends on how many things share the value, in the order in which their counts are given. */
  readonly counted: readonly { readonly comparison: number; readonly level: number; readonly table: string }[]
  readonly explain: (pattern: number, things: ThingCounts) => Weight
  readonly weigh: (pattern: number, things: ThingCounts) => number
  /** The most that a pattern can weigh, whatever the values. */
  readonly most: (pattern: number) => number
}

/** So many things are taken to have been counted that share values as u says. */
const PRIOR_THINGS = 1000

/** Prepares a trained model for weighing; `things` is how many there are. */
export function createWeigher(
  { model, shares }: Pick<TrainedModel, 'model' | 'shares'>,
  values: readonly ValueCounts[],
  chance: readonly ChanceAgreement[],
  things: number,
): Weigher {
  const code = createPatternCode(model.comparisons)
  const [one, ...lookalikes] = pairClasses(model, levelChances(model))
  const { matched } = shares
  const prior = Math.log2(matched / (1 - matched))
  const strangers = 1 - sharesOf(shares).reduce((sum, share) => sum + share, 0)
  const rarity = values.map((each) => createRarity(model, each, Math.sqrt(chance[each.comparison]?.comparable ?? 0) * things))
  /** What is taken off, given how likely lookalikes are beside strangers. */
  const takenOff = (likely: number): number => Math.min(0, -Math.log2((strangers + likely) / (1 - matched)))
  const place = new Map(values.map(({ comparison, level }, i) => [comparison * 64 + level, i]))
  const partOf = (digit: number, comparison: number, counts: ThingCounts): WeightPart => {
    const level = digit - 1
    const weight = level < 0 ? 0 : Math.log2(one?.ratios[comparison]?.[level] ?? 1)
    const counted = level < 0 ? undefined : place.get(comparison * 64 + level)
    if (counted === undefined) return { comparison, level, weight, frequencyWeight: 0, things: undefined }
    const sharing = counts[counted] ?? 1
    return { comparison, level, weight, frequencyWeight: rarity[counted]?.(sharing) ?? 0, things: sharing }
  }
  const explain = (pattern: number, counts: ThingCounts): Weight => {
    const digits = code.digits(pattern)
    const parts = digits.map((digit, comparison) => partOf(digit, comparison, counts))
    const rare = parts.reduce((sum, { frequencyWeight }) => sum + frequencyWeight, 0)
    const likely = classOdds(lookalikes, digits).map((odds, i) => (shares.lookalikes[i] ?? 0) * odds * 2 ** rare)
    const taken = takenOff(likely.reduce((sum, value) => sum + value, 0))
    const weight = parts.reduce((sum, part) => sum + part.weight + part.frequencyWeight, prior) + taken
    return { weight, parts, lookalikes: { weight: taken, most: lookalikes[likely.indexOf(Math.max(...likely))]?.name } }
  }
  const prepared = new Map<number, PreparedPattern>()
  const weigh = (pattern: number, counts: ThingCounts): number => {
    let known = prepared.get(pattern)
    if (known === undefined) prepared.set(pattern, (known = prepare(explain(pattern, NOTHING_SHARED), code.digits(pattern))))
    let rare = 0
    for (const counted of known.counted) rare += rarity[counted]?.(counts[counted] ?? 1) ?? 0
    return known.base + rare + takenOff(known.lookalikes * 2 ** rare)
  }
  const prepare = ({ parts }: Weight, digits: readonly number[]): PreparedPattern => ({
    base: parts.reduce((sum, { weight }) => sum + weight, prior),
    counted: parts.flatMap(({ comparison, level }) => place.get(comparison * 64 + level) ?? []),
    lookalikes: classOdds(lookalikes, digits).reduce((sum, odds, i) => sum + (shares.lookalikes[i] ?? 0) * odds, 0),
  })
  const rarest = values.map(() => 0)
  return { prior, counted: values, explain, weigh, most: (pattern) => weigh(pattern, rarest) }
}

/** What the weight of a pattern is made of, whatever the values. */
interface PreparedPattern {
  readonly base: number
  /** Places of the levels it reaches whose weight depends on the value. */
  readonly counted: readonly number[]
  /** The odds of lookalikes against strangers, before the rarity of values. */
  readonly lookalikes: number
}

const NOTHING_SHARED: ThingCounts = []

/** What sharing a value adds, by how many things have it: log2(u / share of the value), the share smoothed towards u. */
function createRarity(model: LinkModel, { comparison, level }: ValueCounts, known: number): (things: number) => number {
  const { u = 1, frequency } = model.comparisons[comparison]?.levels[level] ?? {}
  const floor = frequency?.floor ?? 0
  return (things) => {
    // the two themselves are not counted: were they one, nobody else would have it
    const share = (Math.max(0, things - 2) + PRIOR_THINGS * u) / (known + PRIOR_THINGS)
    return Math.log2(u / Math.max(share, floor))
  }
}

/** The probability that belongs to a match weight, 0 to 1. */
export function probabilityOf(weight: number): number {
  return 1 / (1 + 2 ** -weight)
}

/** The match weight that belongs to a probability. */
export function weightOf(probability: number): number {
  return Math.log2(probability / (1 - probability))
}
