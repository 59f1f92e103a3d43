/** Patterns, one for each way in which comparisons can reach their levels, are whole numbers of 32 bits. */
export const MOST_PATTERNS: number = 2 ** 31

/** A test on two personas, over their columns. A test that needs a value that either lacks does not hold. */
export type Condition =
  | { readonly test: 'known'; readonly column: string }
  | { readonly test: 'equal'; readonly column: string }
  /** One's column is the other's `with`, either way round. */
  | { readonly test: 'crossed'; readonly column: string; readonly with: string }
  /** As `crossed`, both ways at once. */
  | { readonly test: 'swapped'; readonly column: string; readonly with: string }
  /** At most so many single-letter edits apart (Levenshtein 1966). */
  | { readonly test: 'edits'; readonly column: string; readonly max: number }
  /** Edits over the longer one's length are at most 100 - percent in the hundred. */
  | { readonly test: 'similar'; readonly column: string; readonly percent: number }
  /** Whole numbers at most so far apart. */
  | { readonly test: 'within'; readonly column: string; readonly max: number }
  | { readonly test: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly test: 'not'; readonly of: Condition }

/** How far two personas agree in one respect. */
export interface Level {
  readonly name: string
  /** Absent for the last level, which holds where no other does. */
  readonly when?: Condition
  /** How often records of one person agree this far, of those where both say something: above 0, all levels add up to 1. */
  readonly m: number
  /** How often records of two people do: above 0, all levels add up to 1. */
  readonly u: number
  /** Present where agreeing in a rare value says more than in a common one. */
  readonly frequency?: Frequency
}

/** Whose values are counted, and the share below which no value is held to be rarer. */
export interface Frequency {
  readonly columns: readonly string[]
  readonly floor: number
}

/** One respect in which personas are compared; its levels from best to worst. */
export interface Comparison {
  readonly name: string
  /** Where it does not hold, the comparison says nothing for or against. */
  readonly comparable: Condition
  readonly levels: readonly Level[]
}

/** Which pairs are looked at: those that share a key made of some columns. */
export interface BlockingRule {
  readonly name: string
  /** Alternative keys, each the values of some columns; a key with an unknown value is none. */
  readonly keys: readonly (readonly string[])[]
  /** The most pairs it may make, for each persona; the largest blocks are left out first. */
  readonly pairsEach: number
  /** The comparisons that say nothing new of its pairs; absent where its pairs are no fair sample of the same person. */
  readonly restsOn?: readonly string[]
}

/** Two who are not one, and yet agree more than strangers do: kin, twins. */
interface Lookalike {
  readonly name: string
  /** Why they agree, to be read by an investigator. */
  readonly reason: string
  /** How many of them a thing has on average. */
  readonly each: number
  /** How often they reach the levels of a comparison, by its name: above 0, adding up to 1. Where a comparison is not named, as strangers do. */
  readonly levels: Readonly<Record<string, readonly number[]>>
}

/** Everything by which records of one kind of thing are linked: a document, trained once and applied wherever. */
export interface LinkModel {
  readonly format: 'weft-link-model'
  readonly version: 1
  readonly kind: string
  /** Of personas, in order. */
  readonly columns: readonly { readonly name: string; readonly type: 'text' | 'integer' }[]
  /** What two things drawn at random are, where the model was trained on data like it. */
  readonly shares?: Shares
  /** How many further records a thing has on average. */
  readonly duplicatesEach: number
  readonly rules: readonly BlockingRule[]
  readonly comparisons: readonly Comparison[]
  /** Comparisons whose last level is a contradiction: such pairs are never linked. */
  readonly neverDifferent: readonly string[]
  readonly lookalikes: readonly Lookalike[]
}

/** What two things drawn at random are: the chance that they are one, and of each lookalike; strangers are the rest. */
export interface Shares {
  readonly matched: number
  readonly lookalikes: readonly number[]
}
