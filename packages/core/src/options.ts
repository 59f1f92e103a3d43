import { z } from 'zod'
import { CaseError } from './error.ts'
import { TABLE_MAPPING, type TableMapping } from './mapping.ts'
import { MARKINGS, type Marking } from './model/marking.ts'
import { parsePartialDate } from './model/partial-date.ts'

/** Every setting that can change a result. `weft.config.json` has the same keys. */
export interface CaseOptions {
  readonly title: string
  readonly purpose: string
  readonly marking: Marking
  readonly asAt: string
  readonly today: string
  readonly maskKey: string
  readonly maxRejected: number
  readonly tables: readonly TableMapping[]
  readonly graph: GraphOptions
  readonly groups: GroupOptions
  readonly layout: LayoutOptions
}

export interface GraphOptions {
  readonly maxOffendersPerEvent: number
  readonly maxOffendersPerVictim: number
}

export interface GroupOptions {
  readonly resolution: number
  readonly splitResolution: number
  readonly seed: number
  readonly runs: number
  readonly minOffenders: number
  readonly minOffendersWithoutChildren: number
}

export interface LayoutOptions {
  readonly maxEntities: number
  readonly iterations: number
}

/** The defaults, a line each: meaning and bounds. */
export const DEFAULT_OPTIONS: CaseOptions = {
  title: '', // what the case is called; '' takes a name from the input
  purpose: '', // why the data was brought together
  marking: 'OFFICIAL-SENSITIVE', // the least marking that outputs bear; a higher one in the data wins
  asAt: '', // ISO day to which ages are counted; '' takes the newest date in the data
  today: '', // ISO day after which a past event's date is a fault; '' sets no bound
  maskKey: '', // changes every cipher: give each case its own
  maxRejected: 0.2, // share of rows, 0 to 1, that may be set aside before the data counts as too faulty
  tables: [], // how files that do not carry Weft's own column names are read
  graph: {
    maxOffendersPerEvent: 20, // an event with more makes no tie: a crowd is not a group; 2 or more
    maxOffendersPerVictim: 20, // a victim with more makes no tie; 2 or more
  },
  groups: {
    resolution: 1, // of modularity over the whole graph; above 0, higher gives smaller groups
    splitResolution: 0.4, // of modularity within each community by itself: at 0.4 two even halves part where less than a fifth of the tie weight runs between them; 0 to leave communities whole
    seed: 1, // of every random choice; a whole number
    runs: 10, // starts of which the best partition is kept; 1 to 100
    minOffenders: 2, // the least that makes a group where a child was harmed, or may have been; 1 or more
    minOffendersWithoutChildren: 3, // the least where no child was; 1 or more
  },
  layout: {
    maxEntities: 3000, // drawn at most; groups first
    iterations: 400, // of ForceAtlas2; 0 to 5000
  },
}

/** Options as a caller or a configuration gives them: any part may be left out. */
export type CaseOptionsInput = {
  readonly [K in keyof CaseOptions]?: CaseOptions[K] extends GraphOptions | GroupOptions | LayoutOptions
    ? Partial<CaseOptions[K]>
    : CaseOptions[K]
}

const ISO_DAY = z
  .string()
  .refine((day) => day === '' || (day.length === 10 && parsePartialDate(day, 'ymd') === day), 'must be a day such as 2024-03-12')

const SCHEMA = z.strictObject({
  title: z.string(),
  purpose: z.string(),
  marking: z.enum(MARKINGS),
  asAt: ISO_DAY,
  today: ISO_DAY,
  maskKey: z.string(),
  maxRejected: z.number().min(0).max(1),
  tables: z.array(TABLE_MAPPING),
  graph: z.strictObject({ maxOffendersPerEvent: z.int().min(2), maxOffendersPerVictim: z.int().min(2) }).partial(),
  groups: z
    .strictObject({
      resolution: z.number().positive(),
      splitResolution: z.number().min(0),
      seed: z.int(),
      runs: z.int().min(1).max(100),
      minOffenders: z.int().min(1),
      minOffendersWithoutChildren: z.int().min(1),
    })
    .partial(),
  layout: z.strictObject({ maxEntities: z.int().min(0), iterations: z.int().min(0).max(5000) }).partial(),
})

/**
 * Checks options and fills in the defaults.
 *
 * @throws CaseError `bad-option` naming the key, what it got and what it may be
 */
export function resolveOptions(options: CaseOptionsInput = {}): CaseOptions {
  const checked = SCHEMA.partial().safeParse(options)
  if (!checked.success) throw new CaseError('bad-option', describeFaults(checked.error))
  return {
    ...DEFAULT_OPTIONS,
    ...options,
    tables: options.tables ?? DEFAULT_OPTIONS.tables,
    graph: { ...DEFAULT_OPTIONS.graph, ...options.graph },
    groups: { ...DEFAULT_OPTIONS.groups, ...options.groups },
    layout: { ...DEFAULT_OPTIONS.layout, ...options.layout },
  }
}

/**
 * Reads the text of a `weft.config.json`.
 *
 * @param name the file's name, for messages
 * @throws CaseError `bad-config` where it is no JSON, or has a key or value that no setting has
 */
export function parseConfig(text: string, name: string): CaseOptionsInput {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    throw new CaseError('bad-config', `${name} is not JSON: ${cause instanceof Error ? cause.message : 'it cannot be read'}.`, { cause })
  }
  const keys =
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).filter(([key]) => key !== '$schema'))
      : value
  const checked = SCHEMA.partial().safeParse(keys)
  if (!checked.success) throw new CaseError('bad-config', `${name}: ${describeFaults(checked.error)}`)
  return keys as CaseOptionsInput
}

function describeFaults(error: z.ZodError): string {
  return error.issues
    .map((issue) => {
      const path = issue.path
        .map((part) => (typeof part === 'number' ? `[${String(part)}]` : `.${String(part)}`))
        .join('')
        .replace(/^\./, '')
      if (issue.code === 'unrecognized_keys')
        return `unknown key ${issue.keys.map((key) => `"${path === '' ? key : `${path}.${key}`}"`).join(', ')}`
      return `"${path}": ${issue.message}`
    })
    .join('; ')
    .concat('.')
}
