/** The places that numbers may take when they are put in order, the largest first: several for those that are equal. */
export interface Places {
  /** 1 and the number of those that are larger; 0 for one left out. */
  readonly best: Int32Array
  /** The number of those not smaller; 0 for one left out. */
  readonly worst: Int32Array
}

/** Sums taken in another order differ by less than this share of them: such numbers are equal. */
const SAME = 1e-9

/**
 * The best and the worst place of each number among those not left out.
 *
 * @param isLeftOut 1 for each number that takes no place
 */
export function rankBothWays(values: ArrayLike<number>, isLeftOut: Uint8Array): Places {
  const kept = Float64Array.from({ length: values.length }, (_, i) => values[i] ?? 0).filter((_, i) => isLeftOut[i] !== 1)
  kept.sort()
  // for each place in ascending order the first and the last of its equals
  const first = new Int32Array(kept.length)
  const last = new Int32Array(kept.length)
  for (let i = 1; i < kept.length; i++) first[i] = isSame(kept[i - 1] ?? 0, kept[i] ?? 0) ? (first[i - 1] ?? 0) : i
  for (let i = kept.length - 1; i >= 0; i--) last[i] = i + 1 < kept.length && first[i + 1] !== i + 1 ? (last[i + 1] ?? 0) : i
  const best = new Int32Array(values.length)
  const worst = new Int32Array(values.length)
  for (let i = 0; i < values.length; i++) {
    if (isLeftOut[i] === 1) continue
    const place = findFirst(kept, values[i] ?? 0)
    best[i] = kept.length - (last[place] ?? 0)
    worst[i] = kept.length - (first[place] ?? 0)
  }
  return { best, worst }
}

function isSame(a: number, b: number): boolean {
  return b - a <= SAME * Math.max(1, Math.abs(a), Math.abs(b))
}

/** Where the first of some ascending numbers stands that is not below a value. */
function findFirst(ascending: Float64Array, value: number): number {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ascending[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}
