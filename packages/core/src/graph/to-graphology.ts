import { UndirectedGraph } from 'graphology'
import { CaseError } from '../error.ts'
import type { Tie } from './tie.ts'

/**
 * The weighted graph of tied persons, for libraries that read graphology. Nodes are entity numbers as text; nodes and
 * edges go in by number, so that algorithms which depend on order give the same result for the same case. The weights
 * of several ties between two persons add up.
 *
 * @throws CaseError `bad-option` where a weight is not a finite number above 0: libraries read such weights as 1 in silence
 */
export function toGraphology(ties: readonly Tie[]): UndirectedGraph {
  const graph = new UndirectedGraph()
  const nodes = new Set(ties.flatMap(({ a, b }) => [a, b]))
  for (const node of [...nodes].sort((a, b) => a - b)) graph.addNode(String(node))
  for (const { a, b, weight } of ties) {
    if (!Number.isFinite(weight) || weight <= 0)
      throw new CaseError('bad-option', `The weight of a tie must be a finite number above 0, got ${String(weight)}.`)
    graph.updateEdge(String(a), String(b), (attributes) => ({ weight: Number(attributes.weight ?? 0) + weight }))
  }
  return graph
}
