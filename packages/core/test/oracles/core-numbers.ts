/** Core numbers by their definition: for each k, nodes with fewer than k neighbours are taken away until there is none. */
export function coreNumbersByPeeling(order: number, edges: readonly (readonly [number, number])[]): readonly number[] {
  const cores = Array.from({ length: order }, () => 0)
  for (let k = 1; k < order; k++) {
    let left = new Set(cores.keys())
    for (let size = -1; size !== left.size;) {
      size = left.size
      const among: ReadonlySet<number> = left
      const degree = (node: number): number =>
        new Set(edges.filter((edge) => edge.includes(node) && edge.every((end) => among.has(end))).map(([a, b]) => (a === node ? b : a)))
          .size
      left = new Set([...among].filter((node) => degree(node) >= k))
    }
    for (const node of left) cores[node] = k
  }
  return cores
}
