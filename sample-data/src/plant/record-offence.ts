import { addDays, ageOn, anyTime, addMinutes, withinPeriod } from '../calendar.ts'
import type { Event, Part } from '../entries.ts'
import { as } from '../ledger.ts'
import type { Person } from '../person.ts'
import { nameOfPlace, type Place } from '../place.ts'
import { CONCERN_SUMMARIES, METHODS } from '../presets/intelligence.ts'
import { CHILD_INCIDENTS, CHILD_OFFENCES, CLASSES, type OffenceClass } from '../presets/offences.ts'
import { ACCREDITATIONS, CHILD_UNITS } from '../presets/recording.ts'
import { HARBOUR, NORTHVALE, type Source } from '../source.ts'
import { countInWords, fill } from '../wording.ts'
import type { Cast } from './cast.ts'

/** What happened: who did it, to whom, on which day; the rest is drawn. */
export interface Deed {
  readonly on: string
  readonly suspects: readonly Person[]
  readonly victims: readonly Person[]
  readonly at?: Place
  readonly source?: Source
  readonly outcome?: string
}

/** Records one deed of a group as a crime, or a third of the time as a mere incident. */
export function recordOffence(cast: Cast, deed: Deed): Event {
  const { dice, ledger } = cast
  const at = deed.at ?? dice.pick(cast.places)
  const from = anyTime(dice, deed.on, 17, 25)
  const reported = withinPeriod(
    addMinutes(
      from,
      dice.weighted([
        [dice.whole(20, 600), 60],
        [dice.whole(900, 9000), 40],
      ]),
    ),
  )
  const ended = addMinutes(from, dice.whole(30, 400))
  const crime = dice.chance(0.68)
  const outcome = crime ? (deed.outcome ?? dice.weighted(OUTCOME_WEIGHTS)) : ''
  const age = ageOn(deed.victims[0]?.born ?? '', deed.on)
  const event = ledger.event({
    type: crime ? 'offence' : 'incident',
    source: deed.source ?? (cast.plan.force === 'NV' ? NORTHVALE : HARBOUR),
    offence: crime ? offenceFor(cast, deed) : dice.pick(CHILD_INCIDENTS),
    from,
    to: dice.chance(0.4) && ended <= reported ? ended : '',
    reported,
    at,
    flags: flagsFor(cast),
    outcome,
    outcomeOn: outcome === '' ? '' : withinPeriod(addDays(reported.slice(0, 10), dice.whole(20, 150))),
    unit: dice.pick(CHILD_UNITS),
    accreditation: dice.weighted(ACCREDITATIONS),
    method: dice.pick(METHODS),
    summary: fill(dice.pick(CONCERN_SUMMARIES), {
      age: String(age),
      place: nameOfPlace(at),
      count: countInWords(Math.max(1, deed.suspects.length)),
    }),
    parts: partsOf(cast, deed, crime, outcome, reported.slice(0, 10)),
  })
  cast.events.push(event)
  bookIn(cast, event)
  return event
}

const OUTCOME_WEIGHTS = [
  ['', 18],
  ['14', 22],
  ['15', 24],
  ['16', 18],
  ['1', 14],
  ['21', 4],
] as const

function offenceFor(cast: Cast, deed: Deed): OffenceClass {
  const [child] = deed.victims
  if (child === undefined) return CLASSES.exploitation
  const age = ageOn(child.born, deed.on)
  const fitting = CHILD_OFFENCES.filter(
    (each) => (each.sex === 'any' || each.sex === child.sex) && age >= each.ages[0] && age <= each.ages[1],
  )
  return cast.dice.pick(fitting)
}

function flagsFor(cast: Cast): string[] {
  if (!cast.dice.chance(cast.plan.marked)) return []
  return cast.plan.recorded && cast.dice.chance(0.6) ? ['cse', 'group'] : ['cse']
}

function partsOf(cast: Cast, deed: Deed, crime: boolean, outcome: string, reportedOn: string): Part[] {
  const { dice } = cast
  const roleOf = (): string =>
    dice.weighted(
      crime
        ? [
            ['suspect', 55],
            ['named-suspect', 22],
            ['arrested', 23],
          ]
        : [
            ['suspect', 45],
            ['named-suspect', 35],
            ['person-of-concern', 20],
          ],
    )
  const suspects = deed.suspects.flatMap((who) => {
    const role = who.identified ? roleOf() : 'suspect'
    return as(role, [who], role === 'arrested' ? withinPeriod(addDays(reportedOn, dice.whole(0, 25))) : '')
  })
  const charged = outcome === '1' ? as('charged', deed.suspects.slice(0, 1), withinPeriod(addDays(reportedOn, dice.whole(26, 60)))) : []
  const harmed = as(crime ? 'victim' : dice.pick(['suspected-victim', 'at-risk-child']), deed.victims)
  const reporter = dice.chance(0.35) ? as(dice.pick(['informant', 'professional']), [dice.pick(cast.workers)]) : []
  return [...suspects, ...charged, ...harmed, ...reporter]
}

// those arrested for a deed are booked in, each on a record of their own
function bookIn(cast: Cast, event: Event): void {
  for (const part of event.parts) {
    if (part.role !== 'arrested') continue
    const at = cast.world.custody[event.source.force === 'NV' ? 'NV' : 'HB']
    const time = anyTime(cast.dice, part.from, 9, 20)
    cast.ledger.event({
      type: 'custody',
      source: event.source,
      offence: CLASSES.custody,
      from: time,
      reported: time,
      at,
      unit: 'Custody',
      summary: `Arrested on suspicion of: ${event.offence.name}.`,
      parts: as('arrested', [part.who], part.from),
    })
  }
}
