import type { SqlDialect } from '../../engine/sql-engine.ts'
import type { Condition } from '../../model/link-model.ts'

/** A condition over the rows `l` and `r`, as SQL; NULL stands for what does not hold. `compileCondition` says the same in TypeScript. */
export function writeCondition(condition: Condition, dialect: SqlDialect): string {
  const pair = (column: string): readonly [string, string] => [`l.${dialect.quote(column)}`, `r.${dialect.quote(column)}`]
  switch (condition.test) {
    case 'known': {
      const [l, r] = pair(condition.column)
      return `(${l} IS NOT NULL AND ${r} IS NOT NULL)`
    }
    case 'equal': {
      const [l, r] = pair(condition.column)
      return `${l} = ${r}`
    }
    case 'crossed':
    case 'swapped': {
      const [l, r] = pair(condition.column)
      const [otherL, otherR] = pair(condition.with)
      return `(${l} = ${otherR} ${condition.test === 'swapped' ? 'AND' : 'OR'} ${otherL} = ${r})`
    }
    case 'edits': {
      const [l, r] = pair(condition.column)
      return `(${lengthGap(l, r, dialect)} <= ${condition.max} AND ${dialect.editDistance(l, r)} <= ${condition.max})`
    }
    case 'similar':
      return writeSimilar(pair(condition.column), condition.percent, dialect)
    case 'within': {
      const [l, r] = pair(condition.column)
      return `(${l} - ${r} BETWEEN -${condition.max} AND ${condition.max})`
    }
    case 'all':
      return `(${condition.of.map((each) => writeCondition(each, dialect)).join(' AND ')})`
    case 'any':
      return `(${condition.of.map((each) => writeCondition(each, dialect)).join(' OR ')})`
    case 'not':
      return `(NOT COALESCE(${writeCondition(condition.of, dialect)}, FALSE))`
  }
}

/** The value by which a pair agrees under a condition of equalities, as SQL; the engine gives NULL where it does not. */
export function writeSharedValue(condition: Condition, dialect: SqlDialect): string {
  const cases = sharedValues(condition, dialect).map(([holds, value]) => `WHEN ${holds} THEN ${value}`)
  return `CASE ${cases.join(' ')} END`
}

function sharedValues(condition: Condition, dialect: SqlDialect): readonly (readonly [string, string])[] {
  switch (condition.test) {
    case 'equal':
      return [[writeCondition(condition, dialect), `l.${dialect.quote(condition.column)}`]]
    case 'crossed': {
      const [one, other] = [dialect.quote(condition.column), dialect.quote(condition.with)]
      return [
        [`l.${one} = r.${other}`, `l.${one}`],
        [`l.${other} = r.${one}`, `l.${other}`],
      ]
    }
    case 'any':
      return condition.of.flatMap((each) => sharedValues(each, dialect))
    default:
      return []
  }
}

function writeSimilar([l, r]: readonly [string, string], percent: number, dialect: SqlDialect): string {
  const longer = `CASE WHEN ${dialect.length(l)} > ${dialect.length(r)} THEN ${dialect.length(l)} ELSE ${dialect.length(r)} END`
  const most = `${100 - percent} * (${longer})`
  return `(${lengthGap(l, r, dialect)} * 100 <= ${most} AND ${dialect.editDistance(l, r)} * 100 <= ${most})`
}

function lengthGap(l: string, r: string, dialect: SqlDialect): string {
  return `ABS(${dialect.length(l)} - ${dialect.length(r)})`
}
