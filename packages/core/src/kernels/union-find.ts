/** Disjoint sets over 0..n-1 with path halving; the root of a set is its smallest member, whatever the order of unions. */
export interface UnionFind {
  readonly find: (node: number) => number
  readonly union: (a: number, b: number) => void
}

/** n sets of one member each (Tarjan 1975). */
export function createUnionFind(n: number): UnionFind {
  const parent = new Int32Array(n)
  for (let i = 0; i < n; i++) parent[i] = i
  const find = (node: number): number => {
    let at = node
    for (;;) {
      const up = parent[at] ?? at
      if (up === at) return at
      const above = parent[up] ?? up
      parent[at] = above
      at = above
    }
  }
  return {
    find,
    union: (a, b) => {
      const rootA = find(a)
      const rootB = find(b)
      if (rootA < rootB) parent[rootB] = rootA
      else parent[rootA] = rootB
    },
  }
}
