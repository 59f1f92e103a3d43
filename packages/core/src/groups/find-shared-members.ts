import type { Csr } from '../kernels/csr.ts'
import { groupMembers } from '../kernels/level.ts'
import type { Communities } from './find-communities.ts'
import type { SharedMember } from './resample-groups.ts'

/** A community of two has no middle. */
const LEAST = 3

/**
 * People who stand in a community beside their own: tied to two or more of its members, and to all of it as strongly as half of its
 * members are. A partition puts everyone in one community; whoever acts with two groups must not vanish from one.
 *
 * By community, then node.
 */
export function findSharedMembers(csr: Csr, { labels, count }: Communities): readonly SharedMember[] {
  const { members, begins } = groupMembers(labels, count)
  const strength = new Float64Array(csr.order)
  const tied = new Int32Array(csr.order)
  const shared: SharedMember[] = []
  for (let community = 0; community < count; community++) {
    const own = members.subarray(begins[community], begins[community + 1])
    if (own.length < LEAST) continue
    // what ties everyone to this community
    const touched = new Set<number>()
    for (const member of own) {
      for (let at = csr.offsets[member] ?? 0; at < (csr.offsets[member + 1] ?? 0); at++) {
        const node = csr.neighbours[at] ?? 0
        touched.add(node)
        strength[node] = (strength[node] ?? 0) + (csr.weights?.[at] ?? 1)
        tied[node] = (tied[node] ?? 0) + 1
      }
    }
    const strengths = Array.from(own, (member) => (strength[member] ?? 0) / (own.length - 1)).sort((a, b) => a - b)
    const middle = strengths[Math.floor(strengths.length / 2)] ?? 0
    for (const node of [...touched].sort((a, b) => a - b)) {
      const isOther = labels[node] !== community
      if (isOther && (tied[node] ?? 0) > 1 && (strength[node] ?? 0) / own.length >= middle - SAME) shared.push({ node, community })
      strength[node] = 0
      tied[node] = 0
    }
  }
  return shared
}

/** Sums of the same weights in another order are level. */
const SAME = 1e-9
