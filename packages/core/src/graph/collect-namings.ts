import { isCrowd } from './collect-grounds.ts'
import type { EventParts } from './event-parts.ts'
import { dateOf, type GroundSources } from './grounds/ground-sources.ts'
import type { Naming } from './naming.ts'
import { isInWindow } from './time-window.ts'

/** Every naming of a case, by event or report number, ascending; those that name neither offender nor victim are left out. */
export function collectNamings(sources: Pick<GroundSources, 'entities' | 'events' | 'reports' | 'options'>): readonly Naming[] {
  const { entities, events, reports, options } = sources
  const nameAll = (things: ReadonlyMap<number, EventParts>, reason: 'co-offending' | 'named-together'): readonly Naming[] =>
    [...things]
      .filter(([, { offenders, victims }]) => offenders.size + victims.size > 0)
      .map(([thing, parts]) => {
        const date = dateOf(entities, thing)
        const offenders = ascending(parts.offenders)
        const mayTie = isInWindow(date, options) && !isCrowd(reason, offenders.length, options)
        return { thing, date, offenders, victims: ascending(parts.victims), mayTie }
      })
  return [...nameAll(events, 'co-offending'), ...nameAll(reports, 'named-together')].sort((a, b) => a.thing - b.thing)
}

function ascending(persons: ReadonlyMap<number, unknown>): readonly number[] {
  return [...persons.keys()].sort((a, b) => a - b)
}
