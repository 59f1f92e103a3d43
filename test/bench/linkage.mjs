// Linking generated persons: Weft at its two thresholds, beside Splink where Python has it, in one run. Prints a table. Sizes are taken from
// WEFT_BENCH_RECORDS (default 10000,100000,1000000), Python from WEFT_BENCH_PYTHON (default python3); sizes above WEFT_BENCH_RIVAL (default 1000000) are Weft's alone.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const SEED = 7
const SIZES = (process.env.WEFT_BENCH_RECORDS ?? '10000,100000,1000000').split(',').map(Number)
const PYTHON = process.env.WEFT_BENCH_PYTHON ?? 'python3'
const RIVAL_MOST = Number(process.env.WEFT_BENCH_RIVAL ?? 1_000_000)
const WORK = fileURLToPath(new URL('../../.weft/bench/', import.meta.url))
const here = (name) => fileURLToPath(new URL(`linkage/${name}`, import.meta.url))

/** What a command prints; what it says on the way is left. */
const run = (command, ...args) => execFileSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] })
const node = (script, ...args) => run(process.execPath, here(script), ...args)
const hasRival = spawnSync(PYTHON, ['-c', 'import splink'], { stdio: 'ignore' }).status === 0
const percent = (value) => value.toFixed(3)

function row(records, way, threshold, cpu, seconds, megabytes, { pairs, bCubed }) {
  const figures = [pairs.precision, pairs.recall, pairs.f1, bCubed.f1].map(percent)
  return `| ${[records.toLocaleString('en-GB'), way, threshold, cpu.toFixed(1), seconds.toFixed(1), megabytes.toFixed(0), ...figures].join(' | ')} |`
}

function weftRows(records) {
  return [0.99, 0.5].map((threshold) => {
    const { cpuSeconds, seconds, megabytes, clusters } = JSON.parse(
      node('link-persons.mjs', String(records), String(SEED), String(threshold)),
    )
    return row(records, 'Weft', threshold, cpuSeconds, seconds, megabytes, clusters)
  })
}

function splinkRows(records) {
  const csv = `${WORK}persons-${records}.csv`
  if (!existsSync(csv)) node('export-persons.mjs', String(records), String(SEED), csv)
  const said = JSON.parse(run(PYTHON, here('splink.py'), 'persons_apart', csv, '--out', WORK))
  const scored = node('score-files.mjs', `${WORK}${said.name}-clusters.csv`, `${WORK}${said.name}-pairs.csv`)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  return scored
    .slice(1)
    .map(({ threshold, clusterPairs, bCubed }) =>
      row(records, 'Splink', threshold, said.total.cpu, said.total.wall, said.megabytes, { pairs: clusterPairs, bCubed }),
    )
}

mkdirSync(WORK, { recursive: true })
if (!hasRival) process.stderr.write(`${PYTHON} has no splink ("pip install splink"): Weft is measured alone.\n`)
process.stdout.write('| Records | Way | Threshold | CPU s | s | MB at most | Cluster pairs: precision | recall | F1 | B-cubed F1 |\n')
process.stdout.write('| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |\n')
for (const records of SIZES) {
  const rows = [...weftRows(records), ...(hasRival && records <= RIVAL_MOST ? splinkRows(records) : [])]
  process.stdout.write(`${rows.join('\n')}\n`)
}
