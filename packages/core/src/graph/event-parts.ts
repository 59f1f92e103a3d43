import type { Entities } from '../entities/entity.ts'
import { addTo } from '../model/group-by.ts'
import { CARING_PREMISES, INSTITUTIONAL_EVENT_KINDS, INSTITUTIONAL_PREMISES } from '../presets/institutions.ts'
import { OFFENDER_ROLES, VICTIM_ROLES, type Role } from '../presets/roles.ts'
import { EDGE_KINDS, type EdgeKind, type Edges } from './edges.ts'

/** Who took which part in one event, or is said to by one report, as entity numbers, each with the records that say so. */
export interface EventParts {
  readonly offenders: ReadonlyMap<number, readonly number[]>
  readonly victims: ReadonlyMap<number, readonly number[]>
  /** Roles of every person, offender, victim or neither. */
  readonly roles: ReadonlyMap<number, readonly Role[]>
}

/** Every event with its parts, by event number, ascending. */
export function collectEventParts(edges: Edges): ReadonlyMap<number, EventParts> {
  return collectParts(edges, 'involvement', () => true)
}

/**
 * Every report with the parts in which it names persons, by report number, ascending.
 *
 * @param isAbove whether a record may hold anything
 */
export function collectReportParts(
  edges: Edges,
  entities: Entities,
  isAbove: (record: number) => boolean,
): ReadonlyMap<number, EventParts> {
  return collectParts(edges, 'mention', isAbove, (number) => entities.list[number]?.kind === 'person')
}

function collectParts(
  edges: Edges,
  kind: EdgeKind,
  isAbove: (record: number) => boolean,
  isPerson: (entity: number) => boolean = () => true,
): ReadonlyMap<number, EventParts> {
  const parts = new Map<number, { offenders: Map<number, number[]>; victims: Map<number, number[]>; roles: Map<number, Role[]> }>()
  const number = EDGE_KINDS.indexOf(kind)
  // an involvement runs from the person, a mention to them
  const [persons, things] = kind === 'involvement' ? [edges.from, edges.to] : [edges.to, edges.from]
  for (let edge = 0; edge < edges.from.length; edge++) {
    const evidence = edges.kind[edge] === number ? (edges.evidence[edge] ?? []).filter(isAbove) : []
    const person = persons[edge] ?? -1
    if (evidence.length === 0 || !isPerson(person)) continue
    const thing = things[edge] ?? -1
    const role = edges.types[edges.type[edge] ?? -1] as Role
    const found = parts.get(thing) ?? {
      offenders: new Map<number, number[]>(),
      victims: new Map<number, number[]>(),
      roles: new Map<number, Role[]>(),
    }
    parts.set(thing, found)
    addTo(found.roles, person, role)
    for (const record of evidence) {
      if (OFFENDER_ROLES.has(role)) addTo(found.offenders, person, record)
      if (VICTIM_ROLES.has(role)) addTo(found.victims, person, record)
    }
  }
  return new Map([...parts].sort(([a], [b]) => a - b))
}

/**
 * Whether an institution brought the people of an event together: custody by its kind, the premises of police or courts, and
 * those of schools, hospitals and homes unless an offence is recorded there.
 */
export function isInstitutional(event: number, entities: Entities, places: ReadonlyMap<number, readonly number[]>): boolean {
  const found = entities.list[event]
  const kind = found?.kind === 'event' ? (found.eventKind ?? '') : ''
  if (INSTITUTIONAL_EVENT_KINDS.has(kind)) return true
  return (places.get(event) ?? []).some(
    (place) =>
      isPremises(place, entities, INSTITUTIONAL_PREMISES) ||
      (kind !== 'offence' && kind !== '' && isPremises(place, entities, CARING_PREMISES)),
  )
}

/** Whether a place is of an institution, where people are together without their choosing it. */
export function isInstitution(place: number, entities: Entities): boolean {
  return isPremises(place, entities, INSTITUTIONAL_PREMISES) || isPremises(place, entities, CARING_PREMISES)
}

function isPremises(place: number, entities: Entities, patterns: readonly RegExp[]): boolean {
  const location = entities.list[place]
  return location?.kind === 'location' && patterns.some((pattern) => pattern.test(location.premisesType ?? ''))
}

/** The places of each event, as location numbers, ascending. */
export function collectPlaces(edges: Edges): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>()
  const place = EDGE_KINDS.indexOf('place')
  for (let edge = 0; edge < edges.from.length; edge++) {
    if (edges.kind[edge] === place) addTo(places, edges.from[edge] ?? -1, edges.to[edge] ?? -1)
  }
  return places
}
