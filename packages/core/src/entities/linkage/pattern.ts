import { MOST_PATTERNS, type Comparison, type LinkModel } from '../../model/link-model.ts'
import { compileCondition, type Persona } from './compile-condition.ts'

/** A pattern: which level each comparison reaches, as one number in mixed radix. 0 stands for a comparison that says nothing, n for its nth level. */
export interface PatternCode {
  /** The digit of one comparison. */
  readonly digit: (pattern: number, comparison: number) => number
  readonly digits: (pattern: number) => readonly number[]
}

/** How many candidate pairs reach a pattern and were found by the same rules, a bit for each. */
export interface PatternCount {
  readonly mask: number
  readonly pattern: number
  readonly count: number
}

/** How the patterns of a model are read. */
export function createPatternCode(comparisons: readonly Comparison[]): PatternCode {
  const places = placesOf(comparisons)
  const digit = (pattern: number, comparison: number): number =>
    Math.floor(pattern / (places[comparison] ?? 1)) % ((comparisons[comparison]?.levels.length ?? 0) + 1)
  return { digit, digits: (pattern) => comparisons.map((_, comparison) => digit(pattern, comparison)) }
}

/** The pattern of a pair of personas. */
export function compilePattern({ comparisons, columns }: LinkModel): (left: Persona, right: Persona) => number {
  const places = placesOf(comparisons)
  const compiled = comparisons.map(({ comparable, levels }, comparison) => ({
    place: places[comparison] ?? 1,
    comparable: compileCondition(comparable, columns),
    tests: levels.map(({ when }) => (when === undefined ? () => true : compileCondition(when, columns))),
  }))
  return (left, right) => {
    let pattern = 0
    for (const { place, comparable, tests } of compiled) {
      // a level may hold of a pair that has no more than one of several values in common
      if (!comparable(left, right)) continue
      pattern += place * (tests.findIndex((test) => test(left, right)) + 1)
    }
    return pattern
  }
}

/** What a level of each comparison adds to a pattern. */
export function placesOf(comparisons: readonly Comparison[]): readonly number[] {
  const places: number[] = []
  let place = 1
  for (const { levels } of comparisons) {
    places.push(place)
    place *= levels.length + 1
  }
  if (place > MOST_PATTERNS)
    throw new RangeError('The comparisons of the model have more patterns than a whole number of 32 bits can tell.')
  return places
}
