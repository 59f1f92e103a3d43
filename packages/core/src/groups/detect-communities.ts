import type { UndirectedGraph } from 'graphology'
import louvainModule from 'graphology-communities-louvain'
import { createRandom } from '../kernels/random.ts'
import { createUnionFind } from '../kernels/union-find.ts'
import { addTo } from '../model/group-by.ts'
import type { GroupOptions } from '../options.ts'

// its types say ES module, its code is CommonJS: the default import is the function itself
const louvain = louvainModule as unknown as typeof louvainModule.default

/** A partition of the tied persons. */
export interface Communities {
  /** Entity numbers, ascending in each community; communities by their first member. */
  readonly members: readonly (readonly number[])[]
  /** Modularity (Newman & Girvan 2004) at the resolution used; 0 where there is no edge. */
  readonly modularity: number
}

/**
 * Louvain (Blondel et al. 2008) by graphology-communities-louvain: the best of several seeded starts, then a split of
 * any community that is not connected.
 */
export function detectCommunities(graph: UndirectedGraph, options: Pick<GroupOptions, 'resolution' | 'seed' | 'runs'>): Communities {
  if (graph.size === 0) return { members: [], modularity: 0 }
  let best: { readonly communities: Readonly<Record<string, number>>; readonly modularity: number } | undefined
  for (let run = 0; run < options.runs; run++) {
    const rng = createRandom(options.seed + run)
    const found = louvain.detailed(graph, { resolution: options.resolution, rng, getEdgeWeight: 'weight' })
    if (best === undefined || found.modularity > best.modularity) best = found
  }
  return { members: splitDisconnected(graph, best?.communities ?? {}), modularity: best?.modularity ?? 0 }
}

/** The connected parts of every community, in canonical order. */
function splitDisconnected(graph: UndirectedGraph, communities: Readonly<Record<string, number>>): readonly (readonly number[])[] {
  const nodes = graph.nodes()
  const position = new Map(nodes.map((node, i) => [node, i]))
  const sets = createUnionFind(nodes.length)
  graph.forEachEdge((_edge, _attributes, source, target) => {
    if (communities[source] === communities[target]) sets.union(position.get(source) ?? 0, position.get(target) ?? 0)
  })
  const parts = new Map<number, number[]>()
  nodes.forEach((node, i) => {
    addTo(parts, sets.find(i), Number(node))
  })
  return [...parts.values()]
}
