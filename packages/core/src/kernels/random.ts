/** A source of numbers in [0, 1), the same for the same seed on every machine. */
export type Random = () => number

/**
 * Seeded random numbers: sfc32 (C. Doty-Humphrey, PractRand), 128 bits of state, integer arithmetic only.
 *
 * @param seed any finite number; its integer part, modulo 2^32, is used
 */
export function createRandom(seed: number): Random {
  let a = 0x9e3779b9
  let b = 0x243f6a88
  let c = seed | 0
  let counter = 1
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    c |= 0
    return (sum >>> 0) / 0x1_0000_0000
  }
  // the first outputs still resemble the seed
  for (let i = 0; i < 15; i++) next()
  return next
}
