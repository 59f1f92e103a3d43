import type { SqlValue } from '../../engine/sql-engine.ts'
import { foldLookAlikes } from '../../records/forms/vehicle-mark.ts'

/** Kinds of thing that a value does not name: two of them that say the same are two. */
const NAMED_BY_NOTHING: ReadonlySet<string> = new Set(['other', 'cash', 'drugs', 'weapon', 'clothing'])
/** A shorter mark is too like others to be held against them. */
const SHORTEST_MARK = 5

/**
 * The persona of a thing, its columns in the order of the object model; undefined where nothing names it.
 *
 * @param value in the form in which things of its kind are compared
 */
export function objectPersona(kind: string, value: string | undefined): readonly SqlValue[] | undefined {
  if (value === undefined || NAMED_BY_NOTHING.has(kind)) return undefined
  const mark = kind === 'vehicle' && value.length >= SHORTEST_MARK ? value : null
  const half = mark === null ? 0 : Math.floor(mark.length / 2)
  return [
    `${kind} ${value}`,
    mark,
    mark === null ? null : foldLookAlikes(mark),
    mark === null ? null : mark.slice(0, half),
    mark === null ? null : mark.slice(-half),
  ]
}
