import { z } from 'zod'
import { DEFINITION_LIST } from './definition-schema.ts'
import { CaseError } from './error.ts'
import { GROUP_SCHEMA, type GroupOptions } from './group-options.ts'
import { LINKAGE_SCHEMA, type LinkageOptions } from './link-model-schema.ts'
import { TABLE_MAPPING, type TableMapping } from './mapping.ts'
import { MARKINGS, type Marking } from './model/marking.ts'
import { parsePartialDate } from './model/partial-date.ts'
import { LIST_SEPARATORS, RISK_LEVELS } from './presets/cell-words.ts'
import type { Definition } from './presets/definitions/definition.ts'

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
  readonly rows: RowOptions
  readonly records: RecordOptions
  readonly linkage: LinkageOptions
  readonly graph: GraphOptions
  readonly groups: GroupOptions
  readonly definitions: readonly Definition[]
  readonly layout: LayoutOptions
}

export interface RecordOptions {
  readonly listSeparators: readonly string[]
  readonly riskLevels: readonly (readonly string[])[]
}

export interface RowOptions {
  readonly maxColumns: number
  readonly maxCellLength: number
  readonly maxRowLength: number
}

export interface GraphOptions {
  readonly maxOffendersPerEvent: number
  readonly maxOffendersPerVictim: number
  readonly maxUsersPerObject: number
  readonly includeSuspectedFalse: boolean
  readonly from: string
  readonly to: string
}

export type { GroupOptions } from './group-options.ts'

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
  records: {
    listSeparators: LIST_SEPARATORS, // what parts several values in one cell; a line break of any kind is "\n"
    riskLevels: RISK_LEVELS, // of missing episodes, lowest first: each as its name, then the other names that exports have for it
  },
  rows: {
    maxColumns: 16_384, // a file whose header has more is refused; 1 or more
    maxCellLength: 2_097_152, // characters; a row with a longer cell is set aside; 1 or more
    maxRowLength: 8_388_608, // characters; a longer row is set aside; 16 or more
  },
  linkage: {
    linkThreshold: 0.99, // the probability from which two ids are held to be one; 0.5 to below 1, or 'off'
    reviewThreshold: 0.5, // the probability from which a pair is shown to a person; above 0, at most the link threshold
    distinctSystems: [], // source systems that hold one id a person: two ids of one of them are never linked
    models: {}, // models trained elsewhere, by kind; a kind without one learns from the data
  },
  graph: {
    maxOffendersPerEvent: 20, // an event or report with more makes no tie: a crowd is not a group; 2 or more
    maxOffendersPerVictim: 20, // a victim with more makes no tie; 2 or more
    maxUsersPerObject: 10, // a vehicle, telephone or other object with more makes no tie: it may be a shop's; 2 or more
    includeSuspectedFalse: false, // whether reports graded as suspected to be false may hold anything
    from: '', // ISO day; what is dated before it makes no tie, what has no date does; '' sets no bound
    to: '', // ISO day; what is dated after it makes no tie; '' sets no bound
  },
  groups: {
    algorithm: 'leiden', // or 'louvain', by graphology-communities-louvain, which knows modularity alone
    objective: 'cpm', // groups tied at a density of at least the resolution; or 'modularity'
    resolution: 'auto', // found for each component by itself, or a number above 0; higher gives smaller groups
    seed: 1, // of every random choice; a whole number
    runs: 0, // orders of persons from which the best partition is kept; 0 to 100, 0 lets the size of the graph decide
    resamplings: 30, // of what was recorded, to tell how sure each member is; 0 to 1000
    randomWorlds: 30, // in which people stand in events by chance, to tell how often a group would come out there; 0 to 1000
    minOffenders: 2, // the least that makes a group where a child was harmed, or may have been; 1 or more
    minOffendersWithoutChildren: 3, // the least where no child was; 1 or more
  },
  definitions: [], // what else is taken for a group, behind the shipped definitions; an id of theirs replaces one
  layout: {
    maxEntities: 3000, // drawn at most; groups first
    iterations: 400, // of ForceAtlas2; 0 to 5000
  },
}

/** Options as a caller or a configuration gives them: any part may be left out. */
export type CaseOptionsInput = {
  readonly [K in keyof CaseOptions]?: CaseOptions[K] extends
    RowOptions | RecordOptions | LinkageOptions | GraphOptions | GroupOptions | LayoutOptions
    ? Partial<CaseOptions[K]>
    : CaseOptions[K]
}

