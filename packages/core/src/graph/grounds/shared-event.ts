import { addTo, groupBy } from '../../model/group-by.ts'
import { earlier, type PartialDate } from '../../model/partial-date.ts'
import { definingRecords } from '../grade-floor.ts'
import type { EventParts } from '../event-parts.ts'
import type { Ground, Way } from '../ground.ts'
import { nameOrigins } from '../report-origins.ts'
import { dateOf, type GroundSources } from './ground-sources.ts'

/** Offenders in one event. */
export function* groundsOfEvents({ entities, events }: GroundSources): Generator<Ground> {
  for (const [event, parts] of events) yield* groundOf('co-offending', event, parts, entities)
}

/** Persons whom one source names as offenders in a report, whatever it says of them: reports that pass on another are one with it. */
export function* groundsOfReports({ entities, reports }: GroundSources): Generator<Ground> {
  const origins = nameOrigins(entities)
  for (const own of groupBy(reports, ([report]) => origins.get(report)).values()) {
    for (const [report, parts] of own.length > 1 ? [] : own) yield* groundOf('named-together', report, parts, entities)
    if (own.length > 1) yield* groundOfOrigin(own, entities)
  }
}

/** One ground of several reports: each mention needs its own report, and any of them suffices. */
function* groundOfOrigin(own: readonly (readonly [number, EventParts])[], entities: GroundSources['entities']): Generator<Ground> {
  const ways = new Map<number, Way[]>()
  const harmed = new Map<number, readonly number[]>()
  for (const [report, { offenders, victims }] of own) {
    for (const [person, records] of offenders) {
      for (const record of records) addTo(ways, person, [record, ...definingRecords(entities, report)])
    }
    for (const [victim, records] of victims) harmed.set(victim, [...(harmed.get(victim) ?? []), ...records])
  }
  const persons = [...ways.keys()].sort((a, b) => a - b)
  const [[first] = [-1]] = own
  if (persons.length < 2) return
  const date = own.reduce<PartialDate | undefined>((earliest, [report]) => earlier(earliest, dateOf(entities, report)), undefined)
  yield { reason: 'named-together', through: first, date, base: [], persons, ways: persons.map((person) => ways.get(person) ?? []), harmed }
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
