import { createUnionFind } from '../../kernels/union-find.ts'

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
export function findComponents(count: number, ties: Iterable<Tie>): readonly (readonly number[])[] {
  const sets = createUnionFind(count)
  const tied = new Set<number>()
  for (const { left, right } of ties) {
    sets.union(left, right)
    tied.add(left).add(right)
  }
  const components = new Map<number, number[]>()
  for (const thing of [...tied].sort((a, b) => a - b)) {
    const root = sets.find(thing)
    const component = components.get(root)
    if (component === undefined) components.set(root, [thing])
    else component.push(thing)
  }
  return [...components.values()]
}

/** For each thing the number of the first thing that ties join it to; itself where there is none. */
export function joinTies(count: number, ties: readonly Tie[]): Int32Array {
  const sets = createUnionFind(count)
  for (const { left, right } of ties) sets.union(left, right)
  return Int32Array.from({ length: count }, (_, thing) => sets.find(thing))
}
