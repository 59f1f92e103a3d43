import { compareText } from '../model/id.ts'
import type { GraphOptions } from '../options.ts'
import { CHILD_TIE_REASONS, TIE_REASONS, type ChildTieReason, type Ground, type TieReason } from './ground.ts'
import { groundsOfChildObjects, groundsOfChildPlaces, groundsOfSharedOffenders } from './grounds/children.ts'
import { groundsOfMissing } from './grounds/co-missing.ts'
import { dateOf, type GroundSources } from './grounds/ground-sources.ts'
import { groundsOfLinks, listLinks, type ClaimedLink } from './grounds/recorded-link.ts'
import { groundsOfEvents, groundsOfReports } from './grounds/shared-event.ts'
import { groundsOfObjects } from './grounds/shared-object.ts'
import { groundsOfVictims } from './grounds/shared-victim.ts'
import { isInWindow } from './time-window.ts'
import type { Notice } from './tie.ts'

/** What ties offenders, what ties children, and what was left out of both. */
export interface Grounds {
  readonly offenders: readonly Ground[]
  readonly children: readonly Ground<ChildTieReason>[]
  readonly notices: readonly Notice[]
}

/** Every ground of a case, by reason, then by what makes it, then by persons; crowds and what lies outside the time window are left out and said. */
export function collectGrounds(sources: GroundSources): Grounds {
  const { from, to } = sources.options
  const ever = { ...sources, options: { ...sources.options, from: '', to: '' } }
  const links = listLinks(ever)
  const all = collectOffenders(ever, links)
  if (from === '' && to === '') {
    const children = collectChildGrounds(sources, links)
    return { ...all, children: children.grounds, notices: [...all.notices, ...children.notices] }
  }
  // what is dated outside is taken away before anything is made of it: a victim is shared by those within
  const within = inWindow(sources)
  const linksWithin = listLinks(within)
  const offenders = collectOffenders(within, linksWithin)
  const children = collectChildGrounds(within, linksWithin)
  return {
    offenders: offenders.offenders,
    children: children.grounds,
    notices: [...noticeWindow(all.offenders, offenders.offenders, sources.options), ...offenders.notices, ...children.notices],
  }
}

function collectOffenders(sources: GroundSources, links: readonly ClaimedLink[]): Omit<Grounds, 'children'> {
  const associations = groundsOfLinks(sources, links)
  const objects = groundsOfObjects(sources, links)
  const small = leaveOutCrowds(
    [...groundsOfEvents(sources), ...groundsOfVictims(sources), ...associations.grounds, ...groundsOfReports(sources), ...objects.grounds],
    sources,
  )
  return { offenders: sortGrounds(small.grounds, TIE_REASONS), notices: [...small.notices, ...associations.notices, ...objects.notices] }
}

function collectChildGrounds(sources: GroundSources, links: readonly ClaimedLink[]): Kept<ChildTieReason> {
  const all = [
    ...groundsOfSharedOffenders(sources),
    ...groundsOfChildObjects(sources, links),
    ...groundsOfChildPlaces(sources),
    ...groundsOfMissing(sources),
  ]
  const most = sources.options.maxOffendersPerVictim
  const crowds = all.filter(({ persons }) => persons.length > most)
  const subject = crowds.length === 1 ? '1 person, object or place has' : `${String(crowds.length)} persons, objects and places have`
  const message = `${subject} to do with more than ${String(most)} children: that ties no children by itself (setting graph.maxOffendersPerVictim).`
  return {
    grounds: sortGrounds(
      all.filter(({ persons }) => persons.length <= most),
      CHILD_TIE_REASONS,
    ),
    notices: crowds.length === 0 ? [] : [{ code: 'children-left-out', message, entities: crowds.map(({ through }) => through) }],
  }
}

/** What lies in the time window, or has no date. */
function inWindow(sources: GroundSources): GroundSources {
  const isWithin = (thing: number): boolean => isInWindow(dateOf(sources.entities, thing), sources.options)
  const keep = (things: GroundSources['events']): GroundSources['events'] => new Map([...things].filter(([thing]) => isWithin(thing)))
  return { ...sources, events: keep(sources.events), reports: keep(sources.reports) }
}

