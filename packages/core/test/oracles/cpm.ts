import { type WeightedEdge } from './modularity.ts'

/** CPM by its definition, over every pair of nodes: sum (A_ij - resolution) [c_i = c_j] (Traag, Van Dooren & Nesterov 2011). */
export function measureCpm(order: number, edges: readonly WeightedEdge[], labels: ArrayLike<number>, resolution: number): number {
  let sum = 0
  for (let i = 0; i < order; i++) {
    for (let j = i + 1; j < order; j++) {
      if (labels[i] !== labels[j]) continue
      const tied = edges.reduce(
        (weight, edge) => ((edge.a === i && edge.b === j) || (edge.a === j && edge.b === i) ? weight + edge.weight : weight),
        0,
      )
      sum += tied - resolution
    }
  }
  return sum
}
