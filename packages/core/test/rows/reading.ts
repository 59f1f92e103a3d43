import type { TableFormat } from '../../src/mapping.ts'
import { DEFAULT_OPTIONS, type RowOptions } from '../../src/options.ts'
import { ImportAccount, type ImportReport } from '../../src/rows/import-account.ts'
import { readRows } from '../../src/rows/read-rows.ts'
import type { Table } from '../../src/rows/table.ts'

/** What came of reading one table. */
export interface Reading {
  /** Line and cells of every row. */
  readonly rows: readonly (readonly [line: number, ...cells: readonly string[]])[]
  /** The text of every row as it stands in the file. */
  readonly raw: readonly string[]
  readonly report: ImportReport
}

/** Reads one table, with what a mapping would set. */
export async function read(table: Table, format: TableFormat = {}, bounds: Partial<RowOptions> = {}): Promise<Reading> {
  const account = new ImportAccount()
  const rows: (readonly [number, ...string[]])[] = []
  const raw: string[] = []
  const settings = { tables: [{ files: '*', format, records: [] }], rows: { ...DEFAULT_OPTIONS.rows, ...bounds } }
  for await (const batch of readRows([table], settings, account)) {
    batch.rows.forEach(({ line, cells }, index) => {
      rows.push([line, ...cells])
      raw.push(batch.rawOf(index))
    })
  }
  return { rows, raw, report: account.report() }
}

/** Reads a text. */
export async function readText(content: string, format: TableFormat = {}, bounds: Partial<RowOptions> = {}): Promise<Reading> {
  return read({ file: 'a.csv', content }, format, bounds)
}

/** The bytes of a text in UTF-8. */
export function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

/** Text as bytes of UTF-16, the low byte first unless said otherwise. */
export function utf16(text: string, isBig = false): Uint8Array {
  const pairs = Array.from({ length: text.length }, (_, i) => [text.charCodeAt(i) & 0xff, text.charCodeAt(i) >> 8])
  return Uint8Array.from(pairs.flatMap((pair) => (isBig ? pair.reverse() : pair)))
}
