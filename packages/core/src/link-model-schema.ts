import { z } from 'zod'
import { CaseError } from './error.ts'
import type { Condition, LinkModel } from './model/link-model.ts'

const COLUMN = z.string().min(1)
const CHANCE = z.number().gt(0).lt(1)

const CONDITION: z.ZodType<Condition> = z.lazy(() =>
  z.discriminatedUnion('test', [
    z.strictObject({ test: z.literal('known'), column: COLUMN }),
    z.strictObject({ test: z.literal('equal'), column: COLUMN }),
    z.strictObject({ test: z.literal('crossed'), column: COLUMN, with: COLUMN }),
    z.strictObject({ test: z.literal('swapped'), column: COLUMN, with: COLUMN }),
    z.strictObject({ test: z.literal('edits'), column: COLUMN, max: z.int().min(0).max(99) }),
    z.strictObject({ test: z.literal('similar'), column: COLUMN, percent: z.int().min(1).max(100) }),
    z.strictObject({ test: z.literal('within'), column: COLUMN, max: z.int().min(0) }),
    z.strictObject({ test: z.enum(['all', 'any']), of: z.array(CONDITION).min(1) }),
    z.strictObject({ test: z.literal('not'), of: CONDITION }),
  ]),
)

const LEVEL = z.strictObject({
  name: z.string().min(1),
  when: CONDITION.optional(),
  m: CHANCE,
  u: CHANCE,
  frequency: z.strictObject({ columns: z.array(COLUMN).min(1), floor: CHANCE }).optional(),
})

/** A link model as a file holds it: what `weft build` writes into the case folder, and takes again. */
export const LINK_MODEL = z
  .strictObject({
    format: z.literal('weft-link-model'),
    version: z.literal(1),
    kind: z.string().min(1),
    columns: z.array(z.strictObject({ name: COLUMN, type: z.enum(['text', 'integer']) })).min(1),
    duplicatesEach: z.number().gt(0),
    shares: z.strictObject({ matched: CHANCE, lookalikes: z.array(CHANCE) }).optional(),
    rules: z
      .array(
        z.strictObject({
          name: z.string().min(1),
          keys: z.array(z.array(COLUMN).min(1)).min(1),
          pairsEach: z.number().gt(0),
          restsOn: z.array(z.string()).optional(),
        }),
      )
      .min(1)
      .max(30),
    comparisons: z.array(z.strictObject({ name: z.string().min(1), comparable: CONDITION, levels: z.array(LEVEL).min(2).max(30) })).min(1),
    neverDifferent: z.array(z.string()),
    lookalikes: z.array(
      z.strictObject({
        name: z.string().min(1),
        reason: z.string().min(1),
        each: z.number().gt(0),
        levels: z.record(z.string(), z.array(CHANCE)),
      }),
    ),
  })
  .describe('A link model: how records of one kind are compared, and what it learned.') as unknown as z.ZodType<LinkModel>

const LINK_MODELS = z.partialRecord(z.enum(['person', 'location', 'object']), LINK_MODEL)

/**
 * Reads the text of a `link-models.json`.
 *
 * @param name the file's name, for messages
 * @throws CaseError `bad-config` where it is no JSON, or holds no models
 */
export function parseLinkModels(text: string, name: string): Readonly<Partial<Record<'person' | 'location' | 'object', LinkModel>>> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    throw new CaseError('bad-config', `${name} is not JSON: it was cut short or edited.`, { cause })
  }
  const checked = LINK_MODELS.safeParse(value)
  if (checked.success) return checked.data
  const [first] = checked.error.issues
  throw new CaseError('bad-config', `${name} holds no link models: at "${first?.path.join('.') ?? ''}", ${first?.message ?? 'it differs'}.`)
}
