import { UndirectedGraph } from 'graphology'
import louvainModule from 'graphology-communities-louvain'
import type { Csr } from '../kernels/csr.ts'
import { createRandom, type Random } from '../kernels/random.ts'

interface Louvain {
  readonly detailed: (
    graph: UndirectedGraph,
    options: { readonly resolution: number; readonly rng: Random; readonly getEdgeWeight: string },
  ) => { readonly communities: Readonly<Record<string, number>>; readonly modularity: number }
}

// its types say ES module, its code is CommonJS: what the default import is depends on who resolves it
const louvain = louvainModule as unknown as Louvain

/**
 * Communities by modularity with graphology-communities-louvain (Blondel et al. 2008): a choice beside our own Leiden, and a check
 * on it. The best of several seeded starts.
 *
 * @returns a label for each node; a community need not be connected
 */
export function runLouvain(csr: Csr, resolution: number, runs: number, seed: number): Int32Array {
  const graph = toGraphology(csr)
  let best: { readonly communities: Readonly<Record<string, number>>; readonly modularity: number } | undefined
  for (let run = 0; run < runs && graph.size > 0; run++) {
    const found = louvain.detailed(graph, { resolution, rng: createRandom(seed + run), getEdgeWeight: 'weight' })
    if (best === undefined || found.modularity > best.modularity) best = found
  }
  return Int32Array.from({ length: csr.order }, (_, node) => best?.communities[String(node)] ?? node)
}

/** Nodes and edges go in by number: what the library finds depends on their order. */
function toGraphology({ order, offsets, neighbours, weights }: Csr): UndirectedGraph {
  const graph = new UndirectedGraph()
  for (let node = 0; node < order; node++) graph.addNode(String(node))
  for (let node = 0; node < order; node++) {
    for (let at = offsets[node] ?? 0; at < (offsets[node + 1] ?? 0); at++) {
      const other = neighbours[at] ?? 0
      if (other > node) graph.addEdge(String(node), String(other), { weight: weights?.[at] ?? 1 })
    }
  }
  return graph
}
