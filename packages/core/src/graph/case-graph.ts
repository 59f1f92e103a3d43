import type { Entities } from '../entities/entity.ts'
import type { Edges } from './edges.ts'
import type { EventParts } from './event-parts.ts'
import type { Projection } from './projections/tie.ts'

/** The graph of a case: its entities, the edges recorded between them, who took which part in which event, and the ties between persons that follow. */
export interface CaseGraph extends Projection {
  readonly entities: Entities
  readonly edges: Edges
  /** By event number, ascending. */
  readonly parts: ReadonlyMap<number, EventParts>
}
