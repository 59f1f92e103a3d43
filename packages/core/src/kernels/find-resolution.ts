/**
 * The resolution at which a graph has its groups, found without being told any.
 *
 * CPM is run at resolutions that double from half the density of the graph up to its greatest weight. A partition tells
 * something where its groups are far denser than the graph: its significance is the sum over groups of
 * n_c (n_c - 1) / 2 * D(p_c || p), with p_c and p the densities of group and graph and D their divergence (V. A. Traag,
 * G. Krings & P. Van Dooren, "Significant scales in community structure", Scientific Reports 3, 2930, 2013), here in its limit
 * for sparse graphs, p_c ln(p_c / p) - p_c + p, which weights have a meaning in. Alone it leans towards small groups, so it
 * only bounds the choice: among the resolutions with at least 0.9 of the greatest significance, the two neighbours are taken
 * whose partitions differ least (variation of information), and of these the one of greater significance. Groups are then
 * tied at a density of at least the resolution, and doubling or halving it changes as little as anywhere.
 */
import { comparePartitions } from './compare-partitions.ts'
import { type Csr } from './csr.ts'
import { type Effort, findPartition } from './find-partition.ts'
import { type Partition } from './leiden.ts'
import { measureDensity, measureSignificance } from './partition-quality.ts'

/** What was found at one resolution. */
export interface ResolutionPoint {
  /** To three digits, in units of weight a pair. */
  readonly resolution: number
  readonly count: number
  readonly quality: number
  /** In nats times weight; 0 where no group is denser than the graph. */
  readonly significance: number
  /** Variation of information to the point of the next greater resolution, in nats; undefined for the last. */
  readonly change: number | undefined
  /** Whether it belongs to the run of points around the chosen one over which little changes. */
  readonly onPlateau: boolean
}

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

/** Changes that differ by less, in nats, are held to be level. */
const SAME = 1e-9
/** The share of the greatest significance that a resolution to be chosen has. */
const SIGNIFICANT = 0.9
/** The sweep ends once significance has fallen to this share of the greatest. */
const FADED = 0.5
/** A plateau goes on while no step changes more than this many times the least. */
const PLATEAU = 2

/** Sweeps resolutions and chooses one; a graph without edges has one point, at which every node is a group. */
export function findResolution(csr: Csr, { refine, runs, iterations, seed }: ResolutionSettings): ResolutionSweep {
  const resolutions = listResolutions(csr)
  const partitions: Partition[] = []
  const significances: number[] = []
  for (const resolution of resolutions) {
    const found = findPartition(csr, { objective: 'cpm', resolution, refine, runs, iterations, seed })
    partitions.push(found)
    significances.push(measureSignificance(csr, found.labels))
    if ((significances.at(-1) ?? 0) < Math.max(...significances) * FADED) break
  }
  const changes = partitions.slice(1).map(({ labels }, i) => comparePartitions(labels, partitions[i]?.labels ?? labels).vi)
  const chosen = choosePoint(significances, changes)
  const { first, last } = findPlateau(changes, chosen)
  const points = partitions.map(({ count, quality }, i) => ({
    resolution: resolutions[i] ?? 0,
    count,
    quality,
    significance: significances[i] ?? 0,
    change: changes[i],
    onPlateau: i >= first && i <= last,
  }))
  const [partition = findPartition(csr, { objective: 'cpm', resolution: 1, refine, runs: 1, iterations: 1, seed })] =
    partitions.slice(chosen)
  return { chosen, resolution: resolutions[chosen] ?? 1, partition, points }
}

/** Resolutions that double from half the density of a graph, as long as they could still join its heaviest edge. */
function listResolutions(csr: Csr): readonly number[] {
  const most = csr.weights ? csr.weights.reduce((greatest, weight) => Math.max(greatest, weight), 0) : 1
  const resolutions: number[] = []
  for (let step = measureDensity(csr) / 2; step > 0 && step < most; step *= 2) resolutions.push(Number(step.toPrecision(3)))
  return resolutions.length > 0 ? resolutions : [most]
}

/** The point to choose by the significance of each point and the change between neighbours; the coarsest where none is significant. */
function choosePoint(significances: readonly number[], changes: readonly number[]): number {
  const greatest = Math.max(...significances)
  if (greatest === 0) return 0
  const isSignificant = (i: number): boolean => (significances[i] ?? 0) >= greatest * SIGNIFICANT
  const moreSignificant = (a: number, b: number): number => ((significances[a] ?? 0) > (significances[b] ?? 0) ? a : b)
  let chosen = significances.reduce((best, _, i) => moreSignificant(best, i), 0)
  let least = Infinity
  changes.forEach((change, i) => {
    if (!isSignificant(i) || !isSignificant(i + 1) || change > least + SAME) return
    const better = moreSignificant(i, i + 1)
    // of steps that change as little the one of greater significance, or else of greater resolution
    chosen = change < least - SAME ? better : moreSignificant(chosen, better)
    least = Math.min(least, change)
  })
  return chosen
}

/** The run of points around one over which each step changes at most PLATEAU times as much as the smaller step beside it. */
function findPlateau(changes: readonly number[], chosen: number): { readonly first: number; readonly last: number } {
  const bound = PLATEAU * Math.min(changes[chosen - 1] ?? Infinity, changes[chosen] ?? Infinity) + SAME
  let first = chosen
  let last = chosen
  while (first > 0 && (changes[first - 1] ?? Infinity) <= bound) first--
  while (last < changes.length && (changes[last] ?? Infinity) <= bound) last++
  return { first, last }
}
