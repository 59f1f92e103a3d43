import { UndirectedGraph } from 'graphology'
import louvainModule from 'graphology-communities-louvain'
import { createRandom, type Random } from '../kernels/random.ts'
import { createUnionFind } from '../kernels/union-find.ts'
import { addTo } from '../model/group-by.ts'
import type { GroupOptions } from '../options.ts'

interface Louvain {
  readonly detailed: (
    graph: UndirectedGraph,
    options: { readonly resolution: number; readonly rng: Random; readonly getEdgeWeight: string },
  ) => { readonly communities: Readonly<Record<string, number>>; readonly modularity: number }
}

// its types say ES module, its code is CommonJS: what the default import is depends on who resolves it
const louvain = louvainModule as unknown as Louvain

/** A partition of the tied persons. */
export interface Communities {
  /** Entity numbers, ascending in each community; communities by their first member. */
  readonly members: readonly (readonly number[])[]
  /** Modularity (Newman & Girvan 2004) of the partition at resolution 1; 0 where there is no edge. */
  readonly modularity: number
}

type Settings = Pick<GroupOptions, 'resolution' | 'splitResolution' | 'seed' | 'runs'>

/**
 * Louvain (Blondel et al. 2008) by graphology-communities-louvain over the whole graph, then over each community by
 * itself until none falls apart any more: in a large graph modularity alone merges what is plainly two (its resolution
 * limit, Fortunato & Barthelemy 2007), however high its resolution is set. Communities are connected.
 */
export function detectCommunities(graph: UndirectedGraph, settings: Settings): Communities {
  if (graph.size === 0) return { members: [], modularity: 0 }
  const communities = partition(graph, settings.resolution, settings).flatMap((nodes) => splitFurther(graph, nodes, settings))
  const members = communities.map((nodes) => nodes.map(Number)).sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0))
  return { members, modularity: measureModularity(graph, communities) }
}

/** A community, or the parts into which it falls when it is looked at by itself. */
function splitFurther(graph: UndirectedGraph, nodes: readonly string[], settings: Settings): readonly (readonly string[])[] {
  if (settings.splitResolution === 0 || nodes.length < 4) return [nodes]
  const parts = partition(inducedSubgraph(graph, nodes), settings.splitResolution, settings)
  return parts.length === 1 ? [nodes] : parts.flatMap((part) => splitFurther(graph, part, settings))
}

/** The best of several seeded starts, each part connected; nodes and parts in the order of the graph's nodes. */
function partition(graph: UndirectedGraph, resolution: number, { seed, runs }: Settings): readonly (readonly string[])[] {
  let best: { readonly communities: Readonly<Record<string, number>>; readonly modularity: number } | undefined
  for (let run = 0; run < runs; run++) {
    const found = louvain.detailed(graph, { resolution, rng: createRandom(seed + run), getEdgeWeight: 'weight' })
    if (best === undefined || found.modularity > best.modularity) best = found
  }
  return splitDisconnected(graph, best?.communities ?? {})
}

function inducedSubgraph(graph: UndirectedGraph, nodes: readonly string[]): UndirectedGraph {
  const part = new UndirectedGraph()
  for (const node of nodes) part.addNode(node)
  for (const node of nodes) {
    graph.forEachEdge(node, (_edge, { weight }, source, target) => {
      if (node === source && part.hasNode(target)) part.addEdge(source, target, { weight: weight as number })
    })
  }
  return part
}

function splitDisconnected(graph: UndirectedGraph, communities: Readonly<Record<string, number>>): readonly (readonly string[])[] {
  const nodes = graph.nodes()
  const position = new Map(nodes.map((node, i) => [node, i]))
  const sets = createUnionFind(nodes.length)
  graph.forEachEdge((_edge, _attributes, source, target) => {
    if (communities[source] === communities[target]) sets.union(position.get(source) ?? 0, position.get(target) ?? 0)
  })
  const parts = new Map<number, string[]>()
  nodes.forEach((node, i) => {
    addTo(parts, sets.find(i), node)
  })
  return [...parts.values()]
}

/** Q = sum over communities of inside / m - (degrees / 2m)^2, by weight. */
function measureModularity(graph: UndirectedGraph, communities: readonly (readonly string[])[]): number {
  const communityOf = new Map(communities.flatMap((nodes, community) => nodes.map((node) => [node, community] as const)))
  const inside = new Float64Array(communities.length)
  const degrees = new Float64Array(communities.length)
  let total = 0
  graph.forEachEdge((_edge, attributes, source, target) => {
    const weight = attributes.weight as number
    const a = communityOf.get(source) ?? 0
    const b = communityOf.get(target) ?? 0
    total += weight
    degrees[a] = (degrees[a] ?? 0) + weight
    degrees[b] = (degrees[b] ?? 0) + weight
    if (a === b) inside[a] = (inside[a] ?? 0) + weight
  })
  return inside.reduce((sum, weight, community) => sum + weight / total - ((degrees[community] ?? 0) / (2 * total)) ** 2, 0)
}
