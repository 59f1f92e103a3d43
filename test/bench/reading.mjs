// Reading a large table: `weft check` and Weft's reader beside csv-parse, in one run. Prints a table of medians and ratios.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { writeLargeTable } from './large-table.mjs'

const ROWS = Number(process.env.WEFT_BENCH_ROWS ?? 1_000_000)
const RUNS = Number(process.env.WEFT_BENCH_RUNS ?? 5)
const WORK = fileURLToPath(new URL('../../.weft/bench/', import.meta.url))
const FILE = `${WORK}offences-${ROWS}.csv`
const CHECK = 'weft check'
const WAYS = ['csv-parse arrays', 'csv-parse same settings', 'csv-parse same settings with lines', 'csv-parse objects', 'weft rows', CHECK]

/** Runs one way in a process of its own; its time is that of the process, its start with it. */
function run(way) {
  const script = fileURLToPath(new URL(way === CHECK ? 'check-table.mjs' : 'read-table.mjs', import.meta.url))
  const began = performance.now()
  const printed = execFileSync(process.execPath, way === CHECK ? [script, FILE] : [script, way, FILE], { encoding: 'utf8' })
  const found = JSON.parse(printed)
  if (found.rows !== ROWS) throw new Error(`${way} read ${found.rows} rows, not ${ROWS}.`)
  return { seconds: (performance.now() - began) / 1000, megabytes: found.megabytes }
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]
}

mkdirSync(WORK, { recursive: true })
if (!existsSync(FILE)) await writeLargeTable(FILE, ROWS)
process.stderr.write(`${ROWS} rows, ${(statSync(FILE).size / 1e6).toFixed(0)} MB, ${RUNS} rounds\n`)
const figures = new Map(WAYS.map((way) => [way, []]))
for (let round = 0; round < RUNS; round++) {
  // every way once a round, so that what else the machine does falls on all of them
  for (const way of WAYS) figures.get(way).push(run(way))
  process.stderr.write(`round ${round + 1} done\n`)
}

/** The median over rounds of one way's time by another's. */
const ratio = (way, base) => median(figures.get(way).map(({ seconds }, i) => seconds / figures.get(base)[i].seconds))
const lines = WAYS.map((way) => {
  const seconds = median(figures.get(way).map((figure) => figure.seconds))
  const megabytes = Math.max(...figures.get(way).map((figure) => figure.megabytes))
  const perSecond = Math.round(ROWS / seconds / 1000)
  const ratios = ['csv-parse arrays', 'csv-parse same settings with lines'].map((base) => ratio(way, base).toFixed(2))
  return `| ${way} | ${seconds.toFixed(1)} | ${perSecond} | ${ratios.join(' | ')} | ${megabytes.toFixed(0)} |`
})
process.stdout.write(
  [
    '| Way | s, median | thousand rows a second | time beside bare csv-parse | beside csv-parse in the same settings | MB at most |',
    '| --- | --- | --- | --- | --- | --- |',
    ...lines,
    '',
    `weft check: ${ratio(CHECK, 'csv-parse arrays').toFixed(2)} x the time of csv-parse's bare stream (at most 1.6 is wanted)`,
    `Weft's rows: ${ratio('csv-parse objects', 'weft rows').toFixed(2)} x the speed of csv-parse's objects (at least 3 is wanted)`,
    '',
  ].join('\n'),
)
