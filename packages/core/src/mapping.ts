import { z } from 'zod'
import { DATE_ORDERS, type DateOrder } from './model/partial-date.ts'
import { RECORD_KINDS, type RecordKind } from './presets/columns.ts'

/** Where a field comes from. */
export type ColumnSource =
  /** The cell of a column. */
  | string
  /** The cells of several columns, joined. */
  | { readonly columns: readonly string[]; readonly join?: string | undefined }
  /** Part of a cell, or several values of it, or an id with a prefix. */
  | {
      readonly column: string
      /** Put before the text, so that ids of two tables do not collide. */
      readonly prefix?: string | undefined
      /** A regular expression: what its first group takes is read, the whole cell where it does not fit. */
      readonly pattern?: string | undefined
      /** What parts several values in the cell, each of which makes a record of its own. */
      readonly split?: string | undefined
    }
  /** An id made of what the row says, behind a prefix, for rows that have none; where a column is named that holds one, that. */
  | { readonly row: string; readonly unless?: string | undefined }

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
        prefix: z.string().optional().describe('What is put before every id, so that ids of two tables do not collide.'),
        pattern: z
          .string()
          .refine(isPattern, 'must be a regular expression with a group, such as "^(\\\\S+)"')
          .optional()
          .describe('A regular expression: what its first group takes is read; the whole cell where it does not fit.'),
        split: z.string().min(1).optional().describe('What parts several values in the cell, each of which makes a record of its own.'),
      })
      .describe('Part of a cell, several values of it, or ids that take a prefix.'),
    z
      .strictObject({
        row: z.string().describe('What the id begins with; the rest is made of what the row says.'),
        unless: z.string().optional().describe('The header of a column whose id is taken in its place where the cell holds one.'),
      })
      .describe('An id for rows that have none. Rows that say the same are then things of their own.'),
  ])
  .describe('Where a field comes from.')

/** Whether a text is a regular expression with a group. */
function isPattern(text: string): boolean {
  try {
    return (new RegExp(`${text}|`).exec('')?.length ?? 0) > 1
  } catch {
    return false
  }
}

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
