import { createRandom, type LinkModel, type SqlBatch, type SqlEngine } from '@weft/core'
import { PERSON_MODEL } from '@weft/core/linkage'
import { openDuckDb } from '@weft/engine-duckdb'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { countValues, type ValueCounts } from '../../packages/core/src/entities/linkage/count-values.ts'
import { ingestPersonas, makeCandidates, TABLES, type EntityPersona } from '../../packages/core/src/entities/linkage/make-candidates.ts'
import { compilePattern } from '../../packages/core/src/entities/linkage/pattern.ts'
import { countCandidatePatterns, scoreCandidates, type ScoredPair } from '../../packages/core/src/entities/linkage/score-candidates.ts'
import { createWeigher, type Weigher } from '../../packages/core/src/entities/linkage/weigh.ts'
import { compileCondition } from '../../packages/core/src/entities/linkage/compile-condition.ts'
import { inventPeople } from './invent-personas.ts'

/** People of whom some have a second name, which is another's. */
function inventEntities(count: number, seed: number): readonly EntityPersona[] {
  const random = createRandom(seed)
  let entity = -1
  return inventPeople(count, seed).map((values) => {
    const isPrimary = entity < 0 || random() < 0.75
    if (isPrimary) entity += 1
    return { entity, isPrimary, values }
  })
}

let engine: SqlEngine
beforeEach(async () => {
  engine = await openDuckDb()
})
afterEach(async () => {
  await engine.close()
})

interface Prepared {
  readonly values: readonly ValueCounts[]
  readonly weigher: Weigher
}

async function prepare(model: LinkModel, personas: readonly EntityPersona[]): Promise<Prepared> {
  const count = await ingestPersonas(engine, model, personas, () => undefined)
  await makeCandidates(engine, model, count)
  const values = await countValues(engine, model)
  const chance = model.comparisons.map(() => ({ comparable: 0.8, shares: [], pairs: [] }))
  const shares = { matched: 0.002, lookalikes: model.lookalikes.map(() => 0.001) }
  return { values, weigher: createWeigher({ model, shares }, values, chance, personas.length) }
}

/** How many primary personas have each value of some columns, those that no two have left out. */
function countSlowly({ columns }: LinkModel, names: readonly string[], personas: readonly EntityPersona[]): ReadonlyMap<unknown, number> {
  const counts = new Map<unknown, number>()
  for (const { isPrimary, values } of personas) {
    for (const name of names) {
      const value = values[columns.findIndex((column) => column.name === name)] ?? null
      if (isPrimary && value !== null) counts.set(value, (counts.get(value) ?? 0) + 1)
    }
  }
  return new Map([...counts].filter(([, count]) => count > 1))
}

describe('the counts of values', () => {
  it('are how many things have each under their first name, of those that two and more have', async () => {
    const personas = inventEntities(150, 31)
    const { values } = await prepare(PERSON_MODEL, personas)
    const weighed = PERSON_MODEL.comparisons.flatMap(({ levels }) => levels.flatMap(({ frequency }) => frequency ?? []))
    expect(values).toHaveLength(weighed.length)
    for (const [i, { table }] of values.entries()) {
      const rows = await engine.rows(`SELECT value, things FROM ${table}`, 10_000)
      expect(new Map(rows.map(({ value, things }) => [value, things]))).toEqual(
        countSlowly(PERSON_MODEL, weighed[i]?.columns ?? [], personas),
      )
    }
  })

  it('make a pair of every two that share a value', async () => {
    const model = { ...PERSON_MODEL, comparisons: PERSON_MODEL.comparisons.filter(({ name }) => name === 'surname') }
    const { values } = await prepare({ ...model, neverDifferent: [] }, inventEntities(150, 31))
    const counts = [...countSlowly(PERSON_MODEL, ['surname'], inventEntities(150, 31)).values()]
    expect(values.map(({ pairs }) => pairs)).toEqual([counts.reduce((sum, count) => sum + (count * (count - 1)) / 2, 0)])
  })

  it('count two who share several values as often: no fewer pairs than there are', async () => {
    const at = (values: Readonly<Record<string, string>>): EntityPersona['values'] =>
      PERSON_MODEL.columns.map(({ name }) => values[name] ?? null)
    const home = at({ surname: 'VEXLEY', postcode: 'QH11UT', home: 'QH11UT 4', address: '4 SABLE RW' })
    const { values } = await prepare(
      PERSON_MODEL,
      [0, 1].map((entity) => ({ entity, isPrimary: true, values: home })),
    )
    const comparison = PERSON_MODEL.comparisons.findIndex(({ name }) => name === 'telephone and home')
    expect(values.find((each) => each.comparison === comparison && each.level === 1)?.pairs).toBe(2)
  })
})

