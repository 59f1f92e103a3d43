import { addDays, PERIOD, addMinutes } from '../calendar.ts'
import { itemAt } from '../dice.ts'
import { as } from '../ledger.ts'
import { CLASSES } from '../presets/offences.ts'
import type { Stage } from '../stage.ts'
import { recordAftermath, sourceOfCast } from './aftermath.ts'
import type { GroupPlan } from '../notes.ts'
import { castGroup, type Cast } from './cast.ts'
import { offendTogether } from './co-offending.ts'
import { recordOffence } from './record-offence.ts'

/** A group that makes one of the children bring another: the last event names her as a facilitator. She is a victim. */
export function plantIntroducedChild(stage: Stage, plan: GroupPlan): Cast {
  const cast = castGroup(stage, plan)
  const child = itemAt(cast.victims, 0)
  const other = itemAt(cast.victims, cast.victims.length - 1)
  for (const day of [20, 75])
    recordOffence(cast, { on: addDays(PERIOD.first, day), suspects: cast.dice.some(cast.offenders, 2), victims: [child] })
  offendTogether(cast)
  const from = `${addDays(PERIOD.last, -26)}T19:40`
  cast.events.push(
    cast.ledger.event({
      type: 'offence',
      source: sourceOfCast(cast),
      offence: CLASSES.exploitation,
      from,
      reported: addMinutes(from, 1500),
      at: itemAt(cast.places, 0),
      unit: 'Response North',
      accreditation: 'PIP1',
      method: 'met through another child',
      summary:
        'Child told by adults to bring a friend to the address.\nShe says "they said it would stop if I did". Recorded as facilitator pending review.',
      parts: [...as('suspect', cast.offenders.slice(0, 2)), ...as('facilitator', [child]), ...as('victim', [other])],
    }),
  )
  recordAftermath(cast)
  return cast
}
