import { CaseError } from '../error.ts'
import type { Csr } from '../kernels/csr.ts'
import { createUnionFind } from '../kernels/union-find.ts'
import type { PersonGraph } from './measure-persons.ts'

/** What is left of the ties among offenders when some of them are taken away. */
export interface Removal {
  /** Ties recorded in all, and those of them that do not end at anyone taken away. */
  readonly ties: number
  readonly tiesLeft: number
  /** Pairs of the persons left that a path of ties connects: as recorded, and without those taken away. */
  readonly pairs: number
  readonly pairsLeft: number
}

/**
 * What taking some persons away would leave, on a graph of offenders alone (Borgatti 2006, KPP-NEG: where all were
 * connected, 1 - pairsLeft / pairs is his fragmentation F). Networks recover, and may gain (Duijn, Kashirin & Sloot 2014):
 * it says how the records hang together, not what arresting anyone would do.
 *
 * @param nodes those taken away, by their numbers in the graph
 * @throws CaseError where anyone in the graph is, may be, or is not known not to be a child or a victim: nobody's removal is worked out there
 */
export function removeOffenders(graph: Pick<PersonGraph, 'csr' | 'isProtected'>, nodes: readonly number[]): Removal {
  refuseProtected(graph)
  const { csr } = graph
  const isGone = new Uint8Array(csr.order)
  for (const node of nodes) {
    if (!Number.isInteger(node) || node < 0 || node >= csr.order) {
      throw new CaseError('bad-option', `A person to be taken away must be a node from 0 to ${csr.order - 1}, got ${node}.`)
    }
    isGone[node] = 1
  }
  let slotsLeft = 0
  for (let node = 0; node < csr.order; node++) {
    for (let slot = csr.offsets[node] ?? 0; slot < (csr.offsets[node + 1] ?? 0); slot++) {
      if (isGone[node] === 0 && isGone[csr.neighbours[slot] ?? 0] === 0) slotsLeft++
    }
  }
  return {
    ties: csr.neighbours.length / 2,
    tiesLeft: slotsLeft / 2,
    pairs: countPairs(csr, new Uint8Array(csr.order), isGone),
    pairsLeft: countPairs(csr, isGone, isGone),
  }
}

function refuseProtected({ csr, isProtected }: Pick<PersonGraph, 'csr' | 'isProtected'>): void {
  let count = 0
  for (let node = 0; node < csr.order; node++) if (isProtected[node] !== false) count++
  if (count === 0) return
  throw new CaseError(
    'bad-option',
    `What taking persons away would leave is worked out among offenders alone, but ${count} of these ${csr.order} persons are or may be children or victims: choose a graph without them.`,
  )
}

/** The pairs of persons, those not counted left out, whom paths connect that lead through nobody who is in the way. */
function countPairs({ order, offsets, neighbours }: Csr, isInTheWay: Uint8Array, isNotCounted: Uint8Array): number {
  const sets = createUnionFind(order)
  for (let node = 0; node < order; node++) {
    for (let slot = offsets[node] ?? 0; slot < (offsets[node + 1] ?? 0); slot++) {
      const next = neighbours[slot] ?? 0
      if (isInTheWay[node] === 0 && isInTheWay[next] === 0) sets.union(node, next)
    }
  }
  const sizes = new Int32Array(order)
  let pairs = 0
  for (let node = 0; node < order; node++) {
    if (isNotCounted[node] === 1) continue
    const set = sets.find(node)
    const size = sizes[set] ?? 0
    pairs += size
    sizes[set] = size + 1
  }
  return pairs
}