function noticeWindow(all: readonly Ground[], within: readonly Ground[], { from, to }: GraphOptions): readonly Notice[] {
  const lost = countNew(all, pairsOf(within))
  if (lost === 0) return []
  const window = [from === '' ? '' : `from ${from}`, to === '' ? '' : `to ${to}`].filter((part) => part !== '').join(' ')
  const message = `What lies outside the time window (${window}) ties nobody${inTies(lost, 'it')} (settings graph.from, graph.to).`
  return [{ code: 'outside-window', message, entities: [] }]
}

interface Kept<Reason> {
  readonly grounds: readonly Ground<Reason>[]
  readonly notices: readonly Notice[]
}

/** What makes a crowd, in the plural and with the setting that bounds it. */
const CROWDS = {
  'co-offending': {
    code: 'crowd-left-out',
    one: 'event',
    many: 'events',
    setting: 'maxOffendersPerEvent',
    why: 'a crowd is not a group, so that ties nobody',
  },
  'named-together': {
    code: 'crowd-left-out',
    one: 'report',
    many: 'reports',
    setting: 'maxOffendersPerEvent',
    why: 'a crowd is not a group, so that ties nobody',
  },
  'shared-victim': {
    code: 'shared-victim-left-out',
    one: 'victim',
    many: 'victims',
    setting: 'maxOffendersPerVictim',
    why: 'that ties nobody by itself',
  },
} as const

function mostPersons(reason: string, { maxOffendersPerEvent, maxOffendersPerVictim }: GraphOptions): number {
  return reason === 'shared-victim' ? maxOffendersPerVictim : reason === 'association' ? Infinity : maxOffendersPerEvent
}

/** Whether so many persons are too many to be tied for a reason. */
export function isCrowd(reason: TieReason, persons: number, options: GraphOptions): boolean {
  return persons > mostPersons(reason, options)
}

function leaveOutCrowds(grounds: readonly Ground[], { options }: GroundSources): Kept<Ground['reason']> {
  const most = (reason: string): number => mostPersons(reason, options)
  const kept = grounds.filter(({ reason, persons }) => !isCrowd(reason, persons.length, options))
  const tied = pairsOf(kept)
  const notices = Object.entries(CROWDS).flatMap(([reason, { code, one, many, setting, why }]) => {
    const crowds = grounds.filter((ground) => ground.reason === reason && ground.persons.length > most(reason))
    if (crowds.length === 0) return []
    const subject = crowds.length === 1 ? `1 ${one} has` : `${String(crowds.length)} ${many} have`
    const message = `${subject} more than ${String(most(reason))} suspects: ${why}${inTies(countNew(crowds, tied))} (setting graph.${setting}).`
    return [{ code, message, entities: crowds.map(({ through }) => through).sort((a, b) => a - b) }]
  })
  return { grounds: kept, notices }
}

function inTies(count: number, what = 'them'): string {
  return count === 0 ? '' : `; with ${what} ${count === 1 ? '1 more pair' : `${String(count)} more pairs`} would be tied`
}

function pairsOf(grounds: readonly Ground<unknown>[]): ReadonlySet<string> {
  const pairs = new Set<string>()
  for (const { persons } of grounds)
    persons.forEach((a, i) => {
      for (const b of persons.slice(i + 1)) pairs.add(`${String(a)} ${String(b)}`)
    })
  return pairs
}

function countNew(left: readonly Ground<unknown>[], tied: ReadonlySet<string>): number {
  return [...pairsOf(left)].filter((pair) => !tied.has(pair)).length
}

function sortGrounds<Reason>(grounds: readonly Ground<Reason>[], reasons: readonly Reason[]): readonly Ground<Reason>[] {
  return [...grounds].sort(
    (x, y) =>
      reasons.indexOf(x.reason) - reasons.indexOf(y.reason) ||
      x.through - y.through ||
      (x.persons[0] ?? 0) - (y.persons[0] ?? 0) ||
      (x.persons[1] ?? 0) - (y.persons[1] ?? 0) ||
      compareText(x.date ?? '', y.date ?? '') ||
      (x.ways[0]?.[0]?.[0] ?? 0) - (y.ways[0]?.[0]?.[0] ?? 0),
  )
}
