import type { Entities } from '../../entities/entity.ts'
import { recordsOf, type Ground } from '../../graph/ground.ts'
import { addTo } from '../../model/group-by.ts'
import { partsLeft, type Parts } from './parts-left.ts'

/** What kinds of thing a group may fall apart without, in the order in which they are shown. */
export const WEAK_KINDS = ['person', 'event', 'report', 'object', 'place', 'record'] as const
export type WeakKind = (typeof WEAK_KINDS)[number]

/** One thing without which a group falls apart. */
export interface WeakPoint {
  readonly kind: WeakKind
  /** A record number for records, else an entity number. */
  readonly number: number
  /** Into what its members fall; two parts or more. A person taken away is in none of them. */
  readonly parts: Parts
}

/** What weak points are looked for in: members and grounds of one group, all of a case's records. */
export interface WeakPointSources {
  readonly entities: Entities
  /** The places of each event. */
  readonly places: ReadonlyMap<number, readonly number[]>
}

/** Groups on so many grounds rest on no single one of them; looking at all would take the square of it. */
const MOST_GROUNDS = 3000

/**
 * Single records, people, events, reports, objects and places whose removal splits a group: an articulation point of what holds it. By how much is
 * left in one piece, the least first; then by kind.
 *
 * @returns undefined where the group rests on too many grounds to look at each
 */
export function findWeakPoints(
  members: readonly number[],
  grounds: readonly Ground[],
  { entities, places }: WeakPointSources,
): readonly WeakPoint[] | undefined {
  if (grounds.length > MOST_GROUNDS) return undefined
  const groundsOfRecord = new Map<number, number[]>()
  grounds.forEach((ground, number) => {
    for (const record of recordsOf(ground)) addTo(groundsOfRecord, record, number)
  })
  const records = [...groundsOfRecord.keys()].sort((a, b) => a - b)
  const found: WeakPoint[] = []
  const tryWithout = (kind: WeakKind, number: number, gone: ReadonlySet<number>): void => {
    const left = kind === 'person' ? members.filter((member) => member !== number) : members
    const parts = partsLeft(left, grounds, (record) => !gone.has(record))
    if (parts.length > 1) found.push({ kind, number, parts })
  }
  for (const record of records) tryWithout('record', record, new Set([record]))
  for (const [thing, gone] of recordsNaming(records, entities, places)) {
    const kind = kindOf(thing, entities)
    if (kind !== undefined) tryWithout(kind, thing, gone)
  }
  return found.sort(
    (a, b) =>
      (a.parts[0]?.length ?? 0) - (b.parts[0]?.length ?? 0) ||
      WEAK_KINDS.indexOf(a.kind) - WEAK_KINDS.indexOf(b.kind) ||
      a.number - b.number,
  )
}

/** For each thing that records name, the records that would not be there without it; a place takes what happened at it along. */
function recordsNaming(
  records: readonly number[],
  entities: Entities,
  places: ReadonlyMap<number, readonly number[]>,
): ReadonlyMap<number, ReadonlySet<number>> {
  const naming = new Map<number, Set<number>>()
  for (const record of records) {
    for (const thing of entities.named[record] ?? []) {
      if (thing < 0) continue
      for (const one of [thing, ...(places.get(thing) ?? [])]) {
        const own = naming.get(one) ?? new Set<number>()
        naming.set(one, own)
        own.add(record)
      }
    }
  }
  return naming
}

function kindOf(thing: number, { list }: Entities): WeakKind | undefined {
  const kind = list[thing]?.kind
  return kind === 'location' ? 'place' : kind
}
