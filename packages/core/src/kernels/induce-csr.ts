import { buildCsr, type Csr } from './csr.ts'

/**
 * The graph of some nodes and the edges between them.
 *
 * @param nodes node i of the answer is nodes[i]; every one at most once
 * @param places scratch of one entry a node of the graph, filled with -1, and left so
 */
export function induceCsr({ offsets, neighbours, weights }: Csr, nodes: Int32Array, places: Int32Array): Csr {
  for (let i = 0; i < nodes.length; i++) places[nodes[i] ?? 0] = i
  const from: number[] = []
  const to: number[] = []
  const between: number[] = []
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i] ?? 0
    for (let at = offsets[node] ?? 0; at < (offsets[node + 1] ?? 0); at++) {
      const other = places[neighbours[at] ?? 0] ?? -1
      if (other <= i) continue
      from.push(i)
      to.push(other)
      if (weights) between.push(weights[at] ?? 0)
    }
  }
  for (const node of nodes) places[node] = -1
  return buildCsr(nodes.length, Int32Array.from(from), Int32Array.from(to), weights && Float64Array.from(between))
}
