/**
 * The items of two lists that stand at the same place.
 *
 * @throws RangeError where one is longer than the other
 */
export function zip<A, B>(one: readonly A[], other: readonly B[]): readonly (readonly [A, B])[] {
  if (one.length !== other.length) throw new RangeError(`Lists of ${one.length} and ${other.length} do not go together.`)
  const rest = other.values()
  return one.map((item) => [item, rest.next().value as B] as const)
}
