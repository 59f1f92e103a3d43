import { createRandom, type LinkModel, type SqlEngine, type SqlValue } from '@weft/core'
import type { Persona } from '../../packages/core/src/entities/linkage/compile-condition.ts'

/** Texts of which many are equal, many nearly so, and some not at all; short enough that every bound of a condition is met. */
const TEXTS = [
  'A',
  'AB',
  'AN',
  'ANN',
  'ANNA',
  'HANNA',
  'NAHNA',
  '19840301',
  '19840103',
  '19840302',
  '19850301',
  '19841103',
  'QUAYMOUTH',
  'QUAYMUTH',
  'QUAYMOUTHS',
  '4 SABLE ROW QUAYMOUTH',
  '4 SABEL ROW QUAYMOUTH',
  '14 SABLE ST QUAYMOUTH',
  '',
  ' ',
] as const
const GAP = 0.22
/** How often a persona takes most of its values from one before it. */
const COPIES = 0.5
const KEEPS = 0.8

/** Personas of a model with columns filled at random, by a seed: nulls, near-equal texts, and some that are much like another. */
export function inventPersonas(
  columns: LinkModel['columns'],
  count: number,
  seed: number,
  texts: readonly string[] = TEXTS,
): readonly Persona[] {
  const random = createRandom(seed)
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? ''
  const personas: Persona[] = []
  for (let i = 0; i < count; i++) {
    const like = random() < COPIES ? personas[Math.floor(random() * i)] : undefined
    personas.push(
      columns.map(({ type }, column): SqlValue => {
        if (like !== undefined && random() < KEEPS) return like[column] ?? null
        if (random() < GAP) return null
        return type === 'text' ? pick(texts) : Math.floor(random() * 1200) - 300
      }),
    )
  }
  return personas
}

/** Puts personas into a table of their own, numbered as they stand. */
export async function fillPersonas(
  engine: SqlEngine,
  table: string,
  columns: LinkModel['columns'],
  personas: readonly Persona[],
): Promise<void> {
  const numbered = [{ name: 'number', type: 'integer' as const }, ...columns]
  await engine.ingest(table, numbered, [
    [[...personas.keys()], ...columns.map((_, column) => personas.map((values) => values[column] ?? null))],
  ])
}
