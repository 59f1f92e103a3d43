import { compareText } from '../model/id.ts'
import type { PartialDate } from '../model/partial-date.ts'
import type { GraphOptions } from '../options.ts'
import { CHILD_TIE_REASONS, TIE_REASONS, type ChildTieReason, type Ground, type TieReason } from './ground.ts'
import { groundsOfChildObjects, groundsOfChildPlaces, groundsOfSharedOffenders } from './grounds/children.ts'
import { groundsOfMissing } from './grounds/co-missing.ts'
import type { GroundSources } from './grounds/ground-sources.ts'
import { groundsOfLinks, listLinks } from './grounds/recorded-link.ts'
import { groundsOfEvents, groundsOfReports } from './grounds/shared-event.ts'
import { groundsOfObjects } from './grounds/shared-object.ts'
import { groundsOfVictims } from './grounds/shared-victim.ts'
import type { Notice } from './tie.ts'

/** What ties offenders, what ties children, and what was left out of both. */
export interface Grounds {
  readonly offenders: readonly Ground[]
  readonly children: readonly Ground<ChildTieReason>[]
  readonly notices: readonly Notice[]
}

/** Every ground of a case, by reason, then by what makes it, then by persons; crowds and what lies outside the time window are left out and said. */
export function collectGrounds(sources: GroundSources): Grounds {
  const links = listLinks(sources)
  const associations = groundsOfLinks(sources, links)
  const objects = groundsOfObjects(sources, links)
  const offenders = [
    ...groundsOfEvents(sources),
    ...groundsOfVictims(sources),
    ...associations.grounds,
    ...groundsOfReports(sources),
    ...objects.grounds,
  ]
  const children = [
    ...groundsOfSharedOffenders(sources),
    ...groundsOfChildObjects(sources, links),
    ...groundsOfChildPlaces(sources),
    ...groundsOfMissing(sources),
  ]
  const small = leaveOutCrowds(offenders, sources)
  const inTime = leaveOutTimes(small.grounds, sources)
  const smallChildren = children.filter(({ persons }) => persons.length <= sources.options.maxOffendersPerVictim)
  return {
    offenders: sortGrounds(inTime.grounds, TIE_REASONS),
    children: sortGrounds(leaveOutTimes(smallChildren, sources).grounds, CHILD_TIE_REASONS),
    notices: [...small.notices, ...inTime.notices, ...associations.notices, ...objects.notices],
  }
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

/** A ground with a date outside the window ties nobody; one without a date stays. */
function leaveOutTimes<Reason>(grounds: readonly Ground<Reason>[], { options }: GroundSources): Kept<Reason> {
  const { from, to } = options
  if (from === '' && to === '') return { grounds, notices: [] }
  const isWithin = ({ date }: Ground<Reason>): boolean => isInWindow(date, options)
  const kept = grounds.filter(isWithin)
  const left = grounds.filter((ground) => !isWithin(ground))
  if (left.length === 0) return { grounds, notices: [] }
  const window = [from === '' ? '' : `from ${from}`, to === '' ? '' : `to ${to}`].filter((part) => part !== '').join(' ')
  const message = `${String(left.length)} grounds for a tie lie outside the time window (${window})${inTies(countNew(left, pairsOf(kept)))} (settings graph.from, graph.to).`
  return { grounds: kept, notices: [{ code: 'outside-window', message, entities: [] }] }
}

/** Whether what has a date, or none, may tie: its date may lie in the time window. */
export function isInWindow(date: PartialDate | undefined, { from, to }: GraphOptions): boolean {
  return date === undefined || ((from === '' || lastOf(date) >= from) && (to === '' || date.slice(0, 10) <= to))
}

/** The last day a date leaves open, near enough for text order: a year reaches to its end, and so does a month. */
function lastOf(date: PartialDate): string {
  return date.length < 10 ? `${date}-99` : date.slice(0, 10)
}

function inTies(count: number): string {
  return count === 0 ? '' : `; with them ${count === 1 ? '1 more pair' : `${String(count)} more pairs`} would be tied`
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
