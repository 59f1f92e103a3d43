import { z } from 'zod'
import { CaseError } from './error.ts'
import { findModelFaults } from './find-model-faults.ts'
import type { EntityKind } from './model/id.ts'
import type { Condition, LinkModel } from './model/link-model.ts'

const COLUMN = z.string().min(1).describe('A column of personas.')
const CHANCE = z.number().gt(0).lt(1)
const TEST = 'What is tested.'

const NEGATED: z.ZodType<Condition> = z.lazy(() => CONDITION).describe('What must not hold.')
const COMPARABLE: z.ZodType<Condition> = z.lazy(() => CONDITION).describe('Where it says anything.')

const CONDITION: z.ZodType<Condition> = z
  .lazy(() =>
    z.discriminatedUnion('test', [
      z.strictObject({ test: z.literal('known').describe(TEST), column: COLUMN }),
      z.strictObject({ test: z.literal('equal').describe(TEST), column: COLUMN }),
      z.strictObject({ test: z.literal('crossed').describe(TEST), column: COLUMN, with: COLUMN }),
      z.strictObject({ test: z.literal('swapped').describe(TEST), column: COLUMN, with: COLUMN }),
      z.strictObject({
        test: z.literal('edits').describe(TEST),
        column: COLUMN,
        max: z.int().min(0).max(99).describe('The most edits of one letter.'),
      }),
      z.strictObject({
        test: z.literal('similar').describe(TEST),
        column: COLUMN,
        percent: z.int().min(1).max(100).describe('What is left of the hundred once edits over the longer length are taken off.'),
      }),
      z.strictObject({
        test: z.literal('within').describe(TEST),
        column: COLUMN,
        max: z.int().min(0).describe('How far apart two whole numbers may be.'),
      }),
      z.strictObject({
        test: z.enum(['all', 'any']).describe(TEST),
        of: z.array(CONDITION).min(1).describe('The conditions put together.'),
      }),
      z.strictObject({ test: z.literal('not').describe(TEST), of: NEGATED }),
    ]),
  )
  .describe('A test on two personas.')

const LEVEL = z
  .strictObject({
    name: z.string().min(1).describe('What the level is called.'),
    when: CONDITION.optional().describe('When it is reached; the last level has none.'),
    m: CHANCE.describe('How often records of one thing reach it.'),
    u: CHANCE.describe('How often those of strangers do.'),
    frequency: z
      .strictObject({
        columns: z.array(COLUMN).min(1).describe('Whose values are counted.'),
        floor: CHANCE.describe('The share below which no value is held to be rarer.'),
      })
      .optional()
      .describe('Present where a rare value says more than a common one.'),
  })
  .describe('How far two agree.')

const RULE = z.strictObject({
  name: z.string().min(1).describe('What the rule is called.'),
  keys: z.array(z.array(COLUMN).min(1)).min(1).describe('Alternative keys, each of some columns.'),
  pairsEach: z.number().gt(0).describe('The most pairs it may make, for each persona.'),
  restsOn: z.array(z.string()).optional().describe('The comparisons that say nothing new of its pairs.'),
})

const COMPARISON = z.strictObject({
  name: z.string().min(1).describe('What the comparison is called.'),
  comparable: COMPARABLE,
  levels: z.array(LEVEL).min(2).max(30).describe('Its levels, from best to worst.'),
})

const LOOKALIKE = z.strictObject({
  name: z.string().min(1).describe('Who they are.'),
  reason: z.string().min(1).describe('Why they agree.'),
  each: z.number().gt(0).describe('How many of them a thing has on average.'),
  levels: z.record(z.string(), z.array(CHANCE)).describe('How often they reach the levels of a comparison, by its name.'),
})

/** A link model as a file holds it: what `weft build` writes into the case folder, and takes again. */
const LINK_MODEL = z
  .strictObject({
    format: z.literal('weft-link-model').describe('Tells a link model from other files.'),
    version: z.literal(1).describe('Of the form of the model.'),
    kind: z.string().min(1).describe('Of the things it links.'),
    columns: z
      .array(z.strictObject({ name: COLUMN, type: z.enum(['text', 'integer']).describe('What it holds.') }))
      .min(1)
      .describe('The columns of personas, in order.'),
    duplicatesEach: z.number().gt(0).describe('How many further records a thing has on average.'),
    shares: z
      .strictObject({
        matched: CHANCE.describe('The chance that they are one.'),
        lookalikes: z.array(CHANCE).describe('The chance of each lookalike.'),
      })
      .optional()
      .describe('What two things drawn at random are.'),
    rules: z.array(RULE).min(1).max(30).describe('Which pairs are looked at.'),
    comparisons: z.array(COMPARISON).min(1).describe('How two are compared.'),
    neverDifferent: z.array(z.string()).describe('Comparisons whose last level is a contradiction.'),
    lookalikes: z.array(LOOKALIKE).describe('Who agrees without being one.'),
  })
  .superRefine((model, context) => {
    for (const fault of findModelFaults(model as LinkModel)) context.addIssue({ code: 'custom', message: fault })
  })
  .describe('How records of one kind are compared, and what was learned.') as unknown as z.ZodType<LinkModel>

const LINK_MODELS = z.partialRecord(z.enum(['person', 'location', 'object']), LINK_MODEL)

/**
 * Reads the text of a `link-models.json`.
 *
 * @param name the file's name, for messages
 * @throws CaseError `bad-config` where it is no JSON, or holds no models
 */
export function parseLinkModels(text: string, name: string): LinkageOptions['models'] {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    throw new CaseError('bad-config', `${name} is not JSON: it was cut short or edited.`, { cause })
  }
  const checked = LINK_MODELS.safeParse(value)
  if (!checked.success) {
    const [first] = checked.error.issues
    throw new CaseError(
      'bad-config',
      `${name} holds no link models: at "${first?.path.join('.') ?? ''}", ${first?.message ?? 'it differs'}.`,
    )
  }
  if (Object.keys(checked.data).length === 0)
    throw new CaseError('bad-config', `${name} holds no link models: the build that wrote it linked nothing.`)
  return checked.data
}

/** Which ids are held to be one, and by which models. */
export interface LinkageOptions {
  readonly linkThreshold: number | 'off'
  readonly reviewThreshold: number
  readonly distinctSystems: readonly string[]
  readonly models: Readonly<Partial<Record<EntityKind, LinkModel>>>
}

/** How ids are linked, as a configuration says it. */
export const LINKAGE_SCHEMA: z.ZodType<{ readonly [K in keyof LinkageOptions]?: LinkageOptions[K] | undefined }> = z
  .strictObject({
    linkThreshold: z
      .union([z.number().min(0.5).lt(1), z.literal('off')])
      .describe('The probability from which two ids are held to be one, or "off".'),
    reviewThreshold: z.number().gt(0).lt(1).describe('The probability from which a pair of ids is shown to a person.'),
    distinctSystems: z.array(z.string().min(1)).describe('Source systems that hold one id a person: two ids of one are never linked.'),
    models: LINK_MODELS.describe('Models trained elsewhere, by kind.'),
  })
  .partial()
  .describe('Which ids stand for one person, place or thing.')
