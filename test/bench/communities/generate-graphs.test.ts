import { describe, expect, it } from 'vitest'
import { findCanonicalOrder } from '../../../packages/core/src/kernels/canonical-order.ts'
import { comparePartitions } from '../../../packages/core/src/kernels/compare-partitions.ts'
import { buildCsr, type Csr } from '../../../packages/core/src/kernels/csr.ts'
import { chooseEffort, findPartition } from '../../../packages/core/src/kernels/find-partition.ts'
import { findResolution } from '../../../packages/core/src/kernels/find-resolution.ts'
import { partition } from '../../../packages/core/src/kernels/leiden.ts'
import { createRandom } from '../../../packages/core/src/kernels/random.ts'
import { relabelCsr, restoreLabels, shuffleOrder } from '../../../packages/core/src/kernels/relabel.ts'
import { generateIncidences, generatePlanted, type PlantedGraph } from './generate-graphs.mjs'

/** The sizes of the planted groups. */
function sizesOf({ truth }: PlantedGraph): readonly number[] {
  const sizes: number[] = []
  for (const group of truth) sizes[group] = (sizes[group] ?? 0) + 1
  return sizes
}

function shareBetween({ from, to, truth }: PlantedGraph): number {
  return from.filter((a, edge) => truth[a] !== truth[to[edge] ?? 0]).length / from.length
}

describe('generatePlanted', () => {
  it.each([0.3, 0.5])('plants groups of 20 to about 500 that a share of %d of the edges leaves', (mixing) => {
    const graph = generatePlanted({ edges: 50_000, mixing, seed: 3 })
    expect(graph.from.length / 50_000).toBeCloseTo(1, 1)
    expect(Math.min(...sizesOf(graph))).toBeGreaterThanOrEqual(20)
    expect(Math.max(...sizesOf(graph))).toBeLessThan(520)
    expect(Math.abs(shareBetween(graph) - mixing)).toBeLessThan(0.02)
    expect(buildCsr(graph.order, graph.from, graph.to).weights).toBeUndefined()
    expect(generatePlanted({ edges: 50_000, mixing, seed: 3 })).toEqual(graph)
  })
})

describe('generateIncidences', () => {
  it('ties crews of 5 to about 60 to their events, and a fifth of those present to others', () => {
    const graph = generateIncidences({ edges: 30_000, seed: 3 })
    expect(graph.from.length / 30_000).toBeCloseTo(1, 1)
    expect(Math.abs(shareBetween(graph) - 0.2)).toBeLessThan(0.02)
    expect(buildCsr(graph.order, graph.from, graph.to).weights).toBeUndefined()
  })
})

describe('the groups of 100,000 planted edges', () => {
  const graph = generatePlanted({ edges: 100_000, mixing: 0.3, seed: 3 })
  const csr = buildCsr(graph.order, graph.from, graph.to)
  const effort = chooseEffort(csr)

  it('are found again without being told a resolution', () => {
    const { partition } = findResolution(csr, { refine: true, seed: 1, ...effort })
    const { ari, nmi } = comparePartitions(partition.labels, graph.truth)
    expect(ari).toBeGreaterThanOrEqual(0.95)
    expect(nmi).toBeGreaterThanOrEqual(0.98)
  })

  it('are the same however people are numbered, once nodes stand in canonical order', () => {
    const find = (given: Csr): Int32Array => {
      const order = findCanonicalOrder(given)
      const { labels } = partition(relabelCsr(given, order), { objective: 'cpm', resolution: 0.002, iterations: 2, refine: true })
      return restoreLabels(labels, order)
    }
    const shuffled = shuffleOrder(csr.order, createRandom(5))
    expect(comparePartitions(restoreLabels(find(relabelCsr(csr, shuffled)), shuffled), find(csr)).vi).toBe(0)
  })

  it('are merged by modularity at resolution 1, which is why a resolution is looked for', () => {
    const { labels, count } = findPartition(csr, { objective: 'modularity', resolution: 1, refine: true, seed: 1, ...effort })
    expect(count).toBeLessThan(0.7 * sizesOf(graph).length)
    expect(comparePartitions(labels, graph.truth).ari).toBeLessThan(0.95)
  })
})
