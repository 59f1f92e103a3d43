/** A set of people who share something: the offenders of an event, or those against one victim. */
export type Sharing = ReadonlySet<string>

/**
 * Newman's projection (2001) pair by pair: the weight of two people is the sum of 1/(k-1) over everything that both
 * share with k people in all, left out where k is above a bound. Keys are `P1 P2`, in text order.
 */
export function projectByPairs(people: readonly string[], sharings: readonly Sharing[], most: number): Readonly<Record<string, number>> {
  const weights: Record<string, number> = {}
  for (const one of people) {
    for (const other of people) {
      if (one >= other) continue
      const both = sharings.filter((sharing) => sharing.has(one) && sharing.has(other) && sharing.size <= most)
      const weight = both.reduce((sum, sharing) => sum + 1 / (sharing.size - 1), 0)
      if (weight > 0) weights[`${one} ${other}`] = Math.round(weight * 1e6) / 1e6
    }
  }
  return weights
}
