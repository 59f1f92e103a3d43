/**
 * An undirected graph as compressed sparse rows: every edge stands in the row of either end.
 *
 * Rows are sorted, so the same edges give the same arrays in whatever order and direction they were given.
 * 8 bytes an edge, 24 with weights, and 4 a node.
 */
export interface Csr {
  /** How many nodes; they are 0..order-1. */
  readonly order: number
  /** order + 1 places in `neighbours`: the row of node i is offsets[i] up to, not with, offsets[i + 1]. */
  readonly offsets: Int32Array
  readonly neighbours: Int32Array
  /** The weight beside each neighbour, above 0; undefined where every edge weighs 1. */
  readonly weights: Float64Array | undefined
}

/** Who stands beside whom, whatever edges weigh. */
export type Rows = Pick<Csr, 'order' | 'offsets' | 'neighbours'>

/**
 * The graph of a list of edges; edges between the same two nodes become one, their weights added up from the smallest.
 *
 * @param from one end of each edge, 0..order-1
 * @param to its other end: another node, since nobody is tied to themselves
 * @param weights finite numbers above 0; left out, every edge weighs 1
 * @throws RangeError for ends outside 0..order-1, an edge from a node to itself, other weights, and lists of different length
 */
export function buildCsr(order: number, from: Int32Array, to: Int32Array, weights?: Float64Array): Csr {
  checkEdges(order, from, to, weights)
  // rows in the order of the edges
  const offsets = new Int32Array(order + 1)
  for (let edge = 0; edge < from.length; edge++) {
    const a = (from[edge] ?? 0) + 1
    const b = (to[edge] ?? 0) + 1
    offsets[a] = (offsets[a] ?? 0) + 1
    offsets[b] = (offsets[b] ?? 0) + 1
  }
  for (let node = 0; node < order; node++) offsets[node + 1] = (offsets[node + 1] ?? 0) + (offsets[node] ?? 0)
  const neighbours = new Int32Array(from.length * 2)
  const beside = weights && new Float64Array(from.length * 2)
  const next = offsets.slice()
  for (let edge = 0; edge < from.length; edge++) {
    const a = from[edge] ?? 0
    const b = to[edge] ?? 0
    const inA = next[a] ?? 0
    const inB = next[b] ?? 0
    neighbours[inA] = b
    neighbours[inB] = a
    next[a] = inA + 1
    next[b] = inB + 1
    if (weights && beside) {
      const weight = weights[edge] ?? 0
      beside[inA] = weight
      beside[inB] = weight
    }
  }
  return mergeParallel(sortRows({ order, offsets, neighbours, weights: beside }))
}

/** Refuses what is no undirected graph with weights above 0. */
function checkEdges(order: number, from: Int32Array, to: Int32Array, weights: Float64Array | undefined): void {
  if (!Number.isInteger(order) || order < 0) throw new RangeError(`A graph has a whole number of nodes, got ${order}.`)
  if (from.length !== to.length || (weights && weights.length !== from.length)) {
    throw new RangeError(`Every edge has two ends and one weight, got ${from.length}, ${to.length} and ${weights?.length ?? 'no'} of them.`)
  }
  for (let edge = 0; edge < from.length; edge++) {
    const a = from[edge] ?? 0
    const b = to[edge] ?? 0
    if (a < 0 || a >= order || b < 0 || b >= order)
      throw new RangeError(`Edge ${edge} joins ${a} and ${b}; the nodes are 0 to ${order - 1}.`)
    if (a === b) throw new RangeError(`Edge ${edge} joins node ${a} to itself; leave such edges out.`)
  }
  if (!weights) return
  for (let edge = 0; edge < weights.length; edge++) {
    const weight = weights[edge] ?? 0
    if (!(weight > 0 && weight < Infinity)) throw new RangeError(`Edge ${edge} weighs ${weight}; weights are finite and above 0.`)
  }
}

/** The same graph with every row in ascending order: a symmetric matrix is its own transpose, and transposing sorts. */
function sortRows({ order, offsets, neighbours, weights }: Csr): Csr {
  const sorted = new Int32Array(neighbours.length)
  const beside = weights && new Float64Array(neighbours.length)
  const next = offsets.slice()
  for (let node = 0; node < order; node++) {
    const end = offsets[node + 1] ?? 0
    for (let place = offsets[node] ?? 0; place < end; place++) {
      const row = neighbours[place] ?? 0
      const at = next[row] ?? 0
      sorted[at] = node
      next[row] = at + 1
      if (weights && beside) beside[at] = weights[place] ?? 0
    }
  }
  return { order, offsets, neighbours: sorted, weights: beside }
}

/** One edge for every run of the same neighbour in sorted rows. */
function mergeParallel(csr: Csr): Csr {
  const { order, offsets, neighbours } = csr
  if (!hasParallel(csr)) return csr
  const weights = csr.weights ?? new Float64Array(neighbours.length).fill(1)
  const merged = new Int32Array(order + 1)
  let size = 0
  for (let node = 0; node < order; node++) {
    const end = offsets[node + 1] ?? 0
    let place = offsets[node] ?? 0
    while (place < end) {
      const neighbour = neighbours[place] ?? 0
      let after = place + 1
      while (after < end && neighbours[after] === neighbour) after++
      // from the smallest, so that the sum does not depend on the order of the edges
      const run = after - place > 1 ? weights.subarray(place, after).sort() : undefined
      const weight = run ? run.reduce((sum, each) => sum + each, 0) : (weights[place] ?? 0)
      neighbours[size] = neighbour
      weights[size] = weight
      size++
      place = after
    }
    merged[node + 1] = size
  }
  return { order, offsets: merged, neighbours: neighbours.slice(0, size), weights: weights.slice(0, size) }
}

function hasParallel({ order, offsets, neighbours }: Csr): boolean {
  for (let node = 0; node < order; node++) {
    const end = offsets[node + 1] ?? 0
    for (let place = (offsets[node] ?? 0) + 1; place < end; place++) {
      if (neighbours[place] === neighbours[place - 1]) return true
    }
  }
  return false
}

/** Twice the weight of all edges. */
export function sumWeights({ neighbours, weights }: Csr): number {
  if (!weights) return neighbours.length
  let sum = 0
  for (const weight of weights) sum += weight
  return sum
}
