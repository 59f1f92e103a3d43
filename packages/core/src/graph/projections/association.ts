import type { Entities } from '../../entities/entity.ts'
import { groupBy } from '../../model/group-by.ts'
import { ORDINARY_LINKS } from '../../presets/link-types.ts'
import { EDGE_KINDS, type Edges } from '../edges.ts'
import { matchLinkWords } from '../match-link-words.ts'
import { TieCollector } from './tie-collector.ts'
import type { Notice, Projection } from './tie.ts'

const ORDINARY = matchLinkWords(ORDINARY_LINKS)

/**
 * Ties offenders between whom a link is recorded: weight 1 a pair, however many links. A pair with a ruled-out link
 * is not tied, and neither is a pair joined by ordinary life alone (kinship, school, work). Where no record makes anyone
 * an offender, every link ties everyone but professionals: it is all there is to go by.
 */
export function projectAssociations(edges: Edges, entities: Entities, offenders: ReadonlySet<number>): Projection {
  const isTieable = (number: number): boolean => {
    const entity = entities.list[number]
    return offenders.has(number) || (offenders.size === 0 && entity?.kind === 'person' && !entity.isProfessional)
  }
  const isOrdinary = (edge: number): boolean => offenders.size > 0 && ORDINARY.test(edges.types[edges.type[edge] ?? -1] ?? '')
  const ties = new TieCollector('association')
  const ordinary = new Set<number>()
  for (const links of groupPairs(edges, isTieable)) {
    if (links.some((edge) => edges.ruledOut[edge] === 1)) continue
    const telling = links.filter((edge) => !isOrdinary(edge))
    const [one = -1, other = -1] = endsOf(edges, links[0] ?? -1)
    const evidence = telling.flatMap((edge) => edges.evidence[edge] ?? [])
    if (telling.length > 0) ties.add(one, other, 1, [], evidence)
    else ordinary.add(one).add(other)
  }
  return { ties: ties.list(), notices: [...noticeOrdinary(ordinary), ...noticeRoles(offenders)] }
}

/** The links between each two persons who may be tied, either way round. */
function groupPairs(edges: Edges, isTieable: (person: number) => boolean): Iterable<readonly number[]> {
  const link = EDGE_KINDS.indexOf('link')
  const links = [...edges.from.keys()].filter((edge) => edges.kind[edge] === link && endsOf(edges, edge).every(isTieable))
  return groupBy(links, (edge) => endsOf(edges, edge).join(' ')).values()
}

function endsOf(edges: Edges, edge: number): readonly number[] {
  const from = edges.from[edge] ?? -1
  const to = edges.to[edge] ?? -1
  return from < to ? [from, to] : [to, from]
}

function noticeOrdinary(persons: ReadonlySet<number>): readonly Notice[] {
  if (persons.size === 0) return []
  const message = `${persons.size} suspects are linked to another by kinship, school or work alone: that ties nobody by itself.`
  return [{ code: 'ordinary-link-left-out', message, entities: [...persons].sort((a, b) => a - b) }]
}

function noticeRoles(offenders: ReadonlySet<number>): readonly Notice[] {
  if (offenders.size > 0) return []
  return [
    {
      code: 'no-roles',
      message: 'No record gives anyone the role of an offender, so every recorded link between persons counts as a tie.',
      entities: [],
    },
  ]
}
