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
