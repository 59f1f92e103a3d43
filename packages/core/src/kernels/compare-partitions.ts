import { groupMembers, renumber } from './level.ts'

/** How alike two partitions of the same nodes are. */
export interface PartitionLikeness {
  /** Normalised mutual information, 2 I / (H_a + H_b): 0 to 1; 1 where both put all nodes together (Danon et al. 2005). */
  readonly nmi: number
  /** Adjusted Rand index: 1 for the same, about 0 for chance, and below it down to -1 (Hubert & Arabie 1985). */
  readonly ari: number
  /** Variation of information, H_a + H_b - 2 I, in nats: 0 for the same, at most ln n (Meila 2007). */
  readonly vi: number
}

/**
 * Compares two partitions, the same either way round and however their labels are numbered.
 *
 * @param a the community of each node, 0..n-1
 * @param b the same by another partition
 * @throws RangeError where they are not of the same nodes
 */
export function comparePartitions(a: Int32Array, b: Int32Array): PartitionLikeness {
  if (a.length !== b.length) throw new RangeError(`Two partitions of the same nodes are compared, got ${a.length} and ${b.length} nodes.`)
  const n = a.length
  const labels = b.slice()
  const inB = countLabels(labels, renumber(labels))
  const others = a.slice()
  const { members, begins } = groupMembers(others, renumber(others))
  const shared = new Int32Array(inB.length)
  const touched = new Int32Array(inB.length)
  let pairsShared = 0
  let pairsA = 0
  let lost = 0
  let entropyA = 0
  for (let group = 0; group + 1 < begins.length; group++) {
    // how many of the group each community of b has
    const begin = begins[group] ?? 0
    const end = begins[group + 1] ?? 0
    let count = 0
    for (let i = begin; i < end; i++) {
      const label = labels[members[i] ?? 0] ?? 0
      if (shared[label] === 0) touched[count++] = label
      shared[label] = (shared[label] ?? 0) + 1
    }
    const size = end - begin
    pairsA += countPairs(size)
    entropyA -= (size / n) * Math.log(size / n)
    for (let i = 0; i < count; i++) {
      const label = touched[i] ?? 0
      const both = shared[label] ?? 0
      shared[label] = 0
      pairsShared += countPairs(both)
      lost -= (both / n) * (Math.log(both / size) + Math.log(both / (inB[label] ?? 1)))
    }
  }
  let pairsB = 0
  let entropyB = 0
  for (const size of inB) {
    pairsB += countPairs(size)
    entropyB -= (size / n) * Math.log(size / n)
  }
  // chance shares pairs in proportion
  const expected = n > 1 ? (pairsA * pairsB) / countPairs(n) : 0
  const most = (pairsA + pairsB) / 2
  const vi = Math.max(0, lost)
  const entropies = entropyA + entropyB
  return {
    nmi: entropies > 0 ? Math.max(0, 1 - vi / entropies) : 1,
    ari: most === expected ? 1 : (pairsShared - expected) / (most - expected),
    vi,
  }
}

function countPairs(size: number): number {
  return (size * (size - 1)) / 2
}

function countLabels(labels: Int32Array, count: number): Int32Array {
  const sizes = new Int32Array(count)
  for (const label of labels) sizes[label] = (sizes[label] ?? 0) + 1
  return sizes
}
