/**
 * m such that m / u never rises from a better level to a worse one: neighbours that break the order share their ratio
 * (pool adjacent violators, Ayer et al. 1955). A near miss must never count for less than a total one.
 *
 * @param m of the levels from best to worst
 * @param u of the same levels, above 0
 */
export function keepMonotone(m: readonly number[], u: readonly number[]): { readonly m: readonly number[]; readonly u: readonly number[] } {
  const pools: { m: number; u: number; levels: number }[] = []
  m.forEach((value, level) => {
    pools.push({ m: value, u: u[level] ?? 1, levels: 1 })
    for (;;) {
      const worse = pools.at(-1)
      const better = pools.at(-2)
      if (worse === undefined || better === undefined || worse.m / worse.u <= better.m / better.u) break
      pools.splice(-2, 2, { m: better.m + worse.m, u: better.u + worse.u, levels: better.levels + worse.levels })
    }
  })
  const ratios = pools.flatMap((pool) => new Array<number>(pool.levels).fill(pool.m / pool.u))
  return { m: m.map((_, level) => (ratios[level] ?? 0) * (u[level] ?? 1)), u }
}
