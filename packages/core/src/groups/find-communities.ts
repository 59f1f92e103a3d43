import { listComponents } from '../kernels/components.ts'
import type { Csr } from '../kernels/csr.ts'
import { chooseEffort, type Effort } from '../kernels/find-partition.ts'
import { findResolution, type ResolutionPoint } from '../kernels/find-resolution.ts'
import { induceCsr } from '../kernels/induce-csr.ts'
import { renumber } from '../kernels/level.ts'
import { measureModularity } from '../kernels/partition-quality.ts'
import type { GroupOptions } from '../options.ts'
import { inCanonicalOrder, searchCommunities, type Search } from './community-search.ts'

/** A set of people whom ties join, directly or through each other, and how it was looked at. */
interface Component {
  readonly order: number
  readonly ties: number
  readonly search: Search
  /** The resolutions that were tried where it was to be found; empty where it was given. */
  readonly points: readonly ResolutionPoint[]
}

/** The communities of a graph, and how they were found. */
export interface Communities {
  /** The community of each node, numbered by first member; every community is connected. */
  readonly labels: Int32Array
  readonly count: number
  /** Modularity at resolution 1 (Newman & Girvan 2004), for comparison with other tools; 0 without edges. */
  readonly modularity: number
  readonly components: readonly Component[]
  /** The component of each node. */
  readonly componentOf: Int32Array
}

/** Enough where a graph is gone through many times. */
const LIGHT: Effort = { runs: 1, iterations: 3 }
/** Fewer cannot be parted into two pairs. */
const LEAST_TO_PART = 4
/** Where no resolution of CPM tells more than it costs to say: modularity at 0.4 parts two even halves between which less than a fifth of the tie weight runs. */
const PARTING_RESOLUTION = 0.4
/** From so many people on, what no resolution of CPM tells is first parted at the textbook's: fewer may well be one group, ring or star though they are. */
const LARGE = 20

/**
 * Communities of tied persons. Each component is looked at by itself, so that what is found in one does not depend on what
 * the rest of the case holds; and in an order that comes from its structure, so that it does not depend on how
 * persons are numbered, but for persons whom nothing tells apart.
 *
 * With `resolution: 'auto'` and CPM each component's resolution is found; one in which no resolution tells more than it costs
 * to say who belongs where, as in most small ones, is parted by modularity as long as it plainly falls apart, from 20 people on
 * after a first parting at modularity's textbook resolution.
 */
export function findCommunities(csr: Csr, options: GroupOptions): Communities {
  const labels = new Int32Array(csr.order)
  const componentOf = new Int32Array(csr.order)
  const components: Component[] = []
  let count = 0
  forEachComponent(csr, (nodes, part) => {
    const { search, points } = chooseSearch(part, options)
    const effort = options.runs === 0 ? chooseEffort(part) : { ...chooseEffort(part), runs: options.runs }
    count += label(
      nodes,
      part,
      (graph) => inCanonicalOrder(graph, (canonical) => searchCommunities(canonical, search, effort)),
      labels,
      count,
    )
    for (const node of nodes) componentOf[node] = components.length
    components.push({ order: part.order, ties: part.neighbours.length / 2, search, points })
  })
  renumber(labels)
  return { labels, count, modularity: measureModularity(csr, labels), components, componentOf }
}

/**
 * The communities of another graph of the same people, looked for as they were in the first, if from the order given alone. A
 * component that joins people of several is looked at as the one most of them came from was.
 *
 * @returns a label for each node, numbered from 0 by first member
 */
export function findAgain(csr: Csr, { components, componentOf }: Pick<Communities, 'components' | 'componentOf'>): Int32Array {
  const labels = new Int32Array(csr.order)
  let count = 0
  forEachComponent(csr, (nodes, part) => {
    const search = components[commonest(nodes, componentOf)]?.search
    count += search === undefined ? 0 : label(nodes, part, (graph) => searchCommunities(graph, search, LIGHT), labels, count)
  })
  renumber(labels)
  return labels
}

function forEachComponent(csr: Csr, tell: (nodes: Int32Array, part: Csr) => void): void {
  const places = new Int32Array(csr.order).fill(-1)
  for (const nodes of listComponents(csr)) tell(nodes, nodes.length === csr.order ? csr : induceCsr(csr, nodes, places))
}

/** How a component is to be looked at: as it is set, or as its own sweep over resolutions tells. */
function chooseSearch(csr: Csr, options: GroupOptions): Pick<Component, 'search' | 'points'> {
  const { algorithm, objective, resolution, seed } = options
  if (resolution !== 'auto') return { search: { algorithm, objective, resolution, within: 0, seed }, points: [] }
  const parting: Search = {
    algorithm,
    objective: 'modularity',
    resolution: csr.order < LARGE ? PARTING_RESOLUTION : 1,
    within: PARTING_RESOLUTION,
    seed,
  }
  if (algorithm === 'louvain' || objective === 'modularity' || csr.order < LEAST_TO_PART) return { search: parting, points: [] }
  // a small component is cheap to search well, and one poor search can look like a scale of its own
  const edges = csr.neighbours.length / 2
  const runs = edges <= 2000 ? 10 : edges <= 20_000 ? 5 : 1
  const sweep = findResolution(csr, { refine: true, seed, ...LIGHT, runs })
  const tells = (sweep.points[sweep.chosen]?.information ?? 0) > 0
  return { search: tells ? { algorithm, objective, resolution: sweep.resolution, within: 0, seed } : parting, points: sweep.points }
}

/** Labels the nodes of a component from a first label on; tells how many communities they make. */
function label(nodes: Int32Array, part: Csr, find: (csr: Csr) => Int32Array, labels: Int32Array, first: number): number {
  if (nodes.length < LEAST_TO_PART) {
    for (const node of nodes) labels[node] = first
    return 1
  }
  const own = find(part)
  let most = 0
  own.forEach((community, i) => {
    labels[nodes[i] ?? 0] = first + community
    most = Math.max(most, community)
  })
  return most + 1
}

/** The component that most of some nodes came from; of several the first. */
function commonest(nodes: Int32Array, componentOf: Int32Array): number {
  const counts = new Map<number, number>()
  for (const node of nodes) counts.set(componentOf[node] ?? 0, (counts.get(componentOf[node] ?? 0) ?? 0) + 1)
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), [-1, 0])[0]
}
