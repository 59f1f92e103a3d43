/** An undirected graph as compressed sparse rows: the neighbours of v stand at offsets[v] to offsets[v + 1], ascending; every edge stands in both rows. */
export interface Csr {
  /** How many nodes there are. */
  readonly order: number
  readonly offsets: Int32Array
  readonly neighbours: Int32Array
  /** One for each neighbour; undefined where edges weigh nothing. */
  readonly weights: Float64Array | undefined
}

/** The rows of an edge list: parallel edges are added up, loops left out. */
export function buildCsr(order: number, from: Int32Array, to: Int32Array, weights?: Float64Array): Csr {
  const slots = 2 * from.length
  const heads = new Int32Array(slots)
  const tails = new Int32Array(slots)
  const heavy = new Float64Array(weights === undefined ? 0 : slots)
  for (let edge = 0; edge < from.length; edge++) {
    heads[2 * edge] = tails[2 * edge + 1] = from[edge] ?? 0
    tails[2 * edge] = heads[2 * edge + 1] = to[edge] ?? 0
    if (weights !== undefined) heavy[2 * edge] = heavy[2 * edge + 1] = weights[edge] ?? 0
  }
  // stable by tail, then by head: rows in order, neighbours ascending in each
  const byTail = sortStable(order, tails, undefined)
  const byHead = sortStable(order, heads, byTail)
  const offsets = new Int32Array(order + 1)
  const neighbours = new Int32Array(slots)
  const sums = new Float64Array(heavy.length)
  let kept = 0
  let row = -1
  for (const slot of byHead) {
    const head = heads[slot] ?? 0
    const tail = tails[slot] ?? 0
    while (row < head) offsets[++row] = kept
    if (head === tail) continue
    if (kept === (offsets[head] ?? 0) || neighbours[kept - 1] !== tail) neighbours[kept++] = tail
    if (weights !== undefined) sums[kept - 1] = (sums[kept - 1] ?? 0) + (heavy[slot] ?? 0)
  }
  while (row < order) offsets[++row] = kept
  return { order, offsets, neighbours: neighbours.slice(0, kept), weights: weights === undefined ? undefined : sums.slice(0, kept) }
}

/** The slots in the order of their keys, those of one key as they stood. */
function sortStable(keys: number, of: Int32Array, slots: Int32Array | undefined): Int32Array {
  const next = new Int32Array(keys + 1)
  for (const key of of) next[key + 1] = (next[key + 1] ?? 0) + 1
  for (let key = 0; key < keys; key++) next[key + 1] = (next[key + 1] ?? 0) + (next[key] ?? 0)
  const sorted = new Int32Array(of.length)
  for (let i = 0; i < of.length; i++) {
    const slot = slots === undefined ? i : (slots[i] ?? 0)
    const key = of[slot] ?? 0
    const place = next[key] ?? 0
    sorted[place] = slot
    next[key] = place + 1
  }
  return sorted
}
