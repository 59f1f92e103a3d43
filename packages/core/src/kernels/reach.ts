/**
 * Reach (Borgatti 2006, KPP-POS, for one node): the share of the other nodes at most m steps away.
 *
 *   reach(v) = |{w != v : d(v, w) <= m}| / (n - 1)
 */
import type { Csr } from './csr.ts'

/** The reach of each node within some steps, from 0 to 1; 0 for a node that is alone. */
export function measureReach({ order, offsets, neighbours }: Csr, steps: number): Float64Array {
  const reach = new Float64Array(order)
  // the node from which each was last reached
  const seen = new Int32Array(order).fill(-1)
  const queue = new Int32Array(order)
  for (let source = 0; source < order; source++) {
    queue[0] = source
    seen[source] = source
    let reached = 1
    let head = 0
    for (let step = 0; step < steps; step++) {
      for (const ring = reached; head < ring; head++) {
        const node = queue[head] ?? 0
        for (let slot = offsets[node] ?? 0; slot < (offsets[node + 1] ?? 0); slot++) {
          const next = neighbours[slot] ?? 0
          if (seen[next] === source) continue
          seen[next] = source
          queue[reached++] = next
        }
      }
    }
    reach[source] = order > 1 ? (reached - 1) / (order - 1) : 0
  }
  return reach
}
