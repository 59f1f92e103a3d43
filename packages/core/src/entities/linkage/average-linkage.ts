/** Weights are clipped, so that one strange pair does not outweigh all others. */
const LEAST = -8
const MOST = 20
/** What two weigh that a person holds to be one: more than any set of others can outweigh. */
const HELD = 1e9

/**
 * Parts a set into clusters by average linkage (Sokal & Michener 1958): the two clusters with the highest mean weight are put
 * together until that mean falls below a bound; two that hold things which must stay apart never are.
 *
 * @param size of the set
 * @param weight of each pair of its members, by place, 0 to size - 1; Infinity for those that are one whatever else is so
 * @param apart whether two members must stay apart
 * @param atLeast the mean weight to which clusters are put together
 * @returns for each member the number of its cluster: the smallest place in it
 */
export function averageLinkage(
  size: number,
  weight: (a: number, b: number) => number,
  apart: (a: number, b: number) => boolean,
  atLeast: number,
): readonly number[] {
  // sums of weights between clusters, -Infinity where they must stay apart; a cluster is named by its smallest member
  const sums = Array.from({ length: size }, (_, a) =>
    Array.from({ length: size }, (__, b) => {
      if (a === b) return 0
      if (apart(a, b)) return -Infinity
      const own = weight(a, b)
      return own === Infinity ? HELD : Math.min(MOST, Math.max(LEAST, own))
    }),
  )
  const members = Array.from({ length: size }, (_, a) => [a])
  const alive = new Set(members.keys())
  for (;;) {
    const best = findBest(alive, sums, members)
    if (best === undefined || best.mean < atLeast) break
    mergeInto(best.a, best.b, alive, sums, members)
  }
  const cluster = new Array<number>(size).fill(0)
  for (const a of alive) for (const member of members[a] ?? []) cluster[member] = a
  return cluster
}

function findBest(
  alive: ReadonlySet<number>,
  sums: readonly (readonly number[])[],
  members: readonly (readonly number[])[],
): { readonly a: number; readonly b: number; readonly mean: number } | undefined {
  let best: { a: number; b: number; mean: number } | undefined
  for (const a of alive) {
    for (const b of alive) {
      if (b <= a) continue
      const mean = (sums[a]?.[b] ?? -Infinity) / ((members[a]?.length ?? 1) * (members[b]?.length ?? 1))
      if (best === undefined || mean > best.mean) best = { a, b, mean }
    }
  }
  return best
}

function mergeInto(a: number, b: number, alive: Set<number>, sums: number[][], members: number[][]): void {
  alive.delete(b)
  members[a]?.push(...(members[b] ?? []))
  for (const other of alive) {
    if (other === a) continue
    const sum = (sums[a]?.[other] ?? -Infinity) + (sums[b]?.[other] ?? -Infinity)
    const rowA = sums[a]
    const rowOther = sums[other]
    if (rowA !== undefined) rowA[other] = sum
    if (rowOther !== undefined) rowOther[a] = sum
  }
}
