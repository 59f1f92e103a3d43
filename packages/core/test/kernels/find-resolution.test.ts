import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comparePartitions } from '../../src/kernels/compare-partitions.ts'
import { type Csr } from '../../src/kernels/csr.ts'
import { chooseEffort } from '../../src/kernels/find-partition.ts'
import { findResolution, type ResolutionSweep } from '../../src/kernels/find-resolution.ts'
import { measureCpm, measureInformation } from '../../src/kernels/partition-quality.ts'
import { arbitraryGraph, clique, path, ringOfCliques, star, toCsr, toSets } from '../graphs/build-graphs.ts'
import { HAS_GRAPHS, readGraph, readTruth } from '../graphs/read-graph.ts'
import { at, LAW } from '../make.ts'

function sweep(csr: Csr): ResolutionSweep {
  return findResolution(csr, { refine: true, seed: 1, ...chooseEffort(csr) })
}

describe('findResolution', () => {
  it('finds the 30 cliques of a ring, which modularity merges, and the plateau over which they stay', () => {
    const { partition, points, chosen, resolution } = sweep(ringOfCliques(30, 5))
    expect([...partition.labels]).toEqual(Array.from({ length: 150 }, (_, node) => Math.floor(node / 5)))
    expect(points[chosen]).toMatchObject({ resolution, count: 30, onPlateau: true })
    const plateau = points.filter(({ onPlateau }) => onPlateau)
    expect(plateau.length).toBeGreaterThanOrEqual(4)
    expect(plateau.every(({ count }) => count === 30)).toBe(true)
  })

  it.skipIf(!HAS_GRAPHS).each([1, 2, 3])('finds planted communities where %d in ten edges or so leave them', (mixing) => {
    const { csr, names } = readGraph(`lfr1000_mu${mixing}`)
    const truth = readTruth(`comm_lfr/lfr1000_mu${mixing}_truth.csv`, names)
    const { nmi, ari } = comparePartitions(sweep(csr).partition.labels, truth)
    expect(nmi).toBeGreaterThanOrEqual(0.98)
    expect(ari).toBeGreaterThanOrEqual(0.95)
  })

  it('says of every point what a partition at its resolution is, from the smallest up', () => {
    fc.assert(
      fc.property(arbitraryGraph(30), (csr) => {
        const { points, chosen, partition, resolution } = sweep(csr)
        const point = at(points, chosen)
        expect(point.resolution).toBe(resolution)
        expect(point.count).toBe(partition.count)
        expect(point.quality).toBeCloseTo(measureCpm(csr, partition.labels, resolution), 9)
        const { significance, cost } = measureInformation(csr, partition.labels)
        expect(point.information).toBe(significance - cost)
        expect(point.onPlateau).toBe(true)
        for (let i = 1; i < points.length; i++) {
          expect(at(points, i).resolution).toBeGreaterThan(at(points, i - 1).resolution)
          expect(at(points, i - 1).change).toBeGreaterThanOrEqual(0)
        }
        expect(points.at(-1)?.change).toBeUndefined()
      }),
      { ...LAW, numRuns: 25 },
    )
  })

  it('ties every group at a density of at least the resolution', () => {
    fc.assert(
      fc.property(arbitraryGraph(30), (csr) => {
        const { partition, resolution } = sweep(csr)
        for (const members of toSets(partition.labels)) {
          const alone = Int32Array.from({ length: csr.order }, (_, node) =>
            members.includes(node) ? 0 : Math.min(node + 1, csr.order - 1),
          )
          if (members.length < 2 || members.length > csr.order - 2) continue
          const only = toCsr(csr.order, inside(csr, members))
          expect(measureCpm(only, alone, 0) / ((members.length * (members.length - 1)) / 2)).toBeGreaterThanOrEqual(resolution - 1e-9)
        }
      }),
      { ...LAW, numRuns: 25 },
    )
  })

  it('finds crews apart by the weight of their ties', () => {
    // two crews of four who met often, and everyone once
    const edges = toPairs(8).map(([a, b]) => [a, b, a < 4 === b < 4 ? 5 : 0.2] as const)
    expect(toSets(sweep(toCsr(8, edges)).partition.labels)).toEqual([
      [0, 1, 2, 3],
      [4, 5, 6, 7],
    ])
  })

  it.each([
    ['two nodes', path(2), 1],
    ['a clique', clique(7), 1],
    ['a star', star(10), 1],
    [
      'two cliques',
      toCsr(
        10,
        toPairs(5).flatMap(([a, b]) => [[a, b] as const, [a + 5, b + 5] as const]),
      ),
      2,
    ],
    ['nodes without edges', toCsr(4, []), 4],
    ['no nodes', toCsr(0, []), 0],
    ['a clique beside nodes without edges', toCsr(9, toPairs(4)), 6],
  ])('finds in %s as many groups as a person would', (_, csr, count) => {
    expect(sweep(csr).partition.count).toBe(count)
  })

  it('falls back on the smallest resolution where no partition tells more than it costs', () => {
    const { chosen, points } = sweep(path(12))
    expect(points.every(({ information }) => information <= 0)).toBe(true)
    expect(chosen).toBe(0)
  })

  it('takes resolutions of three digits, which can be said and given again', () => {
    for (const { resolution } of sweep(ringOfCliques(7, 4)).points) expect(Number(resolution.toPrecision(3))).toBe(resolution)
  })
})

function toPairs(order: number): readonly (readonly [number, number])[] {
  return Array.from({ length: order }, (_, a) => Array.from({ length: a }, (__, b) => [a, b] as const)).flat()
}

/** The edges among some nodes. */
function inside({ offsets, neighbours, weights }: Csr, members: readonly number[]): readonly (readonly [number, number, number])[] {
  return members.flatMap((a) =>
    Array.from(neighbours.subarray(offsets[a], offsets[a + 1]), (b, i) => [a, b, weights?.[(offsets[a] ?? 0) + i] ?? 1] as const).filter(
      ([, b]) => a < b && members.includes(b),
    ),
  )
}
