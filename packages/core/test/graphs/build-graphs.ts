import fc from 'fast-check'
import { buildCsr, type Csr } from '../../src/kernels/csr.ts'
import { hasData, readData } from '../make.ts'

/** An undirected edge, with or without a weight. */
export type Edge = readonly [a: number, b: number, weight?: number]

/** The graph of a list of edges. */
export function toCsr(order: number, edges: readonly Edge[]): Csr {
  const from = Int32Array.from(edges, ([a]) => a)
  const to = Int32Array.from(edges, ([, b]) => b)
  return edges.some(([, , weight]) => weight !== undefined)
    ? buildCsr(
        order,
        from,
        to,
        Float64Array.from(edges, ([, , weight]) => weight ?? 1),
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

/** A graph of public data, with the names of its nodes in the order in which they first occur. */
export interface PublicGraph {
  readonly csr: Csr
  readonly names: readonly string[]
}

/** Reads a CSV of edges, or a GML file, below the public data; the weight of a CSV is its third column where it is asked for. */
export function readGraph(file: string, weighted = false): PublicGraph {
  const rows = file.endsWith('.gml')
    ? [...readData(file).matchAll(/edge\s*\[\s*source (\d+)\s*target (\d+)/g)].map(([, a = '', b = '']) => [a, b])
    : readRows(file)
  const numberOf = new Map<string, number>()
  const toNumber = (name = ''): number => {
    const number = numberOf.get(name) ?? numberOf.size
    numberOf.set(name, number)
    return number
  }
  // an edge that is listed twice is one
  const edges = new Map<string, Edge>()
  for (const [from, to, weight] of rows) {
    const [a, b] = [toNumber(from), toNumber(to)]
    if (a !== b) edges.set(`${Math.min(a, b)} ${Math.max(a, b)}`, weighted ? [a, b, Number(weight)] : [a, b])
  }
  return { csr: toCsr(numberOf.size, [...edges.values()]), names: [...numberOf.keys()] }
}

/** The planted or recorded group of each node of a public graph. */
export function readTruth(file: string, names: readonly string[]): Int32Array {
  const groups = new Map(readRows(file).map(([node = '', group = '']) => [node, group]))
  const numbers = [...new Set(groups.values())]
  return Int32Array.from(names, (name) => numbers.indexOf(groups.get(name) ?? ''))
}

function readRows(file: string): readonly (readonly string[])[] {
  return readData(file)
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.trim().split(','))
}

/** Whether the public graphs with known communities are at hand. */
export const HAS_GRAPHS: boolean = hasData('comm_classic') && hasData('comm_lfr')
