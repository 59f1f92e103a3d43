import { parse } from 'csv-parse/sync'

/** A row as csv-parse reads it. */
export interface OracleRow {
  readonly line: number
  readonly cells: readonly string[]
  /** Its text without the line break that ends it. */
  readonly raw: string
}

/** The rows of a text as csv-parse reads them with relaxed quotes; undefined where it gives up at a quote that nothing closes. */
export function csvParseRows(text: string, delimiter: string, quote: string): readonly OracleRow[] | undefined {
  let parsed: readonly { readonly record: readonly string[]; readonly raw: string }[]
  try {
    parsed = parse(text, {
      delimiter,
      quote: quote === '' ? null : quote,
      escape: quote === '' ? null : quote,
      record_delimiter: ['\r\n', '\n', '\r'],
      raw: true,
      relax_column_count: true,
      relax_quotes: true,
    }) as unknown as typeof parsed
  } catch (error) {
    if ((error as { readonly code?: string }).code === 'CSV_QUOTE_NOT_CLOSED') return undefined
    throw error
  }
  let line = 1
  const rows: OracleRow[] = []
  for (const { record, raw: text } of parsed) {
    const raw = text.replace(/(?:\r\n|\r|\n)$/, '')
    if (raw !== '') rows.push({ line, cells: record, raw })
    line += 1 + (raw.match(/\r\n|\r|\n/g)?.length ?? 0)
  }
  return rows
}
