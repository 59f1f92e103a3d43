// graphology's Louvain on a graph file, in a process of its own: node graphology-groups.mjs <graph> <labels>. Prints as weft-groups.mjs does.
import { createRequire } from 'node:module'
import { createRandom } from '../../../packages/core/dist/kernels/random.js'
import { readGraph, writeNumbers } from './graph-file.mjs'

// it is the core's dependency, not the project's
const require = createRequire(new URL('../../../packages/core/package.json', import.meta.url))
const { UndirectedGraph } = require('graphology')
const louvain = require('graphology-communities-louvain')

const [file, out] = process.argv.slice(2)
const { order, from, to } = readGraph(file)
const began = performance.now()
const graph = new UndirectedGraph()
for (let node = 0; node < order; node++) graph.addNode(node)
for (let edge = 0; edge < from.length; edge++) graph.addEdge(from[edge], to[edge])
const built = performance.now()
const found = louvain(graph, { getEdgeWeight: null, rng: createRandom(1) })
const first = { build: built - began, run: performance.now() - built }
writeNumbers(
  out,
  Int32Array.from({ length: order }, (_, node) => found[node]),
)
process.stdout.write(JSON.stringify({ first, again: first, megabytes: process.resourceUsage().maxRSS / 1024 }))
