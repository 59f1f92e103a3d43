import { createRandom, type LinkModel, type SqlEngine } from '@weft/core'
import { openDuckDb } from '@weft/engine-duckdb'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  ingestPersonas,
  makeCandidates,
  TABLES,
  type BlockingAccount,
  type EntityPersona,
} from '../../packages/core/src/entities/linkage/make-candidates.ts'
import { compilePattern } from '../../packages/core/src/entities/linkage/pattern.ts'
import type { BlockingRule } from '../../packages/core/src/model/link-model.ts'
import { inventPersonas } from './invent-personas.ts'

const COLUMNS: LinkModel['columns'] = [
  { name: 'a', type: 'text' },
  { name: 'b', type: 'text' },
  { name: 'c', type: 'text' },
  { name: 'n', type: 'integer' },
]
/** However few personas, so many pairs of a rule are taken. */
const PAIRS_AT_LEAST = 50_000

function modelOf(rules: readonly BlockingRule[]): LinkModel {
  return {
    format: 'weft-link-model',
    version: 1,
    kind: 'person',
    columns: COLUMNS,
    duplicatesEach: 0.1,
    rules,
    comparisons: ['a', 'b'].map((column) => ({
      name: column,
      comparable: { test: 'known', column },
      levels: [
        { name: 'the same', when: { test: 'equal', column }, m: 0.9, u: 0.1 },
        { name: 'different', m: 0.1, u: 0.9 },
      ],
    })),
    neverDifferent: [],
    lookalikes: [],
  }
}

/** Personas of things that have one to three of them each. */
function inventEntities(count: number, seed: number): readonly EntityPersona[] {
  const random = createRandom(seed)
  let entity = 0
  let isPrimary = true
  return inventPersonas(COLUMNS, count, seed).map((values) => {
    const persona = { entity, isPrimary, values }
    isPrimary = random() < 0.7
    if (isPrimary) entity += 1
    return persona
  })
}

interface Made {
  readonly accounts: readonly BlockingAccount[]
  /** As `left right mask pattern`, numbers of personas. */
  readonly candidates: readonly string[]
}

let engine: SqlEngine
beforeEach(async () => {
  engine = await openDuckDb()
})
afterEach(async () => {
  await engine.close()
})

async function make(model: LinkModel, personas: readonly EntityPersona[]): Promise<Made> {
  const count = await ingestPersonas(engine, model, personas, () => undefined)
  const accounts = await makeCandidates(engine, model, count)
  const rows = await engine.rows(`SELECT l, r, mask, pattern FROM ${TABLES.candidates} ORDER BY l, r`, 10_000_000)
  return { accounts, candidates: rows.map(({ l, r, mask, pattern }) => [l, r, mask, pattern].map(String).join(' ')) }
}

/** The same by looking at each rule's blocks in turn. */
function makeSlowly(model: LinkModel, personas: readonly EntityPersona[]): Made {
  const masks = new Map<string, number>()
  const patternOf = compilePattern(model)
  const accounts = model.rules.map(({ name, keys, pairsEach }, rule): BlockingAccount => {
    const blocks = keys.flatMap((key) => blocksOf(key, personas)).sort((a, b) => a.length - b.length)
    const pairsOf = ({ length }: readonly number[]): number => (length * (length - 1)) / 2
    const sizes = [...new Set(blocks.map(({ length }) => length))]
    const upTo = (size: number): number => blocks.filter(({ length }) => length <= size).reduce((sum, block) => sum + pairsOf(block), 0)
    const most = Math.max(PAIRS_AT_LEAST, pairsEach * personas.length)
    const largest = Math.max(1, ...sizes.filter((size) => upTo(size) <= most))
    for (const block of blocks.filter(({ length }) => length <= largest)) {
      block.forEach((l, i) => {
        for (const r of block.slice(i + 1)) masks.set(`${l} ${r}`, (masks.get(`${l} ${r}`) ?? 0) | (2 ** rule))
      })
    }
    const out = blocks.filter(({ length }) => length > largest)
    const leftOut = { blocks: out.length, personas: out.flat().length, largest: out.at(-1)?.length ?? 0 }
    return { rule: name, pairs: upTo(largest), largest, leftOut }
  })
  const pairs = [...masks].map(([pair, mask]) => ({ pair: pair.split(' ').map(Number), mask }))
  const candidates = pairs
    .filter(({ pair: [l = 0, r = 0] }) => personas[l]?.entity !== personas[r]?.entity)
    .sort(({ pair: [a = 0, b = 0] }, { pair: [c = 0, d = 0] }) => a - c || b - d)
    .map(({ pair: [l = 0, r = 0], mask }) => [l, r, mask, patternOf(personas[l]?.values ?? [], personas[r]?.values ?? [])].join(' '))
  return { accounts, candidates }
}

