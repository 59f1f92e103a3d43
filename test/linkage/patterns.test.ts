import type { LinkModel, SqlEngine } from '@weft/core'
import { PERSON_MODEL, personPersonas } from '@weft/core/linkage'
import { openDuckDb } from '@weft/engine-duckdb'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { compileCondition, type Persona } from '../../packages/core/src/entities/linkage/compile-condition.ts'
import { compilePattern, createPatternCode } from '../../packages/core/src/entities/linkage/pattern.ts'
import { writeSharedValue } from '../../packages/core/src/entities/linkage/write-condition.ts'
import { writePatterns } from '../../packages/core/src/entities/linkage/write-pattern.ts'
import { OBJECT_MODEL } from '../../packages/core/src/presets/link-models/object-model.ts'
import { PLACE_MODEL } from '../../packages/core/src/presets/link-models/place-model.ts'
import { fillPersonas, inventPeople, inventPersonas } from './invent-personas.ts'

const MODELS = [PERSON_MODEL, PLACE_MODEL, OBJECT_MODEL] as const
const PERSONAS = 110
/** So many pairs are at hand. */
const PAIRS = (PERSONAS * (PERSONAS - 1)) / 2

const SETS: readonly (readonly [string, LinkModel, readonly Persona[]])[] = [
  ...MODELS.map((model) => [`${model.kind}: columns at random`, model, inventPersonas(model.columns, PERSONAS, 20)] as const),
  ['person: as exports have them', PERSON_MODEL, inventPeople(PERSONAS, 21)],
]

let engine: SqlEngine
beforeEach(async () => {
  engine = await openDuckDb()
})
afterEach(async () => {
  await engine.close()
})

describe('the pattern of a pair', () => {
  it.each(SETS)('is the same number by the engine and by the function; %s', async (_, model, personas) => {
    await fillPersonas(engine, 'personas', model.columns, personas)
    const from = 'personas l JOIN personas r ON l.number < r.number'
    const answer = await engine.rows(writePatterns(model, ['l.number AS l', 'r.number AS r'], from, engine.dialect), PAIRS)
    const patternOf = compilePattern(model)
    expect(answer).toHaveLength(PAIRS)
    const unlike = answer.filter(({ l, r, pattern }) => patternOf(personas[Number(l)] ?? [], personas[Number(r)] ?? []) !== pattern)
    expect(unlike).toEqual([])
  })

  it.each(MODELS.map((model) => [model.kind, model] as const))(
    'reaches every level of every comparison of the model: %s',
    (_, { comparisons, columns, ...rest }) => {
      const personas = inventPersonas(columns, 4 * PERSONAS, 20)
      const patternOf = compilePattern({ comparisons, columns, ...rest })
      const code = createPatternCode(comparisons)
      const reached = comparisons.map(() => new Set<number>())
      personas.forEach((left, l) => {
        for (const right of personas.slice(l + 1)) code.digits(patternOf(left, right)).forEach((digit, i) => reached[i]?.add(digit))
      })
      const all = comparisons.map(({ levels }) => [0, ...levels.map((__, level) => level + 1)])
      expect(reached.map((digits) => [...digits].sort((a, b) => a - b))).toEqual(all)
    },
  )
})

describe('the pattern of two addresses of e-mail that are not ASCII', () => {
  it('is the same number by the engine and by the function', async () => {
    const personas = ['zoë@weft.example', 'zoe@weft.example', 'zöe@weft.example', 'zoé@weft.exämple'].flatMap((email) =>
      personPersonas({ names: [], emails: [email] }),
    )
    await fillPersonas(engine, 'personas', PERSON_MODEL.columns, personas)
    const from = 'personas l JOIN personas r ON l.number < r.number'
    const answer = await engine.rows(writePatterns(PERSON_MODEL, ['l.number AS l', 'r.number AS r'], from, engine.dialect), PAIRS)
    const patternOf = compilePattern(PERSON_MODEL)
    expect(answer.map(({ pattern }) => pattern)).toEqual(
      answer.map(({ l, r }) => patternOf(personas[Number(l)] ?? [], personas[Number(r)] ?? [])),
    )
  })
})

describe('the value that a pair shares', () => {
  const levels = MODELS.flatMap((model) =>
    model.comparisons.flatMap((comparison) =>
      comparison.levels.flatMap(({ name, when, frequency }) =>
        when === undefined || frequency === undefined
          ? []
          : [[`${model.kind}, ${comparison.name}: ${name}`, model, when, frequency] as const],
      ),
    ),
  )

  it.each(levels)('is one that both have, wherever a level that is weighed by it holds: %s', async (_, model, when, frequency) => {
    const personas = inventPersonas(model.columns, PERSONAS, 22)
    await fillPersonas(engine, 'personas', model.columns, personas)
    const { quote } = engine.dialect
    const names = { left: (name: string) => `l.${quote(name)}`, right: (name: string) => `r.${quote(name)}`, distance: () => 'NULL' }
    const select = `SELECT l.number AS l, r.number AS r, ${writeSharedValue(when, names)} AS shared FROM personas l JOIN personas r ON l.number < r.number`
    const holds = compileCondition(when, model.columns)
    const places = frequency.columns.map((name) => model.columns.findIndex((column) => column.name === name))
    let held = 0
    for (const { l, r, shared = null } of await engine.rows(select, PAIRS)) {
      const [left = [], right = []] = [personas[Number(l)], personas[Number(r)]]
      if (!holds(left, right)) continue
      held += 1
      const both = places.flatMap((at) => left[at] ?? []).filter((value) => places.some((at) => right[at] === value))
      expect(both).toContain(shared)
    }
    expect(held).toBeGreaterThan(5)
  })
})
