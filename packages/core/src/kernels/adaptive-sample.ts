/**
 * A bounded sample of the distinct hashes of a stream, with a few whole numbers kept beside each.
 *
 * Adaptive sampling (M. Wegman; P. Flajolet, "On adaptive sampling", Computing 34, 1990): at level L a hash is kept where
 * its L lowest bits are 0; where more than `bound` would be kept the level rises by one and half of them go. At level 0
 * everything is exact; above it a count of distinct hashes is size * 2^L, with a relative error of about 1.2 / sqrt(bound).
 * What is kept depends on the set of hashes alone, never on their order, so samples of parts merge into that of the whole.
 * Hashes are integers from 0 to 2^53 - 1 (`hashText`); the sample is plain data, fit to be sent between threads.
 */
export interface AdaptiveSample {
  readonly bound: number
  /** Numbers kept with each hash. */
  readonly width: number
  level: number
  size: number
  /** Open addressing, linear probing: hash + 1, or 0 where a slot is free. */
  keys: Float64Array
  /** `width` numbers a slot, from 0 to 2^32 - 1; 0 where the hash is new. */
  values: Uint32Array
}

const FIRST_SLOTS = 16
/** Tables of fewer slots grow fourfold. */
const LARGE = 1 << 18

/** An empty sample of at most `bound` hashes. */
export function createAdaptiveSample(bound: number, width: number): AdaptiveSample {
  return { bound, width, level: 0, size: 0, keys: new Float64Array(FIRST_SLOTS), values: new Uint32Array(FIRST_SLOTS * width) }
}

/**
 * Takes a hash in.
 *
 * @returns where its numbers begin in `values`, until the next hash is taken in; -1 where the sample leaves the hash out
 */
export function sampleHash(sample: AdaptiveSample, hash: number): number {
  if (!isSampled(hash, sample.level)) return -1
  let slot = slotOf(sample.keys, hash)
  if (sample.keys[slot] !== 0) return slot * sample.width
  // full: raise the level until half the slots are free again
  while (sample.size >= sample.bound) {
    rebuild(sample, sample.level + 1)
    if (!isSampled(hash, sample.level)) return -1
  }
  if (sample.size * 2 >= sample.keys.length) rebuild(sample, sample.level)
  slot = slotOf(sample.keys, hash)
  sample.keys[slot] = hash + 1
  sample.size++
  return slot * sample.width
}

/**
 * Puts the hashes of one sample into another of the same bound and width.
 *
 * @param combine is told where the numbers of a hash begin in either: it puts the second's to the first's
 */
export function mergeSamples(into: AdaptiveSample, from: AdaptiveSample, combine: (into: number, from: number) => void): void {
  if (from.level > into.level) rebuild(into, from.level)
  for (let slot = 0; slot < from.keys.length; slot++) {
    const key = from.keys[slot] ?? 0
    if (key === 0) continue
    const at = sampleHash(into, key - 1)
    if (at >= 0) combine(at, slot * from.width)
  }
}

/** How many distinct hashes the stream had: exact at level 0, else an estimate. */
export function countDistinct(sample: AdaptiveSample): number {
  return sample.size * 2 ** sample.level
}

/** Where the numbers of each hash begin in `values`, in no order that means anything. */
export function* sampledOffsets(sample: AdaptiveSample): Generator<number> {
  for (let slot = 0; slot < sample.keys.length; slot++) {
    if (sample.keys[slot] !== 0) yield slot * sample.width
  }
}

function isSampled(hash: number, level: number): boolean {
  return level < 32 ? ((hash >>> 0) & ((1 << level) - 1)) === 0 : hash % 2 ** level === 0
}

/** The slot of a hash, or the free slot where it belongs; the high bits choose, since the low ones decide what is kept. */
function slotOf(keys: Float64Array, hash: number): number {
  const mask = keys.length - 1
  let slot = Math.floor(hash / 0x200000) & mask
  for (;;) {
    const key = keys[slot]
    if (key === 0 || key === hash + 1) return slot
    slot = (slot + 1) & mask
  }
}

/** Moves what a level keeps into a table with room to spare. */
function rebuild(sample: AdaptiveSample, level: number): void {
  const { keys, values, width } = sample
  // count what stays, so that the table fits it
  let size = 0
  for (const key of keys) if (key !== 0 && isSampled(key - 1, level)) size++
  let slots = FIRST_SLOTS
  while (slots <= size * 2) slots *= slots < LARGE ? 4 : 2
  const nextKeys = new Float64Array(slots)
  const nextValues = new Uint32Array(slots * width)
  // move it, numbers and all
  for (let slot = 0; slot < keys.length; slot++) {
    const key = keys[slot] ?? 0
    if (key === 0 || !isSampled(key - 1, level)) continue
    const next = slotOf(nextKeys, key - 1)
    nextKeys[next] = key
    for (let i = 0; i < width; i++) nextValues[next * width + i] = values[slot * width + i] ?? 0
  }
  sample.level = level
  sample.size = size
  sample.keys = nextKeys
  sample.values = nextValues
}
