import { compareText } from '../../../model/id.ts'
import { firstDayOf, lastDayOf } from '../../../model/partial-date.ts'
import { detach } from '../../../rows/detach.ts'
import { comparePlaces, keepAmongFirst, placeOf, type Place } from './place.ts'
import type { QualityItem } from './quality-item.ts'
import { addToTally, bumpCounts, mergeTally, type Tally } from './tally.ts'

/** A flag whose review was due on a day, the last of a month or year where no day is set, and was not done by then or later. */
export interface OpenReview {
  readonly due: string
  readonly flagKind: string
  readonly entityId: string
  readonly place: Place
}

/** Whether flags are kept up to date, as far as that can be told before the as-at day is known. */
export interface FlagCurrency {
  /** Flag kind -> flags, those without the day they were set, never reviewed, reviewed when due, with neither review nor day for it. */
  readonly kinds: Tally
  /** `flag kind TAB due day` -> flags with that review still open: never reviewed, and reviewed before it was due. */
  readonly open: Tally
  /** The open reviews that were due first. */
  readonly first: OpenReview[]
}

const MAX_DUE_DAYS = 100_000
const MAX_FIRST = 500

/** Counts a flag. */
export function addFlag(currency: FlagCurrency, { cells, record }: QualityItem): void {
  if (record?.kind !== 'flag') return
  const { flagKind, entityId, setOn, reviewedOn: reviewed, reviewDue: due } = record
  const kind = flagKind === '' ? 'not recorded' : flagKind
  const isOpen = due !== undefined && (reviewed === undefined || lastDayOf(reviewed) < firstDayOf(due))
  const isReviewed = reviewed !== undefined
  bumpCounts(currency.kinds, kind, [true, setOn === undefined, !isReviewed, isReviewed && !isOpen, due === undefined && !isReviewed])
  if (!isOpen) return
  const day = lastDayOf(due)
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
