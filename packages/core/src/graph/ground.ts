import type { PartialDate } from '../model/partial-date.ts'

/** What may tie offenders: one event, one victim, one report that names them, a link, a vehicle, telephone or other object. */
export const TIE_REASONS = [
  'co-offending',
  'shared-victim',
  'association',
  'named-together',
  'shared-vehicle',
  'shared-phone',
  'shared-object',
] as const
export type TieReason = (typeof TIE_REASONS)[number]

/** What may tie children: one offender, object or place that harm reached them by, and being missing together. */
export const CHILD_TIE_REASONS = ['shared-offender', 'child-object', 'child-place', 'co-missing'] as const
export type ChildTieReason = (typeof CHILD_TIE_REASONS)[number]

/** Records that together put somebody somewhere; all of them are needed. */
export type Way = readonly number[]

/**
 * One thing that ties people, with all that it rests on: what every question about the doubt of a tie or group is put to.
 * Made of records by Weft, so always an assessment.
 */
export interface Ground<Reason = TieReason> {
  readonly reason: Reason
  /** The event, victim, report, object, offender or place that makes it, as an entity number; -1 for a link. */
  readonly through: number
  readonly date: PartialDate | undefined
  /** The records that define what makes it, of which one is needed where there are any. */
  readonly base: readonly number[]
  /** Entity numbers, ascending; two or more. */
  readonly persons: readonly number[]
  /** For each person, the ways in which records put them here: any one suffices. */
  readonly ways: readonly (readonly Way[])[]
  /** Whoever was harmed here, or may have been, with the records that say so. */
  readonly harmed: ReadonlyMap<number, readonly number[]>
}

/** The persons of a ground whom the records left still put there; fewer than two tie nobody. */
export function personsLeft({ base, persons, ways }: Ground<unknown>, isLeft: (record: number) => boolean): readonly number[] {
  if (base.length > 0 && !base.some(isLeft)) return []
  return persons.filter((_, i) => (ways[i] ?? []).some((way) => way.every(isLeft)))
}

/** Every record a ground rests on for some of its persons, ascending; for all of them where none are named. */
export function recordsOf({ base, persons, ways }: Ground<unknown>, some: readonly number[] = persons): readonly number[] {
  const records = new Set(base)
  persons.forEach((person, i) => {
    if (!some.includes(person)) return
    for (const way of ways[i] ?? []) for (const record of way) records.add(record)
  })
  return [...records].sort((a, b) => a - b)
}
