/**
 * The resolution at which a graph has its groups, found without being told any.
 *
 * CPM is run at resolutions that double from half the density of the graph towards its greatest weight. A partition tells
 * something where its groups are far denser than the graph (significance, Traag, Krings & Van Dooren 2013), more than it
 * costs to say who is in which (as in minimum description length, Rissanen 1978): its information is the one less the
 * other. Information alone leans towards small groups, so it only bounds the choice: among resolutions with at least 0.9 of
 * the greatest information the one is taken whose partition changes least when it is halved or doubled (variation of
 * information). Where no partition tells more than it costs, as in small graphs without clear groups, the smallest
 * resolution is taken: half the density of the graph.
 *
 * In words: the members of a group are tied at a density of at least the resolution. That holds for every group, since no
 * node, and no piece of the level below, stays in a community to which it is tied less than that.
 */
import { comparePartitions } from './compare-partitions.ts'
import { type Csr } from './csr.ts'
import { type Effort, findPartition } from './find-partition.ts'
import { type Partition } from './leiden.ts'
import { measureDensity, measureInformation, type PartitionInformation } from './partition-quality.ts'

/** What was found at one resolution. */
export interface ResolutionPoint {
  /** To three digits, in units of weight a pair. */
  readonly resolution: number
  readonly count: number
  readonly quality: number
  /** What the groups save in telling the edges, in nats; 0 where none is denser than the graph. */
  readonly significance: number
  /** Significance less what it costs to tell who is in which group, in nats; below 0 where that is more. */
  readonly information: number
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
/** The share of the greatest information that a resolution to be chosen has. */
const INFORMATIVE = 0.9
/** A plateau goes on while no step changes more than this many times the least. */
const PLATEAU = 2

/**
 * Sweeps resolutions and chooses one; a graph without edges has one point, at which every node is a group.
 *
 * Every point is searched by as many runs as are asked for, each going once through the whole, the first of them from the
 * groups of the next greater resolution; the chosen one is then searched again in full.
 */
export function findResolution(csr: Csr, { refine, runs, iterations, seed }: ResolutionSettings): ResolutionSweep {
  const search = { objective: 'cpm', refine, runs, seed } as const
  const resolutions = listResolutions(csr)
  const partitions: Partition[] = []
  for (const resolution of resolutions.toReversed()) {
    const finer = partitions[0]
    const once = { ...search, resolution, iterations: 1 }
    partitions.unshift(findPartition(csr, finer ? { ...once, start: finer.labels } : once))
  }
  const changes = partitions.slice(1).map(({ labels }, i) => comparePartitions(labels, partitions[i]?.labels ?? labels).vi)
  const swept = partitions.map(({ labels }) => measureInformation(csr, labels))
  const chosen = choosePoint(swept.map(toInformation), changes)
  const resolution = resolutions[chosen] ?? 1
  const partition = findPartition(csr, { ...search, resolution, iterations })
  const { first, last } = findPlateau(changes, chosen)
  const points = partitions.map((found, i) => {
    const { count, quality, labels } = i === chosen ? partition : found
    const told = i === chosen ? measureInformation(csr, labels) : swept[i]
    return {
      resolution: resolutions[i] ?? 0,
      count,
      quality,
      significance: told?.significance ?? 0,
      information: told ? toInformation(told) : 0,
      change: changes[i],
      onPlateau: i >= first && i <= last,
    }
  })
  return { chosen, resolution, partition, points }
}

function toInformation({ significance, cost }: PartitionInformation): number {
  return significance - cost
}

/** Resolutions that double from half the density of a graph, as long as they could still join its heaviest edge. */
function listResolutions(csr: Csr): readonly number[] {
  const most = csr.weights ? csr.weights.reduce((greatest, weight) => Math.max(greatest, weight), 0) : 1
  const resolutions: number[] = []
  for (let step = measureDensity(csr) / 2; step > 0 && step < most; step *= 2) resolutions.push(Number(step.toPrecision(3)))
  return resolutions.length > 0 ? resolutions : [most]
}

/** The point to choose by what each tells and how much changes between neighbours: 0, the smallest, where none tells more than it costs. */
function choosePoint(informations: readonly number[], changes: readonly number[]): number {
  const greatest = Math.max(...informations)
  if (greatest <= 0) return 0
  let chosen = -1
  let least = Infinity
  informations.forEach((information, i) => {
    if (information < greatest * INFORMATIVE) return
    // at either end there is one neighbour
    const change = ((changes[i - 1] ?? changes[i] ?? 0) + (changes[i] ?? changes[i - 1] ?? 0)) / 2
    const isLevel = Math.abs(change - least) <= SAME
    if (isLevel ? information < (informations[chosen] ?? 0) : change > least) return
    chosen = i
    least = change
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
