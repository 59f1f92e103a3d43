import { compareText } from '../model/id.ts'

/**
 * Values by how many claim them, most first, and in text order where as many do; so that the order of records, which hangs
 * on all their cells, changes nothing.
 *
 * @param textOf by which two values are told to be one
 */
export function rankClaims<T>(values: readonly T[], textOf: (value: T) => string): readonly T[] {
  const counts = new Map<string, { readonly value: T; count: number }>()
  for (const value of values) {
    const text = textOf(value)
    const known = counts.get(text)
    if (known === undefined) counts.set(text, { value, count: 1 })
    else known.count += 1
  }
  return [...counts].sort(([a, one], [b, other]) => other.count - one.count || compareText(a, b)).map(([, { value }]) => value)
}
