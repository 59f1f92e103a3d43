// Exact betweenness in a process of its own: node measure.mjs <way> <edges>, the way being "weft <threads>" or "graphology-metrics", the file one edge a line.
// Prints seconds without reading and building the graph, and the sum over all nodes, as JSON.
import { readFileSync } from 'node:fs'
import { createWorkThreads } from '../../../packages/cli/dist/io/work-threads.js'
import { buildCsr } from '../../../packages/core/dist/kernels/csr.js'
import { measureBetweenness } from '../../../packages/core/dist/kernels/measure-betweenness.js'

const [way = 'weft 2', file = ''] = process.argv.slice(2)
const numbers = Int32Array.from(readFileSync(file, 'utf8').trim().split(/\s/), Number)
const from = numbers.filter((_, i) => i % 2 === 0)
const to = numbers.filter((_, i) => i % 2 === 1)
const order = numbers.reduce((most, node) => Math.max(most, node), -1) + 1

/** The time includes the start of the threads. */
async function measureByWeft(threads) {
  const csr = buildCsr(order, from, to)
  const keys = Float64Array.from({ length: order }, (_, node) => node)
  const pool = createWorkThreads(threads)
  const began = performance.now()
  const { raw } = await measureBetweenness(csr, keys, { exactNodes: order, sources: order, seed: 1 }, pool)
  const seconds = (performance.now() - began) / 1000
  await pool.close()
  return { seconds, sum: raw.reduce((total, value) => total + value, 0) }
}

async function measureByGraphology() {
  const { UndirectedGraph } = await import('graphology')
  const { default: betweenness } = await import('graphology-metrics/centrality/betweenness.js')
  const graph = new UndirectedGraph()
  for (let node = 0; node < order; node++) graph.addNode(node)
  from.forEach((node, i) => graph.addEdge(node, to[i]))
  const began = performance.now()
  const found = betweenness(graph, { getEdgeWeight: null, normalized: false })
  const seconds = (performance.now() - began) / 1000
  return { seconds, sum: Object.values(found).reduce((total, value) => total + value, 0) }
}

const { seconds, sum } = way === 'graphology-metrics' ? await measureByGraphology() : await measureByWeft(Number(way.split(' ')[1]))
process.stdout.write(JSON.stringify({ seconds, sum, megabytes: process.resourceUsage().maxRSS / 1024 }))
