import type { SqlBatch, SqlEngine } from '../../engine/sql-engine.ts'
import { MOST_PATTERNS, type LinkModel } from '../../model/link-model.ts'
import { TABLES } from './make-candidates.ts'
import type { PatternCount } from './pattern.ts'
import type { Weigher } from './weigh.ts'
import { writeSharedValue } from './write-condition.ts'

/** A pair of things with the weight of their personas that agree most. */
export interface ScoredPair {
  /** Number of the thing that comes first. */
  readonly left: number
  readonly right: number
  readonly pattern: number
  /** How many things share each counted value, in the order of the weigher. */
  readonly things: readonly (number | null)[]
  readonly weight: number
}

/** How often the patterns of candidates come up, by the rules that found them; primary personas only. */
export async function countCandidatePatterns(engine: SqlEngine): Promise<readonly PatternCount[]> {
  const counts: PatternCount[] = []
  const select =
    `SELECT c.mask, c.pattern, COUNT(*) AS pairs FROM ${TABLES.candidates} c ` +
    `JOIN ${TABLES.personas} l ON l.number = c.l JOIN ${TABLES.personas} r ON r.number = c.r ` +
    `WHERE l.is_primary = 1 AND r.is_primary = 1 GROUP BY c.mask, c.pattern`
  for await (const [mask = [], pattern = [], pairs = []] of engine.stream(select)) {
    for (let i = 0; i < mask.length; i++) counts.push({ mask: Number(mask[i]), pattern: Number(pattern[i]), count: Number(pairs[i]) })
  }
  return counts
}

/**
 * The candidates of a table (`l`, `r`, `pattern`) that weigh at least so much, by left, then right.
 *
 * @param atLeast match weight; -Infinity for all
 */
export async function scoreCandidates(
  engine: SqlEngine,
  model: LinkModel,
  weigher: Weigher,
  table: string,
  atLeast: number,
): Promise<readonly ScoredPair[]> {
  const wanted = (await listPatterns(engine, table)).filter((pattern) => weigher.most(pattern) >= atLeast)
  await engine.ingest('wanted', [{ name: 'pattern', type: 'integer' }], [[wanted]])
  const pairs = new Map<number, ScoredPair>()
  for await (const batch of engine.stream(writeScored(engine, model, weigher, table))) {
    const rows = batch[0]?.length ?? 0
    for (let row = 0; row < rows; row++) keepBest(pairs, weigher, batch, row, atLeast)
  }
  await engine.drop('wanted')
  return [...pairs.values()].sort((a, b) => a.left - b.left || a.right - b.right)
}

async function listPatterns(engine: SqlEngine, table: string): Promise<readonly number[]> {
  const rows = await engine.rows(`SELECT DISTINCT pattern FROM ${table}`, MOST_PATTERNS)
  return rows.map(({ pattern }) => Number(pattern))
}

function writeScored({ dialect }: SqlEngine, { comparisons }: LinkModel, { counted }: Weigher, table: string): string {
  const names = {
    left: (column: string): string => `l.${dialect.quote(column)}`,
    right: (column: string): string => `r.${dialect.quote(column)}`,
  }
  const counts = counted.map((_, i) => `v${i}.things AS ${dialect.quote(`things_${i}`)}`)
  const joins = counted.map(({ comparison, level, table: values }, i) => {
    const { when } = comparisons[comparison]?.levels[level] ?? {}
    return when === undefined ? '' : `LEFT JOIN ${values} v${i} ON v${i}.value = ${writeSharedValue(when, names)}`
  })
  return (
    `SELECT ${['l.entity AS left_entity', 'r.entity AS right_entity', 'c.pattern', ...counts].join(', ')} ` +
    `FROM ${table} c JOIN wanted w ON w.pattern = c.pattern ` +
    `JOIN ${TABLES.personas} l ON l.number = c.l JOIN ${TABLES.personas} r ON r.number = c.r ${joins.join(' ')}`
  )
}

/** So many things fit: left and right make one key that a double holds exactly. */
const MOST_THINGS = 2 ** 26

function keepBest(pairs: Map<number, ScoredPair>, weigher: Weigher, batch: SqlBatch, row: number, atLeast: number): void {
  const [a, b, pattern] = [Number(batch[0]?.[row]), Number(batch[1]?.[row]), Number(batch[2]?.[row])]
  const things = weigher.counted.map((_, i) => {
    const count = batch[3 + i]?.[row]
    return typeof count === 'number' ? count : null
  })
  const weight = weigher.weigh(pattern, things)
  if (weight < atLeast) return
  const left = Math.min(a, b)
  const right = Math.max(a, b)
  const key = left * MOST_THINGS + right
  const best = pairs.get(key)
  const pair = { left, right, pattern, things, weight }
  if (best === undefined || isBetter(pair, best)) pairs.set(key, pair)
}

/** Of two that weigh the same, the one whose numbers come first: engines answer in no order. */
function isBetter(pair: ScoredPair, best: ScoredPair): boolean {
  if (pair.weight !== best.weight) return pair.weight > best.weight
  if (pair.pattern !== best.pattern) return pair.pattern < best.pattern
  const differing = pair.things.findIndex((count, i) => count !== best.things[i])
  return differing >= 0 && (pair.things[differing] ?? 0) < (best.things[differing] ?? 0)
}
