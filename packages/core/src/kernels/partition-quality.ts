import { type Csr, sumWeights } from './csr.ts'
import { buildBaseLevel, findRate, measureLevel } from './level.ts'

/**
 * Modularity of given communities, Q = 1/2m sum over c of (2 e_c - resolution K_c^2 / 2m), weighted.
 *
 * @param labels the community of each node, 0..order-1
 * @returns at most 1; 0 for a graph without edges
 */
export function measureModularity(csr: Csr, labels: Int32Array, resolution = 1): number {
  const twice = sumWeights(csr)
  if (twice === 0) return 0
  return measureLevel(buildBaseLevel(csr, 'modularity'), labels, csr.order, findRate(csr, 'modularity', resolution)) / twice
}

/**
 * The constant Potts model of given communities, CPM = sum over c of (e_c - resolution n_c (n_c - 1) / 2), weighted.
 *
 * @param labels the community of each node, 0..order-1
 * @returns in units of weight; 0 where every node is its own community
 */
export function measureCpm(csr: Csr, labels: Int32Array, resolution: number): number {
  return (measureLevel(buildBaseLevel(csr, 'cpm'), labels, csr.order, resolution) + resolution * csr.order) / 2
}

/** The weight of edges a pair of nodes, over the nodes that have an edge: 1 for an unweighted clique, 0 for no edges. */
export function measureDensity(csr: Csr): number {
  const tied = countTied(csr)
  return tied > 1 ? sumWeights(csr) / (tied * (tied - 1)) : 0
}

/** What communities tell about a graph, in nats. */
export interface PartitionInformation {
  /** What they save when the edges are told: how far they are denser than the graph; 0 or more. */
  readonly significance: number
  /** What it costs to tell who is in which. */
  readonly cost: number
}

/**
 * What communities tell about where the edges of a graph are, and what they cost.
 *
 * Significance = sum over c of n_c (n_c - 1) / 2 * (p_c ln(p_c / p) - p_c + p), with p_c and p the densities of community and
 * graph, weights counted in edges of mean weight (V. A. Traag, G. Krings & P. Van Dooren, "Significant scales in community
 * structure", Scientific Reports 3, 2930, 2013, in the limit of sparse graphs). Communities no denser than the graph add
 * nothing. Cost = sum over c of n_c ln(n / n_c). Nodes without edges count in neither.
 *
 * @param labels the community of each node, 0..order-1
 */
export function measureInformation(csr: Csr, labels: Int32Array): PartitionInformation {
  const { order, offsets, neighbours, weights } = csr
  const tied = countTied(csr)
  const unit = sumWeights(csr) / neighbours.length
  const density = neighbours.length / (tied * (tied - 1))
  const sizes = new Int32Array(order)
  const twiceInside = new Float64Array(order)
  for (let node = 0; node < order; node++) {
    const label = labels[node] ?? 0
    const begin = offsets[node] ?? 0
    const end = offsets[node + 1] ?? 0
    if (begin === end) continue
    sizes[label] = (sizes[label] ?? 0) + 1
    let sum = 0
    for (let place = begin; place < end; place++) {
      if (labels[neighbours[place] ?? 0] === label) sum += weights ? (weights[place] ?? 0) : 1
    }
    twiceInside[label] = (twiceInside[label] ?? 0) + sum
  }
  let significance = 0
  let cost = 0
  for (let label = 0; label < order; label++) {
    const size = sizes[label] ?? 0
    if (size === 0) continue
    cost += size * Math.log(tied / size)
    const pairs = (size * (size - 1)) / 2
    const inside = size > 1 ? (twiceInside[label] ?? 0) / 2 / unit / pairs : 0
    if (inside > density) significance += pairs * (inside * Math.log(inside / density) - inside + density)
  }
  return { significance, cost }
}

/** How many nodes have an edge. */
function countTied({ order, offsets }: Csr): number {
  let tied = 0
  for (let node = 0; node < order; node++) if (offsets[node] !== offsets[node + 1]) tied++
  return tied
}
