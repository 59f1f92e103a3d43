/**
 * Core numbers (Seidman 1983) by Batagelj & Zaversnik (2003), O(m).
 *
 * The k-core is what is left when nodes with fewer than k neighbours are taken away until there is none; the core number
 * of a node is the largest k whose core holds it. Nodes stand sorted by degree in buckets; the smallest is taken, and each
 * of its neighbours with a higher degree moves down by one bucket.
 */
import type { Csr } from './csr.ts'

/** The core number of each node; 0 for one without neighbours. */
export function findCoreNumbers({ order, offsets, neighbours }: Csr): Int32Array {
  const cores = new Int32Array(order)
  let highest = 0
  for (let node = 0; node < order; node++) {
    const degree = (offsets[node + 1] ?? 0) - (offsets[node] ?? 0)
    cores[node] = degree
    if (degree > highest) highest = degree
  }
  // where the bucket of each degree begins, and the nodes in the order of their degrees
  const starts = new Int32Array(highest + 2)
  for (const degree of cores) starts[degree + 1] = (starts[degree + 1] ?? 0) + 1
  for (let degree = 0; degree <= highest; degree++) starts[degree + 1] = (starts[degree + 1] ?? 0) + (starts[degree] ?? 0)
  const filled = starts.slice()
  const sorted = new Int32Array(order)
  const places = new Int32Array(order)
  for (let node = 0; node < order; node++) {
    const degree = cores[node] ?? 0
    const place = filled[degree] ?? 0
    filled[degree] = place + 1
    sorted[place] = node
    places[node] = place
  }
  for (const node of sorted) {
    const core = cores[node] ?? 0
    for (let slot = offsets[node] ?? 0; slot < (offsets[node + 1] ?? 0); slot++) {
      const next = neighbours[slot] ?? 0
      const degree = cores[next] ?? 0
      if (degree <= core) continue
      // it changes places with the first of its bucket, which then begins one later
      const start = starts[degree] ?? 0
      const first = sorted[start] ?? 0
      const place = places[next] ?? 0
      sorted[place] = first
      places[first] = place
      sorted[start] = next
      places[next] = start
      starts[degree] = start + 1
      cores[next] = degree - 1
    }
  }
  return cores
}
