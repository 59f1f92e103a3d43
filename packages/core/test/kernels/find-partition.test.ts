import { describe, expect, it } from 'vitest'
import { comparePartitions } from '../../src/kernels/compare-partitions.ts'
import { chooseEffort, findPartition, type SearchSettings } from '../../src/kernels/find-partition.ts'
import { type Csr } from '../../src/kernels/csr.ts'
import { measureModularity } from '../../src/kernels/partition-quality.ts'
import { createRandom } from '../../src/kernels/random.ts'
import { relabelCsr, shuffleOrder } from '../../src/kernels/relabel.ts'
import { clique, path, ringOfCliques, sizesOf, toCsr } from '../graphs/build-graphs.ts'
import { HAS_GRAPHS, readGraph, readTruth } from '../graphs/read-graph.ts'
import { hasData, readData } from '../make.ts'

function bestOf(csr: Csr, seed = 1): ReturnType<typeof findPartition> {
  return findPartition(csr, { objective: 'modularity', resolution: 1, refine: true, seed, ...chooseEffort(csr) })
}

/** The figures of a graph of the reference values that are asked for here. */
interface ReferenceValues {
  readonly nodes: number
  readonly edges: number
  readonly louvain_best_modularity: number
}

describe('findPartition', () => {
  it.skipIf(!HAS_GRAPHS)('finds the proven optimum of the karate club on every one of 200 seeds, however its members are numbered', () => {
    const { csr } = readGraph('karate')
    for (let seed = 0; seed < 200; seed++) {
      const { quality, labels } = bestOf(relabelCsr(csr, shuffleOrder(csr.order, createRandom(1000 + seed))), seed)
      expect(quality).toBeCloseTo(0.41979, 5)
      expect(sizesOf(labels)).toEqual([5, 6, 11, 12])
    }
  })

  it.skipIf(!HAS_GRAPHS).each([
    ['dolphins', false, 0.528519],
    ['polbooks', false, 0.527237],
    ['lesmis', false, 0.560008],
    ['lesmis', true, 0.566688],
  ])('finds the best modularity known of %s, weights %s: %d', (file, weighted, best) => {
    const { csr } = readGraph(file, weighted)
    expect(bestOf(csr).quality).toBeCloseTo(best, 6)
  })

  const covert = ['911_krebs', 'cielnet', 'italian_gangs', 'london_gang', 'natarajan_cocaine', 'rhodes_n17', 'siren', 'togo']
  const references = [
    ...covert.map((name) => [`covert_${name}`, `covert_${name}/edges.csv`] as const),
    ...[1, 2, 3].map((mixing) => [`lfr1000_mu${mixing}`, `comm_lfr/lfr1000_mu${mixing}_edges.csv`] as const),
  ].filter(([, file]) => hasData(file))
  it.skipIf(references.length === 0).each(references)(
    'comes within 0.0005 of the best of 60 runs of Louvain on %s, or above it',
    (name) => {
      const figures = (JSON.parse(readData('reference-values.json')) as Readonly<Record<string, ReferenceValues>>)[name]
      const { csr } = readGraph(name)
      expect([csr.order, csr.neighbours.length / 2]).toEqual([figures?.nodes, figures?.edges])
      expect(bestOf(csr).quality).toBeGreaterThan((figures?.louvain_best_modularity ?? 1) - 0.0005)
    },
  )

  it.skipIf(!HAS_GRAPHS).each([1, 2, 3])('finds planted communities by modularity where %d in ten edges or so leave them', (mixing) => {
    const { csr, names } = readGraph(`lfr1000_mu${mixing}`)
    const { nmi } = comparePartitions(bestOf(csr).labels, readTruth(`comm_lfr/lfr1000_mu${mixing}_truth.csv`, names))
    expect(nmi).toBeGreaterThanOrEqual(0.95)
  })

  it('is the same for the same seed, and never worse for more runs', () => {
    const settings: SearchSettings = { objective: 'modularity', resolution: 1, refine: true, iterations: 1, runs: 1, seed: 9 }
    const csr = ringOfCliques(7, 4)
    let last = -1
    for (const runs of [1, 2, 4, 8, 16]) {
      const found = findPartition(csr, { ...settings, runs })
      expect(findPartition(csr, { ...settings, runs })).toEqual(found)
      expect(found.quality).toBeGreaterThanOrEqual(last)
      expect(found.quality).toBeCloseTo(measureModularity(csr, found.labels), 12)
      last = found.quality
    }
  })

  it('numbers communities by their first member, whichever run found them', () => {
    for (let seed = 0; seed < 20; seed++) {
      const csr = relabelCsr(ringOfCliques(7, 3), shuffleOrder(21, createRandom(seed)))
      const { labels, count } = findPartition(csr, { objective: 'cpm', resolution: 0.5, refine: true, iterations: 1, runs: 5, seed })
      expect([...new Set(labels)]).toEqual(Array.from({ length: count }, (_, label) => label))
    }
  })

  it('refuses no runs', () => {
    expect(() => findPartition(clique(3), { objective: 'cpm', resolution: 1, refine: true, iterations: 1, runs: 0, seed: 1 })).toThrow(
      'At least one run',
    )
  })
})

describe('chooseEffort', () => {
  it('searches small graphs harder than large ones', () => {
    const efforts = [toCsr(0, []), path(5000), path(150_000), path(250_000)].map((csr) => chooseEffort(csr))
    for (let i = 1; i < efforts.length; i++) expect(efforts[i]?.runs).toBeLessThan(efforts[i - 1]?.runs ?? 0)
    expect(efforts.at(-1)).toEqual({ runs: 1, iterations: 2 })
  })
})
