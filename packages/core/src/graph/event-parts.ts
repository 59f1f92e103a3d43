import type { Entities } from '../entities/entity.ts'
import { addTo } from '../model/group-by.ts'
import { INSTITUTIONAL_EVENT_KINDS, INSTITUTIONAL_PREMISES } from '../presets/institutions.ts'
import { OFFENDER_ROLES, VICTIM_ROLES, type Role } from '../presets/roles.ts'
import { EDGE_KINDS, type Edges } from './edges.ts'

/** Who took which part in one event, as entity numbers, each with the records that say so. */
export interface EventParts {
  readonly offenders: ReadonlyMap<number, readonly number[]>
  readonly victims: ReadonlyMap<number, readonly number[]>
  /** Roles of every person, offender, victim or neither. */
  readonly roles: ReadonlyMap<number, readonly Role[]>
}

/** Every event with its parts, by event number, ascending. */
export function collectEventParts(edges: Edges): ReadonlyMap<number, EventParts> {
  const parts = new Map<number, { offenders: Map<number, number[]>; victims: Map<number, number[]>; roles: Map<number, Role[]> }>()
  const involvement = EDGE_KINDS.indexOf('involvement')
  for (let edge = 0; edge < edges.from.length; edge++) {
    if (edges.kind[edge] !== involvement) continue
    const person = edges.from[edge] ?? -1
    const event = edges.to[edge] ?? -1
    const role = edges.types[edges.type[edge] ?? -1] as Role
    const found = parts.get(event) ?? {
      offenders: new Map<number, number[]>(),
      victims: new Map<number, number[]>(),
      roles: new Map<number, Role[]>(),
    }
    parts.set(event, found)
    addTo(found.roles, person, role)
    for (const record of edges.evidence[edge] ?? []) {
      if (OFFENDER_ROLES.has(role)) addTo(found.offenders, person, record)
      if (VICTIM_ROLES.has(role)) addTo(found.victims, person, record)
    }
  }
  return new Map([...parts].sort(([a], [b]) => a - b))
}

/** Whether the police or a court brought the people of an event together: custody by its kind, or by the premises it is recorded at. */
export function isInstitutional(event: number, entities: Entities, places: ReadonlyMap<number, readonly number[]>): boolean {
  const found = entities.list[event]
  if (found?.kind === 'event' && INSTITUTIONAL_EVENT_KINDS.has(found.eventKind ?? '')) return true
  return (places.get(event) ?? []).some((place) => {
    const location = entities.list[place]
    return location?.kind === 'location' && INSTITUTIONAL_PREMISES.some((pattern) => pattern.test(location.premisesType ?? ''))
  })
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
