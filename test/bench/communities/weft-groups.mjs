// Weft's communities of a graph file, in a process of its own: node weft-groups.mjs <way> <graph> <labels>. Writes labels; prints milliseconds and the most memory as JSON.
import { buildCsr } from '../../../packages/core/dist/kernels/csr.js'
import { findResolution } from '../../../packages/core/dist/kernels/find-resolution.js'
import { partition } from '../../../packages/core/dist/kernels/leiden.js'
import { readGraph, writeNumbers } from './graph-file.mjs'

const WAYS = {
  leiden: (csr) => partition(csr, { objective: 'modularity', resolution: 1, iterations: 2, refine: true }).labels,
  louvain: (csr) => partition(csr, { objective: 'modularity', resolution: 1, iterations: 1, refine: false }).labels,
  automatic: (csr) => findResolution(csr, { refine: true, runs: 1, iterations: 2, seed: 1 }).partition.labels,
}

const [way, file, out] = process.argv.slice(2)
const { order, from, to } = readGraph(file)
let labels
const times = []
// the first run compiles as it goes, as a command does that runs once; the second does not
const runs = way === 'automatic' ? 1 : 2
for (let run = 0; run < runs; run++) {
  const began = performance.now()
  const csr = buildCsr(order, from, to)
  const built = performance.now()
  labels = WAYS[way](csr)
  times.push({ build: built - began, run: performance.now() - built })
}
writeNumbers(out, labels)
process.stdout.write(JSON.stringify({ first: times[0], again: times.at(-1), megabytes: process.resourceUsage().maxRSS / 1024 }))
