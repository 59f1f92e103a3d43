import type { Entities } from '../../entities/entity.ts'
import { EDGE_KINDS, type Edges } from '../edges.ts'
import { TieCollector } from './tie-collector.ts'
import type { Tie } from './tie.ts'

/**
 * Ties persons between whom a link is recorded: weight 1 a pair, however many links. Pairs with a ruled-out link and
 * professionals make no tie.
 *
 * @param counts which persons may be tied
 */
export function projectAssociations(edges: Edges, entities: Entities, counts: (person: number) => boolean): readonly Tie[] {
  const ties = new TieCollector('association')
  const link = EDGE_KINDS.indexOf('link')
  const isTieable = (number: number): boolean => {
    const entity = entities.list[number]
    return entity?.kind === 'person' && !entity.isProfessional && counts(number)
  }
  const ruledOut = new Set<string>()
  const pairs = new Set<string>()
  const links = [...edges.from.keys()].filter(
    (edge) => edges.kind[edge] === link && isTieable(edges.from[edge] ?? -1) && isTieable(edges.to[edge] ?? -1),
  )
  const pairOf = (edge: number): string => [edges.from[edge] ?? -1, edges.to[edge] ?? -1].sort((a, b) => a - b).join(' ')
  for (const edge of links) if (edges.ruledOut[edge] === 1) ruledOut.add(pairOf(edge))
  for (const edge of links) {
    const pair = pairOf(edge)
    if (ruledOut.has(pair)) continue
    ties.add(edges.from[edge] ?? -1, edges.to[edge] ?? -1, pairs.has(pair) ? 0 : 1, [], edges.evidence[edge] ?? [])
    pairs.add(pair)
  }
  return ties.list()
}
