import { EDGE_KINDS, type CaseEntity, type EdgeKind } from '@weft/core/case-file'
import type { OpenedCase } from './opened-case.ts'
import { capitalise, spellOut } from './words.ts'

/** A recorded edge as seen from one of its ends. */
export interface EdgeView {
  readonly edge: number
  /** The entity at the other end. */
  readonly other: number
  /** Its role or type, in words. */
  readonly type: string
  /** Its own, or that of the event or report at either end; '' where none is known. */
  readonly date: string
  readonly isRuledOut: boolean
  /** Place among edges of one date: victims and children before anyone else. */
  readonly rank: number
  readonly evidence: readonly number[]
}

/** Edges of one kind under one heading. */
export interface EdgeSection {
  readonly kind: EdgeKind
  readonly heading: string
  readonly edges: readonly EdgeView[]
}

/** What edges of each kind are called when seen from the end they start at, and from the other. */
const HEADINGS: Readonly<Record<EdgeKind, readonly [from: string, to: string]>> = {
  involvement: ['Part in events', 'People in this event'],
  place: ['Where it took place', 'Events here'],
  link: ['Recorded links', 'Recorded links'],
  mention: ['What this report speaks of', 'Reports that mention this'],
  missing: ['Found at, after being missing', 'Missing people found here'],
  'found-with': ['Found with', 'Found with'],
}

/** The recorded edges at an entity, by kind and end, each by date, victims and children first. */
export function deriveEdges({ file, index }: OpenedCase, entity: number): readonly EdgeSection[] {
  const { from, to, kind, type, types, date, evidence } = file.edges
  const dateOf = (edge: number): string | undefined => (date[edge] === '' ? undefined : date[edge])
  const sections = new Map<string, { kind: EdgeKind; heading: string; edges: EdgeView[] }>()
  for (const edge of index.edgesOf(entity)) {
    const edgeKind = EDGE_KINDS[kind[edge] ?? 0] ?? 'link'
    const isStart = from[edge] === entity
    const heading = HEADINGS[edgeKind][isStart ? 0 : 1]
    const section = sections.get(heading) ?? { kind: edgeKind, heading, edges: [] }
    sections.set(heading, section)
    const other = (isStart ? to[edge] : from[edge]) ?? entity
    section.edges.push({
      edge,
      other,
      type: capitalise(spellOut(types[type[edge] ?? -1] ?? '')),
      date: dateOf(edge) ?? file.entities[other]?.date ?? file.entities[entity]?.date ?? '',
      rank: rankOf(file.entities[other]),
      isRuledOut: index.isRuledOut(edge),
      evidence: evidence[edge] ?? [],
    })
  }
  return [...sections.values()]
    .map((section) => ({ ...section, edges: section.edges.sort(compareEdges) }))
    .sort((a, b) => EDGE_KINDS.indexOf(a.kind) - EDGE_KINDS.indexOf(b.kind))
}

function rankOf(entity: CaseEntity | undefined): number {
  if (entity?.child === true) return 0
  return ['victim', 'both', 'offender'].indexOf(entity?.category ?? 'other') + 1 || 4
}

function compareEdges(a: EdgeView, b: EdgeView): number {
  if (a.isRuledOut !== b.isRuledOut) return a.isRuledOut ? 1 : -1
  const [x, y] = [a.date === '' ? '\uffff' : a.date, b.date === '' ? '\uffff' : b.date]
  return x < y ? -1 : x > y ? 1 : a.rank - b.rank || a.edge - b.edge
}
