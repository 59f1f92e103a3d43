import { earlier, type PartialDate } from '../../model/partial-date.ts'
import { addTo } from '../../model/group-by.ts'
import type { EventParts } from '../event-parts.ts'
import type { Ground, Way } from '../ground.ts'
import { dateOf, type GroundSources } from './ground-sources.ts'

interface History {
  /** For each offender the ways in which records put them where the victim was. */
  readonly offenders: Map<number, Way[]>
  readonly records: Set<number>
  date: PartialDate | undefined
}

/** Offenders against one victim, in one event or report or in several. */
export function* groundsOfVictims({ entities, events, reports }: GroundSources): Generator<Ground> {
  const histories = new Map<number, History>()
  for (const things of [events, reports]) {
    for (const [thing, parts] of things) {
      for (const victim of parts.victims.keys()) addThing(histories, victim, parts, dateOf(entities, thing))
    }
  }
  for (const [victim, { offenders, records, date }] of [...histories].sort(([a], [b]) => a - b)) {
    const persons = [...offenders.keys()].sort((a, b) => a - b)
    if (persons.length < 2) continue
    const ways = persons.map((person) => offenders.get(person) ?? [])
    yield { reason: 'shared-victim', through: victim, date, base: [], persons, ways, harmed: new Map([[victim, [...records]]]) }
  }
}

function addThing(
  histories: Map<number, History>,
  victim: number,
  { offenders, victims }: EventParts,
  date: PartialDate | undefined,
): void {
  const own = victims.get(victim) ?? []
  const history = histories.get(victim) ?? { offenders: new Map<number, Way[]>(), records: new Set<number>(), date: undefined }
  histories.set(victim, history)
  history.date = earlier(history.date, date)
  for (const record of own) history.records.add(record)
  for (const [offender, evidence] of offenders) {
    if (offender === victim) continue
    for (const record of evidence) for (const of of own) addTo(history.offenders, offender, [record, of])
  }
}
