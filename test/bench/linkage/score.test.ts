import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countTruePairs, findBestThreshold, scoreClusters, scorePairs, type Measure, type ScoredPairs } from './score.mjs'

const labels = fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { minLength: 1, maxLength: 14 })

/** All pairs of record numbers, the lower first. */
function listPairs(records: number): readonly (readonly [number, number])[] {
  return Array.from({ length: records }, (_, left) => Array.from({ length: left }, (_, right) => [right, left] as const)).flat()
}

function measure(right: number, claimed: number, real: number): Measure {
  const precision = claimed === 0 ? 1 : right / claimed
  const recall = real === 0 ? 1 : right / real
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) }
}

function expectMeasure(found: Measure, wanted: Measure): void {
  expect(found.precision).toBeCloseTo(wanted.precision, 12)
  expect(found.recall).toBeCloseTo(wanted.recall, 12)
  expect(found.f1).toBeCloseTo(wanted.f1, 12)
}

/** Pairs of a score each, drawn from all pairs of some records. */
const scored = fc.array(fc.nat(4), { minLength: 2, maxLength: 10 }).chain((truth) =>
  fc.record({
    truth: fc.constant(truth),
    pairs: fc
      .subarray([...listPairs(truth.length)])
      .chain((pairs) => fc.tuple(...pairs.map((pair) => fc.tuple(fc.constant(pair), fc.nat(5)))))
      .map((pairs): ScoredPairs => ({
        left: pairs.map(([[left]]) => left),
        right: pairs.map(([[, right]]) => right),
        score: pairs.map(([, score]) => score),
      })),
  }),
)

describe('the score of a linkage', () => {
  it('counts the pairs of clusters as one who lists them all', () => {
    fc.assert(
      fc.property(labels, (records) => {
        const pairs = listPairs(records.length)
        const isSame = (part: 0 | 1) => (pair: readonly [number, number]) => records[pair[0]]?.[part] === records[pair[1]]?.[part]
        const [claimed, real] = [pairs.filter(isSame(0)), pairs.filter(isSame(1))]
        const truth = records.map(([, entity]) => entity)
        expect(countTruePairs(truth)).toBe(real.length)
        const wanted = measure(claimed.filter(isSame(1)).length, claimed.length, real.length)
        expectMeasure(
          scoreClusters(
            records.map(([cluster]) => `c${cluster}`),
            truth,
          ).pairs,
          wanted,
        )
      }),
    )
  })

  it('averages B-cubed over records as one who looks at each', () => {
    fc.assert(
      fc.property(labels, (records) => {
        const shareOf = (part: 0 | 1): number =>
          records.reduce((sum, record) => {
            const peers = records.filter((other) => other[part] === record[part])
            return sum + peers.filter((other) => other[0] === record[0] && other[1] === record[1]).length / peers.length
          }, 0) / records.length
        const [precision, recall] = [shareOf(0), shareOf(1)]
        const { bCubed } = scoreClusters(
          records.map(([cluster]) => cluster),
          records.map(([, entity]) => entity),
        )
        expectMeasure(bCubed, { precision, recall, f1: (2 * precision * recall) / (precision + recall) })
      }),
    )
  })

  it('finds the threshold that is best of all', () => {
    fc.assert(
      fc.property(scored, ({ truth, pairs }) => {
        const best = findBestThreshold(pairs, truth)
        const tried = [Infinity, ...Array.from(pairs.score)].map((threshold) => scorePairs(pairs, truth, threshold).f1)
        expect(best.f1).toBeCloseTo(Math.max(...tried), 12)
        expectMeasure(scorePairs(pairs, truth, best.threshold), best)
      }),
    )
  })

  it('gives the figures worked out by hand', () => {
    const { pairs, bCubed, largest } = scoreClusters(['a', 'a', 'a', 'b', 'b'], [1, 1, 2, 2, 2])
    expectMeasure(pairs, { precision: 0.5, recall: 0.5, f1: 0.5 })
    expectMeasure(bCubed, { precision: 11 / 15, recall: 11 / 15, f1: 11 / 15 })
    expect(largest).toBe(3)
  })

  it('refuses clusters and truth of different lengths', () => {
    expect(() => scoreClusters([1], [1, 2])).toThrow('There are 1 records with a cluster and 2 with a truth.')
  })
})
