import { type Csr } from './csr.ts'
import { type Random } from './random.ts'

/**
 * The same graph with other numbers: node order[i] becomes node i.
 *
 * @param order every node once
 */
export function relabelCsr({ order: size, offsets, neighbours, weights }: Csr, order: Int32Array): Csr {
  const placeOf = invertOrder(order)
  const moved = new Int32Array(size + 1)
  for (let i = 0; i < size; i++) {
    const node = order[i] ?? 0
    moved[i + 1] = (moved[i] ?? 0) + (offsets[node + 1] ?? 0) - (offsets[node] ?? 0)
  }
  // node by node into the rows of its neighbours, so that every row comes out sorted
  const next = moved.slice()
  const sorted = new Int32Array(neighbours.length)
  const beside = weights && new Float64Array(neighbours.length)
  for (let i = 0; i < size; i++) {
    const node = order[i] ?? 0
    const end = offsets[node + 1] ?? 0
    for (let place = offsets[node] ?? 0; place < end; place++) {
      const row = placeOf[neighbours[place] ?? 0] ?? 0
      const at = next[row] ?? 0
      sorted[at] = i
      next[row] = at + 1
      if (weights && beside) beside[at] = weights[place] ?? 0
    }
  }
  return { order: size, offsets: moved, neighbours: sorted, weights: beside }
}

/** Labels by the numbers before `relabelCsr`, of labels by the numbers after it. */
export function restoreLabels(labels: Int32Array, order: Int32Array): Int32Array {
  const restored = new Int32Array(labels.length)
  for (let i = 0; i < labels.length; i++) restored[order[i] ?? 0] = labels[i] ?? 0
  return restored
}

/** Where each node stands in an order. */
function invertOrder(order: Int32Array): Int32Array {
  const placeOf = new Int32Array(order.length)
  for (let i = 0; i < order.length; i++) placeOf[order[i] ?? 0] = i
  return placeOf
}

/** 0..size-1 in an order drawn evenly from all (Fisher & Yates; Durstenfeld 1964). */
export function shuffleOrder(size: number, random: Random): Int32Array {
  const order = Int32Array.from({ length: size }, (_, i) => i)
  for (let i = size - 1; i > 0; i--) {
    const other = Math.floor(random() * (i + 1))
    const node = order[i] ?? 0
    order[i] = order[other] ?? 0
    order[other] = node
  }
  return order
}

/**
 * The nodes in the order of a breadth-first search, component after component: neighbours come to stand near each other, and
 * sweeps over them read memory in sequence.
 *
 * @param starts the order in which nodes are tried as the first of a component; left out, 0..order-1
 */
export function findBreadthFirstOrder({ order: size, offsets, neighbours }: Csr, starts?: Int32Array): Int32Array {
  const order = new Int32Array(size)
  const seen = new Uint8Array(size)
  let found = 0
  let read = 0
  for (let i = 0; i < size; i++) {
    const start = starts ? (starts[i] ?? 0) : i
    if (seen[start] === 1) continue
    seen[start] = 1
    order[found++] = start
    while (read < found) {
      const node = order[read++] ?? 0
      const end = offsets[node + 1] ?? 0
      for (let place = offsets[node] ?? 0; place < end; place++) {
        const neighbour = neighbours[place] ?? 0
        if (seen[neighbour] === 1) continue
        seen[neighbour] = 1
        order[found++] = neighbour
      }
    }
  }
  return order
}
