import type { Entities } from '../entities/entity.ts'
import type { GraphOptions } from '../options.ts'
import type { Edges } from './edges.ts'
import { collectPlaces, isInstitutional, type EventParts } from './event-parts.ts'
import { projectAssociations } from './projections/association.ts'
import { projectCoOffending } from './projections/co-offending.ts'
import { projectSharedVictims } from './projections/shared-victim.ts'
import { mergeTies } from './projections/tie-collector.ts'
import type { Notice, Projection } from './projections/tie.ts'

/**
 * The ties between persons: offenders in one event, offenders against one victim, and recorded associations between
 * offenders. Where no record gives anyone a role, associations tie everyone. Custody and court bring people together
 * by themselves and tie nobody; a professional is tied only where a record makes them an offender.
 */
export function projectPersons(
  edges: Edges,
  entities: Entities,
  parts: ReadonlyMap<number, EventParts>,
  options: GraphOptions,
): Projection {
  const places = collectPlaces(edges)
  const [institutional, events] = partition(parts, (event) => isInstitutional(event, entities, places))
  const offenders = new Set([...events.values()].flatMap((event) => [...event.offenders.keys()]))
  const coOffending = projectCoOffending(events, options.maxOffendersPerEvent)
  const sharedVictims = projectSharedVictims(events, options.maxOffendersPerVictim)
  const associations = projectAssociations(edges, entities, offenders)
  return {
    ties: mergeTies(coOffending.ties, sharedVictims.ties, associations.ties),
    notices: [...noticeInstitutions(institutional), ...coOffending.notices, ...sharedVictims.notices, ...associations.notices],
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

function noticeInstitutions(events: readonly number[]): readonly Notice[] {
  if (events.length === 0) return []
  const message = `${String(events.length)} events happened in custody, at a police station or in court: being brought there ties nobody.`
  return [{ code: 'institution-left-out', message, entities: events }]
}
