import type { SqlBatch, SqlColumn, SqlEngine, SqlValue } from '../../engine/sql-engine.ts'
import type { BlockingRule, LinkModel } from '../../model/link-model.ts'
import type { Persona } from './compile-condition.ts'
import { writePatterns } from './write-pattern.ts'

/** A thing to be linked, by its number, under one of its names. */
export interface EntityPersona {
  readonly entity: number
  /** The first of the thing's personas, which alone is counted in training. */
  readonly isPrimary: boolean
  readonly values: Persona
}

/** What a blocking rule made, and what it left out. */
export interface BlockingAccount {
  readonly rule: string
  readonly pairs: number
  /** The largest block that was taken. */
  readonly largest: number
  /** Blocks that were too large, how many personas stand in them, and how large the largest is. */
  readonly leftOut: { readonly blocks: number; readonly personas: number; readonly largest: number }
}

/** Small data is compared without bounds. */
const PAIRS_AT_LEAST = 50_000
/** What the table of personas holds before the columns of the model. */
const OWN_COLUMNS: readonly SqlColumn[] = [
  { name: 'number', type: 'integer' },
  { name: 'entity', type: 'integer' },
  { name: 'is_primary', type: 'integer' },
]
const BATCH_ROWS = 8192
const MOST_BLOCK_SIZES = 1_000_000

/** The table of personas, the pairs that blocking makes of them, and their patterns. */
export const TABLES = { personas: 'personas', candidates: 'candidates' } as const

/** Puts personas into the engine, and tells each to `onPersona` on the way. Returns how many there are. */
export async function ingestPersonas(
  engine: SqlEngine,
  { columns }: LinkModel,
  personas: Iterable<EntityPersona>,
  onPersona: (persona: EntityPersona) => void,
): Promise<number> {
  return engine.ingest(TABLES.personas, [...OWN_COLUMNS, ...columns], batchesOf(personas, columns.length + OWN_COLUMNS.length, onPersona))
}

function* batchesOf(personas: Iterable<EntityPersona>, width: number, onPersona: (persona: EntityPersona) => void): Generator<SqlBatch> {
  let batch = emptyBatch(width)
  let number = 0
  let row = 0
  for (const persona of personas) {
    onPersona(persona)
    const { values } = persona
    for (let column = OWN_COLUMNS.length; column < width; column++) {
      const list = batch[column]
      if (list !== undefined) list[row] = values[column - OWN_COLUMNS.length] ?? null
    }
    const [numbers = [], entities = [], primaries = []] = batch
    numbers[row] = number++
    entities[row] = persona.entity
    primaries[row++] = persona.isPrimary ? 1 : 0
    if (row < BATCH_ROWS) continue
    yield batch
    batch = emptyBatch(width)
    row = 0
  }
  if (row > 0) yield batch.map((list) => list.slice(0, row))
}

/** Columns of a whole batch, to be filled: lists that grow a value at a time are copied over and over. */
function emptyBatch(width: number): SqlValue[][] {
  return Array.from({ length: width }, () => new Array<SqlValue>(BATCH_ROWS).fill(null))
}

/**
 * Makes the table of candidates: `l`, `r` (numbers of personas), `mask` (a bit for each rule that found the pair) and `pattern`.
 *
 * @param count how many personas there are
 */
export async function makeCandidates(engine: SqlEngine, model: LinkModel, count: number): Promise<readonly BlockingAccount[]> {
  const accounts: BlockingAccount[] = []
  const tables: string[] = []
  for (const [number, rule] of model.rules.entries()) {
    const blocks = await countBlocks(engine, rule, number)
    const largest = largestBlock(blocks.sizes, Math.max(PAIRS_AT_LEAST, rule.pairsEach * count))
    const selects = rule.keys.map((key, alternative) => writePairs(engine, key, blocks.tables[alternative] ?? '', largest, number))
    const table = `pairs_${number}`
    const pairs = await engine.materialise(table, selects.join(' UNION ALL '))
    await engine.drop(...blocks.tables)
    tables.push(table)
    accounts.push({ rule: rule.name, pairs, largest, leftOut: leftOut(blocks.sizes, largest) })
  }
  const all = tables.map((table) => `SELECT l, r, bit FROM ${table}`).join(' UNION ALL ')
  await engine.materialise('pairs', `SELECT l, r, BIT_OR(bit) AS mask FROM (${all}) AS found GROUP BY l, r`)
  await engine.drop(...tables)
  await engine.materialise(
    TABLES.candidates,
    writePatterns(
      model,
      ['p.l', 'p.r', 'p.mask'],
      `pairs p JOIN ${TABLES.personas} l ON l.number = p.l JOIN ${TABLES.personas} r ON r.number = p.r WHERE l.entity <> r.entity`,
      engine.dialect,
    ),
  )
  await engine.drop('pairs')
  return accounts
}

/** A size of block, and how many have it. */
interface BlockSize {
  readonly size: number
  readonly blocks: number
}

/** Counts the blocks of two and more of a rule, each key of it in a table of its own. */
async function countBlocks(
  engine: SqlEngine,
  { keys }: BlockingRule,
  rule: number,
): Promise<{ readonly tables: readonly string[]; readonly sizes: readonly BlockSize[] }> {
  const tables: string[] = []
  for (const [alternative, key] of keys.entries()) {
    const table = `blocks_${rule}_${alternative}`
    const columns = key.map((column) => engine.dialect.quote(column))
    const known = columns.map((column) => `${column} IS NOT NULL`).join(' AND ')
    const list = columns.join(', ')
    await engine.materialise(
      table,
      `SELECT ${list}, COUNT(*) AS size FROM ${TABLES.personas} WHERE ${known} GROUP BY ${list} HAVING COUNT(*) > 1`,
    )
    tables.push(table)
  }
  const all = tables.map((table) => `SELECT size FROM ${table}`).join(' UNION ALL ')
  const rows = await engine.rows(`SELECT size, COUNT(*) AS blocks FROM (${all}) AS sizes GROUP BY size ORDER BY size`, MOST_BLOCK_SIZES)
  return { tables, sizes: rows.map(({ size, blocks }) => ({ size: Number(size), blocks: Number(blocks) })) }
}

/** The largest size up to which the blocks make no more than so many pairs. */
function largestBlock(sizes: readonly BlockSize[], most: number): number {
  let pairs = 0
  let largest = 1
  for (const { size, blocks } of sizes) {
    pairs += (blocks * size * (size - 1)) / 2
    if (pairs > most) break
    largest = size
  }
  return largest
}

function leftOut(sizes: readonly BlockSize[], largest: number): BlockingAccount['leftOut'] {
  const out = sizes.filter(({ size }) => size > largest)
  return {
    blocks: out.reduce((sum, { blocks }) => sum + blocks, 0),
    personas: out.reduce((sum, { size, blocks }) => sum + size * blocks, 0),
    largest: out.at(-1)?.size ?? 0,
  }
}

function writePairs({ dialect }: SqlEngine, key: readonly string[], blocks: string, largest: number, rule: number): string {
  const on = (side: string): string => key.map((column) => `b.${dialect.quote(column)} = ${side}.${dialect.quote(column)}`).join(' AND ')
  return (
    `SELECT l.number AS l, r.number AS r, ${2 ** rule} AS bit FROM (SELECT * FROM ${blocks} WHERE size <= ${largest}) b ` +
    `JOIN ${TABLES.personas} l ON ${on('l')} JOIN ${TABLES.personas} r ON ${on('r')} AND l.number < r.number`
  )
}
