// Communities of graphs with planted groups: Weft beside graphology's Louvain and, where Python has them, igraph, leidenalg and networkit, in one run. Prints a table
// of medians. Ways that take minutes run once, and not on graphs above WEFT_BENCH_SLOW edges (default 1500000). Sizes are taken from WEFT_BENCH_EDGES (default 100000,1000000), rounds from WEFT_BENCH_RUNS (default 3), Python from WEFT_BENCH_PYTHON (default python3).
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { comparePartitions } from '../../packages/core/dist/kernels/compare-partitions.js'
import { buildCsr } from '../../packages/core/dist/kernels/csr.js'
import { measureModularity } from '../../packages/core/dist/kernels/partition-quality.js'
import { generateIncidences, generatePlanted } from './communities/generate-graphs.mjs'
import { readNumbers, writeGraph } from './communities/graph-file.mjs'

const SEED = 1
const SIZES = (process.env.WEFT_BENCH_EDGES ?? '100000,1000000').split(',').map(Number)
const SLOW_MOST = Number(process.env.WEFT_BENCH_SLOW ?? 1_500_000)
const ROUNDS = Number(process.env.WEFT_BENCH_RUNS ?? 3)
const PYTHON = process.env.WEFT_BENCH_PYTHON ?? 'python3'
const WORK = fileURLToPath(new URL('../../.weft/bench/', import.meta.url))
const here = (name) => fileURLToPath(new URL(`communities/${name}`, import.meta.url))

const GRAPHS = {
  'planted, mixing 0.3': (edges) => generatePlanted({ edges, mixing: 0.3, seed: SEED }),
  'planted, mixing 0.5': (edges) => generatePlanted({ edges, mixing: 0.5, seed: SEED }),
  'people at events': (edges) => generateIncidences({ edges, seed: SEED }),
}
const LEIDEN = 'Weft Leiden x 2'
const LOUVAIN = 'Weft Louvain'
const AUTOMATIC = 'Weft, resolution found (CPM)'
const GRAPHOLOGY = 'graphology Louvain'
const IGRAPH = 'igraph Leiden x 2'
const RIVALS = {
  'igraph-leiden': IGRAPH,
  'igraph-multilevel': 'igraph Louvain',
  leidenalg: 'leidenalg x 2',
  'networkit-leiden': 'networkit Leiden x 3, 1 thread',
  'networkit-plm': 'networkit Louvain, 1 thread',
}
/** What runs in the first round alone. */
const SLOW = new Set(['igraph Louvain', 'leidenalg x 2'])
const node = (script, ...before) => [process.execPath, here(script), ...before]
const asked = spawnSync(PYTHON, [here('rivals.py')], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
const rivals = asked.status === 0 ? JSON.parse(asked.stdout) : []
const WAYS = new Map([
  [LEIDEN, node('weft-groups.mjs', 'leiden')],
  [LOUVAIN, node('weft-groups.mjs', 'louvain')],
  [AUTOMATIC, node('weft-groups.mjs', 'automatic')],
  [GRAPHOLOGY, node('graphology-groups.mjs')],
  ...rivals.map((way) => [RIVALS[way], [PYTHON, here('rivals.py'), way]]),
])

function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]
}

