/**
 * A 53-bit hash of a seed and one or two keys, so that a choice falls on a thing for what it is and not for its place in a list.
 *
 * MurmurHash3 (A. Appleby, x86 32-bit) over the words of the keys, from two seeds; integer arithmetic only.
 *
 * @param a and b: integers from 0 to 2^53 - 1, as `hashText` gives them
 * @returns an integer from 0 to 2^53 - 1
 */
export function hashKeys(seed: number, a: number, b = 0): number {
  let high = seed ^ 0x2545f491
  let low = seed | 0
  for (const word of [a, a / 0x1_0000_0000, b, b / 0x1_0000_0000]) {
    const mixed = scramble(word | 0)
    high = absorb(high, mixed)
    low = absorb(low, mixed)
  }
  return (finish(high) & 0x1fffff) * 0x1_0000_0000 + (finish(low) >>> 0)
}

function scramble(word: number): number {
  const product = Math.imul(word, 0xcc9e2d51)
  return Math.imul((product << 15) | (product >>> 17), 0x1b873593)
}

function absorb(state: number, mixed: number): number {
  const met = state ^ mixed
  return (Math.imul((met << 13) | (met >>> 19), 5) + 0xe6546b64) | 0
}

function finish(state: number): number {
  const once = Math.imul(state ^ (state >>> 16), 0x85ebca6b)
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35)
  return twice ^ (twice >>> 16)
}

/**
 * Chooses so many things: those of the smallest hashes, so that each set of them is as likely as any other.
 *
 * @param hashes one for each thing; things of one hash are chosen together
 * @returns 1 for each thing that is chosen, 0 for the others
 */
export function chooseSmallest(hashes: Float64Array, count: number): Uint8Array {
  const chosen = new Uint8Array(hashes.length)
  if (count <= 0) return chosen
  const bound = hashes.slice().sort()[Math.min(count, hashes.length) - 1] ?? -1
  for (let i = 0; i < hashes.length; i++) chosen[i] = (hashes[i] ?? 0) <= bound ? 1 : 0
  return chosen
}
