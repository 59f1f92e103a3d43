import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildCaseFile, COMMON_COLUMNS, composeQualityReport, KINDS, RECORD_KINDS, type RecordKind, type Table } from '@weft/core'
import { stringify } from 'csv-stringify/sync'
import { describe, expect, it } from 'vitest'
import { SHARED } from './run-weft.ts'

const BLNS = join(SHARED, 'naughty_strings', 'blns.json')
const STRINGS = existsSync(BLNS) ? (JSON.parse(readFileSync(BLNS, 'utf8')) as readonly string[]) : []

/** The bytes of a table in pieces of odd length, as a disk may give them. */
async function* pieces(text: string): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(text)
  for (let at = 0; at < bytes.length; at += 4093) yield await Promise.resolve(bytes.subarray(at, at + 4093))
}

/** A table of one kind with a row a string: the string in every field but the keys. */
function tableOf(kind: RecordKind): { readonly table: Table; readonly rows: readonly (readonly string[])[] } {
  const { keys, columns } = KINDS[kind]
  const fields = [...new Set([...Object.keys(columns), ...Object.keys(COMMON_COLUMNS)])]
  const rows = STRINGS.map((text, i) => fields.map((field) => (keys.includes(field) ? `K${String(i)}` : text)))
  const content = stringify([fields, ...rows], { record_delimiter: 'windows', quoted: true })
  return { table: { file: `${kind}.csv`, content: pieces(content) }, rows }
}

describe.skipIf(!existsSync(BLNS))('naughty_strings', () => {
  it('hold more than five hundred strings, scripts among them', () => {
    expect(STRINGS.length).toBeGreaterThan(500)
    expect(STRINGS.some((text) => text.includes('<script'))).toBe(true)
  })

  it.each(RECORD_KINDS)('go through every field of a record of kind %s and come out byte for byte', async (kind) => {
    const { table, rows } = tableOf(kind)
    const { caseFile, report, quality } = await buildCaseFile([table], { layout: { iterations: 0 } })
    expect(report.rejected).toEqual([])
    expect(report.files.map(({ rowsRead, rowsAccepted }) => [rowsRead, rowsAccepted])).toEqual([[STRINGS.length, STRINGS.length]])
    const kept = caseFile.sources.rows.cells.map((cells) => JSON.stringify(cells)).sort()
    expect(kept).toEqual(rows.map((cells) => JSON.stringify(cells)).sort())
    expectHarmless(composeQualityReport(quality, report))
  })

  it('stand in the report as text where they are names of files, columns and agencies, a title or a purpose', async () => {
    const tables: readonly Table[] = [
      ...STRINGS.map((file) => ({ file, content: 'person_id,surname\nP1,Rook\n' })),
      { file: 'columns.csv', content: stringify([['location_id', ...STRINGS], Array.from({ length: STRINGS.length + 1 }, () => 'x')]) },
      { file: 'agencies.csv', content: stringify([['person_id', 'source_agency'], ...STRINGS.map((text, i) => [`P${String(i)}`, text])]) },
    ]
    const { quality, report } = await buildCaseFile(tables, { layout: { iterations: 0 } })
    expect(quality.files).toHaveLength(tables.length)
    expectHarmless(composeQualityReport(quality, report))
    const few = { ...quality, agencies: [], kinds: [], findings: [], files: [] }
    for (const text of STRINGS)
      expectHarmless(composeQualityReport({ ...few, title: text, purpose: text }, { files: [], issues: [], issueCounts: [] }))
  })
})

const TAGS: ReadonlySet<string> = new Set(
  'html head meta title style body main header section footer h1 h2 h3 p a ul ol li dl dt dd div span strong bdi figure figcaption table thead tbody tr th td svg defs pattern rect line text'.split(
    ' ',
  ),
)

/** Every tag is one that the report writes, with attributes that it writes; nothing of the data is a tag or an attribute. */
function expectHarmless(page: string): void {
  const harmful: string[] = []
  for (const [whole, tag = '', attributes = ''] of page.matchAll(/<\/?([a-z][^\s/>]*)((?:"[^"]*"|[^">])*)>/gi)) {
    const names = attributes.replaceAll(/"[^"]*"/g, '')
    if (!TAGS.has(tag) || /\bon[a-z]+\s*=|\bsrc\b|\bxlink/i.test(names) || /href="(?!#)/.test(attributes)) harmful.push(whole)
  }
  expect(harmful).toEqual([])
}
