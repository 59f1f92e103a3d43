import { addDays, anyDay, PERIOD, withinPeriod } from '../calendar.ts'
import { recordEpisodes, USUAL_RISKS } from '../missing.ts'
import { ACCREDITATIONS, EXHIBIT_RESULTS, ORDINARY_UNITS } from '../presets/recording.ts'
import { CLASSES } from '../presets/offences.ts'
import { as } from '../ledger.ts'
import { CARE, HARBOUR, NORTHVALE, type Source } from '../source.ts'
import type { Cast } from './cast.ts'
import { reportConcern } from './report-concern.ts'

/** Everything that gathers around a group besides its deeds, recorded as patchily as such things are. */
export function recordAftermath(cast: Cast): void {
  recordMissing(cast)
  for (let n = 0; n < Math.ceil(cast.offenders.length * 0.7) + 1; n++)
    reportConcern(cast, cast.dice.some(cast.offenders, cast.dice.whole(1, 2)), cast.dice.pick(cast.victims))
  tieToPlaces(cast)
  markRecords(cast)
  seizeExhibits(cast)
  takeActions(cast)
  recordOtherMatters(cast)
}

/** The system of the force the group lives under. */
export function sourceOfCast(cast: Cast): Source {
  return cast.plan.force === 'NV' ? NORTHVALE : HARBOUR
}

function recordMissing(cast: Cast): void {
  for (const child of cast.victims) {
    const companions = cast.victims.filter((other) => other !== child)
    const missingFrom = child.lookedAfter ? 'placement' : 'home'
    recordEpisodes(
      cast,
      child,
      cast.dice.weighted([
        [0, 18],
        [1, 17],
        [3, 25],
        [5, 22],
        [8, 18],
      ]),
      { missingFrom, places: cast.places, companions, risks: USUAL_RISKS },
    )
  }
}

function tieToPlaces(cast: Cast): void {
  const { dice, ledger } = cast
  for (const offender of cast.offenders) {
    if (!offender.identified || !dice.chance(0.55)) continue
    const type = dice.pick(['works-at', 'frequents', 'frequents'])
    ledger.link({
      from: offender,
      to: dice.pick(cast.places),
      type,
      since: anyDay(dice),
      strength: dice.pick(['confirmed', 'unconfirmed']),
      basis: type === 'works-at' ? 'fact' : 'assessment',
      polarity: 'asserted',
    })
  }
}

function markRecords(cast: Cast): void {
  const { dice, ledger, plan } = cast
  const set = anyDay(dice, addDays(PERIOD.first, 120), addDays(PERIOD.last, -30))
  const due = addDays(PERIOD.last, dice.whole(20, 200))
  for (const child of cast.victims)
    if (dice.chance(plan.marked)) ledger.flag({ on: child, sort: 'cse', set, unit: 'Exploitation Team', due })
  if (dice.chance(plan.marked)) ledger.flag({ on: dice.pick(cast.places), sort: 'cse', set, unit: 'Neighbourhood East', due })
  if (!plan.recorded) return
  for (const offender of cast.offenders)
    if (dice.chance(0.7)) ledger.flag({ on: offender, sort: 'group', set, unit: 'Exploitation Team', due })
  for (const event of dice.some(cast.events, 2)) ledger.flag({ on: event, sort: 'group', set, unit: 'Exploitation Team', due })
}

function seizeExhibits(cast: Cast): void {
  const { dice, ledger } = cast
  for (const event of cast.events) {
    if (event.type !== 'offence' || !dice.chance(0.4)) continue
    const seized = withinPeriod(addDays(event.reported.slice(0, 10), dice.whole(0, 12)))
    const submitted = withinPeriod(addDays(seized, dice.whole(0, 20)))
    const examined = addDays(submitted, dice.whole(10, 110))
    const done = examined <= PERIOD.last
    ledger.exhibit({
      event,
      sort: dice.pick(['mobile phone', 'mobile phone', 'clothing', 'CCTV footage']),
      seized,
      submitted,
      examined: done ? examined : '',
      result: done ? dice.pick(EXHIBIT_RESULTS) : '',
    })
  }
}

function takeActions(cast: Cast): void {
  const { dice, ledger } = cast
  for (const child of cast.victims) {
    if (dice.chance(0.6))
      ledger.action({ source: CARE, sort: 'referral', child, issued: anyDay(dice), status: dice.pick(['open', 'closed']) })
    if (dice.chance(0.45))
      ledger.action({
        source: sourceOfCast(cast),
        sort: 'strategy-discussion',
        child,
        issued: anyDay(dice),
        status: 'held',
        event: dice.chance(0.5) ? cast.events[0] : undefined,
      })
  }
  for (const subject of cast.offenders) {
    if (!subject.identified || !dice.chance(0.25)) continue
    const issued = anyDay(dice, addDays(PERIOD.first, 60))
    ledger.action({
      source: sourceOfCast(cast),
      sort: dice.pick(['abduction-notice', 'abduction-notice', 'risk-order']),
      subject,
      child: dice.pick(cast.victims),
      issued,
      expires: addDays(issued, 365),
      status: 'served',
    })
  }
}

// members also come to notice for ordinary things, mostly alone
function recordOtherMatters(cast: Cast): void {
  const { dice, ledger, world } = cast
  for (const offender of cast.offenders) {
    if (!offender.identified || !dice.chance(0.35)) continue
    const offence = dice.pick([CLASSES.shoplifting, CLASSES.assault, CLASSES.possession])
    const from = `${anyDay(dice)}T${dice.whole(10, 21)}:${dice.pick(['05', '20', '45'])}`
    ledger.event({
      type: 'offence',
      source: sourceOfCast(cast),
      offence,
      from,
      reported: from,
      at: world.venue(dice, 'shop', cast.plan.force),
      outcome: dice.pick(['1', '3', '8', '']),
      unit: dice.pick(ORDINARY_UNITS),
      accreditation: dice.weighted(ACCREDITATIONS),
      summary: 'Dealt with at the scene.',
      parts: as('suspect', [offender]),
    })
  }
}
