/**
 * Communities of a graph by Leiden (V. A. Traag, L. Waltman & N. J. van Eck, "From Louvain to Leiden: guaranteeing
 * well-connected communities", Scientific Reports 9, 5233, 2019) or Louvain (Blondel et al. 2008).
 *
 * Modularity, Q = 1/2m sum over c of (2 e_c - resolution K_c^2 / 2m) (Newman & Girvan 2004; Reichardt & Bornholdt 2006), or
 * the constant Potts model, CPM = sum over c of (e_c - resolution n_c (n_c - 1) / 2) (Traag, Van Dooren & Nesterov 2011),
 * with e_c the weight inside c, K_c the strength of its members and n_c how many they are.
 */
import { type Csr, sumWeights } from './csr.ts'
import { aggregate, buildBaseLevel, findRate, type Level, measureLevel, type Objective, renumber } from './level.ts'
import { moveNodes } from './move-nodes.ts'
import { refineCommunities } from './refine-communities.ts'
import { splitDisconnected } from './split-disconnected.ts'

export interface PartitionSettings {
  readonly objective: Objective
  /** Above 0 and finite: for modularity 1 is the textbook; for CPM the least density at which a community is tied. */
  readonly resolution: number
  /** How often the whole is gone through at most, 1 or more; it ends earlier where nothing changes. */
  readonly iterations: number
  /** true is Leiden, false is Louvain. */
  readonly refine: boolean
  /** A label for each node, 0..order-1, to start from; left out, every node is its own community. */
  readonly start?: Int32Array
}

export interface Partition {
  /** The community of each node, numbered from 0 by its first member; all members of one reach each other within it. */
  readonly labels: Int32Array
  readonly count: number
  /** Q or CPM of the labels; 0 for a graph without edges. */
  readonly quality: number
  /** Q or CPM after each local moving, and of the labels at last; it never falls. */
  readonly qualities: readonly number[]
}

/**
 * Finds communities; the same graph in the same order of nodes always gives the same.
 *
 * @throws RangeError for a resolution that is not above 0, fewer iterations than 1, or a start of another length or with other labels
 */
export function partition(csr: Csr, settings: PartitionSettings): Partition {
  checkSettings(csr, settings)
  const { objective, resolution, iterations, refine, start } = settings
  const rate = findRate(csr, objective, resolution)
  const base = buildBaseLevel(csr, objective)
  const labels = start ? start.slice() : Int32Array.from({ length: csr.order }, (_, node) => node)
  renumber(labels)
  const raw: number[] = []
  for (let iteration = 0; iteration < iterations; iteration++) {
    if (!improve(base, labels, rate, refine, raw)) break
  }
  const count = splitDisconnected(csr, labels)
  raw.push(measureLevel(base, labels, count, rate))
  // from the objective of levels to Q or CPM
  const twice = sumWeights(csr)
  const toQuality = (value: number): number => (objective === 'cpm' ? (value + resolution * csr.order) / 2 : twice > 0 ? value / twice : 0)
  const qualities = raw.map(toQuality)
  return { labels, count, quality: qualities.at(-1) ?? 0, qualities }
}

/** Goes once through all levels; the labels are changed in place. Tells whether any node moved. */
function improve(base: Level, labels: Int32Array, rate: number, refine: boolean, raw: number[]): boolean {
  let level = base
  let current: Int32Array = labels.slice()
  let nodeOf: Int32Array | undefined
  let moved = false
  for (;;) {
    if (moveNodes(level, current, rate) > 0) moved = true
    const count = renumber(current)
    raw.push(measureLevel(level, current, count, rate))
    if (count === level.order) break
    // the nodes of the next level: pieces of the communities, or the communities where no piece was joined
    let groups = current
    let groupCount = count
    if (refine) {
      const pieces = refineCommunities(level, current, rate)
      const pieceCount = renumber(pieces)
      if (pieceCount < level.order) {
        groups = pieces
        groupCount = pieceCount
      }
    }
    const above = new Int32Array(groupCount)
    for (let node = 0; node < current.length; node++) above[groups[node] ?? 0] = current[node] ?? 0
    if (nodeOf) for (let node = 0; node < nodeOf.length; node++) nodeOf[node] = groups[nodeOf[node] ?? 0] ?? 0
    else nodeOf = groups.slice()
    level = aggregate(level, groups, groupCount)
    current = above
  }
  if (moved) for (let node = 0; node < labels.length; node++) labels[node] = current[nodeOf ? (nodeOf[node] ?? 0) : node] ?? 0
  return moved
}

function checkSettings({ order }: Csr, { resolution, iterations, start }: PartitionSettings): void {
  if (!(resolution > 0 && resolution < Infinity)) throw new RangeError(`The resolution is finite and above 0, got ${resolution}.`)
  if (!(iterations >= 1)) throw new RangeError(`At least one iteration is needed, got ${iterations}.`)
  if (!start) return
  if (start.length !== order) throw new RangeError(`A start labels each of the ${order} nodes, got ${start.length} labels.`)
  for (const label of start)
    if (label < 0 || label >= order) throw new RangeError(`Labels of ${order} nodes are 0 to ${order - 1}, got ${label}.`)
}
