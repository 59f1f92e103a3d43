import { describe, expect, it } from 'vitest'
import { chooseSources } from '../../src/kernels/choose-sources.ts'
import { toCsr } from '../graphs/build-graphs.ts'
import { keysOf, randomGraph } from '../graphs/invent-graph.ts'

const range = (n: number): readonly number[] => Array.from({ length: n }, (_, i) => i)

describe('chooseSources', () => {
  const graph = toCsr(100, randomGraph(80, 6, 1))

  it('takes everyone with neighbours up to the bound, and never anyone without', () => {
    const found = chooseSources(graph, keysOf(range(100)), { exactNodes: 80, sources: 5 }, 1)
    expect([...found.nodes]).toEqual(range(100).filter((node) => (graph.offsets[node + 1] ?? 0) > (graph.offsets[node] ?? 0)))
    expect(found.population).toBe(found.nodes.length)
    expect(found.population).toBeLessThan(81)
  })

  it('draws so many above it, others for another seed, each about as often', () => {
    const times = new Int32Array(100)
    const { population } = chooseSources(graph, keysOf(range(100)), { exactNodes: 10, sources: 20 }, 0)
    for (let seed = 0; seed < 2000; seed++) {
      const { nodes } = chooseSources(graph, keysOf(range(100)), { exactNodes: 10, sources: 20 }, seed)
      expect(nodes).toHaveLength(20)
      for (const node of nodes) times[node] = (times[node] ?? 0) + 1
    }
    const expected = (2000 * 20) / population
    for (const count of times.filter((taken) => taken > 0)) expect(Math.abs(count - expected)).toBeLessThan(0.25 * expected)
  })
})
