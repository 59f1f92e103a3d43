import type { Entities } from '../../entities/entity.ts'
import type { PartialDate } from '../../model/partial-date.ts'
import type { GraphOptions } from '../../options.ts'
import type { Edges } from '../edges.ts'
import type { EventParts } from '../event-parts.ts'

/** What grounds are collected from. */
export interface GroundSources {
  readonly entities: Entities
  readonly edges: Edges
  /** Events that may tie: none that an institution brought about. */
  readonly events: ReadonlyMap<number, EventParts>
  /** Reports above the floor. */
  readonly reports: ReadonlyMap<number, EventParts>
  /** Whoever stands as an offender in any of them. */
  readonly offenders: ReadonlySet<number>
  /** The places of each event. */
  readonly places: ReadonlyMap<number, readonly number[]>
  /** Whether a record may hold anything. */
  readonly isAbove: (record: number) => boolean
  /** Whether a person was, or may have been, a child when harmed. */
  readonly isChild: (person: number) => boolean
  readonly options: GraphOptions
}

/** The date of an event or report. */
export function dateOf({ list }: Entities, number: number): PartialDate | undefined {
  const found = list[number]
  return found?.kind === 'event' || found?.kind === 'report' ? found.date : undefined
}
