import { definingRecords, neededRecords } from '../grade-floor.ts'
import type { EventParts } from '../event-parts.ts'
import type { Ground, Way } from '../ground.ts'
import { dateOf, type GroundSources } from './ground-sources.ts'

/** Offenders in one event. */
export function* groundsOfEvents({ entities, events }: GroundSources): Generator<Ground> {
  for (const [event, { offenders, victims }] of events) {
    const persons = personsOf(offenders)
    if (persons.length < 2) continue
    const ways = persons.map((person) => (offenders.get(person) ?? []).map((record): Way => [record]))
    const base = definingRecords(entities, event)
    yield { reason: 'co-offending', through: event, date: dateOf(entities, event), base, persons, ways, harmed: victims }
  }
}

/** Persons whom one report names as offenders, whatever it says of them. A mention may be of a report that passes this one on: it needs its own. */
export function* groundsOfReports({ entities, reports }: GroundSources): Generator<Ground> {
  const wayOf = (mention: number): Way => [mention, ...neededRecords(entities, entities.named[mention]?.[0] ?? -1)]
  for (const [report, { offenders, victims }] of reports) {
    const persons = personsOf(offenders)
    if (persons.length < 2) continue
    const ways = persons.map((person) => (offenders.get(person) ?? []).map(wayOf))
    yield { reason: 'named-together', through: report, date: dateOf(entities, report), base: [], persons, ways, harmed: victims }
  }
}

function personsOf(offenders: EventParts['offenders']): readonly number[] {
  return [...offenders.keys()].sort((a, b) => a - b)
}
