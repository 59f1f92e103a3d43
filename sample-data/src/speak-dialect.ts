import type { RecordKind } from '@weft/core'
import type { Dialect, DialectWords } from './dialect.ts'
import { ATHENA_LIKE } from './presets/dialects/athena-like.ts'
import { COMPACT_LIKE } from './presets/dialects/compact-like.ts'
import { NICHE_LIKE } from './presets/dialects/niche-like.ts'
import type { Row, Table } from './rows/table.ts'

const WORDS: Readonly<Record<Dialect, DialectWords | undefined>> = {
  weft: undefined,
  'niche-like': NICHE_LIKE,
  'athena-like': ATHENA_LIKE,
  'compact-like': COMPACT_LIKE,
}

const KIND_OF_TABLE: Readonly<Record<string, RecordKind>> = {
  persons: 'person',
  events: 'event',
  involvements: 'involvement',
  locations: 'location',
  objects: 'object',
  links: 'link',
  reports: 'report',
  mentions: 'mention',
  missing_episodes: 'missing_episode',
  exhibits: 'exhibit',
  actions: 'action',
  flags: 'flag',
}

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2}))?$/

/** How a dialect writes the names and cells of Weft's tables. */
export interface Speech {
  readonly table: (name: string) => string
  readonly header: (table: string, column: string) => string
  readonly cell: (text: string) => string
}

/** The speech of a dialect; Weft's own leaves everything as it is. */
export function createSpeech(dialect: Dialect): Speech {
  const words = WORDS[dialect]
  if (words === undefined) return { table: (name) => name, header: (_, column) => column, cell: (text) => text }
  return {
    table: (name) => words.tables[name]?.file ?? name,
    header: (table, column) => words.tables[table]?.headers[column] ?? column,
    cell: words.isDayFirst ? toDayFirst : (text) => text,
  }
}

function toDayFirst(text: string): string {
  return text.replace(ISO_DATE, (_, year: string, month: string, day: string, time?: string) =>
    [`${day}/${month}/${year}`, ...(time === undefined ? [] : [time])].join(' '),
  )
}

/** A table in the words of a dialect: the same rows in the same order under other headers. */
export function speakTable({ name, columns, rows }: Table, speech: Speech): Table {
  const headers = columns.map((column) => [column, speech.header(name, column)] as const)
  return {
    name: speech.table(name),
    columns: headers.map(([, header]) => header),
    rows: rows.map((row): Row => Object.fromEntries(headers.map(([column, header]) => [header, speech.cell(row[column] ?? '')]))),
  }
}

/** Which kind of record each file of a dialect holds, and which of Weft's columns stands under each header. */
export function columnsToTruth(tables: readonly Table[], speech: Speech): object[] {
  return tables.map(({ name, columns }) => ({
    file: `${speech.table(name)}.csv`,
    kind: KIND_OF_TABLE[name],
    columns: Object.fromEntries(columns.map((column) => [speech.header(name, column), column])),
  }))
}
