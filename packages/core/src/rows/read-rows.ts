import { parse, type Parser } from 'csv-parse'
import { CaseError } from '../error.ts'
import { isFileOf, type TableFormat, type TableMapping } from '../mapping.ts'
import type { FileAccount, ImportAccount } from './import-account.ts'
import type { Row, TableHeader } from './row.ts'
import type { Table } from './table.ts'

/** A row together with the account of the file it stands in. */
export interface ReadRow {
  readonly row: Row
  readonly account: FileAccount
  /** The row's text as it stands in the file, without the line break that ends it. */
  readonly raw: string
}

interface ParsedLine {
  readonly record: readonly string[]
  /** The row's text without the line break that ends it. */
  readonly raw: string
  /** The line on which the row begins, from 1. */
  readonly line: number
}

const LINE_BREAK = /\r\n|\r|\n/g
const LAST_LINE_BREAK = /(?:\r\n|\r|\n)$/

/**
 * Reads the rows of every table, one table after the other. Blank lines are no rows; the first other line is the header.
 * A row whose cells do not match the header is set aside, with an issue.
 *
 * @throws CaseError `bad-table` where a file cannot be read on: wrong encoding, or a quote that never closes
 */
export async function* readRows(
  tables: Iterable<Table> | AsyncIterable<Table>,
  mappings: readonly TableMapping[],
  account: ImportAccount,
): AsyncGenerator<ReadRow> {
  for await (const table of tables) {
    const format = mappings.find((mapping) => isFileOf(mapping, table.file))?.format ?? {}
    yield* readTable(table, format, account)
  }
}

async function* readTable(table: Table, format: TableFormat, account: ImportAccount): AsyncGenerator<ReadRow> {
  const { file } = table
  const settings = { encoding: format.encoding ?? 'utf-8', delimiter: format.delimiter ?? ',', quote: format.quote ?? '"' }
  let opened: { readonly header: TableHeader; readonly account: FileAccount } | undefined
  for await (const { record, raw, line } of parseLines(table, settings)) {
    if (raw === '') continue
    if (opened === undefined) {
      const header = { file, columns: record }
      opened = { header, account: account.openFile({ file, ...settings, headerLine: line, columns: record }) }
      continue
    }
    opened.account.rowsRead++
    const row: Row = { header: opened.header, line, cells: record }
    if (record.length === opened.header.columns.length) yield { row, account: opened.account, raw }
    else rejectRagged(row, raw, opened.account, account)
  }
  if (opened !== undefined && opened.account.rowsRead > 0) return
  if (opened === undefined) account.openFile({ file, ...settings, headerLine: 0, columns: [] })
  account.issues.add('empty-file', 'warning', opened ? 'The file has a header and no rows.' : 'The file is empty.', { file })
}

function rejectRagged(row: Row, raw: string, file: FileAccount, account: ImportAccount): void {
  const expected = row.header.columns.length
  const found = row.cells.length
  const code = found < expected ? 'too-few-cells' : 'too-many-cells'
  const reason = `The row has ${String(found)} cells where the header has ${String(expected)}.`
  const at = { file: row.header.file, line: row.line, column: '' }
  account.issues.add(code, 'error', reason, at)
  account.rejectRow(file, { ...at, code, reason, text: raw })
}

interface TextSettings {
  readonly encoding: string
  readonly delimiter: string
  readonly quote: string
}

async function* parseLines(table: Table, settings: TextSettings): AsyncGenerator<ParsedLine> {
  let nextLine = 1
  const numberLine = ({ record, raw: text }: Pick<ParsedLine, 'record' | 'raw'>): ParsedLine => {
    const raw = text.replace(LAST_LINE_BREAK, '')
    const line = nextLine
    nextLine += 1 + (raw.match(LINE_BREAK)?.length ?? 0)
    return { record, raw, line }
  }
  const parser = parse({
    delimiter: settings.delimiter,
    quote: settings.quote,
    escape: settings.quote,
    record_delimiter: ['\r\n', '\n', '\r'],
    raw: true,
    relax_column_count: true,
    relax_quotes: true,
    // raw makes each record an object of its own, which the types of csv-parse do not say
    on_record: (parsed) => numberLine(parsed as unknown as ParsedLine) as unknown as string[],
  })
  const fed = feed(parser, decode(table, settings.encoding))
  try {
    for await (const parsed of parser as AsyncIterable<ParsedLine>) yield parsed
  } catch (cause) {
    if (cause instanceof CaseError) throw cause
    throw new CaseError('bad-table', `${table.file} cannot be read past line ${String(nextLine - 1)}: ${describeFault(cause)}`, { cause })
  }
  await fed
}

function describeFault(cause: unknown): string {
  const code = (cause as { readonly code?: string }).code
  if (code === 'CSV_QUOTE_NOT_CLOSED') return 'a quoted cell is never closed; close the quote, or set another "quote" in the configuration.'
  return `${cause instanceof Error ? cause.message : String(cause)}; mend the line, or set "delimiter" and "quote" in the configuration.`
}

async function feed(parser: Parser, texts: AsyncIterable<string>): Promise<void> {
  try {
    for await (const text of texts) {
      if (!parser.write(text)) await new Promise((resolve) => parser.once('drain', resolve))
    }
    parser.end()
  } catch (cause) {
    parser.destroy(cause as Error)
  }
}

async function* decode(table: Table, encoding: string): AsyncGenerator<string> {
  if (typeof table.content === 'string') {
    yield table.content.replace(/^\uFEFF/, '')
    return
  }
  const decoder = openDecoder(table.file, encoding)
  try {
    for await (const bytes of table.content) yield decoder.decode(bytes, { stream: true })
    yield decoder.decode()
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause
    throw new CaseError(
      'bad-table',
      `${table.file} is not ${encoding.toUpperCase()} text: save it as UTF-8, or set its "encoding" in the configuration.`,
      { cause },
    )
  }
}

function openDecoder(file: string, encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding, { fatal: true })
  } catch (cause) {
    throw new CaseError(
      'bad-config',
      `"${encoding}", set for ${file}, is no encoding that is known here: try utf-8, utf-16le or windows-1252.`,
      { cause },
    )
  }
}
