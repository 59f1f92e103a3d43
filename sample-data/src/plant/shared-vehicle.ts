import { addMinutes, anyTime } from '../calendar.ts'
import { itemAt } from '../dice.ts'
import { as } from '../ledger.ts'
import { CLASSES } from '../presets/offences.ts'
import type { Stage } from '../stage.ts'
import type { Thing } from '../thing.ts'
import { recordAftermath, sourceOfCast } from './aftermath.ts'
import { associate } from './association.ts'
import type { GroupPlan } from '../notes.ts'
import { castGroup, type Cast } from './cast.ts'
import { dayInTurn } from './plan-ring.ts'
import { reportConcern } from './report-concern.ts'

/** A group whose members drive one vehicle in turn, with children in it, and never meet in one event. */
export function plantSharedVehicle(stage: Stage, plan: GroupPlan): Cast {
  const cast = castGroup(stage, plan)
  shareVehicle(cast, cast.world.plates.draw(cast.dice))
  recordAftermath(cast)
  return cast
}

/** Drivers of a taxi office: tied to each other by intelligence, and to children by one of the cars. */
export function plantTaxiOffice(stage: Stage, plan: GroupPlan): Cast {
  const cast = castGroup(stage, plan)
  associate(cast)
  shareVehicle(cast, cast.world.plates.draw(cast.dice))
  for (const driver of cast.offenders)
    cast.ledger.link({
      from: driver,
      to: itemAt(cast.places, 0),
      type: 'works-at',
      strength: 'confirmed',
      basis: 'fact',
      polarity: 'asserted',
    })
  recordAftermath(cast)
  return cast
}

function shareVehicle(cast: Cast, vehicle: Thing): void {
  cast.things.push(vehicle)
  for (const [n, driver] of cast.offenders.entries()) {
    const day = dayInTurn(cast.dice, n, cast.offenders.length)
    const child = itemAt(cast.victims, n % cast.victims.length)
    const stopped = recordSighting(cast, day, n % 2 === 0)
    const report = reportConcern(cast, [driver], child, {
      on: day,
      text: `${vehicle.value} collected a child from outside the bus station. Driver named as a registered user of the vehicle.`,
      also: [[vehicle, '']],
    })
    cast.ledger.link({
      from: driver,
      to: vehicle,
      type: cast.dice.pick(['drives', 'uses', 'registered-keeper']),
      since: day,
      strength: 'confirmed',
      basis: 'fact',
      polarity: 'asserted',
      report,
      event: stopped,
    })
    cast.ledger.link({
      from: child,
      to: vehicle,
      type: 'seen-in',
      since: day,
      strength: cast.dice.pick(['confirmed', 'unconfirmed']),
      basis: 'fact',
      polarity: 'asserted',
      event: stopped,
    })
  }
}

// the vehicle is stopped or seen with a child in it; who drove is told by a report, not by the event
function recordSighting(cast: Cast, day: string, stop: boolean): Cast['events'][number] {
  const from = anyTime(cast.dice, day, 18, 24)
  const event = cast.ledger.event({
    type: stop ? 'stop' : 'sighting',
    source: sourceOfCast(cast),
    offence: stop ? CLASSES.vehicleStop : CLASSES.sighting,
    from,
    reported: addMinutes(from, 10),
    at: cast.dice.pick(cast.places),
    unit: 'Response North',
    summary: 'Vehicle seen with a child in the rear seat. Child said to be getting a lift home.',
    parts: as('at-risk-child', [cast.dice.pick(cast.victims)]),
  })
  cast.events.push(event)
  return event
}
