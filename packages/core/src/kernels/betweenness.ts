/**
 * Betweenness (Freeman 1977) by Brandes (2001), unweighted and undirected.
 *
 *   b(v) = sum over pairs {s, t} without v of  paths(s, t through v) / paths(s, t)
 *
 * A breadth-first search from each source s counts shortest paths; on the way back from the farthest node
 *
 *   delta(v) = sum over nodes w behind v of  paths(s, v) / paths(s, w) * (1 + delta(w))
 *
 * and b(v) adds up delta(v) over all s: from both ends of each pair, so that half of the sum counts each pair once.
 */
import type { Rows } from './csr.ts'

/**
 * Adds to `into`, for each node, half of what some sources give it; all nodes as sources make its betweenness.
 *
 * @param into one number a node; it is written to
 */
export function addBetweenness({ order, offsets, neighbours }: Rows, sources: Int32Array, into: Float64Array): void {
  // the predecessors of a node stand in its own row of slots, of which it cannot have more
  const predecessors = new Int32Array(neighbours.length)
  const last = offsets.slice(0, order)
  const distance = new Int32Array(order).fill(-1)
  const paths = new Float64Array(order)
  const delta = new Float64Array(order)
  const queue = new Int32Array(order)
  for (const source of sources) {
    // forwards: distances, numbers of shortest paths, predecessors
    queue[0] = source
    distance[source] = 0
    paths[source] = 1
    let reached = 1
    for (let head = 0; head < reached; head++) {
      const node = queue[head] ?? 0
      const behind = (distance[node] ?? 0) + 1
      const count = paths[node] ?? 0
      const end = offsets[node + 1] ?? 0
      for (let slot = offsets[node] ?? 0; slot < end; slot++) {
        const next = neighbours[slot] ?? 0
        const known = distance[next] ?? 0
        if (known < 0) {
          distance[next] = behind
          queue[reached++] = next
        } else if (known !== behind) continue
        paths[next] = (paths[next] ?? 0) + count
        const place = last[next] ?? 0
        predecessors[place] = node
        last[next] = place + 1
      }
    }
    // backwards: what each node passes on to those before it; then it is as if it had never been visited
    for (let tail = reached - 1; tail > 0; tail--) {
      const node = queue[tail] ?? 0
      const own = delta[node] ?? 0
      const share = (1 + own) / (paths[node] ?? 1)
      const start = offsets[node] ?? 0
      const end = last[node] ?? 0
      for (let place = start; place < end; place++) {
        const before = predecessors[place] ?? 0
        delta[before] = (delta[before] ?? 0) + (paths[before] ?? 0) * share
      }
      into[node] = (into[node] ?? 0) + own / 2
      last[node] = start
      distance[node] = -1
      paths[node] = 0
      delta[node] = 0
    }
    distance[source] = -1
    paths[source] = 0
    delta[source] = 0
  }
}
