import type { Csr } from './csr.ts'
import { groupMembers } from './level.ts'
import { splitDisconnected } from './split-disconnected.ts'

/** The nodes of each connected component, ascending; components by their first node. Nodes without neighbours are components of one. */
export function listComponents(csr: Csr): readonly Int32Array[] {
  const labels = new Int32Array(csr.order)
  const count = splitDisconnected(csr, labels)
  const { members, begins } = groupMembers(labels, count)
  return Array.from({ length: count }, (_, component) => members.subarray(begins[component], begins[component + 1]))
}
