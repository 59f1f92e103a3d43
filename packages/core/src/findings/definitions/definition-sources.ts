import type { CaseGraph } from '../../graph/case-graph.ts'
import { EDGE_KINDS } from '../../graph/edges.ts'
import { matchLinkWords } from '../../graph/match-link-words.ts'
import { addTo } from '../../model/group-by.ts'
import type { Connection } from '../../presets/definitions/definition.ts'
import { KIN_LINKS } from '../../presets/link-types.ts'
import { collectFlags, type FlagSign } from './collect-flags.ts'
import { collectOccasions, type Occasion } from './occasion.ts'
import { readSigns, type OccasionSigns } from './occasion-signs.ts'

/** Two persons whom a recorded link joins. */
interface PersonLink {
  readonly other: number
  readonly connection: Connection
  readonly evidence: readonly number[]
}

/** What definitions are evaluated on; built once for all groups of a case. */
export interface DefinitionSources {
  readonly graph: CaseGraph
  /** By event or report number. */
  readonly occasions: ReadonlyMap<number, Occasion>
  /** Person -> the events and reports in which they have a part. */
  readonly occasionsOf: ReadonlyMap<number, readonly number[]>
  readonly signsOf: (occasion: Occasion) => OccasionSigns
  /** Person -> those whom a link joins to them, of pairs without a link that is ruled out. */
  readonly links: ReadonlyMap<number, readonly PersonLink[]>
  readonly places: ReadonlyMap<number, readonly number[]>
  readonly flags: ReadonlyMap<number, readonly FlagSign[]>
}

/** Indexes a case for the evaluation of definitions. */
export function prepareDefinitionSources(graph: CaseGraph): DefinitionSources {
  const { edges, entities, places } = graph
  const flags = collectFlags(entities)
  const occasions = collectOccasions(edges, entities, places)
  const occasionsOf = new Map<number, number[]>()
  for (const [number, { parts }] of occasions) for (const person of parts.keys()) addTo(occasionsOf, person, number)
  const read = new Map<number, OccasionSigns>()
  const signsOf = (occasion: Occasion): OccasionSigns => {
    const signs = read.get(occasion.entity) ?? readSigns(occasion, entities, flags)
    read.set(occasion.entity, signs)
    return signs
  }
  return { graph, occasions, occasionsOf, signsOf, links: collectLinks(graph), places, flags }
}

const KIN = matchLinkWords(KIN_LINKS)

function collectLinks({ edges, entities }: CaseGraph): ReadonlyMap<number, readonly PersonLink[]> {
  const links = new Map<number, PersonLink[]>()
  const ruledOut = new Set<string>()
  const link = EDGE_KINDS.indexOf('link')
  for (let edge = 0; edge < edges.from.length; edge++) {
    const from = edges.from[edge] ?? -1
    const to = edges.to[edge] ?? -1
    if (edges.kind[edge] !== link || entities.list[from]?.kind !== 'person' || entities.list[to]?.kind !== 'person') continue
    if (edges.ruledOut[edge] === 1) ruledOut.add(`${String(from)} ${String(to)}`).add(`${String(to)} ${String(from)}`)
    const connection = KIN.test(edges.types[edges.type[edge] ?? -1] ?? '') ? 'family' : 'recorded-association'
    const evidence = edges.evidence[edge] ?? []
    addTo(links, from, { other: to, connection, evidence })
    addTo(links, to, { other: from, connection, evidence })
  }
  for (const [person, own] of links) {
    const kept = own.filter(({ other }) => !ruledOut.has(`${String(person)} ${String(other)}`))
    links.set(person, kept)
  }
  return links
}
