/** An undirected edge with its weight. */
export interface WeightedEdge {
  readonly a: number
  readonly b: number
  readonly weight: number
}

/**
 * Modularity by its definition, over every ordered pair of nodes: Q = 1/2m sum (A_ij - resolution k_i k_j / 2m) [c_i = c_j]
 * (Newman & Girvan 2004; Reichardt & Bornholdt 2006 for the resolution).
 *
 * @param communities the members of each; nodes in none count for themselves
 */
export function measureModularity(edges: readonly WeightedEdge[], communities: readonly (readonly number[])[], resolution = 1): number {
  const nodes = [...new Set(edges.flatMap(({ a, b }) => [a, b]))]
  const weightOf = (i: number, j: number): number =>
    edges.reduce((sum, { a, b, weight }) => ((a === i && b === j) || (a === j && b === i) ? sum + weight : sum), 0)
  const strengthOf = (i: number): number => nodes.reduce((sum, j) => sum + weightOf(i, j), 0)
  const twice = nodes.reduce((sum, node) => sum + strengthOf(node), 0)
  const communityOf = (node: number): number => communities.findIndex((members) => members.includes(node))
  let q = 0
  for (const i of nodes) {
    for (const j of nodes) {
      if (communityOf(i) === communityOf(j)) q += weightOf(i, j) - (resolution * strengthOf(i) * strengthOf(j)) / twice
    }
  }
  return q / twice
}
