// One way of reading a table, in a process of its own: node read-table.mjs <way> <file>. Prints rows, seconds and the most memory as JSON.
import { createReadStream } from 'node:fs'
import { parse } from 'csv-parse'

const CHUNK = 1 << 18
/** What Weft's reader gives with every row that csv-parse gives too: relaxed quotes, ragged rows, any line end. */
const SAME = { bom: true, relax_quotes: true, relax_column_count: true, record_delimiter: ['\r\n', '\n', '\r'] }

const WAYS = {
  'csv-parse arrays': (file) => stream(file, {}),
  'csv-parse same settings': (file) => stream(file, SAME),
  'csv-parse same settings with lines': (file) => stream(file, { ...SAME, info: true }),
  'csv-parse objects': (file) => stream(file, { columns: true }),
  'weft rows': readRows,
}

async function stream(file, options) {
  let rows = 0
  const parser = createReadStream(file, { highWaterMark: CHUNK }).pipe(parse(options))
  parser.on('data', () => rows++)
  await new Promise((resolve, reject) => parser.on('end', resolve).on('error', reject))
  return options.columns === true ? rows : rows - 1
}

async function readRows(file) {
  const core = new URL('../../packages/core/dist/', import.meta.url)
  const [{ readRows: read }, { ImportAccount }, { DEFAULT_OPTIONS }] = await Promise.all(
    ['rows/read-rows.js', 'rows/import-account.js', 'options.js'].map((path) => import(new URL(path, core).href)),
  )
  const table = { file: 'table.csv', content: createReadStream(file, { highWaterMark: CHUNK }) }
  let rows = 0
  for await (const batch of read([table], DEFAULT_OPTIONS, new ImportAccount())) rows += batch.rows.length
  return rows
}

const [way, file] = process.argv.slice(2)
const began = performance.now()
const rows = await WAYS[way](file)
const seconds = (performance.now() - began) / 1000
process.stdout.write(JSON.stringify({ rows, seconds, megabytes: process.resourceUsage().maxRSS / 1024 }))
