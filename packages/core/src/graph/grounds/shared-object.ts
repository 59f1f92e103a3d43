import { addTo } from '../../model/group-by.ts'
import { earlier, type PartialDate } from '../../model/partial-date.ts'
import type { Entity } from '../../entities/entity.ts'
import type { Ground, TieReason, Way } from '../ground.ts'
import type { Notice } from '../tie.ts'
import type { GroundSources } from './ground-sources.ts'
import { dateOfLink, wayOfLink, type ClaimedLink } from './recorded-link.ts'

/** Whom links join to one object or place. */
export interface Users {
  readonly ways: Map<number, Way[]>
  date: PartialDate | undefined
}

/** The persons linked to each thing of a kind, by its number, ascending; ruled-out links join nobody. */
export function collectUsers(
  sources: GroundSources,
  links: readonly ClaimedLink[],
  kind: 'object' | 'location',
): ReadonlyMap<number, Users> {
  const { list } = sources.entities
  const users = new Map<number, Users>()
  for (const link of links) {
    const ends = [link.from, link.to]
    const thing = ends.find((end) => list[end]?.kind === kind)
    const person = ends.find((end) => list[end]?.kind === 'person')
    if (thing === undefined || person === undefined || link.record.isRuledOut) continue
    const found = users.get(thing) ?? { ways: new Map<number, Way[]>(), date: undefined }
    users.set(thing, found)
    addTo(found.ways, person, wayOfLink(sources, link))
    found.date = earlier(found.date, dateOfLink(sources, link))
  }
  return new Map([...users].sort(([a], [b]) => a - b))
}

/**
 * Offenders linked to one vehicle, telephone or other object that a child is linked to as well: without one it may be a shop's
 * telephone, or a car that was sold on, and with many users a pool car, which tie nobody.
 */
export function groundsOfObjects(
  sources: GroundSources,
  links: readonly ClaimedLink[],
): { readonly grounds: readonly Ground[]; readonly notices: readonly Notice[] } {
  const { offenders, isChild, options, entities } = sources
  const grounds: Ground[] = []
  const crowded: number[] = []
  const without: number[] = []
  for (const [object, { ways, date }] of collectUsers(sources, links, 'object')) {
    const persons = [...ways.keys()].filter((person) => offenders.has(person)).sort((a, b) => a - b)
    if (persons.length < 2) continue
    const users = [...ways.keys()].filter((person) => offenders.has(person) || !isChild(person))
    if (users.length > options.maxUsersPerObject) {
      crowded.push(object)
      continue
    }
    const children = [...ways].filter(([person]) => !offenders.has(person) && isChild(person))
    if (children.length === 0) {
      without.push(object)
      continue
    }
    const harmed = new Map(children.map(([person, own]) => [person, own.flat()]))
    // neither the link of an offender nor that of a child ties anyone alone
    const together = (own: readonly Way[]): readonly Way[] =>
      own.flatMap((way) => children.flatMap(([, others]) => others.map((other) => [...way, ...other])))
    grounds.push({
      reason: reasonOf(entities.list[object]),
      through: object,
      date,
      base: [],
      persons,
      ways: persons.map((person) => together(ways.get(person) ?? [])),
      harmed,
    })
  }
  return { grounds, notices: [...noticeCrowded(crowded, options.maxUsersPerObject), ...noticeWithout(without)] }
}

/** Kinds of object by which people speak with each other. */
const CONTACT_KINDS: ReadonlySet<string> = new Set(['phone', 'sim', 'imei', 'account', 'email'])

function reasonOf(object: Entity | undefined): TieReason {
  const kind = object?.kind === 'object' ? object.objectKind : ''
  if (kind === 'vehicle') return 'shared-vehicle'
  return CONTACT_KINDS.has(kind) ? 'shared-phone' : 'shared-object'
}

function noticeCrowded(objects: readonly number[], most: number): readonly Notice[] {
  if (objects.length === 0) return []
  const message = `${objects.length === 1 ? '1 vehicle, telephone or other object has' : `${String(objects.length)} vehicles, telephones and other objects have`} more than ${String(most)} users: that ties nobody by itself (setting graph.maxUsersPerObject).`
  return [{ code: 'shared-object-left-out', message, entities: objects }]
}

function noticeWithout(objects: readonly number[]): readonly Notice[] {
  if (objects.length === 0) return []
  const message = `${objects.length === 1 ? '1 vehicle, telephone or other object is' : `${String(objects.length)} vehicles, telephones and other objects are`} linked to several suspects and to no child: that ties nobody by itself.`
  return [{ code: 'object-without-child', message, entities: objects }]
}
