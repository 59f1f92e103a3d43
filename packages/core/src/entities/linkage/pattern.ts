import type { SqlDialect } from '../../engine/sql-engine.ts'
import type { Comparison, LinkModel } from '../../model/link-model.ts'
import { compileCondition, type Persona } from './compile-condition.ts'
import { writeCondition } from './write-condition.ts'

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

/** The most patterns that fit into the whole numbers of an engine. */
const MOST_PATTERNS = 2 ** 31

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

/** The pattern of the rows `l` and `r`, as SQL. */
export function writePattern({ comparisons }: LinkModel, dialect: SqlDialect): string {
  const places = placesOf(comparisons)
  return comparisons
    .map(({ comparable, levels }, comparison) => {
      const cases = levels.map(({ when }, level) =>
        when === undefined ? `ELSE ${level + 1}` : `WHEN ${writeCondition(when, dialect)} THEN ${level + 1}`,
      )
      return `${places[comparison] ?? 1} * CASE WHEN NOT COALESCE(${writeCondition(comparable, dialect)}, FALSE) THEN 0 ${cases.join(' ')} END`
    })
    .join(' + ')
}

function placesOf(comparisons: readonly Comparison[]): readonly number[] {
  const places: number[] = []
  let place = 1
  for (const { levels } of comparisons) {
    places.push(place)
    place *= levels.length + 1
  }
  if (place > MOST_PATTERNS) throw new RangeError('The comparisons of the model have more patterns than a whole number of 32 bits can tell.')
  return places
}
