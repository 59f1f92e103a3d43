import type { Entities } from '../entities/entity.ts'
import type { EventParts } from './event-parts.ts'
import { dateOf } from './grounds/ground-sources.ts'
import { collectSpokenOf } from './spoken-of.ts'
import { childhoodAt } from './standing.ts'

/**
 * Whoever was, or may have been, a child when harmed or in danger: a victim not known to have been an adult at the event or
 * report, a child at risk, the child of an action, someone missing who may have been under 18.
 */
export function collectChildren(
  entities: Entities,
  parts: ReadonlyMap<number, EventParts>,
  reportParts: ReadonlyMap<number, EventParts>,
): ReadonlySet<number> {
  const children = new Set(collectSpokenOf(entities).children)
  for (const things of [parts, reportParts]) {
    for (const [thing, { victims, roles }] of things) {
      const date = dateOf(entities, thing)
      for (const person of victims.keys()) {
        if (roles.get(person)?.includes('at-risk-child') === true || childhoodAt(entities, person, date) !== 'adult') children.add(person)
      }
    }
  }
  return children
}
