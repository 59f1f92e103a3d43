import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { partition, type PartitionSettings } from '../../src/kernels/leiden.ts'
import { measureCpm, measureModularity } from '../../src/kernels/partition-quality.ts'
import { splitDisconnected } from '../../src/kernels/split-disconnected.ts'
import { arbitraryGraph, clique, path, ringOfCliques, sizesOf, star, toCsr } from '../graphs/build-graphs.ts'
import { at, LAW } from '../make.ts'

const MODULARITY: PartitionSettings = { objective: 'modularity', resolution: 1, iterations: 5, refine: true }
const arbitrarySettings: fc.Arbitrary<PartitionSettings> = fc.record({
  objective: fc.constantFrom('modularity', 'cpm'),
  resolution: fc.double({ min: 0.05, max: 2, noNaN: true }),
  iterations: fc.integer({ min: 1, max: 4 }),
  refine: fc.boolean(),
})

function cpm(resolution: number): PartitionSettings {
  return { objective: 'cpm', resolution, iterations: 5, refine: true }
}

describe('partition', () => {
  it('merges 30 cliques in a ring into 15 pairs by modularity, and finds all 30 by CPM', () => {
    const ring = ringOfCliques(30, 5)
    const merged = partition(ring, MODULARITY)
    expect(merged.quality).toBeCloseTo(0.887879, 6)
    expect(merged.count).toBe(15)
    const apart = partition(ring, cpm(0.5))
    expect([...apart.labels]).toEqual(Array.from({ length: 150 }, (_, node) => Math.floor(node / 5)))
    expect(apart.quality).toBeCloseTo(30 * (10 - 0.5 * 10), 12)
  })

  it('finds communities that are connected, numbered by their first member, with the quality it says', () => {
    fc.assert(
      fc.property(arbitraryGraph(25), arbitrarySettings, (csr, settings) => {
        const { labels, count, quality } = partition(csr, settings)
        const split = labels.slice()
        expect(splitDisconnected(csr, split)).toBe(count)
        expect([...split]).toEqual([...labels])
        const measure = settings.objective === 'cpm' ? measureCpm : measureModularity
        expect(quality).toBeCloseTo(measure(csr, labels, settings.resolution), 9)
      }),
      { ...LAW, numRuns: 300 },
    )
  })

  it('never falls in quality from level to level and iteration to iteration', () => {
    fc.assert(
      fc.property(arbitraryGraph(40), arbitrarySettings, (csr, settings) => {
        const { qualities, quality } = partition(csr, settings)
        for (let i = 1; i < qualities.length; i++) expect(at(qualities, i)).toBeGreaterThanOrEqual(at(qualities, i - 1) - 1e-9)
        expect(qualities.at(-1)).toBe(quality)
        // every node by itself is where it starts
        const alone = Int32Array.from({ length: csr.order }, (_, node) => node)
        const measure = settings.objective === 'cpm' ? measureCpm : measureModularity
        expect(quality).toBeGreaterThanOrEqual(measure(csr, alone, settings.resolution) - 1e-9)
      }),
      { ...LAW, numRuns: 200 },
    )
  })

  it('reaches the best partition there is of most small graphs, and never more', () => {
    let reached = 0
    let tried = 0
    fc.assert(
      fc.property(arbitraryGraph(7), arbitrarySettings, (csr, settings) => {
        const measure = settings.objective === 'cpm' ? measureCpm : measureModularity
        let best = -Infinity
        for (const labels of allPartitions(csr.order)) best = Math.max(best, measure(csr, labels, settings.resolution))
        const { quality } = partition(csr, settings)
        expect(quality).toBeLessThanOrEqual(best + 1e-9)
        tried++
        if (quality >= best - 1e-9) reached++
      }),
      { ...LAW, numRuns: 150 },
    )
    expect(reached / tried).toBeGreaterThan(0.85)
  })

  it('improves on the start it is given, or keeps it', () => {
    const ring = ringOfCliques(6, 5)
    const known = Int32Array.from({ length: 30 }, (_, node) => Math.floor(node / 5))
    expect(partition(ring, { ...cpm(0.5), start: known }).labels).toEqual(known)
    const bad = Int32Array.from({ length: 30 }, (_, node) => node % 5)
    expect(partition(ring, { ...cpm(0.5), start: bad }).quality).toBeCloseTo(30, 12)
    expect(bad[7]).toBe(2)
  })

  it('gives the same for weights that are all the same as for none', () => {
    fc.assert(
      fc.property(arbitraryGraph(25), arbitrarySettings, ({ order, offsets, neighbours }, settings) => {
        const plain = { order, offsets, neighbours, weights: undefined }
        const weighted = { order, offsets, neighbours, weights: new Float64Array(neighbours.length).fill(1) }
        expect(partition(weighted, settings)).toEqual(partition(plain, settings))
      }),
      LAW,
    )
  })

  it('keeps a clique together, and a star whose leaves have nobody else', () => {
    for (const refine of [true, false]) {
      expect(partition(clique(8), { ...MODULARITY, refine }).count).toBe(1)
      expect(partition(clique(8), { ...MODULARITY, refine }).quality).toBeCloseTo(0, 12)
      expect(partition(star(9), { ...MODULARITY, refine }).count).toBe(1)
      expect(partition(star(9), { ...cpm(0.1), refine }).count).toBe(1)
      expect(partition(clique(8), { ...cpm(1.5), refine }).count).toBe(8)
    }
  })

  it('has an answer without nodes, with one, and without edges', () => {
    expect(partition(toCsr(0, []), MODULARITY)).toMatchObject({ count: 0, quality: 0 })
    expect(partition(toCsr(1, []), MODULARITY)).toMatchObject({ labels: Int32Array.of(0), count: 1, quality: 0 })
    expect(partition(toCsr(3, []), cpm(1))).toMatchObject({ labels: Int32Array.of(0, 1, 2), count: 3, quality: 0 })
    expect(partition(toCsr(4, [[1, 3]]), MODULARITY)).toMatchObject({ labels: Int32Array.of(0, 1, 2, 1), count: 3, quality: 0 })
  })

  it('cuts a path of 100,000 nodes into pieces of about the size that modularity favours', () => {
    const { labels, quality, count } = partition(path(100_000), MODULARITY)
    expect(quality).toBeGreaterThan(0.99)
    expect(count).toBeGreaterThan(100)
    expect(sizesOf(labels).reduce((sum, size) => sum + size, 0)).toBe(100_000)
  })

  it.each([0, -1, NaN, Infinity])('refuses the resolution %d', (resolution) => {
    expect(() => partition(clique(3), { ...MODULARITY, resolution })).toThrow(`The resolution is finite and above 0, got ${resolution}.`)
  })

  it('refuses no iterations, and starts that do not fit', () => {
    expect(() => partition(clique(3), { ...MODULARITY, iterations: 0 })).toThrow('At least one iteration')
    expect(() => partition(clique(3), { ...MODULARITY, start: new Int32Array(2) })).toThrow('each of the 3 nodes')
    expect(() => partition(clique(3), { ...MODULARITY, start: Int32Array.of(0, 1, 3) })).toThrow('Labels of 3 nodes are 0 to 2, got 3.')
  })
})

/** Every partition of so many nodes, as labels numbered by first member. */
function* allPartitions(order: number, labels: readonly number[] = []): Generator<Int32Array> {
  if (labels.length === order) {
    yield Int32Array.from(labels)
    return
  }
  const next = Math.max(-1, ...labels) + 1
  for (let label = 0; label <= next; label++) yield* allPartitions(order, [...labels, label])
}
