import type { Entities } from '../entities/entity.ts'
import type { CaseGraph } from '../graph/case-graph.ts'
import { EDGE_KINDS, type Edges } from '../graph/edges.ts'
import { collectPlaces, type EventParts } from '../graph/event-parts.ts'
import type { Tie } from '../graph/projections/tie.ts'
import { categoryOf, childhoodAt, type PersonCategory } from '../graph/standing.ts'
import { addTo } from '../model/group-by.ts'
import { earlier, later, type PartialDate } from '../model/partial-date.ts'
import type { Group, GroupPerson } from './group.ts'

/** What groups are assembled from; built once for all of them. */
export interface GroupSources {
  readonly entities: Entities
  readonly parts: ReadonlyMap<number, EventParts>
  readonly ties: readonly Tie[]
  readonly places: ReadonlyMap<number, readonly number[]>
  /** For each person, the events in which they stand as an offender. */
  readonly offences: ReadonlyMap<number, readonly number[]>
  /** For each person, the objects linked to them and the reports that mention them. */
  readonly objects: ReadonlyMap<number, readonly number[]>
  readonly reports: ReadonlyMap<number, readonly number[]>
}

/** Indexes a case for the assembly of its groups. */
export function prepareGroupSources({ entities, edges, parts, ties }: CaseGraph): GroupSources {
  const offences = new Map<number, number[]>()
  for (const [event, { offenders }] of parts) for (const person of offenders.keys()) addTo(offences, person, event)
  return {
    entities,
    parts,
    ties,
    places: collectPlaces(edges),
    offences,
    objects: collectNeighbours(edges, entities, 'link', 'object'),
    reports: collectNeighbours(edges, entities, 'mention', 'report'),
  }
}

function collectNeighbours(
  edges: Edges,
  entities: Entities,
  edgeKind: 'link' | 'mention',
  kind: 'object' | 'report',
): ReadonlyMap<number, readonly number[]> {
  const neighbours = new Map<number, number[]>()
  const number = EDGE_KINDS.indexOf(edgeKind)
  for (let edge = 0; edge < edges.from.length; edge++) {
    if (edges.kind[edge] !== number || edges.ruledOut[edge] === 1) continue
    const from = edges.from[edge] ?? -1
    const to = edges.to[edge] ?? -1
    if (entities.list[from]?.kind === 'person' && entities.list[to]?.kind === kind) addTo(neighbours, from, to)
    if (entities.list[to]?.kind === 'person' && entities.list[from]?.kind === kind) addTo(neighbours, to, from)
  }
  return neighbours
}

/** A community with all that holds it: its events and their victims, places, shared objects and reports, dates and records. */
export function assembleGroup(members: readonly number[], ties: readonly number[], sources: GroupSources): Omit<Group, 'id'> {
  const events = collectEvents(members, ties, sources)
  const people = collectPeople(members, events, sources)
  const children = findChildren(people, sources)
  const numbers = people.map(({ entity }) => entity)
  const evidence = new Set(ties.flatMap((tie) => sources.ties[tie]?.evidence ?? []))
  let firstDate: PartialDate | undefined
  let lastDate: PartialDate | undefined
  for (const event of events) {
    const entity = sources.entities.list[event]
    const date = entity?.kind === 'event' ? entity.date : undefined
    firstDate = earlier(firstDate, date)
    lastDate = later(lastDate, date)
    const parts = sources.parts.get(event)
    for (const person of numbers) {
      for (const record of [...(parts?.offenders.get(person) ?? []), ...(parts?.victims.get(person) ?? [])]) evidence.add(record)
    }
  }
  return {
    people,
    children: children.known,
    possibleChildren: children.possible,
    events,
    locations: ascending(events.flatMap((event) => sources.places.get(event) ?? [])),
    objects: sharedBy(numbers, sources.objects),
    reports: sharedBy(numbers, sources.reports),
    ties,
    firstDate,
    lastDate,
    evidence: ascending(evidence),
  }
}

/** The events that make the ties: those shared as offenders, and every event of a member with a victim whom the group shares. */
function collectEvents(members: readonly number[], ties: readonly number[], sources: GroupSources): readonly number[] {
  const events = new Set<number>()
  const victims = new Set<number>()
  for (const number of ties) {
    const tie = sources.ties[number]
    if (tie?.reason === 'co-offending') for (const event of tie.through) events.add(event)
    if (tie?.reason === 'shared-victim') for (const victim of tie.through) victims.add(victim)
  }
  for (const member of members) {
    for (const event of sources.offences.get(member) ?? []) {
      for (const victim of sources.parts.get(event)?.victims.keys() ?? []) if (victims.has(victim)) events.add(event)
    }
  }
  return ascending(events)
}

function collectPeople(members: readonly number[], events: readonly number[], sources: GroupSources): readonly GroupPerson[] {
  const eventsOf = new Map<number, number[]>(members.map((member) => [member, []]))
  for (const event of events) {
    for (const victim of sources.parts.get(event)?.victims.keys() ?? []) addTo(eventsOf, victim, event)
    for (const member of members) {
      const parts = sources.parts.get(event)
      if (parts?.offenders.has(member) === true && !parts.victims.has(member)) addTo(eventsOf, member, event)
    }
  }
  const isMember = new Set(members)
  const order: readonly PersonCategory[] = ['victim', 'both', 'offender', 'other']
  return [...eventsOf]
    .map(([entity, own]) => ({
      entity,
      category: categoryOf(own.flatMap((event) => sources.parts.get(event)?.roles.get(entity) ?? [])),
      isMember: isMember.has(entity),
      events: own,
    }))
    .sort((a, b) => order.indexOf(a.category) - order.indexOf(b.category) || a.entity - b.entity)
}

/** The victims among some people who were under 18 at an event of theirs here, and those of whom it is not known. */
function findChildren(
  people: readonly GroupPerson[],
  sources: GroupSources,
): { readonly known: readonly number[]; readonly possible: readonly number[] } {
  const victims = people.filter(({ category }) => category === 'victim' || category === 'both')
  const childhoods = ({ entity, events }: GroupPerson): readonly string[] =>
    events.map((event) => {
      const found = sources.entities.list[event]
      const isAtRisk = sources.parts.get(event)?.roles.get(entity)?.includes('at-risk-child') === true
      return isAtRisk ? 'child' : childhoodAt(sources.entities, entity, found?.kind === 'event' ? found.date : undefined)
    })
  const where = (accepted: readonly string[]): readonly number[] =>
    victims.filter((person) => childhoods(person).some((childhood) => accepted.includes(childhood))).map(({ entity }) => entity)
  return { known: where(['child']), possible: where(['child', 'unknown']) }
}

/** What two or more of some people have in common. */
function sharedBy(people: readonly number[], neighbours: ReadonlyMap<number, readonly number[]>): readonly number[] {
  const counts = new Map<number, number>()
  for (const person of people) {
    for (const neighbour of new Set(neighbours.get(person) ?? [])) counts.set(neighbour, (counts.get(neighbour) ?? 0) + 1)
  }
  return ascending([...counts].filter(([, count]) => count > 1).map(([neighbour]) => neighbour))
}

function ascending(numbers: Iterable<number>): readonly number[] {
  return [...new Set(numbers)].sort((a, b) => a - b)
}
