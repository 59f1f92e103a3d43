import { addTo } from '../../model/group-by.ts'
import { earlier, type PartialDate } from '../../model/partial-date.ts'
import { ORDINARY_LINKS } from '../../presets/link-types.ts'
import type { LinkRecord } from '../../records/record.ts'
import { neededRecords } from '../grade-floor.ts'
import type { Ground, Way } from '../ground.ts'
import { isInWindow } from '../time-window.ts'
import { matchLinkWords } from '../match-link-words.ts'
import type { Notice } from '../tie.ts'
import { dateOf, type GroundSources } from './ground-sources.ts'

const ORDINARY = matchLinkWords(ORDINARY_LINKS)

/** A link that a record claims between two entities. */
export interface ClaimedLink {
  readonly number: number
  readonly record: LinkRecord
  readonly from: number
  readonly to: number
}

/** The links whose ends are known, those below the floor and outside the time window left out. */
export function listLinks(sources: GroundSources): readonly ClaimedLink[] {
  const { entities, isAbove, options } = sources
  const links = entities.records.flatMap((record, number) => {
    const [from = -1, to = -1] = record.kind === 'link' ? (entities.named[number] ?? []) : []
    return record.kind === 'link' && from >= 0 && to >= 0 && from !== to && isAbove(number) ? [{ number, record, from, to }] : []
  })
  // what was ruled out stays so
  return links.filter((link) => link.record.isRuledOut || isInWindow(dateOfLink(sources, link), options))
}

/** The records on which a link rests: its own, and the one that defines the report or event it names. */
export function wayOfLink({ entities }: GroundSources, { number }: ClaimedLink): Way {
  const [, , report = -1, event = -1] = entities.named[number] ?? []
  return [number, ...neededRecords(entities, report), ...neededRecords(entities, event)]
}

/** The day a link says it began, or that of the report or event it rests on. */
export function dateOfLink({ entities }: GroundSources, { number, record }: ClaimedLink): PartialDate | undefined {
  const [, , report = -1, event = -1] = entities.named[number] ?? []
  return record.from ?? dateOf(entities, event) ?? dateOf(entities, report)
}

/**
 * Offenders between whom a link is recorded: one ground a pair, however many links. A pair with a ruled-out link is not tied,
 * and neither is a pair joined by ordinary life alone (kinship, school, work). Where no record makes anyone an offender,
 * every link ties everyone but professionals: it is all there is to go by.
 */
export function groundsOfLinks(
  sources: GroundSources,
  links: readonly ClaimedLink[],
): { readonly grounds: readonly Ground[]; readonly notices: readonly Notice[] } {
  const { offenders, entities } = sources
  const isTieable = (number: number): boolean => {
    const entity = entities.list[number]
    return offenders.has(number) || (offenders.size === 0 && entity?.kind === 'person' && !entity.isProfessional)
  }
  const pairs = new Map<string, ClaimedLink[]>()
  for (const link of links) {
    const [a, b] = link.from < link.to ? [link.from, link.to] : [link.to, link.from]
    if (isTieable(a) && isTieable(b)) addTo(pairs, `${String(a)} ${String(b)}`, link)
  }
  const grounds: Ground[] = []
  const ordinary = new Set<number>()
  for (const pair of pairs.values()) {
    const [first] = pair
    if (first === undefined || pair.some(({ record }) => record.isRuledOut)) continue
    const telling = pair.filter(({ record }) => offenders.size === 0 || !ORDINARY.test(record.linkType))
    if (telling.length > 0) grounds.push(groundOf(sources, telling))
    else ordinary.add(first.from).add(first.to)
  }
  return { grounds, notices: [...noticeOrdinary(ordinary), ...noticeRoles(offenders)] }
}

function groundOf(sources: GroundSources, links: readonly ClaimedLink[]): Ground {
  const [{ from, to } = { from: -1, to: -1 }] = links
  const ways = links.map((link) => wayOfLink(sources, link))
  const date = links.reduce<PartialDate | undefined>((first, link) => earlier(first, dateOfLink(sources, link)), undefined)
  const persons = from < to ? [from, to] : [to, from]
  return { reason: 'association', through: -1, date, base: [], persons, ways: [ways, ways], harmed: new Map() }
}

function noticeOrdinary(persons: ReadonlySet<number>): readonly Notice[] {
  if (persons.size === 0) return []
  const message = `${persons.size} suspects are linked to another by kinship, school or work alone: that ties nobody by itself.`
  return [{ code: 'ordinary-link-left-out', message, entities: [...persons].sort((a, b) => a - b) }]
}

function noticeRoles(offenders: ReadonlySet<number>): readonly Notice[] {
  if (offenders.size > 0) return []
  return [
    {
      code: 'no-roles',
      message: 'No record gives anyone the role of an offender, so every recorded link between persons counts as a tie.',
      entities: [],
    },
  ]
}
