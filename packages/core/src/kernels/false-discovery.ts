/**
 * Which of many tests are more than chance, so that of those taken for more no larger share than asked is chance after all.
 *
 * Of m tests with p values in ascending order, those up to the largest k with p(k) <= k / m * share (Y. Benjamini &
 * Y. Hochberg, "Controlling the false discovery rate", Journal of the Royal Statistical Society B 57, 289-300, 1995). The
 * q value of a test is the least share at which it is among them: the least of m p(j) / j over all j from its own on.
 */

/**
 * The q value of each test, where some tests are known and all others of `tests` have a p value of 1.
 *
 * Tests that were made but not kept count: of pairs of people it is all pairs, not only those seen together, or chance
 * passes for more than chance because it was looked for only where it had struck.
 *
 * @param tests how many tests were made, at least as many as are given
 * @returns q values from 0 to 1, in the order of the p values
 * @throws RangeError where fewer tests were made than are given
 */
export function findQValues(pValues: Float64Array, tests: number): Float64Array {
  if (!(tests >= pValues.length)) throw new RangeError(`${pValues.length} p values come of at least as many tests, got ${tests}.`)
  const order = Int32Array.from(pValues, (_, i) => i).sort((a, b) => (pValues[a] ?? 0) - (pValues[b] ?? 0))
  const qValues = new Float64Array(pValues.length)
  let least = 1
  for (let rank = order.length; rank > 0; rank--) {
    const test = order[rank - 1] ?? 0
    least = Math.min(least, (tests * (pValues[test] ?? 1)) / rank)
    qValues[test] = least
  }
  return qValues
}
