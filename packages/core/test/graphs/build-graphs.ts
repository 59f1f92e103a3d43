import fc from 'fast-check'
import { buildCsr, type Csr } from '../../src/kernels/csr.ts'

/** An undirected edge without a weight. */
export type Pair = readonly [a: number, b: number]

/** An undirected edge, with or without a weight. */
export type Edge = readonly [a: number, b: number, weight?: number]

/** The graph of a list of edges, weighted where any of them says a weight, or weights are given beside them. */
export function toCsr(order: number, edges: readonly Edge[], weights?: readonly number[]): Csr {
  const from = Int32Array.from(edges, ([a]) => a)
  const to = Int32Array.from(edges, ([, b]) => b)
  const isWeighted = weights !== undefined || edges.some(([, , weight]) => weight !== undefined)
  return isWeighted
    ? buildCsr(
        order,
        from,
        to,
        Float64Array.from(edges, ([, , weight], i) => weights?.[i] ?? weight ?? 1),
      )
    : buildCsr(order, from, to)
}

/** Every edge of a graph once, with its weight. */
export function listEdges({
  order,
  offsets,
  neighbours,
  weights,
}: Csr): readonly { readonly a: number; readonly b: number; readonly weight: number }[] {
  const edges: { a: number; b: number; weight: number }[] = []
  for (let a = 0; a < order; a++) {
    for (let place = offsets[a] ?? 0; place < (offsets[a + 1] ?? 0); place++) {
      const b = neighbours[place] ?? 0
      if (a < b) edges.push({ a, b, weight: weights?.[place] ?? 1 })
    }
  }
  return edges
}

export function path(order: number): Csr {
  return toCsr(
    order,
    Array.from({ length: Math.max(0, order - 1) }, (_, i) => [i, i + 1] as const),
  )
}

/** Node 0 in the middle of so many others. */
export function star(leaves: number): Csr {
  return toCsr(
    leaves + 1,
    Array.from({ length: leaves }, (_, i) => [0, i + 1] as const),
  )
}

/** The edges of a clique on some nodes in a row. */
function cliqueEdges(first: number, size: number): readonly Edge[] {
  const nodes = Array.from({ length: size }, (_, i) => first + i)
  return nodes.flatMap((a) => nodes.filter((b) => b < a).map((b) => [a, b] as const))
}

export function clique(size: number): Csr {
  return toCsr(size, cliqueEdges(0, size))
}

/** Cliques in a ring, each tied to the next by one edge (Fortunato & Barthelemy 2007). */
export function ringOfCliques(cliques: number, size: number): Csr {
  const order = cliques * size
  const edges = Array.from({ length: cliques }, (_, i): readonly Edge[] => [
    ...cliqueEdges(i * size, size),
    [i * size + size - 1, ((i + 1) * size) % order],
  ])
  return toCsr(order, edges.flat())
}

/** Edges of up to some number of nodes, no loops; parallel ones occur. */
export function arbitraryEdges(most: number, weighted: boolean): fc.Arbitrary<{ readonly order: number; readonly edges: readonly Edge[] }> {
  return fc.integer({ min: 1, max: most }).chain((order) => {
    const node = fc.nat({ max: order - 1 })
    const weight = fc.integer({ min: 1, max: 12 }).map((quarters) => quarters / 4)
    const edge: fc.Arbitrary<Edge> = weighted ? fc.tuple(node, node, weight) : fc.tuple(node, node)
    return fc.array(edge, { maxLength: order * 3 }).map((edges) => ({ order, edges: edges.filter(([a, b]) => a !== b) }))
  })
}

/** Weighted and unweighted graphs of up to some number of nodes. */
export function arbitraryGraph(most: number): fc.Arbitrary<Csr> {
  return fc.boolean().chain((weighted) => arbitraryEdges(most, weighted).map(({ order, edges }) => toCsr(order, edges)))
}

/** Small graphs without weights, as their order and edges. */
export const SMALL_GRAPHS: fc.Arbitrary<{ readonly order: number; readonly edges: readonly Pair[] }> = arbitraryEdges(14, false).map(
  ({ order, edges }) => ({ order, edges: edges.map(([a, b]) => [a, b] as const) }),
)

/** The members of each community, in the order of the labels. */
export function toSets(labels: ArrayLike<number>): readonly (readonly number[])[] {
  const sets = new Map<number, number[]>()
  Array.from(labels).forEach((label, node) => {
    const set = sets.get(label)
    if (set) set.push(node)
    else sets.set(label, [node])
  })
  return [...sets.values()]
}

/** How large the communities are, in ascending order. */
export function sizesOf(labels: ArrayLike<number>): readonly number[] {
  return toSets(labels)
    .map(({ length }) => length)
    .sort((a, b) => a - b)
}