describe('the patterns of candidates', () => {
  it('are counted by the rules that found them, over the first names of things alone', async () => {
    const personas = inventEntities(150, 32)
    await prepare(PERSON_MODEL, personas)
    const expected = new Map<string, number>()
    for (const { l, r, mask, pattern } of await engine.rows(`SELECT l, r, mask, pattern FROM ${TABLES.candidates}`, 1_000_000)) {
      if (personas[Number(l)]?.isPrimary !== true || personas[Number(r)]?.isPrimary !== true) continue
      const key = `${String(mask)} ${String(pattern)}`
      expected.set(key, (expected.get(key) ?? 0) + 1)
    }
    const counts = await countCandidatePatterns(engine)
    expect(new Map(counts.map(({ mask, pattern, count }) => [`${mask} ${pattern}`, count]))).toEqual(expected)
  })
})

/** The pairs of things at their best, by looking at every candidate in turn. */
async function scoreSlowly(
  personas: readonly EntityPersona[],
  { values, weigher }: Prepared,
  atLeast: number,
): Promise<readonly ScoredPair[]> {
  const patternOf = compilePattern(PERSON_MODEL)
  const counted = values.map(({ comparison, level }) => {
    const { when, frequency } = PERSON_MODEL.comparisons[comparison]?.levels[level] ?? {}
    if (when === undefined || frequency === undefined) throw new Error('A level that is weighed by its values has neither.')
    const places = frequency.columns.map((name) => PERSON_MODEL.columns.findIndex((column) => column.name === name))
    return { holds: compileCondition(when, PERSON_MODEL.columns), places, counts: countSlowly(PERSON_MODEL, frequency.columns, personas) }
  })
  const best = new Map<string, ScoredPair>()
  for (const { l, r } of await engine.rows(`SELECT l, r FROM ${TABLES.candidates}`, 1_000_000)) {
    const [one, other] = [personas[Number(l)], personas[Number(r)]]
    if (one === undefined || other === undefined) continue
    const pattern = patternOf(one.values, other.values)
    const things = counted.map(({ holds, places, counts }) => {
      const shared = places.flatMap((at) => one.values[at] ?? []).find((value) => places.some((at) => other.values[at] === value))
      return holds(one.values, other.values) ? (counts.get(shared) ?? null) : null
    })
    const { weight } = weigher.explain(pattern, things)
    const key = `${one.entity} ${other.entity}`
    const known = best.get(key)
    if (weight >= atLeast && (known === undefined || weight > known.weight))
      best.set(key, { left: one.entity, right: other.entity, pattern, things, weight })
  }
  return [...best.values()].sort((a, b) => a.left - b.left || a.right - b.right)
}

describe('the scored pairs of things', () => {
  it.each([-Infinity, -5, 0, 7])('have the weight of the names that agree most, in order; at least %d bits', async (atLeast) => {
    const personas = inventEntities(150, 33)
    const prepared = await prepare(PERSON_MODEL, personas)
    const scored = await scoreCandidates(engine, PERSON_MODEL, prepared.weigher, TABLES.candidates, atLeast)
    const expected = await scoreSlowly(personas, prepared, atLeast)
    expect(scored.map(({ left, right }) => [left, right])).toEqual(expected.map(({ left, right }) => [left, right]))
    scored.forEach(({ weight }, i) => {
      expect(weight).toBeCloseTo(expected[i]?.weight ?? NaN, 9)
    })
    expect(scored.length).toBeGreaterThan(0)
  })

  it('have the same counts of values in whatever order the engine answers', async () => {
    // both have two names; under the second one the surname is one that nobody has as a first name
    const named = (surname: string): EntityPersona['values'] =>
      PERSON_MODEL.columns.map(({ name }) => (name.startsWith('surname') ? surname : name.startsWith('forename') ? 'ORRIN' : null))
    const personas = [0, 1].flatMap((entity) => [
      { entity, isPrimary: true, values: named('VEXLEY') },
      { entity, isPrimary: false, values: named('THESSALY') },
    ])
    const { weigher } = await prepare(PERSON_MODEL, personas)
    const score = (by: SqlEngine): Promise<readonly ScoredPair[]> =>
      scoreCandidates(by, PERSON_MODEL, weigher, TABLES.candidates, -Infinity)
    expect(await score(answeringBackwards(engine))).toEqual(await score(engine))
  })
})

/** The same engine, whose large answers come with their last row first. */
function answeringBackwards(own: SqlEngine): SqlEngine {
  return {
    dialect: own.dialect,
    ingest: (table, columns, batches) => own.ingest(table, columns, batches),
    materialise: (table, select) => own.materialise(table, select),
    rows: (select, max) => own.rows(select, max),
    drop: (...tables) => own.drop(...tables),
    cancel: () => {
      own.cancel()
    },
    close: () => own.close(),
    async *stream(select) {
      const batches: SqlBatch[] = []
      for await (const batch of own.stream(select)) batches.push(batch.map((column) => Array.from(column).reverse()))
      yield* batches.reverse()
    },
  }
}
