import { createRandom, type LinkModel, type SqlEngine, type SqlValue } from '@weft/core'
import { personPersonas } from '@weft/core/linkage'
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

/** Invented people as an export would have them, each written down a few times with slips. */
export function inventPeople(count: number, seed: number): readonly Persona[] {
  const random = createRandom(seed)
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? ''
  const maybe = (share: number, text: string): string | undefined => (random() < share ? text : undefined)
  return Array.from({ length: count }, () => {
    const [persona = []] = personPersonas({
      names: [
        {
          forenames: maybe(0.9, pick(['Orrin', 'Orin', 'O.', 'Alex', 'Alexander', 'Alexandra James', 'Bob', 'Robert', 'Vexley'])),
          surname: maybe(0.9, pick(['Vexley', 'Vexly', 'Thessaly-Vexley', "O'Thessaly", 'Thessaly', 'Orrin', 'Marrow'])),
        },
      ],
      dateOfBirth: maybe(0.8, pick(['1984-03-01', '1984-01-03', '1984-03-02', '1984', '1984-01-01', '1948-03-01', '1991-07-30'])),
      phones: [pick(['+447700900101', '+447700900102', '+447700900103']), pick(['+447700900102', '+447700900104'])].filter(
        () => random() < 0.5,
      ),
      emails: [pick(['o.vexley@example.org', 'o.vexly@example.org', 'someone@example.net'])].filter(() => random() < 0.5),
      address: maybe(0.6, pick(['4 Sable Row, Quaymouth', '4 Sabel Rw Quaymouth', 'Flat 2, 14 Quay Street', '14 Quay Street'])),
      postcode: maybe(0.6, pick(['QH1 1UT', 'QH1 2AB', 'QN2 2BB'])),
      pncId: maybe(0.3, pick(['2001/1234567A', '2001/7654321B'])),
      croNumber: maybe(0.3, pick(['123456/01A', '654321/02B'])),
      niNumber: maybe(0.3, pick(['QQ123456C', 'QQ123465C', 'QQ654321D'])),
    })
    return persona
  })
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
