/** The kinds of thing an export can speak of, in canonical order. Reports are things too: links may point at them. */
export const ENTITY_KINDS = ['person', 'event', 'location', 'object', 'report'] as const
export type EntityKind = (typeof ENTITY_KINDS)[number]

/** `kind:key`, the key being the id that the export gives it. */
export type EntityId = string & { readonly brand: 'EntityId' }

/** Names an entity by its kind and the key under which the exports know it. */
export function entityId(kind: EntityKind, key: string): EntityId {
  return `${kind}:${key}` as EntityId
}

/** Orders texts by UTF-16 code unit: the same on every machine and in every locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
