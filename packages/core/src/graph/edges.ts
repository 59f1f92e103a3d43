import type { PartialDate } from '../model/partial-date.ts'

export const EDGE_KINDS = ['involvement', 'place', 'link', 'mention', 'missing', 'found-with'] as const
/** involvement: person to event; place: event to location; link: as recorded; mention: report to entity; missing: person to the place found; found-with: person to person. */
export type EdgeKind = (typeof EDGE_KINDS)[number]

/**
 * Recorded edges between entities, as columns: one entry an edge, in canonical order (from, to, kind, type). Records
 * that say the same edge make one edge with several records as evidence.
 */
export interface Edges {
  /** How many entities there are; they are numbered as in Entities. */
  readonly order: number
  readonly from: Int32Array
  readonly to: Int32Array
  /** Numbers into EDGE_KINDS. */
  readonly kind: Uint8Array
  /** Numbers into `types`. */
  readonly type: Uint32Array
  /** Roles of involvements, types of links; '' where a kind has none. In text order. */
  readonly types: readonly string[]
  /** The earliest date an edge is recorded for. */
  readonly date: readonly (PartialDate | undefined)[]
  /** 1 where a link is ruled out. */
  readonly ruledOut: Uint8Array
  /** Records each edge rests on, ascending; never empty. */
  readonly evidence: readonly (readonly number[])[]
}
