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

/** The place in a list of the thing for which each id stands. */
export function numberKeys(list: readonly Keyed[]): ReadonlyMap<EntityId, number> {
  return new Map(list.flatMap((thing, number) => keysOf(thing).map((key) => [entityId(thing.kind, key), number] as const)))
}
