/**
 * How likely chance alone brings two things together as often: of N places, one fills a and the other b, and both fill at
 * least x of them.
 *
 * P[X >= x] = sum from k = x to min(a, b) of C(a, k) C(N - a, b - k) / C(N, b)
 *
 * (Tumminello, Miccichè, Lillo, Piilo & Mantegna, "Statistically validated networks in bipartite systems", PLoS ONE 6(3)
 * e17994, 2011). A term is multiplied up from factors taken so that the product stays near 1 (after C. Loader, "Fast and
 * accurate computation of binomial probabilities", 2000): no logarithms, whose last digits differ from machine to machine.
 */

/**
 * The upper tail of the hypergeometric distribution.
 *
 * @param places N, a whole number from 0
 * @param a and b: how many of them each fills, 0 to N
 * @param shared x; 0 or less gives 1, more than can be gives 0
 * @returns a probability, right to about min(a, b) * 1e-16 of itself; 0 where it is below 1e-308
 * @throws RangeError where a or b is no number of places
 */
export function findHypergeometricTail(places: number, a: number, b: number, shared: number): number {
  for (const filled of [a, b])
    if (!(Number.isInteger(filled) && filled >= 0 && filled <= places))
      throw new RangeError(`Of ${places} places 0 to ${places} can be filled, got ${filled}.`)
  const [large, small] = a > b ? [a, b] : [b, a]
  const least = Math.max(0, large + small - places)
  if (shared <= least) return 1
  if (shared > small) return 0
  // the tail that holds no peak is added up: its terms fall from the first
  const peak = Math.floor(((large + 1) * (small + 1)) / (places + 2))
  if (shared > peak) return Math.min(1, addTerms(places, large, small, shared, 1))
  return Math.max(0, 1 - addTerms(places, large, small, shared - 1, -1))
}

/** Terms added up from one of them, upwards or downwards, as long as they count. */
function addTerms(places: number, large: number, small: number, from: number, step: 1 | -1): number {
  let term = findTerm(places, large, small, from)
  let sum = 0
  for (let k = from; term > sum * 1e-17; k += step) {
    sum += term
    const up = step > 0 ? k : k - 1
    const ratio = ((large - up) * (small - up)) / ((up + 1) * (places - large - small + up + 1))
    term = step > 0 ? term * ratio : term / ratio
  }
  return sum
}

/** P[X = k], as C(small, k) [large]_k [places - large]_(small - k) / [places]_small with [n]_i = n (n - 1) ... (n - i + 1). */
function findTerm(places: number, large: number, small: number, k: number): number {
  const together = (i: number): number => ((small - i) * (large - i)) / ((i + 1) * (places - i))
  const apart = (i: number): number => (places - large - i) / (places - k - i)
  let product = 1
  // factors of the first kind fall from first to last, those of the second are at most 1
  let first = 0
  let last = k - 1
  let next = 0
  while (first <= last || next < small - k) {
    if (first <= last && product <= 1) product *= together(first++)
    else if (next < small - k) product *= apart(next++)
    else product *= together(last--)
  }
  return product
}
