import type { LinkModel, Shares } from '../../model/link-model.ts'

/** How often the levels of each comparison are reached by the pairs of one class, over how often by strangers. */
export interface PairClass {
  readonly name: string
  /** By comparison, then level: above 0. */
  readonly ratios: readonly (readonly number[])[]
}

/** m and u of the levels of one comparison. */
export interface LevelChances {
  readonly m: readonly number[]
  readonly u: readonly number[]
}

/** m and u of the levels of each comparison, as a model has them. */
export function levelChances({ comparisons }: LinkModel): readonly LevelChances[] {
  return comparisons.map(({ levels }) => ({ m: levels.map(({ m }) => m), u: levels.map(({ u }) => u) }))
}

/** What a pair may be other than strangers: one thing first, then each lookalike of the model. */
export function pairClasses(model: LinkModel, levels: readonly LevelChances[]): readonly PairClass[] {
  const one = { name: 'one', ratios: levels.map(({ m, u }) => m.map((value, level) => value / (u[level] ?? 1))) }
  const lookalikes = model.lookalikes.map((lookalike) => ({
    name: lookalike.name,
    ratios: model.comparisons.map(({ name, levels: own }, comparison) =>
      own.map((_, level) => {
        const chance = lookalike.levels[name]?.[level]
        return chance === undefined ? 1 : chance / (levels[comparison]?.u[level] ?? 1)
      }),
    ),
  }))
  return [one, ...lookalikes]
}

/** The shares of the classes of `pairClasses`, in their order. */
export function sharesOf({ matched, lookalikes }: Shares): readonly number[] {
  return [matched, ...lookalikes]
}

/** How often each class comes up with a pattern, over how often strangers do, by class. */
export function classOdds(classes: readonly PairClass[], digits: readonly number[]): readonly number[] {
  return classes.map(({ ratios }) => {
    let product = 1
    digits.forEach((digit, comparison) => {
      if (digit > 0) product *= ratios[comparison]?.[digit - 1] ?? 1
    })
    return product
  })
}

/** The posterior share of each class, given the shares before and the odds of a pattern. */
export function posteriors(shares: readonly number[], odds: readonly number[]): readonly number[] {
  const strangers = 1 - shares.reduce((sum, share) => sum + share, 0)
  const likely = shares.map((share, i) => share * (odds[i] ?? 0))
  const all = likely.reduce((sum, value) => sum + value, strangers)
  return likely.map((value) => value / all)
}
