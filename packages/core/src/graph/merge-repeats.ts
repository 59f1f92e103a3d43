import type { Entities } from '../entities/entity.ts'
import { groupBy } from '../model/group-by.ts'
import type { EventParts } from './event-parts.ts'
import { nameOrigins } from './report-origins.ts'

/**
 * Reports without those that only pass on another of the same source: a report that names as offenders no one but those whom
 * another names as well goes into that one, with its records. By report number, ascending.
 */
export function mergeRepeats(reports: ReadonlyMap<number, EventParts>, entities: Entities): ReadonlyMap<number, EventParts> {
  const origins = nameOrigins(entities)
  const merged = [...groupBy(reports, ([report]) => origins.get(report)).values()].flatMap((own) => (own.length === 1 ? own : mergeOf(own)))
  return new Map(merged.sort(([a], [b]) => a - b))
}

type Told = readonly [report: number, parts: EventParts]

/** The reports of one source, the one that names most first; of several the earlier number. */
function mergeOf(own: readonly Told[]): readonly Told[] {
  const kept: Told[] = []
  for (const [report, parts] of [...own].sort(([a, one], [b, other]) => other.offenders.size - one.offenders.size || a - b)) {
    const place = kept.findIndex(([, larger]) => [...parts.offenders.keys()].every((person) => larger.offenders.has(person)))
    const found = kept[place]
    if (found === undefined) kept.push([report, parts])
    else kept[place] = [found[0], joinParts(found[1], parts)]
  }
  return kept
}

function joinParts(one: EventParts, other: EventParts): EventParts {
  return {
    offenders: joinLists(one.offenders, other.offenders),
    victims: joinLists(one.victims, other.victims),
    roles: joinLists(one.roles, other.roles),
  }
}

function joinLists<T>(one: ReadonlyMap<number, readonly T[]>, other: ReadonlyMap<number, readonly T[]>): ReadonlyMap<number, readonly T[]> {
  const joined = new Map(one)
  for (const [person, items] of other) joined.set(person, [...(joined.get(person) ?? []), ...items])
  return joined
}
