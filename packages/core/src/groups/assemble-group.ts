import type { Entities } from '../entities/entity.ts'
import type { CaseGraph } from '../graph/case-graph.ts'
import { EDGE_KINDS, type Edges } from '../graph/edges.ts'
import type { EventParts } from '../graph/event-parts.ts'
import { definingRecords } from '../graph/grade-floor.ts'
import { recordsOf, type Ground } from '../graph/ground.ts'
import { dateOf } from '../graph/grounds/ground-sources.ts'
import { projectPlaces } from '../graph/person-places.ts'
import type { Tie } from '../graph/tie.ts'
import { categoryOf, childhoodAt, type PersonCategory } from '../graph/standing.ts'
import { addTo } from '../model/group-by.ts'
import { earlier, later, type PartialDate } from '../model/partial-date.ts'
import type { Group, GroupPerson } from './group.ts'

/** What groups are assembled from; built once for all of them. */
export interface GroupSources {
  readonly entities: Entities
  /** Events and reports, by number. */
  readonly parts: ReadonlyMap<number, EventParts>
  readonly grounds: readonly Ground[]
  readonly ties: readonly Tie[]
  readonly places: ReadonlyMap<number, readonly number[]>
  /** For each person, the events and reports in which they stand as an offender. */
  readonly offences: ReadonlyMap<number, readonly number[]>
  /** For each person, the objects linked to them and the reports that mention them. */
  readonly objects: ReadonlyMap<number, readonly number[]>
  readonly reports: ReadonlyMap<number, readonly number[]>
}

