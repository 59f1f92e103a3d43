// Exact betweenness in a process of its own: node measure.mjs <way> <edges>, the way being "weft <threads>" or "graphology-metrics", the file one edge a line.
// Prints seconds, of the clock and of all cores, without reading and building the graph, and the sum over all nodes, as JSON.
import { readFileSync } from 'node:fs'
import { createWorkThreads } from '../../../packages/cli/dist/io/work-threads.js'
import { buildCsr } from '../../../packages/core/dist/kernels/csr.js'
import { measureBetweenness } from '../../../packages/core/dist/kernels/measure-betweenness.js'

const [way = 'weft 2', file = ''] = process.argv.slice(2)
const numbers = Int32Array.from(readFileSync(file, 'utf8').trim().split(/\s/), Number)
const from = numbers.filter((_, i) => i % 2 === 0)
const to = numbers.filter((_, i) => i % 2 === 1)
const order = numbers.reduce((most, node) => Math.max(most, node), -1) + 1

/** What a measurement takes, and what it adds up to. */
async function time(measure) {
  const cpu = process.cpuUsage()
  const began = performance.now()
  const values = await measure()
  const seconds = (performance.now() - began) / 1000
  const { user, system } = process.cpuUsage(cpu)
  return { seconds, cpuSeconds: (user + system) / 1e6, sum: values.reduce((total, value) => total + value, 0) }
}

/** The time includes the start of the threads. */
async function measureByWeft(threads) {
  const csr = buildCsr(order, from, to)
  const keys = Float64Array.from({ length: order }, (_, node) => node)
  const pool = createWorkThreads(threads)
  const timed = await time(async () => (await measureBetweenness(csr, keys, { exactNodes: order, sources: order, seed: 1 }, pool)).raw)
  await pool.close()
  return timed
}

async function measureByGraphology() {
  const { UndirectedGraph } = await import('graphology')
  const { default: betweenness } = await import('graphology-metrics/centrality/betweenness.js')
  const graph = new UndirectedGraph()
  for (let node = 0; node < order; node++) graph.addNode(node)
  from.forEach((node, i) => graph.addEdge(node, to[i]))
  return time(() => Object.values(betweenness(graph, { getEdgeWeight: null, normalized: false })))
}

const timed = way === 'graphology-metrics' ? await measureByGraphology() : await measureByWeft(Number(way.split(' ')[1]))
process.stdout.write(JSON.stringify({ ...timed, megabytes: process.resourceUsage().maxRSS / 1024 }))
