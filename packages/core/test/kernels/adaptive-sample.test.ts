import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  countDistinct,
  createAdaptiveSample,
  mergeSamples,
  sampledOffsets,
  sampleHash,
  type AdaptiveSample,
} from '../../src/kernels/adaptive-sample.ts'
import { hashText } from '../../src/kernels/hash.ts'
import { createRandom } from '../../src/kernels/random.ts'
import { at, LAW } from '../make.ts'

/** Counts how often each hash is met, as far as the sample keeps it. */
function sampleAll(hashes: Iterable<number>, bound: number): AdaptiveSample {
  const sample = createAdaptiveSample(bound, 1)
  for (const hash of hashes) {
    const offset = sampleHash(sample, hash)
    if (offset >= 0) sample.values[offset] = at(sample.values, offset) + 1
  }
  return sample
}

function mergeAll(parts: readonly AdaptiveSample[], bound: number): AdaptiveSample {
  const merged = createAdaptiveSample(bound, 1)
  for (const part of parts) {
    mergeSamples(merged, part, (into, from) => {
      merged.values[into] = at(merged.values, into) + at(part.values, from)
    })
  }
  return merged
}

/** What a sample keeps: each hash and how often it was met, by hash. */
function keptIn(sample: AdaptiveSample): readonly (readonly [hash: number, times: number])[] {
  const offsets = [...sampledOffsets(sample)]
  return offsets.map((offset) => [at(sample.keys, offset) - 1, at(sample.values, offset)] as const).sort(([a], [b]) => a - b)
}

/** The slow way: all hashes counted, then those dropped that a level leaves out, level by level. */
function keepSlowly(hashes: readonly number[], bound: number): { readonly level: number; readonly kept: ReturnType<typeof keptIn> } {
  const times = new Map<number, number>()
  for (const hash of hashes) times.set(hash, (times.get(hash) ?? 0) + 1)
  let level = 0
  const isKept = (hash: number): boolean => BigInt(hash) % 2n ** BigInt(level) === 0n
  while ([...times.keys()].filter(isKept).length > bound) level++
  return { level, kept: [...times].filter(([hash]) => isKept(hash)).sort(([a], [b]) => a - b) }
}

/** Hashes with many zeros at their end among them, so that every level is reached, and some that stand more than once. */
const HASH = fc.oneof(
  fc.nat(40),
  fc.maxSafeNat(),
  fc.tuple(fc.nat(15), fc.nat(49)).map(([head, zeros]) => head * 2 ** zeros),
)
const HASHES = fc.array(HASH, { maxLength: 120 })
const BOUND = fc.constantFrom(1, 2, 7, 16, 64)
const MANY = Array.from({ length: 20_000 }, (_, i) => hashText(`person:${i}`))

describe('sampleHash', () => {
  it('keeps every hash, and is exact, as long as there are no more than the bound', () => {
    fc.assert(
      fc.property(fc.array(HASH, { maxLength: 64 }), (hashes) => {
        const sample = sampleAll(hashes, 64)
        expect(countDistinct(sample)).toBe(new Set(hashes).size)
        expect({ level: sample.level, kept: keptIn(sample) }).toEqual(keepSlowly(hashes, 64))
      }),
      LAW,
    )
  })

  it('keeps of more hashes what the slow way keeps, with the numbers beside them counted in full', () => {
    fc.assert(
      fc.property(HASHES, BOUND, (hashes, bound) => {
        const sample = sampleAll(hashes, bound)
        expect({ level: sample.level, kept: keptIn(sample) }).toEqual(keepSlowly(hashes, bound))
        expect(sample.size).toBe(keptIn(sample).length)
      }),
      { ...LAW, numRuns: 300 },
    )
  })

  it('keeps the same in any order', () => {
    const orders = HASHES.chain((hashes) => fc.tuple(fc.constant(hashes), fc.shuffledSubarray(hashes, { minLength: hashes.length }), BOUND))
    fc.assert(
      fc.property(orders, ([hashes, other, bound]) => {
        const [one, two] = [sampleAll(hashes, bound), sampleAll(other, bound)]
        expect([two.level, keptIn(two)]).toEqual([one.level, keptIn(one)])
      }),
      LAW,
    )
  })

  it('says that it leaves a hash out whose lowest bits are not zero at its level', () => {
    const sample = createAdaptiveSample(1, 0)
    expect([4, 6, 4, 5].map((hash) => sampleHash(sample, hash) >= 0)).toEqual([true, false, true, false])
    expect(countDistinct(sample)).toBe(4)
  })

  it('begins with zeros beside a hash, however many numbers there are', () => {
    const sample = createAdaptiveSample(100, 3)
    for (let hash = 0; hash < 100; hash++) {
      const offset = sampleHash(sample, hash)
      expect([...sample.values.subarray(offset, offset + 3)]).toEqual([0, 0, 0])
      sample.values.set([hash, hash + 1, 2 ** 32 - 1], offset)
    }
    for (let hash = 0; hash < 100; hash++) {
      const offset = sampleHash(sample, hash)
      expect([...sample.values.subarray(offset, offset + 3)]).toEqual([hash, hash + 1, 2 ** 32 - 1])
    }
  })
})

