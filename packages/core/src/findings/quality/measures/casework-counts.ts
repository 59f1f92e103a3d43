import type { PartialDate } from '../../../model/partial-date.ts'
import type { EventRecord, MissingEpisodeRecord } from '../../../records/record.ts'
import { MAX_MONTHS, monthOf } from './period.ts'
import { knownDay, type QualityItem } from './quality-item.ts'
import { bumpCounts, mergeTally, type Tally } from './tally.ts'

/** What is counted of missing episodes, in the order of a row of counts. */
export const EPISODE_COUNTS = ['episodes', 'riskMissing', 'returned', 'offered', 'notOffered', 'offerUnknown', 'held', 'heldLate'] as const
/** What is counted of offences, in the order of a row of counts. */
export const OFFENCE_COUNTS = ['offences', 'outcomeMissing', 'accreditationMissing'] as const

/** What the answer to harm needs and records leave out. */
export interface CaseworkCounts {
  /** Agency -> `EPISODE_COUNTS`. */
  readonly episodes: Tally
  /** Agency -> `OFFENCE_COUNTS`. */
  readonly offences: Tally
  /** Month -> offences, and those without an outcome. */
  readonly outcomes: Tally
}

/** Days after a return within which a return interview is due. */
const INTERVIEW_DAYS = 3
const DAY_MS = 86_400_000

/** Counts what a missing episode or an offence leaves out. */
export function addCasework(counts: CaseworkCounts, { agency, date, record }: QualityItem): void {
  if (record?.kind === 'missing_episode') addEpisode(counts, agency, record)
  if (record?.kind === 'event' && isOffence(record)) addOffence(counts, agency, monthOf(date), record)
}

/** Adds the counts of other rows. */
export function mergeCasework(into: CaseworkCounts, from: CaseworkCounts): void {
  mergeTally(into.episodes, from.episodes)
  mergeTally(into.offences, from.offences)
  mergeTally(into.outcomes, from.outcomes, MAX_MONTHS)
}

function addEpisode({ episodes }: CaseworkCounts, agency: string, record: MissingEpisodeRecord): void {
  const { riskLevel, returnedAt, isReturnInterviewOffered, returnInterviewAt } = record
  const isReturned = returnedAt !== undefined
  const isHeld = isReturned && returnInterviewAt !== undefined
  bumpCounts(episodes, agency, [
    true,
    riskLevel === undefined,
    isReturned,
    isReturned && isReturnInterviewOffered === true,
    isReturned && isReturnInterviewOffered === false,
    isReturned && isReturnInterviewOffered === undefined,
    isHeld,
    isHeld && daysBetween(returnedAt, returnInterviewAt) > INTERVIEW_DAYS,
  ])
}

function isOffence({ eventKind, offenceCode, offence }: EventRecord): boolean {
  return eventKind === undefined ? offenceCode !== undefined || offence !== undefined : eventKind === 'offence'
}

function addOffence({ offences, outcomes }: CaseworkCounts, agency: string, month: string, record: EventRecord): void {
  const isWithoutOutcome = record.outcomeCode === undefined && record.outcome === undefined
  bumpCounts(offences, agency, [true, isWithoutOutcome, record.investigatorAccreditation === undefined])
  bumpCounts(outcomes, month, [true, isWithoutOutcome], MAX_MONTHS)
}

/** Days from one date to another; 0 where either is not known to the day. */
function daysBetween(from: PartialDate, to: PartialDate): number {
  const [first, last] = [knownDay(from), knownDay(to)]
  return first === undefined || last === undefined ? 0 : (Date.parse(last) - Date.parse(first)) / DAY_MS
}