const ISO_DAY = z
  .string()
  .refine((day) => day === '' || (day.length === 10 && parsePartialDate(day, 'ymd') === day), 'must be a day such as 2024-03-12')

const RISK_LEVEL_LIST = z
  .array(z.array(z.string().trim().min(1)).min(1))
  .min(1)
  .refine((levels) => new Set(levels.flat()).size === levels.flat().length, 'must give each name to one level')

const SCHEMA = z.strictObject({
  title: z.string().describe('What the case is called; where it is left out, the name of the input.'),
  purpose: z.string().describe('Why the data was brought together.'),
  marking: z.enum(MARKINGS).describe('The least protective marking that outputs bear; a higher one in the data wins.'),
  asAt: ISO_DAY.describe('ISO day to which ages are counted; an empty text takes the newest date in the data.'),
  today: ISO_DAY.describe('ISO day after which the date of something past is a fault; an empty text sets no bound.'),
  maskKey: z.string().describe('A phrase of your own, which changes every cipher: give each case its own.'),
  maxRejected: z.number().min(0).max(1).describe('The share of rows that may be set aside before the data counts as too faulty.'),
  tables: z.array(TABLE_MAPPING).describe('How files that do not carry the column names of Weft are read.'),
  records: z
    .strictObject({
      listSeparators: z.array(z.string().min(1)).describe('What parts several values in one cell.'),
      riskLevels: RISK_LEVEL_LIST.describe('The risk levels of missing episodes, lowest first: each as its name, then its other names.'),
    })
    .partial()
    .describe('How cells are read.'),
  rows: z
    .strictObject({
      maxColumns: z.int().min(1).describe('A file whose header has more columns is refused.'),
      maxCellLength: z.int().min(1).describe('A row with a cell of more characters is set aside.'),
      maxRowLength: z.int().min(16).describe('A row of more characters is set aside.'),
    })
    .partial()
    .describe('How large rows may be.'),
  linkage: LINKAGE_SCHEMA,
  graph: z
    .strictObject({
      maxOffendersPerEvent: z.int().min(2).describe('An event or report with more makes no tie: a crowd is not a group.'),
      maxOffendersPerVictim: z.int().min(2).describe('A victim with more makes no tie.'),
      maxUsersPerObject: z.int().min(2).describe('A vehicle, telephone or other object with more users makes no tie.'),
      includeSuspectedFalse: z.boolean().describe('Whether reports graded as suspected to be false may hold anything.'),
      from: ISO_DAY.describe('ISO day; what is dated before it makes no tie; an empty text sets no bound.'),
      to: ISO_DAY.describe('ISO day; what is dated after it makes no tie; an empty text sets no bound.'),
    })
    .partial()
    .describe('What makes ties between persons.'),
  groups: GROUP_SCHEMA,
  definitions: DEFINITION_LIST,
  layout: z
    .strictObject({
      maxEntities: z.int().min(0).describe('How many things are drawn at most, groups first.'),
      iterations: z.int().min(0).max(5000).describe('How long the layout is worked on.'),
    })
    .partial()
    .describe('What is drawn, and where.'),
})

/**
 * Checks options and fills in the defaults.
 *
 * @throws CaseError `bad-option` naming the key, what it got and what it may be
 */
export function resolveOptions(options: CaseOptionsInput = {}): CaseOptions {
  const checked = SCHEMA.partial().safeParse(options)
  if (!checked.success) throw new CaseError('bad-option', describeFaults(checked.error))
  const { linkThreshold, reviewThreshold } = { ...DEFAULT_OPTIONS.linkage, ...options.linkage }
  if (linkThreshold !== 'off' && reviewThreshold > linkThreshold)
    throw new CaseError('bad-option', `"linkage.reviewThreshold" is ${reviewThreshold}, above "linkage.linkThreshold", ${linkThreshold}.`)
  return {
    ...DEFAULT_OPTIONS,
    ...options,
    tables: options.tables ?? DEFAULT_OPTIONS.tables,
    records: { ...DEFAULT_OPTIONS.records, ...options.records },
    rows: { ...DEFAULT_OPTIONS.rows, ...options.rows },
    linkage: { ...DEFAULT_OPTIONS.linkage, ...options.linkage },
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

/** The JSON Schema of a `weft.config.json`, by which an editor can complete and check it. */
export function configSchema(): unknown {
  const keys = SCHEMA.partial().extend({ $schema: z.string().optional().describe('Where this schema lies, for editors.') })
  return { title: 'Configuration of Weft', ...z.toJSONSchema(keys, { io: 'input' }) }
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
