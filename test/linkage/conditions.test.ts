import type { LinkModel, SqlEngine } from '@weft/core'
import { openDuckDb } from '@weft/engine-duckdb'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compileCondition } from '../../packages/core/src/entities/linkage/compile-condition.ts'
import { writeCondition, type PairNames } from '../../packages/core/src/entities/linkage/write-condition.ts'
import type { Condition } from '../../packages/core/src/model/link-model.ts'
import { LAW } from '../../packages/core/test/make.ts'
import { fillPersonas, inventPersonas } from './invent-personas.ts'

const COLUMNS: LinkModel['columns'] = [
  { name: 'a', type: 'text' },
  { name: 'b', type: 'text' },
  { name: 'n', type: 'integer' },
]
const PERSONAS = inventPersonas(COLUMNS, 90, 7)
const PAIRS = PERSONAS.flatMap((_, l) => PERSONAS.slice(l + 1).map((__, i) => [l, l + 1 + i] as const))

/** One or more of every kind of condition, and a few that hold others. */
const CONDITIONS: readonly (readonly [string, Condition])[] = [
  ['known', { test: 'known', column: 'a' }],
  ['known, of whole numbers', { test: 'known', column: 'n' }],
  ['equal', { test: 'equal', column: 'a' }],
  ['equal, of whole numbers', { test: 'equal', column: 'n' }],
  ['crossed', { test: 'crossed', column: 'a', with: 'b' }],
  ['crossed with itself', { test: 'crossed', column: 'a', with: 'a' }],
  ['swapped', { test: 'swapped', column: 'a', with: 'b' }],
  ['no edits', { test: 'edits', column: 'a', max: 0 }],
  ['one edit', { test: 'edits', column: 'a', max: 1 }],
  ['two edits', { test: 'edits', column: 'a', max: 2 }],
  ['many edits', { test: 'edits', column: 'a', max: 40 }],
  ['similar to 100', { test: 'similar', column: 'a', percent: 100 }],
  ['similar to 87', { test: 'similar', column: 'a', percent: 87 }],
  ['similar to 50', { test: 'similar', column: 'a', percent: 50 }],
  ['similar to 1', { test: 'similar', column: 'a', percent: 1 }],
  ['within nothing', { test: 'within', column: 'n', max: 0 }],
  ['within a bound', { test: 'within', column: 'n', max: 100 }],
  ['not known', { test: 'not', of: { test: 'known', column: 'a' } }],
  ['not equal', { test: 'not', of: { test: 'equal', column: 'a' } }],
  ['not swapped', { test: 'not', of: { test: 'swapped', column: 'a', with: 'b' } }],
  ['not one edit', { test: 'not', of: { test: 'edits', column: 'a', max: 1 } }],
  ['not within', { test: 'not', of: { test: 'within', column: 'n', max: 100 } }],
  [
    'all',
    {
      test: 'all',
      of: [
        { test: 'equal', column: 'a' },
        { test: 'equal', column: 'b' },
      ],
    },
  ],
  [
    'any',
    {
      test: 'any',
      of: [
        { test: 'equal', column: 'a' },
        { test: 'equal', column: 'b' },
      ],
    },
  ],
  [
    'not any of which one is unknown',
    {
      test: 'not',
      of: {
        test: 'any',
        of: [
          { test: 'edits', column: 'a', max: 1 },
          {
            test: 'not',
            of: {
              test: 'all',
              of: [
                { test: 'known', column: 'b' },
                { test: 'not', of: { test: 'equal', column: 'b' } },
              ],
            },
          },
        ],
      },
    },
  ],
]

const column = fc.constantFrom('a', 'b')
const leaf: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ test: fc.constant('known' as const), column: fc.constantFrom('a', 'b', 'n') }),
  fc.record({ test: fc.constant('equal' as const), column: fc.constantFrom('a', 'b', 'n') }),
  fc.record({ test: fc.constantFrom('crossed' as const, 'swapped' as const), column, with: column }),
  fc.record({ test: fc.constant('edits' as const), column, max: fc.nat({ max: 6 }) }),
  fc.record({ test: fc.constant('similar' as const), column, percent: fc.integer({ min: 1, max: 100 }) }),
  fc.record({ test: fc.constant('within' as const), column: fc.constant('n'), max: fc.nat({ max: 600 }) }),
)
const { condition: nested } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    leaf,
    fc.record({ test: fc.constantFrom('all' as const, 'any' as const), of: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ test: fc.constant('not' as const), of: tie('condition') }),
  ),
}))

describe('a condition as SQL and as a function', () => {
  let engine: SqlEngine
  beforeAll(async () => {
    engine = await openDuckDb()
    await fillPersonas(engine, 'personas', COLUMNS, PERSONAS)
  })
  afterAll(async () => {
    await engine.close()
  })

  /** The pairs of which a condition holds, as the engine has it. */
  async function askEngine(condition: Condition): Promise<readonly string[]> {
    const { dialect } = engine
    const names: PairNames = {
      left: (name) => `l.${dialect.quote(name)}`,
      right: (name) => `r.${dialect.quote(name)}`,
      distance: (name) => dialect.editDistance(`l.${dialect.quote(name)}`, `r.${dialect.quote(name)}`),
    }
    const select =
      'SELECT l.number AS l, r.number AS r FROM personas l JOIN personas r ON l.number < r.number ' +
      `WHERE ${writeCondition(condition, names, dialect)} ORDER BY l.number, r.number`
    return (await engine.rows(select, PAIRS.length)).map(({ l, r }) => `${String(l)} ${String(r)}`)
  }

  /** The same by the function, one way round or the other. */
  function askFunction(condition: Condition, isTurned = false): readonly string[] {
    const test = compileCondition(condition, COLUMNS)
    return PAIRS.filter(([l, r]) => {
      const [left = [], right = []] = [PERSONAS[l], PERSONAS[r]]
      return isTurned ? test(right, left) : test(left, right)
    }).map(([l, r]) => `${l} ${r}`)
  }

  it.each(CONDITIONS)('hold of the same pairs, some and not all: %s', async (_, condition) => {
    const holds = await askEngine(condition)
    expect(holds).toEqual(askFunction(condition))
    expect(holds.length).toBeGreaterThan(0)
    expect(holds.length).toBeLessThan(PAIRS.length)
  })

  it('hold of the same pairs however they are nested, and whichever of two comes first', async () => {
    await fc.assert(
      fc.asyncProperty(nested, async (condition) => {
        const holds = await askEngine(condition)
        expect(askFunction(condition)).toEqual(holds)
        expect(askFunction(condition, true)).toEqual(holds)
      }),
      LAW,
    )
  })
})
