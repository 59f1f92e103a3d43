import { z } from 'zod'
import { CONDUCTS, CONNECTIONS, SETTINGS, type Definition } from './presets/definitions/definition.ts'
import { ROLES } from './presets/roles.ts'

const TEXT = z.string().trim().min(1)
const COUNT = z.int().min(1)
const AGE = z.int().min(0).max(120)

/** Some of the words of a list, at least one and none twice. */
function someOf<const W extends readonly [string, ...string[]]>(words: W, what: string): z.ZodType<W[number][]> {
  return z
    .array(z.enum(words, `must be one of ${words.join(', ')}`))
    .min(1, `must name at least one ${what}`)
    .refine((list) => new Set(list).size === list.length, `names a ${what} twice`)
}

const SIGNS = someOf(CONDUCTS, 'sign').describe('Signs of what was done, any of which will do.')

const SOURCE = z
  .strictObject({
    title: TEXT.describe('The document it is from.'),
    year: z.int().min(1900).max(2200).optional().describe('The year of that document.'),
    url: z
      .string()
      .regex(/^https?:\/\/\S+$/, 'must begin with http:// or https://')
      .optional()
      .describe('Where it can be read.'),
    verified: z.boolean().describe('Whether the wording was checked against the document.'),
    note: TEXT.optional().describe('What was not checked, or is a reading of your own.'),
  })
  .describe('Whose definition it is.')

const OFFENDERS = z
  .strictObject({
    min: COUNT.describe('How many offenders it asks for at least.'),
    countUnidentified: z.boolean().describe('Whether people count whom nobody has identified.'),
    minAge: AGE.optional().describe('The least age of an offender at the event, in whole years; left out, children count too.'),
    maxAge: AGE.optional().describe('The highest age of an offender at the event.'),
    roles: someOf(ROLES, 'role').describe('The roles in which somebody counts as an offender.'),
  })
  .refine(({ minAge = 0, maxAge = 120 }) => minAge <= maxAge, 'has a minAge above its maxAge, so that nobody could count')
  .describe('Which offenders count.')

const VICTIMS = z
  .strictObject({
    min: z.int().min(0).describe('How many victims it asks for at least; 0 asks for none.'),
    minAge: AGE.optional().describe('The least age of a victim at the event, in whole years.'),
    maxAgeExclusive: AGE.optional().describe('The age at the event from which a victim does not count: 18 for children.'),
    roles: z.array(z.enum(ROLES, `must be one of ${ROLES.join(', ')}`)).describe('The roles in which somebody counts as a victim.'),
  })
  .refine(({ min, roles }) => min === 0 || roles.length > 0, 'asks for victims, but names no role in which anybody could be one')
  .refine(
    ({ minAge = 0, maxAgeExclusive = 121 }) => minAge < maxAgeExclusive,
    'has a minAge that is not below its maxAgeExclusive, so that nobody could count',
  )
  .describe('Which victims count.')

const DEFINITION = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be small letters, digits and hyphens, such as harbour-2024-group')
      .describe('Its id; that of a shipped definition takes its place.'),
    version: z
      .string()
      .regex(/^\d+(?:\.\d+){0,2}$/, 'must be a version such as 1.0.0')
      .describe('Goes up whenever anything in it changes.'),
    title: TEXT.describe('What it is called.'),
    asks: TEXT.describe('What it asks, in a sentence.'),
    source: SOURCE,
    offenders: OFFENDERS,
    victims: VICTIMS,
    connection: z
      .strictObject({
        within: z.enum(['network', 'one-event']).describe('Whether offenders are connected one with another, or stand in one event.'),
        anyOf: someOf(CONNECTIONS, 'connection').describe('What connects two offenders, any of which will do.'),
      })
      .optional()
      .describe('How offenders are connected; left out, it is not asked.'),
    conduct: z.strictObject({ anyOf: SIGNS }).describe('What was done.'),
    means: z.strictObject({ anyOf: SIGNS }).optional().describe('How the child was brought to it; left out, it is not asked.'),
    setting: z
      .strictObject({ exclude: someOf(SETTINGS, 'setting').describe('Settings in which most events must not be.') })
      .optional()
      .describe('Where it happens; left out, it is not asked.'),
    windowDays: z.int().min(0).optional().describe('Within how many days enough offenders must stand in its events and reports.'),
    evidence: z
      .strictObject({
        minOccasions: COUNT.describe('How many events and reports must show it at least.'),
        countSuspectedFalse: z.boolean().describe('Whether reports count that are graded as suspected to be false.'),
      })
      .describe('How much must show it.'),
    judged: z
      .array(
        z.strictObject({
          clause: z
            .string()
            .regex(/^[a-z]+(?:-[a-z]+)*$/, 'must be small letters and hyphens, such as agreement')
            .describe('What the condition is called.'),
          question: TEXT.describe('What a person has to say: goes on from "whether".'),
        }),
      )
      .optional()
      .describe('Conditions that no record can tell.'),
  })
  .refine(
    ({ offenders, connection }) => connection === undefined || offenders.min > 1,
    'asks for one offender and for a connection between offenders: ask for two, or leave out "connection"',
  )

/** The definitions of a configuration. */
export const DEFINITION_LIST: z.ZodType<readonly Definition[]> = z
  .array(DEFINITION)
  .refine((list) => new Set(list.map(({ id }) => id)).size === list.length, 'has two definitions of one id')
  .describe('What else is taken for a group: definitions of your own, put behind the shipped ones or in the place of the one of their id.')
