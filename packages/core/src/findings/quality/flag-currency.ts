import { compareText } from '../../model/id.ts'
import { detach } from '../../rows/detach.ts'
import { comparePlaces, keepAmongFirst, placeOf, type Place } from './place.ts'
import type { QualityItem } from './quality-item.ts'
import { addToTally, bumpCounts, mergeTally, type Tally } from './tally.ts'

/** A flag whose review was due on a day and was not done on that day or later. */
export interface OpenReview {
  readonly due: string
  readonly flagKind: string
  readonly entityId: string
  readonly place: Place
}

/** Whether flags are kept up to date, as far as that can be told before the as-at day is known. */
export interface FlagCurrency {
  /** Flag kind -> `FLAG_COUNTS`. */
  readonly kinds: Tally
  /** `flag kind TAB due day` -> flags with that review still open: never reviewed, and reviewed before it was due. */
  readonly open: Tally
  /** The open reviews that were due first. */
  readonly first: OpenReview[]
}

/** What is counted of flags, in the order of a row of counts; the last two are whole answers by themselves. */
export const FLAG_COUNTS = ['flags', 'setOnMissing', 'neverReviewed', 'reviewedWhenDue', 'noDateAndNoReview'] as const

const MAX_DUE_DAYS = 100_000
const MAX_FIRST = 500

/** Counts a flag. */
export function addFlag(currency: FlagCurrency, { cells, record }: QualityItem): void {
  if (record?.kind !== 'flag') return
  const { flagKind, entityId, setOn, reviewedOn: reviewed, reviewDue: due } = record
  const kind = flagKind === '' ? 'not recorded' : flagKind
  const isOpen = due !== undefined && (reviewed === undefined || reviewed.slice(0, 10) < due.slice(0, 10))
  const isReviewed = reviewed !== undefined
  bumpCounts(currency.kinds, kind, [true, setOn === undefined, !isReviewed, isReviewed && !isOpen, due === undefined && !isReviewed])
  if (!isOpen) return
  const day = due.slice(0, 10)
  addToTally(currency.open, `${kind}\t${day}`, isReviewed ? 1 : 0, 1, MAX_DUE_DAYS)
  keepAmongFirst(currency.first, { due: day, flagKind: kind, entityId: detach(entityId), place: placeOf(cells) }, compareReviews, MAX_FIRST)
}

/** Adds the flags of other rows. */
export function mergeFlags(into: FlagCurrency, from: FlagCurrency): void {
  mergeTally(into.kinds, from.kinds)
  mergeTally(into.open, from.open, MAX_DUE_DAYS)
  for (const review of from.first) keepAmongFirst(into.first, review, compareReviews, MAX_FIRST)
}

/** The review that has been open longest first. */
export function compareReviews(a: OpenReview, b: OpenReview): number {
  return (
    compareText(a.due, b.due) ||
    compareText(a.entityId, b.entityId) ||
    compareText(a.flagKind, b.flagKind) ||
    comparePlaces(a.place, b.place)
  )
}
