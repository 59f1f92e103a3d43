import { createUnionFind } from '../../kernels/union-find.ts'
import { groupBy } from '../../model/group-by.ts'

/** A tie between two things, by number. */
export interface Tie {
  readonly left: number
  readonly right: number
}

/**
 * The sets of things that ties hold together: connected components, each sorted, by their smallest member; things without
 * a tie are in none.
 *
 * @param count how many things there are
 */
export function findComponents(count: number, ties: readonly Tie[]): readonly (readonly number[])[] {
  const firsts = joinTies(count, ties)
  const tied = [...new Set(ties.flatMap(({ left, right }) => [left, right]))].sort((a, b) => a - b)
  return [...groupBy(tied, (thing) => firsts[thing]).values()]
}

/** For each thing the number of the first thing that ties join it to; itself where there is none. */
export function joinTies(count: number, ties: readonly Tie[]): Int32Array {
  const sets = createUnionFind(count)
  for (const { left, right } of ties) sets.union(left, right)
  return Int32Array.from({ length: count }, (_, thing) => sets.find(thing))
}