describe('countDistinct', () => {
  it.each([64, 256, 4096])('is within six standard errors of 20,000 distinct hashes at a bound of %i', (bound) => {
    const sample = sampleAll([...MANY, ...MANY.slice(0, 5000)], bound)
    expect(sample.level).toBeGreaterThan(0)
    expect(sample.size).toBeLessThanOrEqual(bound)
    expect(Math.abs(countDistinct(sample) / MANY.length - 1)).toBeLessThan((6 * 1.2) / Math.sqrt(bound))
  })

  it('errs to both sides alike over many streams', () => {
    const errors = Array.from({ length: 100 }, (_, stream) => {
      const hashes = Array.from({ length: 2000 }, (__, i) => hashText(`stream ${stream}: ${i}`))
      return countDistinct(sampleAll(hashes, 64)) / hashes.length - 1
    })
    const mean = errors.reduce((sum, error) => sum + error, 0) / errors.length
    expect(Math.abs(mean)).toBeLessThan((6 * 1.2) / Math.sqrt(64 * errors.length))
  })
})

describe('mergeSamples', () => {
  it('makes of parts of a stream, in any order, the sample of the whole', () => {
    fc.assert(
      fc.property(HASHES, BOUND, fc.nat(), (hashes, bound, seed) => {
        const random = createRandom(seed)
        const parts: number[][] = [[], [], [], []]
        for (const hash of hashes) at(parts, Math.floor(random() * 4)).push(hash)
        const samples = parts.map((part) => sampleAll(part, bound))
        const whole = sampleAll(hashes, bound)
        for (const order of [samples, samples.toReversed()]) {
          const merged = mergeAll(order, bound)
          expect([merged.level, merged.size, keptIn(merged)]).toEqual([whole.level, whole.size, keptIn(whole)])
        }
      }),
      { ...LAW, numRuns: 200 },
    )
  })

  it('does so of many hashes that stand in several parts', () => {
    const random = createRandom(7)
    const parts = Array.from({ length: 6 }, () => MANY.filter(() => random() < 0.4))
    const whole = sampleAll(parts.flat(), 256)
    const merged = mergeAll(
      parts.map((part) => sampleAll(part, 256)),
      256,
    )
    expect([merged.level, keptIn(merged)]).toEqual([whole.level, keptIn(whole)])
  })

  it('leaves the second sample as it is', () => {
    const [into, from] = [sampleAll(MANY.slice(0, 500), 64), sampleAll(MANY.slice(300, 320), 64)]
    const before = structuredClone(from)
    mergeSamples(into, from, () => undefined)
    expect(from).toEqual(before)
  })

  it('works on samples that were sent between threads', () => {
    const parts = [MANY.slice(0, 900), MANY.slice(600, 1500)].map((part) => structuredClone(sampleAll(part, 128)))
    expect(keptIn(mergeAll(parts, 128)).map(([hash]) => hash)).toEqual(keptIn(sampleAll(MANY.slice(0, 1500), 128)).map(([hash]) => hash))
  })
})