/** The numbers of personas that have a key in common, two and more; an unknown value makes no key. */
function blocksOf(key: readonly string[], personas: readonly EntityPersona[]): readonly (readonly number[])[] {
  const blocks = new Map<string, number[]>()
  const places = key.map((name) => COLUMNS.findIndex((column) => column.name === name))
  personas.forEach(({ values }, number) => {
    const parts = places.map((place) => values[place] ?? null)
    if (parts.includes(null)) return
    const text = JSON.stringify(parts)
    blocks.set(text, [...(blocks.get(text) ?? []), number])
  })
  return [...blocks.values()].filter(({ length }) => length > 1)
}

const RULES: readonly BlockingRule[] = [
  { name: 'a', keys: [['a']], pairsEach: 1 },
  { name: 'b and n', keys: [['b', 'n']], pairsEach: 1 },
  { name: 'a with b, or c', keys: [['a', 'b'], ['c']], pairsEach: 1 },
]

describe('the pairs that blocking makes', () => {
  it.each([1, 2, 3, 4])('are all that share a key, once each, with every rule that found them (%i)', async (seed) => {
    const personas = inventEntities(160, seed)
    const made = await make(modelOf(RULES), personas)
    expect(made).toEqual(makeSlowly(modelOf(RULES), personas))
    expect(made.candidates.length).toBeGreaterThan(300)
    expect(new Set(made.candidates.map((line) => line.split(' ')[2])).size).toBeGreaterThan(3)
  })

  it('are none of one thing under two of its names, and none by a value that is not known', async () => {
    const persona = (entity: number, ...values: readonly (string | null)[]): EntityPersona => ({
      entity,
      isPrimary: true,
      values: [...values, 1],
    })
    const personas = [persona(0, 'X', null, null), persona(0, 'X', 'Y', null), persona(1, 'X', null, null), persona(2, null, null, null)]
    const { candidates } = await make(modelOf(RULES), personas)
    expect(candidates).toEqual(['0 2 1 1', '1 2 1 1'])
  })

  it('are none where there is nobody, or one', async () => {
    expect((await make(modelOf(RULES), [])).candidates).toEqual([])
    await engine.drop(TABLES.personas, TABLES.candidates)
    expect((await make(modelOf(RULES), inventEntities(1, 1))).candidates).toEqual([])
  })

  it('leave no table behind but personas and candidates', async () => {
    await make(modelOf(RULES), inventEntities(20, 1))
    const tables = await engine.rows('SELECT table_name FROM information_schema.tables ORDER BY table_name', 100)
    expect(tables.map(({ table_name }) => table_name)).toEqual(['candidates', 'personas'])
  })
})

describe('a rule that would make too many pairs', () => {
  /** So many of each size have a value of their own, each one thing. */
  const blocks = (...sizes: readonly number[]): readonly EntityPersona[] => {
    const texts = sizes.flatMap((size, block) => Array.from({ length: size }, () => `BLOCK ${block}`))
    return texts.map((text, entity) => ({ entity, isPrimary: true, values: [text, null, null, null] }))
  }
  const model = (pairsEach: number): LinkModel => modelOf([{ name: 'a', keys: [['a']], pairsEach }])

  it('leaves out its largest blocks, and says how many, of how many and how large', async () => {
    const personas = blocks(2, 300, 3, 200, 310)
    const made = await make(model(1), personas)
    // 1 + 3 + 19 900 pairs; 44 850 more are too many for 50 000
    expect(made.accounts).toEqual([{ rule: 'a', pairs: 19_904, largest: 200, leftOut: { blocks: 2, personas: 610, largest: 310 } }])
    expect(made).toEqual(makeSlowly(model(1), personas))
  })

  it('may make so many for each persona where that is more', async () => {
    const personas = blocks(2, 300, 3, 200, 310)
    // 815 personas: 80 each are 65 200 pairs, which has room for the block of 300, and 150 each for all
    expect((await make(model(80), personas)).accounts).toEqual([
      { rule: 'a', pairs: 64_754, largest: 300, leftOut: { blocks: 1, personas: 310, largest: 310 } },
    ])
    await engine.drop(TABLES.personas, TABLES.candidates)
    expect((await make(model(150), personas)).accounts).toEqual([
      { rule: 'a', pairs: 112_649, largest: 310, leftOut: { blocks: 0, personas: 0, largest: 0 } },
    ])
  })

  it('takes all blocks of a size or none of them, so that their order changes nothing', async () => {
    const [account] = (await make(model(1), blocks(250, 2, 250))).accounts
    expect(account).toEqual({ rule: 'a', pairs: 1, largest: 2, leftOut: { blocks: 2, personas: 500, largest: 250 } })
  })

  it('does not keep another rule from finding a pair', async () => {
    const personas = blocks(330).map((persona, i) => (i < 2 ? { ...persona, values: ['BLOCK 0', 'X', null, 7] } : persona))
    const { candidates, accounts } = await make(modelOf([RULES[0], RULES[1]].filter((rule) => rule !== undefined)), personas)
    expect(accounts.map(({ pairs, leftOut }) => [pairs, leftOut.blocks])).toEqual([
      [0, 1],
      [1, 0],
    ])
    expect(candidates).toEqual(['0 1 2 4'])
  })
})
