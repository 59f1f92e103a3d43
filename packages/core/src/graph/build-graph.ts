import type { Entities } from '../entities/entity.ts'
import type { GraphOptions } from '../options.ts'
import { buildEdges } from './build-edges.ts'
import type { CaseGraph } from './case-graph.ts'
import { collectChildren } from './collect-children.ts'
import { collectGrounds } from './collect-grounds.ts'
import { collectNamings } from './collect-namings.ts'
import { collectEventParts, collectPlaces, collectReportParts, isInstitutional, type EventParts } from './event-parts.ts'
import { createFloor } from './grade-floor.ts'
import { CHILD_TIE_REASONS, TIE_REASONS } from './ground.ts'
import { mergeRepeats } from './merge-repeats.ts'
import { noticeFloor } from './notice-floor.ts'
import { tieGrounds } from './tie-grounds.ts'
import type { Notice } from './tie.ts'

/**
 * The graph of a case: recorded edges between its entities, and the ties between persons that they make. Institutions bring people
 * together by themselves and tie nobody; a professional is tied only where a record makes them an offender.
 */
export function buildGraph(entities: Entities, options: GraphOptions): CaseGraph {
  const edges = buildEdges(entities)
  const isAbove = createFloor(entities, options.includeSuspectedFalse)
  const parts = collectEventParts(edges)
  const reportParts = collectReportParts(edges, entities, isAbove)
  const places = collectPlaces(edges)
  const [institutional, events] = partition(parts, (event) => isInstitutional(event, entities, places))
  const offenders = new Set([...events.values(), ...reportParts.values()].flatMap((thing) => [...thing.offenders.keys()]))
  const children = collectChildren(entities, parts, reportParts)
  const reports = mergeRepeats(reportParts, entities)
  const grounds = collectGrounds({
    entities,
    edges,
    events,
    reports,
    offenders,
    places,
    isAbove,
    isChild: (person) => children.has(person),
    options,
  })
  return {
    entities,
    edges,
    parts,
    reportParts,
    places,
    namings: collectNamings({ entities, events, reports, options }),
    grounds: grounds.offenders,
    ties: tieGrounds(grounds.offenders, TIE_REASONS),
    childTies: tieGrounds(grounds.children, CHILD_TIE_REASONS),
    childGrounds: grounds.children,
    children,
    notices: [...noticeInstitutions(institutional, parts), ...noticeFloor(entities, isAbove), ...grounds.notices],
  }
}

function partition(
  parts: ReadonlyMap<number, EventParts>,
  test: (event: number) => boolean,
): readonly [readonly number[], ReadonlyMap<number, EventParts>] {
  const set = new Map(parts)
  const taken = [...parts.keys()].filter(test)
  for (const event of taken) set.delete(event)
  return [taken, set]
}

function noticeInstitutions(events: readonly number[], parts: ReadonlyMap<number, EventParts>): readonly Notice[] {
  if (events.length === 0) return []
  const several = events.filter((event) => (parts.get(event)?.offenders.size ?? 0) > 1)
  const pairs = several.reduce((sum, event) => {
    const size = parts.get(event)?.offenders.size ?? 0
    return sum + (size * (size - 1)) / 2
  }, 0)
  const without =
    pairs === 0
      ? ''
      : `; ${several.length === 1 ? '1 of them names' : `${String(several.length)} of them name`} ${pairs === 1 ? '1 pair' : `${String(pairs)} pairs`} of suspects`
  const message = `${events.length === 1 ? '1 event' : `${String(events.length)} events`} happened in custody, at a police station, in court, or in a school, hospital or home without an offence: being brought there ties nobody${without}.`
  return [{ code: 'institution-left-out', message, entities: events }]
}
