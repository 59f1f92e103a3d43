import type { SqlDialect } from '../../engine/sql-engine.ts'
import { comparedConditions, conditionColumns, type PlainCondition } from '../../model/conditions.ts'
import type { LinkModel } from '../../model/link-model.ts'
import { placesOf } from './pattern.ts'
import { writeCondition, writeLonger, type PairNames } from './write-condition.ts'

/** Larger than any distance that a level asks for. */
const FAR = 9999

/**
 * A SELECT that gives the patterns of pairs.
 *
 * @param columns that it passes on, as they are called in `from`
 * @param from what joins the personas `l` and `r`
 */
export function writePatterns(model: LinkModel, columns: readonly string[], from: string, dialect: SqlDialect): string {
  const conditions = comparedConditions(model.comparisons)
  const compared = [...new Set(conditions.flatMap(conditionColumns))]
  const distances = distancesOf(conditions)
  const quote = (name: string): string => dialect.quote(name)
  // distances stand in a SELECT of their own: within the levels they would be worked out again for each of them
  const inner = [
    ...columns,
    ...compared.flatMap((column) => [`l.${quote(column)} AS ${quote(`l_${column}`)}`, `r.${quote(column)} AS ${quote(`r_${column}`)}`]),
    ...[...distances].map(([column, need]) => `${writeDistance(column, need, dialect)} AS ${quote(`d_${column}`)}`),
  ]
  const names: PairNames = {
    left: (column) => quote(`l_${column}`),
    right: (column) => quote(`r_${column}`),
    distance: (column) => quote(`d_${column}`),
  }
  const passed = columns.map((column) => quote(column.replace(/^.*[. ]/, ''))).join(', ')
  return `SELECT ${passed}, ${writePattern(model, names, dialect)} AS pattern FROM (SELECT ${inner.join(', ')} FROM ${from}) AS compared`
}

function writePattern({ comparisons }: LinkModel, names: PairNames, dialect: SqlDialect): string {
  const places = placesOf(comparisons)
  return comparisons
    .map(({ comparable, levels }, comparison) => {
      const cases = levels.map(({ when }, level) =>
        when === undefined ? `ELSE ${level + 1}` : `WHEN ${writeCondition(when, names, dialect)} THEN ${level + 1}`,
      )
      return `${places[comparison] ?? 1} * CASE WHEN NOT COALESCE(${writeCondition(comparable, names, dialect)}, FALSE) THEN 0 ${cases.join(' ')} END`
    })
    .join(' + ')
}

/** How far apart two texts may be for any level to hold: so many edits, or so many in the hundred of the longer one. */
interface Need {
  readonly edits: number
  readonly percent: number
}

/** The columns of which some level asks the edit distance, and how large a distance it still asks for. */
function distancesOf(conditions: readonly PlainCondition[]): ReadonlyMap<string, Need> {
  const needs = new Map<string, Need>()
  for (const condition of conditions) {
    if (condition.test !== 'edits' && condition.test !== 'similar') continue
    const { edits, percent } = needs.get(condition.column) ?? { edits: 0, percent: 0 }
    needs.set(
      condition.column,
      condition.test === 'edits'
        ? { edits: Math.max(edits, condition.max), percent }
        : { edits, percent: Math.max(percent, 100 - condition.percent) },
    )
  }
  return needs
}

/** The distance of a column, worked out only where the lengths of the texts let some level hold. */
function writeDistance(column: string, { edits, percent }: Need, dialect: SqlDialect): string {
  const [l, r] = [`l.${dialect.quote(column)}`, `r.${dialect.quote(column)}`]
  const gap = `ABS(${dialect.length(l)} - ${dialect.length(r)})`
  const isFar = `${gap} > ${edits} AND ${gap} * 100 > ${percent} * ${writeLonger(l, r, dialect)}`
  return `CASE WHEN ${l} = ${r} THEN 0 WHEN ${isFar} THEN ${FAR} ELSE ${dialect.editDistance(l, r)} END`
}
