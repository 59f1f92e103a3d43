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
  /** '' where quotes are text. */
  readonly quote?: string | undefined
  /** The quote itself, where it is doubled, or a backslash. */
  readonly escape?: string | undefined
  readonly encoding?: string | undefined
  /** The line of the header, from 1; 0 where the file has none, and its columns are called `column 1`, `column 2`, ... */
  readonly headerLine?: number | undefined
  readonly dateOrder?: DateOrder | undefined
}

/** How the files of one name pattern are read. `*` stands for any run of characters in a file's name, `?` for one. */
export interface TableMapping {
  readonly files: string
  readonly format?: TableFormat | undefined
  readonly records: readonly RecordMapping[]
  /** Columns that are known and left out; where it is given, any other column that no record takes is new. */
  readonly ignore?: readonly string[] | undefined
}

const columnSource = z
  .union([
    z.string().describe('The header of a column.'),
    z
      .strictObject({
        columns: z.array(z.string()).min(1).describe('The headers of the columns, in the order in which they are joined.'),
        join: z.string().optional().describe('What stands between the cells; a space where it is left out. Blank cells are passed over.'),
      })
      .describe('Several columns joined into one text.'),
    z
      .strictObject({
        column: z.string().describe('The header of the column.'),
        prefix: z.string().describe('What is put before every id, so that ids of two tables do not collide.'),
      })
      .describe('A column whose ids take a prefix.'),
  ])
  .describe('Where a field comes from.')

const recordMapping = z
  .strictObject({
    kind: z.enum(RECORD_KINDS).describe('The kind of record.'),
    columns: z.record(z.string(), columnSource).describe('Field of the kind -> the column it comes from.'),
    constants: z.record(z.string(), z.string()).optional().describe('Field -> a text that every row has.'),
    values: z
      .record(z.string(), z.record(z.string(), z.union([z.string(), z.array(z.string()).min(1)])))
      .optional()
      .describe('Field -> what a cell says -> what to read instead; a list makes several records.'),
    when: z.string().optional().describe('A column that must hold something for the record to be made.'),
  })
  .describe('One kind of record that each row yields.')

const tableFormat = z.strictObject({
  delimiter: z.string().min(1).max(8).optional().describe('What stands between cells: one character or several.'),
  quote: z
    .string()
    .max(1)
    .optional()
    .describe('The character around cells that hold a delimiter or a line break; "" where quotes are text.'),
  escape: z.string().length(1).optional().describe('What makes a quote within quotes text: the quote itself, doubled, or a backslash.'),
  headerLine: z
    .int()
    .min(0)
    .optional()
    .describe('The line of the header, from 1; 0 where the file has none: its columns are then "column 1", "column 2" and so on.'),
  encoding: z.string().optional().describe('The encoding of the text, such as utf-8, utf-16le or windows-1252.'),
  dateOrder: z.enum(DATE_ORDERS).optional().describe('Which part of a date such as 03/04/2024 comes first; dmy where it is left out.'),
})

/** The shape of `tables` in a configuration. */
export const TABLE_MAPPING: z.ZodType<TableMapping> = z
  .strictObject({
    files: z
      .string()
      .min(1)
      .describe("A file's name; * stands for any run of characters, ? for one. The first mapping that fits is taken."),
    format: tableFormat.optional().describe('How the files are laid out, where that cannot be left to detection.'),
    records: z.array(recordMapping).min(1).describe('The kinds of record that each row yields.'),
    ignore: z
      .array(z.string())
      .optional()
      .describe('Columns that are known and left out; any other column that no record takes is said to be new.'),
  })
  .describe('How the files of one name are read.')

/** Whether a file's name fits the pattern of a mapping; folders before the name do not count. */
export function isFileOf(mapping: TableMapping, file: string): boolean {
  const name = file.slice(file.lastIndexOf('/') + 1)
  const pattern = mapping.files
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.')
  return new RegExp(`^${pattern}$`).test(name)
}
