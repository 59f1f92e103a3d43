import { definingRecords } from '../grade-floor.ts'
import type { EventParts } from '../event-parts.ts'
import type { Ground } from '../ground.ts'
import { dateOf, type GroundSources } from './ground-sources.ts'

/** Offenders in one event. */
export function* groundsOfEvents({ entities, events }: GroundSources): Generator<Ground> {
  for (const [event, parts] of events) yield* groundOf('co-offending', event, parts, entities)
}

/** Persons whom one report names as offenders, whatever it says of them. */
export function* groundsOfReports({ entities, reports }: GroundSources): Generator<Ground> {
  for (const [report, parts] of reports) yield* groundOf('named-together', report, parts, entities)
}

function* groundOf(
  reason: 'co-offending' | 'named-together',
  through: number,
  { offenders, victims }: EventParts,
  entities: GroundSources['entities'],
): Generator<Ground> {
  const persons = [...offenders.keys()].sort((a, b) => a - b)
  if (persons.length < 2) return
  const ways = persons.map((person) => (offenders.get(person) ?? []).map((record) => [record]))
  yield { reason, through, date: dateOf(entities, through), base: definingRecords(entities, through), persons, ways, harmed: victims }
}
