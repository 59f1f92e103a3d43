import { type Csr } from './csr.ts'

/**
 * Takes apart communities whose members do not all reach each other through members, in place; no objective is lowered by
 * it. Labels come out numbered from 0 by their first member. One breadth-first search within communities, O(m).
 *
 * @returns how many communities there are then
 */
export function splitDisconnected({ order, offsets, neighbours }: Csr, labels: Int32Array): number {
  const parts = new Int32Array(order).fill(-1)
  const queue = new Int32Array(order)
  let count = 0
  for (let start = 0; start < order; start++) {
    if (parts[start] !== -1) continue
    const label = labels[start] ?? 0
    const part = count++
    let found = 0
    parts[start] = part
    queue[found++] = start
    for (let read = 0; read < found; read++) {
      const node = queue[read] ?? 0
      const end = offsets[node + 1] ?? 0
      for (let place = offsets[node] ?? 0; place < end; place++) {
        const neighbour = neighbours[place] ?? 0
        if (labels[neighbour] !== label || parts[neighbour] !== -1) continue
        parts[neighbour] = part
        queue[found++] = neighbour
      }
    }
  }
  labels.set(parts)
  return count
}
