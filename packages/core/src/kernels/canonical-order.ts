/**
 * An order of nodes that comes from the structure of a weighted graph, so that what is found in that order does not depend on
 * how the nodes were numbered.
 *
 * Colour refinement (Weisfeiler & Leman 1968): a node's colour is hashed from its own and the multiset of its neighbours'
 * with the weights between, round after round until there are no more colours than before. Hashes are 53 bits of integer
 * sums, the same in whatever order neighbours stand; weights are taken to 24 bits, so that sums added up in another order
 * do not count as another weight.
 *
 * What is promised: where every node has a colour of its own, as in nearly all graphs that are not symmetrical, the order is
 * the same under any numbering. Nodes of one colour are ordered by when a breadth-first search from the rarest colours meets
 * them, and only where that leaves a choice by their number. In forests, twins and separate components that look alike such
 * nodes are interchangeable: another numbering then gives groups of the same shape, in which interchangeable nodes may have
 * changed places. In regular graphs nodes of one colour need not be interchangeable, and the number decides.
 */
import { type Csr } from './csr.ts'
import { findBreadthFirstOrder, relabelCsr } from './relabel.ts'

/** Colours of a long path grow in number for half its length; the search then tells apart what is left. */
const MOST_ROUNDS = 24

/** The nodes in canonical order, those of the rarest colours first: order[i] is the node that comes i-th. */
export function findCanonicalOrder(csr: Csr): Int32Array {
  const colours = refineColours(csr)
  const order = sortByColour(colours)
  if (countColours(colours) === csr.order) return order
  // the search reads the graph as numbered by colour, so that it meets neighbours by colour as well
  const search = findBreadthFirstOrder(relabelCsr(csr, order))
  const metAt = new Int32Array(csr.order)
  search.forEach((ranked, i) => {
    metAt[order[ranked] ?? 0] = i
  })
  forEachRun(order, colours, (begin, end) => {
    order.subarray(begin, end).sort((a, b) => (metAt[a] ?? 0) - (metAt[b] ?? 0))
  })
  return order
}

/** A colour for each node, a whole number below 2^53: nodes that the structure tells apart have different ones. */
export function refineColours(csr: Csr): Float64Array {
  const { order } = csr
  const patterns = csr.weights && weightPatterns(csr.weights)
  let high = new Int32Array(order)
  let low = new Int32Array(order)
  let nextHigh = new Int32Array(order)
  let nextLow = new Int32Array(order)
  let colours = new Float64Array(order)
  let count = Math.min(order, 1)
  for (let round = 0; round < MOST_ROUNDS; round++) {
    hashNeighbours(csr, patterns, high, low, nextHigh, nextLow)
    ;[high, low, nextHigh, nextLow] = [nextHigh, nextLow, high, low]
    const next = new Float64Array(order)
    for (let node = 0; node < order; node++) next[node] = ((high[node] ?? 0) >>> 0) * 0x200000 + ((low[node] ?? 0) >>> 11)
    const nextCount = countColours(next)
    if (nextCount <= count) break
    colours = next
    count = nextCount
  }
  return colours
}

/** How many colours there are. */
export function countColours(colours: Float64Array): number {
  const sorted = colours.slice().sort()
  let count = 0
  for (let i = 0; i < sorted.length; i++) if (i === 0 || sorted[i] !== sorted[i - 1]) count++
  return count
}

/** Weights as whole numbers: the bits of their single-precision values. */
function weightPatterns(weights: Float64Array): Int32Array {
  return new Int32Array(Float32Array.from(weights).buffer)
}

/** One round: two lanes of sums over neighbours, which do not depend on the order of the neighbours. */
function hashNeighbours(
  { order, offsets, neighbours }: Csr,
  patterns: Int32Array | undefined,
  high: Int32Array,
  low: Int32Array,
  nextHigh: Int32Array,
  nextLow: Int32Array,
): void {
  for (let node = 0; node < order; node++) {
    let sumHigh = 0
    let sumLow = 0
    const end = offsets[node + 1] ?? 0
    for (let place = offsets[node] ?? 0; place < end; place++) {
      const neighbour = neighbours[place] ?? 0
      const pattern = patterns ? (patterns[place] ?? 0) : 1
      sumHigh = (sumHigh + mix((high[neighbour] ?? 0) ^ Math.imul(pattern, 0x9e3779b1), 0x85ebca6b)) | 0
      sumLow = (sumLow + mix((low[neighbour] ?? 0) ^ Math.imul(pattern, 0x5f356495), 0xc2b2ae35)) | 0
    }
    nextHigh[node] = mix((Math.imul(high[node] ?? 0, 0x27d4eb2f) + sumHigh) ^ 0x41c6ce57, 0xc2b2ae35)
    nextLow[node] = mix((Math.imul(low[node] ?? 0, 0x165667b1) + sumLow) ^ 0x2545f491, 0x85ebca6b)
  }
}

/** Spreads every bit over the whole number (after MurmurHash3, A. Appleby). */
function mix(value: number, factor: number): number {
  const once = Math.imul(value ^ (value >>> 16), factor)
  const twice = Math.imul(once ^ (once >>> 13), 0x2c1b3c6d)
  return twice ^ (twice >>> 16)
}

/** The nodes by how many bear their colour, then by colour, then by number. */
function sortByColour(colours: Float64Array): Int32Array {
  const order = Int32Array.from(colours, (_, node) => node)
  order.sort((a, b) => (colours[a] ?? 0) - (colours[b] ?? 0) || a - b)
  const sizes = new Int32Array(order.length)
  forEachRun(order, colours, (begin, end) => {
    for (let i = begin; i < end; i++) sizes[order[i] ?? 0] = end - begin
  })
  return order.sort((a, b) => (sizes[a] ?? 0) - (sizes[b] ?? 0) || (colours[a] ?? 0) - (colours[b] ?? 0) || a - b)
}

/** Tells of each run of nodes of one colour. */
function forEachRun(order: Int32Array, colours: Float64Array, tell: (begin: number, end: number) => void): void {
  let begin = 0
  for (let i = 1; i <= order.length; i++) {
    if (i < order.length && colours[order[i] ?? 0] === colours[order[begin] ?? 0]) continue
    tell(begin, i)
    begin = i
  }
}
