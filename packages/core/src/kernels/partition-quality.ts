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
  let tied = 0
  for (let node = 0; node < csr.order; node++) if (csr.offsets[node] !== csr.offsets[node + 1]) tied++
  return tied > 1 ? sumWeights(csr) / (tied * (tied - 1)) : 0
}

/**
 * How far communities are denser than the graph: sum over c of n_c (n_c - 1) / 2 * (p_c ln(p_c / p) - p_c + p), with p_c and p
 * the densities of community and graph (Traag, Krings & Van Dooren 2013, in the limit of sparse graphs). Communities no
 * denser than the graph add nothing.
 *
 * @param labels the community of each node, 0..order-1
 * @returns in nats times weight, 0 or more
 */
export function measureSignificance(csr: Csr, labels: Int32Array): number {
  const { order, offsets, neighbours, weights } = csr
  const density = measureDensity(csr)
  const sizes = new Int32Array(order)
  const twiceInside = new Float64Array(order)
  for (let node = 0; node < order; node++) {
    const label = labels[node] ?? 0
    sizes[label] = (sizes[label] ?? 0) + 1
    let sum = 0
    const end = offsets[node + 1] ?? 0
    for (let place = offsets[node] ?? 0; place < end; place++) {
      if (labels[neighbours[place] ?? 0] === label) sum += weights ? (weights[place] ?? 0) : 1
    }
    twiceInside[label] = (twiceInside[label] ?? 0) + sum
  }
  let significance = 0
  for (let label = 0; label < order; label++) {
    const size = sizes[label] ?? 0
    if (size < 2) continue
    const pairs = (size * (size - 1)) / 2
    const inside = (twiceInside[label] ?? 0) / 2 / pairs
    if (inside > density) significance += pairs * (inside * Math.log(inside / density) - inside + density)
  }
  return significance
}
