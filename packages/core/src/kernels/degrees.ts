import type { Csr } from './csr.ts'

/** How many neighbours each node has. */
export function countNeighbours({ order, offsets }: Csr): Int32Array {
  return Int32Array.from({ length: order }, (_, node) => (offsets[node + 1] ?? 0) - (offsets[node] ?? 0))
}

/** What the edges of each node weigh together; 1 each where edges weigh nothing. */
export function addWeights({ order, offsets, weights }: Csr): Float64Array {
  const sums = new Float64Array(order)
  for (let node = 0; node < order; node++) {
    let sum = 0
    for (let slot = offsets[node] ?? 0; slot < (offsets[node + 1] ?? 0); slot++) sum += weights === undefined ? 1 : (weights[slot] ?? 0)
    sums[node] = sum
  }
  return sums
}
