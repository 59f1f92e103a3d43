import { findCanonicalOrder } from '../kernels/canonical-order.ts'
import type { Csr } from '../kernels/csr.ts'
import { chooseEffort, findPartition, type Effort } from '../kernels/find-partition.ts'
import { findResolution, type ResolutionPoint } from '../kernels/find-resolution.ts'
import { induceCsr } from '../kernels/induce-csr.ts'
import { groupMembers, renumber } from '../kernels/level.ts'
import { measureModularity } from '../kernels/partition-quality.ts'
import { relabelCsr, restoreLabels } from '../kernels/relabel.ts'
import { splitDisconnected } from '../kernels/split-disconnected.ts'
import type { GroupOptions } from '../options.ts'
import { runLouvain } from './run-louvain.ts'

/** How communities are looked for, once the resolution is known. */
export interface CommunitySearch extends Effort {
  readonly algorithm: GroupOptions['algorithm']
  readonly objective: GroupOptions['objective']
  readonly resolution: number
  /** Of modularity within each community by itself; 0 leaves communities whole. */
  readonly splitResolution: number
  readonly seed: number
}

/** The communities of a graph, and how they were found. */
export interface Communities {
  /** The community of each node, numbered by first member; every community is connected. */
  readonly labels: Int32Array
  readonly count: number
  /** Modularity at resolution 1 (Newman & Girvan 2004), for comparison with other tools; 0 without edges. */
  readonly modularity: number
  readonly search: CommunitySearch
  /** The resolutions that were tried where it was to be found; empty where it was given. */
  readonly points: readonly ResolutionPoint[]
}

/** Enough where a graph is gone through many times. */
const SWEEP_EFFORT: Effort = { runs: 1, iterations: 3 }

/**
 * Communities of tied persons, the same under any numbering of them but for persons whom nothing tells apart.
 *
 * With `resolution: 'auto'` CPM's resolution is found for the whole graph, then each community is looked at by itself: a scale
 * chosen for a large graph can still hold what is plainly two (two groups that share a child), however much is significant elsewhere.
 */
export function findCommunities(csr: Csr, options: GroupOptions): Communities {
  const order = findCanonicalOrder(csr)
  const canonical = relabelCsr(csr, order)
  const effort = options.runs === 0 ? chooseEffort(csr) : { ...chooseEffort(csr), runs: options.runs }
  const { algorithm, objective, resolution, seed } = options
  const isFound = resolution === 'auto'
  const base = { algorithm, objective, seed, ...effort, splitResolution: isFound ? options.splitResolution : 0 }
  if (isFound && algorithm === 'leiden' && objective === 'cpm') {
    const sweep = findResolution(canonical, { refine: true, seed, ...SWEEP_EFFORT })
    const search = { ...base, resolution: sweep.resolution }
    return finish(csr, searchIn(canonical, search), order, search, sweep.points)
  }
  const search = { ...base, resolution: isFound ? 1 : resolution }
  return finish(csr, searchIn(canonical, search), order, search, [])
}

/** The communities of another graph of the same people, looked for in the same way, but from one order alone. */
export function findAgain(csr: Csr, search: CommunitySearch): Int32Array {
  const order = findCanonicalOrder(csr)
  const labels = restoreLabels(searchIn(relabelCsr(csr, order), { ...search, ...SWEEP_EFFORT }), order)
  renumber(labels)
  return labels
}

function finish(
  csr: Csr,
  canonical: Int32Array,
  order: Int32Array,
  search: CommunitySearch,
  points: readonly ResolutionPoint[],
): Communities {
  const labels = restoreLabels(canonical, order)
  const count = renumber(labels)
  return { labels, count, modularity: measureModularity(csr, labels), search, points }
}

function searchIn(csr: Csr, search: CommunitySearch): Int32Array {
  return splitFurther(csr, searchOnce(csr, search), search)
}

function searchOnce(csr: Csr, { algorithm, objective, resolution, runs, iterations, seed }: CommunitySearch): Int32Array {
  if (algorithm === 'leiden') return findPartition(csr, { objective, resolution, refine: true, runs, iterations, seed }).labels
  const labels = runLouvain(csr, resolution, runs, seed)
  renumber(labels)
  splitDisconnected(csr, labels)
  return labels
}

/** Fewer cannot part into two pairs. */
const LEAST_TO_SPLIT = 4

/** Every community, or the parts into which it falls when it is looked at by itself, by modularity, until none does any more. */
function splitFurther(csr: Csr, labels: Int32Array, search: CommunitySearch): Int32Array {
  if (search.splitResolution === 0) return labels
  const split = labels.slice()
  const places = new Int32Array(csr.order).fill(-1)
  const within: CommunitySearch = { ...search, objective: 'modularity', resolution: search.splitResolution }
  let next = renumber(split)
  const { members, begins } = groupMembers(split, next)
  const waiting: Int32Array[] = []
  for (let community = 0; community < next; community++) waiting.push(members.subarray(begins[community], begins[community + 1]))
  for (let nodes = waiting.pop(); nodes !== undefined; nodes = waiting.pop()) {
    if (nodes.length < LEAST_TO_SPLIT) continue
    const parts = searchOnce(induceCsr(csr, nodes, places), within)
    const count = renumber(parts)
    if (count < 2) continue
    const own = groupMembers(parts, count)
    for (let part = 0; part < count; part++) {
      const some = own.members.subarray(own.begins[part], own.begins[part + 1]).map((i) => nodes[i] ?? 0)
      waiting.push(some)
      // the first part keeps the number of the whole
      if (part === 0) continue
      for (const node of some) split[node] = next
      next++
    }
  }
  renumber(split)
  return split
}
