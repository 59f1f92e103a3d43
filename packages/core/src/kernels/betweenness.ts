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
  // nodes in the order in which a search reaches them; places, paths, delta and ends go by that order
  const queue = new Int32Array(order)
  const places = new Int32Array(order).fill(-1)
  const paths = new Float64Array(order)
  const delta = new Float64Array(order)
  // the predecessors of a node, as places, stand in its own row of slots, of which it cannot have more
  const predecessors = new Int32Array(neighbours.length)
  const ends = new Int32Array(order)
  for (const source of sources) {
    // forwards: numbers of shortest paths, and predecessors; from `further` on nodes are a step further away than that at `head`
    queue[0] = source
    places[source] = 0
    paths[0] = 1
    delta[0] = 0
    let reached = 1
    let further = 1
    for (let head = 0; head < reached; head++) {
      if (head === further) further = reached
      const node = queue[head] ?? 0
      const count = paths[head] ?? 0
      const end = offsets[node + 1] ?? 0
      for (let slot = offsets[node] ?? 0; slot < end; slot++) {
        const next = neighbours[slot] ?? 0
        const place = places[next] ?? 0
        if (place < 0) {
          const start = offsets[next] ?? 0
          predecessors[start] = head
          queue[reached] = next
          places[next] = reached
          paths[reached] = count
          delta[reached] = 0
          ends[reached++] = start + 1
        } else if (place >= further) {
          const last = ends[place] ?? 0
          predecessors[last] = head
          paths[place] = (paths[place] ?? 0) + count
          ends[place] = last + 1
        }
      }
    }
    // backwards: what each node passes on to those before it; then it is as if it had never been reached
    for (let tail = reached - 1; tail > 0; tail--) {
      const node = queue[tail] ?? 0
      const own = delta[tail] ?? 0
      const share = (1 + own) / (paths[tail] ?? 1)
      const end = ends[tail] ?? 0
      for (let slot = offsets[node] ?? 0; slot < end; slot++) {
        const before = predecessors[slot] ?? 0
        delta[before] = (delta[before] ?? 0) + (paths[before] ?? 0) * share
      }
      into[node] = (into[node] ?? 0) + own / 2
      places[node] = -1
    }
    places[source] = -1
  }
}
