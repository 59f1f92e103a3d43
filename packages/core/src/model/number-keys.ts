import { entityId, type EntityId, type EntityKind } from './id.ts'

/** Something for which one id stands, or several. */
export interface Keyed {
  readonly kind: EntityKind
  readonly key: string
  /** Absent where `key` is the only one. */
  readonly keys?: readonly string[]
}

/** Every key of a thing. */
export function keysOf({ key, keys }: Pick<Keyed, 'key' | 'keys'>): readonly string[] {
  return keys ?? [key]
}

/** What was numbered before: lists do not change once they are made, and several stages ask for the same. */
const numbered = new WeakMap<readonly Keyed[], ReadonlyMap<EntityId, number>>()

/** The place in a list of the thing for which each id stands. */
export function numberKeys(list: readonly Keyed[]): ReadonlyMap<EntityId, number> {
  const known = numbered.get(list)
  if (known !== undefined) return known
  const numbers = new Map<EntityId, number>()
  list.forEach((thing, number) => {
    for (const key of keysOf(thing)) numbers.set(entityId(thing.kind, key), number)
  })
  numbered.set(list, numbers)
  return numbers
}
