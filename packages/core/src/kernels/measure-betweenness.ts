/** Betweenness in pieces: sources are cut into as many pieces whoever does them, and what pieces give is added up in their order. */
import { addBetweenness } from './betweenness.ts'
import { chooseSources, type SourceBounds } from './choose-sources.ts'
import type { Csr, Rows } from './csr.ts'
import { findBreadthFirstOrder, relabelCsr } from './relabel.ts'
import type { Task, WorkPool } from './work-pool.ts'

/** What the nodes of a graph give and how it came about. */
export interface Betweenness {
  /** Raw: for each node the number of pairs of others whose shortest paths lead through it, shares of pairs added up. */
  readonly raw: Float64Array
  /** How many nodes searches started from; those without neighbours need none. */
  readonly sources: number
  /** Whether only some nodes were sources, so that `raw` is an estimate. */
  readonly isSampled: boolean
}

/** Adds up what some sources give. */
export const BETWEENNESS_TASK: Task<Rows, Int32Array, Float64Array> = {
  name: 'betweenness',
  run: (rows, sources) => {
    const into = new Float64Array(rows.order)
    addBetweenness(rows, sources, into)
    return into
  },
}

const MOST_PIECES = 32
/** How many numbers all pieces may hand back together, unless that leaves fewer than four pieces. */
const MOST_NUMBERS = 1 << 23

/**
 * The betweenness of each node: exact (Brandes 2001) up to a bound, above it estimated from a draw of sources, scaled up to
 * all of them (Brandes & Pich 2007). The same numbers whoever does the work.
 *
 * @param keys one integer from 0 to 2^53 - 1 a node, its own whatever its number: who is drawn follows from it
 */
export async function measureBetweenness(
  csr: Csr,
  keys: Float64Array,
  bounds: SourceBounds & { readonly seed: number },
  pool: WorkPool,
): Promise<Betweenness> {
  // nodes near each other in the graph are then near each other in memory
  const before = findBreadthFirstOrder(csr)
  const rows = relabelCsr({ ...csr, weights: undefined }, before)
  const { nodes, population } = chooseSources(
    rows,
    Float64Array.from(before, (node) => keys[node] ?? 0),
    bounds,
    bounds.seed,
  )
  const most = Math.max(4, Math.min(MOST_PIECES, Math.floor(MOST_NUMBERS / (csr.order + 1))))
  const sums = await pool.run(BETWEENNESS_TASK, rows, cutIntoPieces(nodes, most), nodes.length * rows.neighbours.length)
  const raw = new Float64Array(csr.order)
  for (const sum of sums)
    for (let node = 0; node < csr.order; node++) raw[before[node] ?? 0] = (raw[before[node] ?? 0] ?? 0) + (sum[node] ?? 0)
  const isSampled = nodes.length < population
  if (isSampled) for (let node = 0; node < csr.order; node++) raw[node] = ((raw[node] ?? 0) * population) / nodes.length
  return { raw, sources: nodes.length, isSampled }
}

/** The share of all pairs of other nodes that a raw betweenness is of, from 0 to 1; 0 where there are no such pairs. */
export function normaliseBetweenness(raw: number, order: number): number {
  return order < 3 ? 0 : (2 * raw) / ((order - 1) * (order - 2))
}

function cutIntoPieces(nodes: Int32Array, most: number): readonly Int32Array[] {
  const size = Math.max(1, Math.ceil(nodes.length / most))
  return Array.from({ length: Math.ceil(nodes.length / size) }, (_, i) => nodes.slice(i * size, (i + 1) * size))
}
