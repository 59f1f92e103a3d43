import { addMinutes, anyTime } from '../calendar.ts'
import { itemAt } from '../dice.ts'
import { as } from '../ledger.ts'
import { CLASSES } from '../presets/offences.ts'
import type { Stage } from '../stage.ts'
import type { Thing } from '../thing.ts'
import { recordAftermath, sourceOfCast } from './aftermath.ts'
import type { GroupPlan } from '../notes.ts'
import { castGroup, createOffender, type Cast } from './cast.ts'
import { dayInTurn } from './plan-ring.ts'
import { reportConcern } from './report-concern.ts'

/** A group that passes one phone from hand to hand; children are in contact with the number, not with a name. */
export function plantSharedPhone(stage: Stage, plan: GroupPlan): Cast {
  const phone: Thing = { kind: 'object', sort: 'phone', value: stage.world.phones.draw() }
  const offenders = Array.from({ length: plan.offenders }, (_, n) => createOffender(stage, plan.force, n < 2 ? { phone: phone.value } : {}))
  const cast = castGroup(stage, plan, { offenders })
  cast.things.push(phone)
  for (const [n, user] of cast.offenders.entries()) passOn(cast, phone, user, n)
  for (const child of cast.victims) contactChild(cast, phone, child)
  recordAftermath(cast)
  return cast
}

function passOn(cast: Cast, phone: Thing, user: Cast['offenders'][number], turn: number): void {
  const day = dayInTurn(cast.dice, turn, cast.offenders.length)
  const report = reportConcern(cast, [user], itemAt(cast.victims, turn % cast.victims.length), {
    on: day,
    text: `Number ${phone.value} was answered by this person when called back. The number is saved on a child's phone.`,
    also: [[phone, '']],
  })
  cast.ledger.link({
    from: user,
    to: phone,
    type: 'uses',
    since: day,
    strength: cast.dice.pick(['confirmed', 'unconfirmed']),
    basis: 'fact',
    polarity: 'asserted',
    report,
  })
}

function contactChild(cast: Cast, phone: Thing, child: Cast['victims'][number]): void {
  const from = anyTime(cast.dice, dayInTurn(cast.dice, 1, 3), 16, 22)
  const event = cast.ledger.event({
    type: 'incident',
    source: sourceOfCast(cast),
    offence: CLASSES.concern,
    from,
    reported: addMinutes(from, 60),
    at: child.home,
    unit: 'Child Protection',
    summary: 'Parent reports many calls and messages to child at night from a number not known to the family.',
    parts: as('at-risk-child', [child]),
  })
  cast.events.push(event)
  cast.ledger.link({
    from: child,
    to: phone,
    type: 'phone-contact',
    since: from.slice(0, 10),
    strength: 'confirmed',
    basis: 'fact',
    polarity: 'asserted',
    event,
  })
}
