/** The connected components of an undirected graph by breadth-first search: for each node the smallest node of its component. */
export function findComponents(n: number, edges: readonly (readonly [number, number])[]): readonly number[] {
  const smallest = Array.from({ length: n }, () => -1)
  for (let start = 0; start < n; start++) {
    if (smallest[start] !== -1) continue
    const queue = [start]
    smallest[start] = start
    for (const node of queue) {
      for (const [a, b] of edges) {
        const next = a === node ? b : b === node ? a : -1
        if (next >= 0 && smallest[next] === -1) {
          smallest[next] = start
          queue.push(next)
        }
      }
    }
  }
  return smallest
}
