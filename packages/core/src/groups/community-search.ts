import { findCanonicalOrder } from '../kernels/canonical-order.ts'
import type { Csr } from '../kernels/csr.ts'
import { findPartition, type Effort } from '../kernels/find-partition.ts'
import { induceCsr } from '../kernels/induce-csr.ts'
import type { Objective } from '../kernels/level.ts'
import { groupMembers, renumber } from '../kernels/level.ts'
import { relabelCsr, restoreLabels } from '../kernels/relabel.ts'
import { splitDisconnected } from '../kernels/split-disconnected.ts'
import { runLouvain } from './run-louvain.ts'

/** How the communities of one component are looked for: at one resolution, then each by itself, as long as modularity parts it. */
export interface Search {
  readonly algorithm: 'leiden' | 'louvain'
  readonly objective: Objective
  readonly resolution: number
  /** The resolution of modularity at which each community is parted again; 0 leaves them whole. */
  readonly within: number
  readonly seed: number
}

/** Something to be worked out of a graph whose nodes stand in canonical order: labels by its numbers. */
export function inCanonicalOrder(csr: Csr, label: (canonical: Csr) => Int32Array): Int32Array {
  const order = findCanonicalOrder(csr)
  const labels = restoreLabels(label(relabelCsr(csr, order)), order)
  renumber(labels)
  return labels
}

/** A label for each node of a graph, numbered from 0 by first member; every community is connected. */
export function searchCommunities(csr: Csr, search: Search, effort: Effort): Int32Array {
  const labels = searchOnce(csr, search, effort)
  return search.within === 0 ? labels : partFurther(csr, labels, { ...search, objective: 'modularity', resolution: search.within }, effort)
}

function searchOnce(csr: Csr, { algorithm, objective, resolution, seed }: Search, { runs, iterations }: Effort): Int32Array {
  if (algorithm === 'leiden') return findPartition(csr, { objective, resolution, refine: true, runs, iterations, seed }).labels
  const labels = runLouvain(csr, resolution, runs, seed)
  renumber(labels)
  splitDisconnected(csr, labels)
  return labels
}

/** Fewer cannot part into two pairs. */
const LEAST_TO_PART = 4

function partFurther(csr: Csr, first: Int32Array, search: Search, effort: Effort): Int32Array {
  const labels = first.slice()
  const places = new Int32Array(csr.order).fill(-1)
  let next = renumber(labels)
  const whole = groupMembers(labels, next)
  const waiting = Array.from({ length: next }, (_, i) => whole.members.subarray(whole.begins[i], whole.begins[i + 1]))
  for (let nodes = waiting.pop(); nodes !== undefined; nodes = waiting.pop()) {
    if (nodes.length < LEAST_TO_PART) continue
    const own = searchOnce(induceCsr(csr, nodes, places), search, effort)
    const count = renumber(own)
    if (count < 2) continue
    const { members, begins } = groupMembers(own, count)
    for (let part = 0; part < count; part++) {
      const some = members.subarray(begins[part], begins[part + 1]).map((i) => nodes[i] ?? 0)
      waiting.push(some)
      // the first part keeps the number of the whole
      if (part === 0) continue
      for (const node of some) labels[node] = next
      next++
    }
  }
  renumber(labels)
  return labels
}
