import type { Entities } from '../entities/entity.ts'
import type { GraphOptions } from '../options.ts'
import { buildEdges } from './build-edges.ts'
import type { CaseGraph } from './case-graph.ts'
import { collectEventParts } from './event-parts.ts'
import { projectPersons } from './project-persons.ts'

/** The graph of a case: recorded edges between its entities, and the ties between persons that they make. */
export function buildGraph(entities: Entities, options: GraphOptions): CaseGraph {
  const edges = buildEdges(entities)
  const parts = collectEventParts(edges)
  return { entities, edges, parts, ...projectPersons(edges, entities, parts, options) }
}
