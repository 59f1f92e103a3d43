import type { SqlEngine } from '../../engine/sql-engine.ts'
import type { Frequency, LinkModel } from '../../model/link-model.ts'
import { TABLES } from './make-candidates.ts'

/** The values that levels of one comparison are weighed by. */
export interface ValueCounts {
  readonly comparison: number
  readonly level: number
  /** The table of values that several things have: `value`, `things`. */
  readonly table: string
  /** How many pairs of two things have a value in common, those that have several counted as often: no fewer than there are. */
  readonly pairs: number
}

/** Counts, for every level that is weighed by frequency, how many things have each value. */
export async function countValues(engine: SqlEngine, { comparisons }: LinkModel): Promise<readonly ValueCounts[]> {
  const counted: ValueCounts[] = []
  for (const [comparison, { levels }] of comparisons.entries()) {
    for (const [level, { frequency }] of levels.entries()) {
      if (frequency === undefined) continue
      const table = `values_${comparison}_${level}`
      await engine.materialise(table, writeCounts(engine, frequency))
      const [row] = await engine.rows(`SELECT SUM(CAST(things AS BIGINT) * (things - 1)) AS pairs FROM ${table}`, 1)
      counted.push({ comparison, level, table, pairs: Number(row?.pairs ?? 0) / 2 })
    }
  }
  return counted
}

function writeCounts({ dialect }: SqlEngine, { columns }: Frequency): string {
  const values = columns.map((name) => {
    const column = dialect.quote(name)
    return `SELECT ${column} AS value FROM ${TABLES.personas} WHERE is_primary = 1 AND ${column} IS NOT NULL`
  })
  return `SELECT value, CAST(COUNT(*) AS INT) AS things FROM (${values.join(' UNION ALL ')}) AS known GROUP BY value HAVING COUNT(*) > 1`
}
