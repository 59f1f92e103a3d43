import { addDays, addMinutes, anyTime, daysBetween, PERIOD, withinPeriod } from './calendar.ts'
import type { Episode } from './entries.ts'
import type { Person } from './person.ts'
import type { Place } from './place.ts'
import { RETURN_SUMMARIES, RISK_RATIONALES } from './presets/recording.ts'
import { CARE, HARBOUR, NORTHVALE } from './source.ts'
import type { Stage } from './stage.ts'

/** Where a child goes missing from, where they may be found, and with whom. */
export interface Circumstances {
  readonly missingFrom: string
  readonly places: readonly Place[]
  readonly companions: readonly Person[]
  /** Of each hundred or so episodes, how many are graded low, medium and high. */
  readonly risks: readonly (readonly [risk: string, weight: number])[]
}

/** How ordinary episodes are graded. */
export const USUAL_RISKS: Circumstances['risks'] = [
  ['no apparent risk', 8],
  ['low', 27],
  ['medium', 50],
  ['high', 15],
]

/** So many episodes of one child, spread over the period and never two at once. */
export function recordEpisodes(stage: Stage, child: Person, count: number, circumstances: Circumstances): Episode[] {
  const slot = Math.floor(daysBetween(PERIOD.first, PERIOD.last) / Math.max(count, 1))
  return Array.from({ length: count }, (_, n) => {
    const day = addDays(PERIOD.first, n * slot + stage.dice.whole(0, Math.max(0, slot - 4)))
    return recordEpisode(stage, child, anyTime(stage.dice, day, 15, 25), circumstances)
  })
}

/** One episode that begins at this instant; details may be wished. */
export function recordEpisode(
  stage: Stage,
  child: Person,
  from: string,
  circumstances: Circumstances,
  wishes: Partial<Omit<Episode, 'kind'>> = {},
): Episode {
  const { dice, ledger } = stage
  const returned = wishes.returned ?? withinPeriod(addMinutes(from, dice.whole(15, 190) * 15))
  const offered = dice.weighted([
    ['yes', 76],
    ['no', 14],
    ['', 10],
  ])
  const interviewed = offered === 'yes' && dice.chance(0.6)
  return ledger.episode({
    who: child,
    source: child.home?.force === 'NV' ? NORTHVALE : child.source === CARE ? HARBOUR : child.source,
    from,
    returned,
    missingFrom: circumstances.missingFrom,
    foundAt: circumstances.places.length > 0 && dice.chance(0.45) ? dice.pick(circumstances.places) : undefined,
    foundWith: circumstances.companions.length > 0 && dice.chance(0.15) ? [dice.pick(circumstances.companions)] : [],
    risk: dice.weighted(circumstances.risks),
    rationale: dice.chance(0.85) ? dice.pick(RISK_RATIONALES) : '',
    interviewOffered: offered,
    interviewOn: interviewed ? withinPeriod(addDays(returned.slice(0, 10), dice.whole(1, 6))) : '',
    interviewSummary: interviewed ? dice.pick(RETURN_SUMMARIES) : '',
    ...wishes,
  })
}
