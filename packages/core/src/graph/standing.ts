import type { Entities } from '../entities/entity.ts'
import { ADULT_AGE, ageAt } from '../model/age.ts'
import type { PartialDate } from '../model/partial-date.ts'
import { OFFENDER_ROLES, VICTIM_ROLES, type Role } from '../presets/roles.ts'
import type { EventParts } from './event-parts.ts'
import { dateOf } from './grounds/ground-sources.ts'
import { collectSpokenOf } from './spoken-of.ts'

export const PERSON_CATEGORIES = ['offender', 'victim', 'both', 'other'] as const
/** What records say of a person over some events and reports; `both` is shown as a victim first. */
export type PersonCategory = (typeof PERSON_CATEGORIES)[number]

/** How a person stands in all the events and reports of a case. */
export interface Standing {
  readonly category: PersonCategory
  /** Under 18 at some event, or at the as-at date, or recorded as a child at risk; also where that is only possible. */
  readonly isChild: boolean
  /** A child, a victim, or someone whom any record speaks of as one: shown by a cipher. */
  readonly isProtected: boolean
}

/** The category that some roles make. */
export function categoryOf(roles: Iterable<Role>): PersonCategory {
  let isOffender = false
  let isVictim = false
  for (const role of roles) {
    isOffender ||= OFFENDER_ROLES.has(role)
    isVictim ||= VICTIM_ROLES.has(role)
  }
  if (isVictim) return isOffender ? 'both' : 'victim'
  return isOffender ? 'offender' : 'other'
}

/**
 * How every person stands, by entity number.
 *
 * @param parts who took which part in each event, and is said to by each report
 * @param asAt ISO day to which present ages are counted; '' where no date is known
 */
export function collectStandings(
  entities: Entities,
  parts: readonly ReadonlyMap<number, EventParts>[],
  asAt: string,
): ReadonlyMap<number, Standing> {
  const roles = new Map<number, Set<Role>>()
  const children = new Set<number>()
  for (const [thing, { roles: rolesThere }] of parts.flatMap((things) => [...things])) {
    const date = dateOf(entities, thing)
    for (const [person, held] of rolesThere) {
      const all = roles.get(person) ?? new Set<Role>()
      roles.set(person, all)
      for (const role of held) all.add(role)
      if (held.includes('at-risk-child') || mayBeChild(entities, person, date)) children.add(person)
    }
  }
  const spokenOf = collectSpokenOf(entities)
  const standings = new Map<number, Standing>()
  entities.list.forEach((entity, number) => {
    if (entity.kind !== 'person') return
    const category = categoryOf(roles.get(number) ?? [])
    const isChild =
      children.has(number) || spokenOf.children.has(number) || mayBeChild(entities, number, asAt === '' ? undefined : (asAt as PartialDate))
    const isVictim = category === 'victim' || category === 'both' || spokenOf.victims.has(number)
    standings.set(number, { category, isChild, isProtected: isChild || isVictim || (category === 'other' && spokenOf.flagged.has(number)) })
  })
  return standings
}

/** Whether a person was under 18 on a date; unknown where the records leave it open. */
export function childhoodAt(entities: Entities, person: number, date: PartialDate | undefined): 'child' | 'adult' | 'unknown' {
  const entity = entities.list[person]
  if (entity?.kind !== 'person' || entity.born === undefined || date === undefined) return 'unknown'
  const { youngest, oldest } = ageAt(entity.born, date)
  if (oldest < ADULT_AGE) return 'child'
  return youngest >= ADULT_AGE ? 'adult' : 'unknown'
}

/** Whether what is known of a person's age leaves it possible that they were a child; where nothing is known, nothing follows. */
function mayBeChild(entities: Entities, person: number, date: PartialDate | undefined): boolean {
  const entity = entities.list[person]
  return entity?.kind === 'person' && entity.born !== undefined && date !== undefined && childhoodAt(entities, person, date) !== 'adult'
}