/** Indexes a case for the assembly of its groups. */
export function prepareGroupSources({ entities, edges, parts, reportParts, places, grounds, ties }: CaseGraph): GroupSources {
  const all = new Map([...parts, ...reportParts])
  const offences = new Map<number, number[]>()
  for (const [thing, { offenders }] of all) for (const person of offenders.keys()) addTo(offences, person, thing)
  return {
    entities,
    parts: all,
    grounds,
    ties,
    places,
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
export function assembleGroup(members: readonly number[], ties: readonly number[], sources: GroupSources): Omit<Group, 'id' | 'stability'> {
  const grounds = ascending(ties.flatMap((tie) => sources.ties[tie]?.grounds ?? []))
  const victims = collectVictims(grounds, sources)
  const things = collectThings(members, grounds, victims, sources)
  const people = collectPeople(members, victims, things, sources)
  const children = findChildren(people, things, sources)
  const numbers = people.map(({ entity }) => entity)
  const events = things.filter((thing) => sources.entities.list[thing]?.kind === 'event')
  const dates = [...things.map((thing) => dateOf(sources.entities, thing)), ...grounds.map((ground) => sources.grounds[ground]?.date)]
  return {
    people,
    children: children.known,
    possibleChildren: children.possible,
    events,
    locations: ascending(events.flatMap((event) => sources.places.get(event) ?? [])),
    personPlaces: projectPlaces(numbers, events, sources.parts, sources.places),
    objects: sharedBy(numbers, sources.objects),
    reports: ascending([...things.filter((thing) => !events.includes(thing)), ...sharedBy(numbers, sources.reports)]),
    ties,
    grounds,
    firstDate: dates.reduce<PartialDate | undefined>(earlier, undefined),
    lastDate: dates.reduce<PartialDate | undefined>(later, undefined),
    evidence: collectEvidence(members, numbers, grounds, things, sources),
  }
}

/** Whom the grounds harm, members left aside. */
function collectVictims(grounds: readonly number[], sources: GroupSources): ReadonlySet<number> {
  return new Set(grounds.flatMap((ground) => [...(sources.grounds[ground]?.harmed.keys() ?? [])]))
}

/** The events and reports that make the ties: those shared as offenders, and every one that puts a member where a victim of the group is. */
function collectThings(
  members: readonly number[],
  grounds: readonly number[],
  victims: ReadonlySet<number>,
  sources: GroupSources,
): readonly number[] {
  const things = new Set<number>()
  for (const number of grounds) {
    const ground = sources.grounds[number]
    if (ground?.reason === 'co-offending' || ground?.reason === 'named-together') things.add(ground.through)
  }
  for (const member of members) {
    for (const thing of sources.offences.get(member) ?? []) {
      for (const victim of sources.parts.get(thing)?.victims.keys() ?? []) if (victims.has(victim)) things.add(thing)
    }
  }
  return ascending(things)
}

function collectPeople(
  members: readonly number[],
  victims: ReadonlySet<number>,
  things: readonly number[],
  sources: GroupSources,
): readonly GroupPerson[] {
  const thingsOf = new Map<number, number[]>([...members, ...victims].map((person) => [person, []]))
  for (const thing of things) {
    const parts = sources.parts.get(thing)
    for (const victim of parts?.victims.keys() ?? []) addTo(thingsOf, victim, thing)
    for (const member of members) if (parts?.offenders.has(member) === true && !parts.victims.has(member)) addTo(thingsOf, member, thing)
  }
  const isMember = new Set(members)
  const order: readonly PersonCategory[] = ['victim', 'both', 'offender', 'other']
  return [...thingsOf]
    .map(([entity, own]) => {
      const roles = categoryOf(own.flatMap((thing) => sources.parts.get(thing)?.roles.get(entity) ?? []))
      return {
        entity,
        // whoever no event or report of the group speaks of is here as one harmed: a child linked to its vehicle
        category: roles === 'other' && !isMember.has(entity) ? ('victim' as const) : roles,
        isMember: isMember.has(entity),
        membership: undefined,
        coMembership: undefined,
        isShared: false,
        events: own.filter((thing) => sources.entities.list[thing]?.kind === 'event'),
      }
    })
    .sort((a, b) => order.indexOf(a.category) - order.indexOf(b.category) || a.entity - b.entity)
}

/** The victims among some people who were under 18 at an event or report of theirs here, and those of whom it is not known. */
function findChildren(
  people: readonly GroupPerson[],
  things: readonly number[],
  sources: GroupSources,
): { readonly known: readonly number[]; readonly possible: readonly number[] } {
  const victims = people.filter(({ category }) => category === 'victim' || category === 'both')
  const childhoods = new Map(
    victims.map(({ entity }) => {
      const own = things.filter((thing) => sources.parts.get(thing)?.victims.has(entity) === true)
      const said = own.map((thing) => {
        const isAtRisk = sources.parts.get(thing)?.roles.get(entity)?.includes('at-risk-child') === true
        return isAtRisk ? 'child' : childhoodAt(sources.entities, entity, dateOf(sources.entities, thing))
      })
      return [entity, said.length === 0 ? ['unknown'] : said] as const
    }),
  )
  const where = (accepted: readonly string[]): readonly number[] =>
    victims
      .map(({ entity }) => entity)
      .filter((entity) => childhoods.get(entity)?.some((childhood) => accepted.includes(childhood)) === true)
  return { known: where(['child']), possible: where(['child', 'unknown']) }
}

/** The records of the grounds between members, its events and reports, and what puts people of the group into them. */
function collectEvidence(
  members: readonly number[],
  people: readonly number[],
  grounds: readonly number[],
  things: readonly number[],
  sources: GroupSources,
): readonly number[] {
  const evidence = new Set<number>()
  for (const number of grounds) {
    const ground = sources.grounds[number]
    if (ground === undefined) continue
    for (const record of recordsOf(ground, members)) evidence.add(record)
    for (const records of ground.harmed.values()) for (const record of records) evidence.add(record)
  }
  for (const thing of things) {
    const parts = sources.parts.get(thing)
    for (const record of definingRecords(sources.entities, thing)) evidence.add(record)
    for (const person of people) {
      for (const record of [...(parts?.offenders.get(person) ?? []), ...(parts?.victims.get(person) ?? [])]) evidence.add(record)
    }
  }
  return ascending(evidence)
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
