import type { SqlDialect } from '../../engine/sql-engine.ts'
import type { Condition } from '../../model/link-model.ts'

/** How the values of a pair are called in a statement. */
export interface PairNames {
  readonly left: (column: string) => string
  readonly right: (column: string) => string
  /** The edit distance of a text column, or any larger number where no level needs to know it; NULL where either is unknown. */
  readonly distance: (column: string) => string
}

/** A condition over a pair, as SQL; NULL stands for what does not hold. `compileCondition` says the same in TypeScript. */
export function writeCondition(condition: Condition, names: PairNames, dialect: SqlDialect): string {
  const { left, right, distance } = names
  switch (condition.test) {
    case 'known':
      return `(${left(condition.column)} IS NOT NULL AND ${right(condition.column)} IS NOT NULL)`
    case 'equal':
      return `${left(condition.column)} = ${right(condition.column)}`
    case 'crossed':
    case 'swapped': {
      const word = condition.test === 'swapped' ? 'AND' : 'OR'
      return `(${left(condition.column)} = ${right(condition.with)} ${word} ${left(condition.with)} = ${right(condition.column)})`
    }
    case 'edits':
      return `${distance(condition.column)} <= ${condition.max}`
    case 'similar': {
      const longer = writeLonger(left(condition.column), right(condition.column), dialect)
      return `${distance(condition.column)} * 100 <= ${100 - condition.percent} * ${longer}`
    }
    case 'within':
      return `(${left(condition.column)} - ${right(condition.column)} BETWEEN -${condition.max} AND ${condition.max})`
    case 'all':
      return `(${condition.of.map((each) => writeCondition(each, names, dialect)).join(' AND ')})`
    case 'any':
      return `(${condition.of.map((each) => writeCondition(each, names, dialect)).join(' OR ')})`
    case 'not':
      return `(NOT COALESCE(${writeCondition(condition.of, names, dialect)}, FALSE))`
  }
}

/** The length of the longer of two texts, as SQL. */
export function writeLonger(left: string, right: string, dialect: SqlDialect): string {
  const [l, r] = [dialect.length(left), dialect.length(right)]
  return `(CASE WHEN ${l} > ${r} THEN ${l} ELSE ${r} END)`
}

/** The value by which a pair agrees under a condition of equalities, as SQL; the engine gives NULL where it does not. */
export function writeSharedValue(condition: Condition, names: Pick<PairNames, 'left' | 'right'>): string {
  const cases = sharedValues(condition, names).map(([holds, value]) => `WHEN ${holds} THEN ${value}`)
  return `CASE ${cases.join(' ')} END`
}

function sharedValues(condition: Condition, names: Pick<PairNames, 'left' | 'right'>): readonly (readonly [string, string])[] {
  const { left, right } = names
  switch (condition.test) {
    case 'equal':
      return [[`${left(condition.column)} = ${right(condition.column)}`, left(condition.column)]]
    case 'crossed':
      return [
        [`${left(condition.column)} = ${right(condition.with)}`, left(condition.column)],
        [`${left(condition.with)} = ${right(condition.column)}`, left(condition.with)],
      ]
    case 'any':
      return condition.of.flatMap((each) => sharedValues(each, names))
    case 'all':
      // of several equalities that hold together the first one tells
      return condition.of.map((each) => sharedValues(each, names)).find((values) => values.length > 0) ?? []
    default:
      return []
  }
}
