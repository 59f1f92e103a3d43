// Exact betweenness: Weft here and in two threads, beside python-igraph and graphology-metrics, in one run. Prints a table of medians and ratios.
// Sizes are taken from WEFT_BENCH_NODES (default 2000,6000), rounds from WEFT_BENCH_RUNS (default 5), Python from WEFT_BENCH_PYTHON (default python3).
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { generateGraph } from './betweenness/generate-graph.mjs'

const SEED = 7
const SIZES = (process.env.WEFT_BENCH_NODES ?? '2000,6000').split(',').map(Number)
const RUNS = Number(process.env.WEFT_BENCH_RUNS ?? 5)
const PYTHON = process.env.WEFT_BENCH_PYTHON ?? 'python3'
const WORK = fileURLToPath(new URL('../../.weft/bench/', import.meta.url))
const here = (name) => fileURLToPath(new URL(`betweenness/${name}`, import.meta.url))
const IGRAPH = 'igraph'
const hasIgraph = spawnSync(PYTHON, ['-c', 'import igraph'], { stdio: 'ignore' }).status === 0
const WAYS = [...(hasIgraph ? [IGRAPH] : []), 'weft 1', 'weft 2', 'graphology-metrics']

/** Measures one way in a process of its own. */
function run(way, file) {
  const [command, ...args] = way === IGRAPH ? [PYTHON, here('igraph_betweenness.py')] : [process.execPath, here('measure.mjs'), way]
  return JSON.parse(execFileSync(command, [...args, file], { encoding: 'utf8' }))
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]
}

/** The lines of one size: every way once a round, so that what else the machine does falls on all of them. */
function measureSize(nodes) {
  const { from, to } = generateGraph(nodes, SEED)
  const file = `${WORK}graph-${nodes}.txt`
  writeFileSync(file, Array.from(from, (node, i) => `${node} ${to[i]}\n`).join(''))
  const figures = new Map(WAYS.map((way) => [way, []]))
  for (let round = 0; round < RUNS; round++) {
    for (const way of WAYS) figures.get(way).push(run(way, file))
    process.stderr.write(`${nodes} nodes: round ${round + 1} done\n`)
  }
  const sum = figures.get(WAYS[0])[0].sum
  for (const [way, found] of figures) {
    for (const figure of found) if (Math.abs(figure.sum / sum - 1) > 1e-9) throw new Error(`${way} adds up to ${figure.sum}, not ${sum}.`)
  }
  /** The median over rounds of another's time by that of one way. */
  const speed = (way, base) =>
    figures.has(base) ? median(figures.get(base).map(({ seconds }, i) => seconds / figures.get(way)[i].seconds)).toFixed(2) : '-'
  return WAYS.map((way) => {
    const seconds = median(figures.get(way).map((figure) => figure.seconds))
    const megabytes = Math.max(...figures.get(way).map((figure) => figure.megabytes))
    const cpuSeconds = median(figures.get(way).map((figure) => figure.cpuSeconds))
    const cells = [
      nodes,
      from.length,
      way,
      seconds.toFixed(2),
      cpuSeconds.toFixed(2),
      speed(way, IGRAPH),
      speed(way, 'graphology-metrics'),
      megabytes.toFixed(0),
    ]
    return `| ${cells.join(' | ')} |\n`
  })
}

mkdirSync(WORK, { recursive: true })
if (!hasIgraph)
  process.stderr.write(`${PYTHON} has no igraph ("apt-get install python3-igraph", or "pip install igraph"): it is left out.\n`)
process.stdout.write(
  '| Nodes | Ties | Way (weft: threads) | s, median | CPU s, median | x the speed of igraph | x that of graphology-metrics | MB at most |\n',
)
process.stdout.write('| --- | --- | --- | --- | --- | --- | --- | --- |\n')
for (const nodes of SIZES) process.stdout.write(measureSize(nodes).join(''))
process.stdout.write('\nAt least 1.4 x igraph is wanted of two threads at 6,000 nodes.\n')
