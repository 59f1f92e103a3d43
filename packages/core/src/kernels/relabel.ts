import type { Csr } from './csr.ts'

/** Who stands beside whom, whatever edges weigh. */
export type Rows = Pick<Csr, 'order' | 'offsets' | 'neighbours'>

/**
 * Numbers nodes in the order of breadth-first searches (Cuthill & McKee 1969, without their sorting by degree), so that
 * nodes near each other in the graph are near each other in memory.
 *
 * @returns the graph in its new numbers, neighbours ascending, and the number each node had before
 */
export function relabelBreadthFirst({ order, offsets, neighbours }: Rows): { readonly rows: Rows; readonly before: Int32Array } {
  const before = new Int32Array(order)
  const after = new Int32Array(order).fill(-1)
  let numbered = 0
  for (let start = 0, head = 0; start < order; start++) {
    if ((after[start] ?? -1) >= 0) continue
    after[start] = numbered
    before[numbered++] = start
    for (; head < numbered; head++) {
      const node = before[head] ?? 0
      for (let slot = offsets[node] ?? 0; slot < (offsets[node + 1] ?? 0); slot++) {
        const next = neighbours[slot] ?? 0
        if ((after[next] ?? -1) >= 0) continue
        after[next] = numbered
        before[numbered++] = next
      }
    }
  }
  const rows = { order, offsets: new Int32Array(order + 1), neighbours: new Int32Array(neighbours.length) }
  for (let node = 0, slot = 0; node < order; node++) {
    const old = before[node] ?? 0
    for (let from = offsets[old] ?? 0; from < (offsets[old + 1] ?? 0); from++) rows.neighbours[slot++] = after[neighbours[from] ?? 0] ?? 0
    rows.neighbours.subarray(rows.offsets[node] ?? 0, slot).sort()
    rows.offsets[node + 1] = slot
  }
  return { rows, before }
}
