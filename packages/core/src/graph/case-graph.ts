import type { Entities } from '../entities/entity.ts'
import type { Edges } from './edges.ts'
import type { EventParts } from './event-parts.ts'
import type { ChildTieReason, Ground } from './ground.ts'
import type { Naming } from './naming.ts'
import type { Notice, Tie } from './tie.ts'

/** The graph of a case: its entities, the edges recorded between them, who took which part in what, and the ties between persons that follow. */
export interface CaseGraph {
  readonly entities: Entities
  readonly edges: Edges
  /** Who took which part in each event; by event number, ascending. */
  readonly parts: ReadonlyMap<number, EventParts>
  /** Whom each report above the grade floor names in which part; by report number, ascending. */
  readonly reportParts: ReadonlyMap<number, EventParts>
  /** The events and reports that tie, or would tie if they named more people; by number, ascending. */
  readonly namings: readonly Naming[]
  /** The places of each event, as location numbers, ascending. */
  readonly places: ReadonlyMap<number, readonly number[]>
  /** What ties offenders; ties refer to them by number. */
  readonly grounds: readonly Ground[]
  /** Of offenders: by a, then b, then reason. Where no record gives anyone a role, of everyone. */
  readonly ties: readonly Tie[]
  /** Of children who share an offender, object or place, or were missing together: by a, then b, then reason. */
  readonly childTies: readonly Tie<ChildTieReason>[]
  readonly childGrounds: readonly Ground<ChildTieReason>[]
  /** Persons who were, or may have been, children when harmed, in danger, or missing. */
  readonly children: ReadonlySet<number>
  readonly notices: readonly Notice[]
}
