/**
 * The resolution at which a graph has its groups, found without being told any.
 *
 * CPM is run where it leaves every component whole, at resolutions that double from half the density of the graph up to its
 * greatest weight, then once on either side of the best. What a partition tells is its significance, the sum over groups of n_c (n_c - 1) / 2 * D(p_c || p), with p_c and
 * p the densities of group and graph and D their divergence (V. A. Traag, G. Krings & P. Van Dooren, "Significant scales in
 * community structure", Scientific Reports 3, 2930, 2013), here in its limit for sparse graphs, p_c ln(p_c / p) - p_c + p,
 * which weights have a meaning in. What it costs is the length of saying who belongs where, ln C(n-1, k-1) + ln n! - sum of
 * ln n_c! + ln n for k groups of n nodes (T. P. Peixoto, "Nonparametric Bayesian inference of the microcanonical stochastic
 * block model", Physical Review E 95, 012317, 2017). The gain is the one less the other, in nats: a difference between two
 * gains is the logarithm of the odds between them. The coarsest partition is chosen that no other beats by a thousand to one.
 */
import { comparePartitions } from './compare-partitions.ts'
import type { Csr } from './csr.ts'
import { type Effort, findPartition } from './find-partition.ts'
import type { Partition } from './leiden.ts'
import { measureDensity, measureSignificance } from './partition-quality.ts'

/** What was found at one resolution. */
export interface ResolutionPoint {
  /** To three digits, in units of weight a pair. */
  readonly resolution: number
  readonly count: number
  readonly quality: number
  /** In nats: what the partition tells less what it costs to say; 0 where all the tied are one group. */
  readonly gain: number
  /** Variation of information to the point of the next greater resolution, in nats; undefined for the last. */
  readonly change: number | undefined
}

/** A sweep over resolutions, and the one that was chosen. */
export interface ResolutionSweep {
  /** The place of the chosen point among the points. */
  readonly chosen: number
  readonly resolution: number
  readonly partition: Partition
  /** From the smallest resolution up. */
  readonly points: readonly ResolutionPoint[]
}

export interface ResolutionSettings extends Effort {
  readonly refine: boolean
  readonly seed: number
}

interface Found {
  readonly resolution: number
  readonly partition: Partition
  readonly gain: number
}

/** A partition that gains this much more than another, in nats, beats it: odds of a thousand to one. */
const DECISIVE = Math.log(1000)
/** The sweep ends once the gain has fallen this far below the greatest, as a share of it. */
const FADED = 0.5

/** Sweeps resolutions and chooses one; a graph without edges has one point, at which every node is a group. */
export function findResolution(csr: Csr, { refine, runs, iterations, seed }: ResolutionSettings): ResolutionSweep {
  const density = measureDensity(csr)
  const { least, most } = measureWeights(csr)
  const tryAt = (step: number): Found => {
    const resolution = Number(step.toPrecision(3))
    const partition = findPartition(csr, { objective: 'cpm', resolution, refine, runs, iterations, seed })
    return { resolution, partition, gain: measureGain(csr, partition.labels) }
  }
  // two halves that one edge of the least weight joins are one group below this
  const whole = (4 * least) / csr.order ** 2
  let best = tryAt(whole > 0 ? whole / 2 : 1)
  const found = [best]
  for (let step = density / 2; step > 0 && step < most; step *= 2) {
    const next = tryAt(step)
    found.push(next)
    if (next.gain > best.gain) best = next
    if (best.gain > 0 && next.gain < best.gain * FADED) break
  }
  for (const step of [best.resolution / Math.SQRT2, best.resolution * Math.SQRT2]) {
    if (best !== found[0] && step < most) found.push(tryAt(step))
  }
  return choose(found.sort((a, b) => a.resolution - b.resolution))
}

function measureWeights({ neighbours, weights }: Csr): { readonly least: number; readonly most: number } {
  if (neighbours.length === 0) return { least: 0, most: 0 }
  let least = weights?.[0] ?? 1
  let most = least
  for (const weight of weights ?? []) {
    if (weight < least) least = weight
    if (weight > most) most = weight
  }
  return { least, most }
}

function choose(found: readonly Found[]): ResolutionSweep {
  const greatest = found.reduce((most, { gain }) => Math.max(most, gain), -Infinity)
  const chosen = found.findIndex(({ gain }) => gain >= greatest - DECISIVE)
  const points = found.map(({ resolution, partition, gain }, i) => {
    const next = found[i + 1]?.partition.labels
    return {
      resolution,
      count: partition.count,
      quality: partition.quality,
      gain,
      change: next && comparePartitions(partition.labels, next).vi,
    }
  })
  const { resolution, partition } = found[chosen] as Found
  return { chosen, resolution, partition, points }
}

/** What labels tell of a graph less what it costs to say them, over the nodes that have an edge. */
function measureGain(csr: Csr, labels: Int32Array): number {
  const sizes = new Int32Array(csr.order)
  let tied = 0
  for (let node = 0; node < csr.order; node++) {
    if (csr.offsets[node] === csr.offsets[node + 1]) continue
    const label = labels[node] ?? 0
    sizes[label] = (sizes[label] ?? 0) + 1
    tied++
  }
  let groups = 0
  let cost = logFactorial(tied) + Math.log(Math.max(1, tied))
  for (const size of sizes) {
    if (size > 0) groups++
    cost -= logFactorial(size)
  }
  if (groups < 2) return measureSignificance(csr, labels)
  cost += logFactorial(tied - 1) - logFactorial(groups - 1) - logFactorial(tied - groups)
  return measureSignificance(csr, labels) - cost
}

/** ln n!, exact for small n, else by Stirling's series, right to 1e-10. */
function logFactorial(n: number): number {
  if (n < 2) return 0
  if (n < 16) {
    let product = 1
    for (let factor = 2; factor <= n; factor++) product *= factor
    return Math.log(product)
  }
  return n * Math.log(n) - n + Math.log(2 * Math.PI * n) / 2 + 1 / (12 * n) - 1 / (360 * n ** 3) + 1 / (1260 * n ** 5)
}
