/** C(n, k) exactly. */
function choose(n: number, k: number): bigint {
  if (k < 0 || k > n) return 0n
  let product = 1n
  for (let i = 0; i < k; i++) product = (product * BigInt(n - i)) / BigInt(i + 1)
  return product
}

/** P[X >= x] in whole numbers to the last: the fraction, rounded once, to 40 digits before it becomes a number. */
export function exactTail(places: number, a: number, b: number, shared: number): number {
  let above = 0n
  for (let k = Math.max(0, shared); k <= Math.min(a, b); k++) above += choose(a, k) * choose(places - a, b - k)
  return divide(above, choose(places, b))
}

function divide(above: bigint, below: bigint): number {
  if (above === 0n) return 0
  const digits = 40 + below.toString().length - above.toString().length
  return Number(`${((above * 10n ** BigInt(digits)) / below).toString()}e-${String(digits)}`)
}
