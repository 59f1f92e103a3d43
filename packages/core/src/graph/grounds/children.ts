import { addTo } from '../../model/group-by.ts'
import { earlier, type PartialDate } from '../../model/partial-date.ts'
import { isInWindow } from '../time-window.ts'
import { isInstitution } from '../event-parts.ts'
import type { ChildTieReason, Ground, Way } from '../ground.ts'
import { dateOf, type GroundSources } from './ground-sources.ts'
import type { ClaimedLink } from './recorded-link.ts'
import { collectUsers } from './shared-object.ts'

/** Children harmed by, or in danger through, one thing. */
interface Circle {
  readonly ways: Map<number, Way[]>
  date: PartialDate | undefined
}

/** Children whom one offender harmed, or is feared to harm. */
export function* groundsOfSharedOffenders(sources: GroundSources): Generator<Ground<ChildTieReason>> {
  const circles = new Map<number, Circle>()
  for (const things of [sources.events, sources.reports]) {
    for (const [thing, { offenders, victims }] of things) {
      for (const [offender, evidence] of offenders) {
        for (const [victim, own] of victims) {
          if (victim === offender || !sources.isChild(victim)) continue
          const ways = evidence.flatMap((record) => own.map((of) => [of, record]))
          addChild(circles, offender, victim, ways, dateOf(sources.entities, thing))
        }
      }
    }
  }
  yield* groundsOf('shared-offender', circles)
}

/** Children linked to one vehicle, telephone or other object that an offender is linked to as well. */
export function* groundsOfChildObjects(sources: GroundSources, links: readonly ClaimedLink[]): Generator<Ground<ChildTieReason>> {
  const circles = new Map<number, Circle>()
  for (const [object, { ways, date }] of collectUsers(sources, links, 'object')) {
    if (![...ways.keys()].some((person) => sources.offenders.has(person))) continue
    for (const [person, own] of ways) {
      if (!sources.offenders.has(person) && sources.isChild(person)) addChild(circles, object, person, own, date)
    }
  }
  yield* groundsOf('child-object', circles)
}

/** Children harmed at one place, or found at it when they were missing; no place where children live, learn or are looked after. */
export function* groundsOfChildPlaces(sources: GroundSources): Generator<Ground<ChildTieReason>> {
  const { entities, events, places, isChild, options } = sources
  const circles = new Map<number, Circle>()
  for (const [event, { victims }] of events) {
    for (const place of places.get(event) ?? []) {
      if (isInstitution(place, entities)) continue
      for (const [victim, own] of victims) {
        if (isChild(victim))
          addChild(
            circles,
            place,
            victim,
            own.map((record) => [record]),
            dateOf(entities, event),
          )
      }
    }
  }
  entities.records.forEach((record, number) => {
    const [person = -1, place = -1] = record.kind === 'missing_episode' ? (entities.named[number] ?? []) : []
    if (record.kind !== 'missing_episode' || person < 0 || place < 0 || isInstitution(place, entities) || !isChild(person)) return
    if (!isInWindow(record.missingFromAt, options)) return
    addChild(circles, place, person, [[number]], record.returnedAt ?? record.missingFromAt)
  })
  yield* groundsOf('child-place', circles)
}

function addChild(circles: Map<number, Circle>, thing: number, child: number, ways: readonly Way[], date: PartialDate | undefined): void {
  const circle = circles.get(thing) ?? { ways: new Map<number, Way[]>(), date: undefined }
  circles.set(thing, circle)
  for (const way of ways) addTo(circle.ways, child, way)
  circle.date = earlier(circle.date, date)
}

function* groundsOf(reason: ChildTieReason, circles: ReadonlyMap<number, Circle>): Generator<Ground<ChildTieReason>> {
  for (const [through, { ways, date }] of [...circles].sort(([a], [b]) => a - b)) {
    const persons = [...ways.keys()].sort((a, b) => a - b)
    if (persons.length < 2) continue
    yield { reason, through, date, base: [], persons, ways: persons.map((person) => ways.get(person) ?? []), harmed: new Map() }
  }
}
