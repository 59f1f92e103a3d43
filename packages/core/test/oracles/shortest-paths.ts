/** Distances between all pairs of nodes by Floyd & Warshall, and the numbers of shortest paths, edge by edge; Infinity apart. */
export function shortestPaths(
  order: number,
  edges: readonly (readonly [number, number])[],
): { readonly distance: readonly (readonly number[])[]; readonly paths: readonly (readonly number[])[] } {
  const nodes = Array.from({ length: order }, (_, i) => i)
  const tied = new Set(edges.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]))
  const distance = nodes.map((a) => nodes.map((b) => (a === b ? 0 : tied.has(`${a} ${b}`) ? 1 : Infinity)))
  const far = (a: number, b: number): number => distance[a]?.[b] ?? Infinity
  for (const middle of nodes) {
    for (const a of nodes) for (const b of nodes) (distance[a] ?? [])[b] = Math.min(far(a, b), far(a, middle) + far(middle, b))
  }
  const count = (a: number, b: number): number => {
    if (a === b) return 1
    if (far(a, b) === Infinity) return 0
    return nodes.filter((last) => tied.has(`${last} ${b}`) && far(a, last) === far(a, b) - 1).reduce((sum, last) => sum + count(a, last), 0)
  }
  return { distance, paths: nodes.map((a) => nodes.map((b) => count(a, b))) }
}

/** Raw betweenness by its definition: over all pairs, the share of shortest paths that lead through a node. */
export function betweennessByPairs(order: number, edges: readonly (readonly [number, number])[]): readonly number[] {
  const { distance, paths } = shortestPaths(order, edges)
  const far = (a: number, b: number): number => distance[a]?.[b] ?? Infinity
  const ways = (a: number, b: number): number => paths[a]?.[b] ?? 0
  return Array.from({ length: order }, (_, node) => {
    let sum = 0
    for (let a = 0; a < order; a++) {
      for (let b = a + 1; b < order; b++) {
        if (a === node || b === node || ways(a, b) === 0) continue
        if (far(a, node) + far(node, b) === far(a, b)) sum += (ways(a, node) * ways(node, b)) / ways(a, b)
      }
    }
    return sum
  })
}