/** Runs every way once a round, each in a process of its own, so that what else the machine does falls on all of them. */
function measure(name, graph, csr) {
  const file = `${WORK}graph.bin`
  const out = `${WORK}labels.bin`
  writeGraph(file, graph)
  const figures = new Map([...WAYS.keys()].map((way) => [way, []]))
  for (let round = 0; round < ROUNDS; round++) {
    for (const [way, [command, ...args]] of WAYS) {
      if (SLOW.has(way) && (round > 0 || graph.from.length > SLOW_MOST)) continue
      const printed = execFileSync(command, [...args, file, out], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
      const labels = readNumbers(out)
      // what is found is judged here, in one way for all
      const q = measureModularity(csr, toDense(labels))
      const { ari } = comparePartitions(toDense(labels), graph.truth)
      figures.get(way).push({ ...JSON.parse(printed), q, ari, groups: new Set(labels).size })
    }
    process.stderr.write(`${name}: round ${round + 1} done\n`)
  }
  return figures
}

/** Labels as they occur, from 0. */
function toDense(labels) {
  const numbers = new Map()
  return labels.map((label) => numbers.get(label) ?? (numbers.set(label, numbers.size), numbers.size - 1))
}

/** The median over rounds of one way's time by another's. */
function ratio(figures, way, base, time) {
  return median(figures.get(way).map((figure, round) => time(figures.get(base)[round]) / time(figure)))
}

const runOf = ({ first }) => first.run
const againOf = ({ again }) => again.run
const wholeOf = ({ first }) => first.build + first.run

function printRows(name, edges, figures) {
  for (const [way, rounds] of figures) {
    if (rounds.length === 0) continue
    const of = (value) => median(rounds.map(value))
    const times = [({ first }) => first.build, runOf, againOf].map((value) => of(value).toFixed(0))
    const beside = [
      figures.has(IGRAPH) ? ratio(figures, way, IGRAPH, runOf).toFixed(2) : '',
      ratio(figures, way, GRAPHOLOGY, wholeOf).toFixed(2),
    ]
    const quality = [of(({ q }) => q).toFixed(5), of(({ ari }) => ari).toFixed(4), of(({ groups }) => groups)]
    const megabytes = Math.max(...rounds.map((round) => round.megabytes)).toFixed(0)
    process.stdout.write(`| ${[name, edges.toLocaleString('en-GB'), way, ...times, ...beside, ...quality, megabytes].join(' | ')} |\n`)
  }
}

function printGoals(name, edges, figures) {
  const said = [`${LOUVAIN} with its build: ${ratio(figures, LOUVAIN, GRAPHOLOGY, wholeOf).toFixed(1)} x graphology`]
  said.push(`${LEIDEN} with its build: ${ratio(figures, LEIDEN, GRAPHOLOGY, wholeOf).toFixed(1)} x`)
  if (figures.has(IGRAPH)) {
    const q = (way) => median(figures.get(way).map((figure) => figure.q))
    const apart = ((q(LEIDEN) / q(IGRAPH) - 1) * 100).toFixed(3)
    said.push(
      `${LEIDEN}: ${ratio(figures, LEIDEN, IGRAPH, runOf).toFixed(2)} x igraph, ${ratio(figures, LEIDEN, IGRAPH, againOf).toFixed(2)} x run again`,
    )
    said.push(`modularity ${apart} % from igraph's`)
  }
  said.push(`resolution found in ${(1 / ratio(figures, AUTOMATIC, LEIDEN, runOf)).toFixed(1)} x the time of ${LEIDEN}`)
  return `${name}, ${edges.toLocaleString('en-GB')} edges: ${said.join('; ')}.`
}

function bytesAnEdge({ offsets, neighbours }, weightBytes) {
  return (((offsets.length + neighbours.length) * 4 + neighbours.length * weightBytes) / (neighbours.length / 2)).toFixed(1)
}

mkdirSync(WORK, { recursive: true })
if (!rivals.includes('igraph-leiden'))
  process.stderr.write(`${PYTHON} has no igraph ("pip install igraph leidenalg networkit"): it is left out.\n`)
process.stdout.write(
  '| Graph | Edges | Way | Build ms | ms, first run | ms, run again | Speed beside igraph Leiden | with build, beside graphology | Modularity | ARI with what was planted | Groups | MB at most |\n',
)
process.stdout.write('| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |\n')
const goals = []
for (const size of SIZES) {
  for (const [name, generate] of Object.entries(GRAPHS)) {
    const graph = generate(size)
    const csr = buildCsr(graph.order, graph.from, graph.to)
    const figures = measure(name, graph, csr)
    printRows(name, graph.from.length, figures)
    goals.push(printGoals(name, graph.from.length, figures))
    if (name === 'people at events') continue
    goals.push(`Its analysis graph takes ${bytesAnEdge(csr, 0)} bytes an edge, ${bytesAnEdge(csr, 8)} with weights.`)
  }
}
process.stdout.write(`\n${goals.join('\n')}\n`)
