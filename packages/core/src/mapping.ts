import { z } from 'zod'
import { DATE_ORDERS, type DateOrder } from './model/partial-date.ts'
import { RECORD_KINDS, type RecordKind } from './presets/columns.ts'

/** Where a field comes from: a column, several joined, or one whose ids take a prefix. */
export type ColumnSource =
  | string
  | { readonly columns: readonly string[]; readonly join?: string | undefined }
  | { readonly column: string; readonly prefix: string }

/** One kind of record that each row of a file yields. */
export interface RecordMapping {
  readonly kind: RecordKind
  /** Field of the kind -> where its text comes from. */
  readonly columns: Readonly<Record<string, ColumnSource>>
  /** Field -> the text it has in every row. */
  readonly constants?: Readonly<Record<string, string>> | undefined
  /** Field -> cell text -> the text to read instead; several texts make several records. */
  readonly values?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>> | undefined
  /** A column that must hold something for the record to be made. */
  readonly when?: string | undefined
}

/** How files are laid out, where that cannot be left to detection. */
export interface TableFormat {
  readonly delimiter?: string | undefined
  readonly quote?: string | undefined
  readonly encoding?: string | undefined
  readonly dateOrder?: DateOrder | undefined
}

/** How the files of one name pattern are read. `*` stands for any run of characters in a file's name, `?` for one. */
export interface TableMapping {
  readonly files: string
  readonly format?: TableFormat | undefined
  readonly records: readonly RecordMapping[]
}

const columnSource = z.union([
  z.string(),
  z.strictObject({ columns: z.array(z.string()).min(1), join: z.string().optional() }),
  z.strictObject({ column: z.string(), prefix: z.string() }),
])

const recordMapping = z.strictObject({
  kind: z.enum(RECORD_KINDS),
  columns: z.record(z.string(), columnSource),
  constants: z.record(z.string(), z.string()).optional(),
  values: z.record(z.string(), z.record(z.string(), z.union([z.string(), z.array(z.string()).min(1)]))).optional(),
  when: z.string().optional(),
})

const tableFormat = z.strictObject({
  delimiter: z.string().length(1).optional(),
  quote: z.string().length(1).optional(),
  encoding: z.string().optional(),
  dateOrder: z.enum(DATE_ORDERS).optional(),
})

/** The shape of `tables` in a configuration. */
export const TABLE_MAPPING: z.ZodType<TableMapping> = z.strictObject({
  files: z.string().min(1),
  format: tableFormat.optional(),
  records: z.array(recordMapping).min(1),
})

/** Whether a file's name fits the pattern of a mapping; folders before the name do not count. */
export function isFileOf(mapping: TableMapping, file: string): boolean {
  const name = file.slice(file.lastIndexOf('/') + 1)
  const pattern = mapping.files
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.')
  return new RegExp(`^${pattern}$`).test(name)
}
