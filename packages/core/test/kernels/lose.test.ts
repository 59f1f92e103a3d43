import { describe, expect, it } from 'vitest'
import type { Csr } from '../../src/kernels/csr.ts'
import { countLost, loseSome } from '../../src/kernels/lose.ts'
import { type Pair, toCsr } from '../graphs/build-graphs.ts'
import { keysOf, randomGraph, shuffled } from '../graphs/invent-graph.ts'
import { at } from '../make.ts'

const range = (n: number): readonly number[] => Array.from({ length: n }, (_, i) => i)
const GRAPH = toCsr(
  200,
  randomGraph(200, 6, 5),
  randomGraph(200, 6, 5).map((_, i) => i + 1),
)
const KEYS = keysOf(range(200))

/** The edges of a graph with their weights, each once, as text. */
function edgesOf({ order, offsets, neighbours, weights }: Csr, name: (node: number) => number = (node) => node): readonly string[] {
  return range(order)
    .flatMap((node) =>
      range((offsets[node + 1] ?? 0) - (offsets[node] ?? 0)).map((i) => {
        const slot = (offsets[node] ?? 0) + i
        const ends = [name(node), name(at(neighbours, slot))]
        return `${Math.min(...ends)} ${Math.max(...ends)} ${weights?.[slot] ?? 1}`
      }),
    )
    .sort()
    .filter((edge, i, all) => edge !== all[i - 1])
}

describe('loseSome', () => {
  it('takes exactly the share of the links, and a larger share takes the same and more', () => {
    const all = edgesOf(GRAPH)
    const fewer = edgesOf(loseSome(GRAPH, KEYS, { of: 'links', share: 0.05 }, 3).csr)
    const fewest = edgesOf(loseSome(GRAPH, KEYS, { of: 'links', share: 0.1 }, 3).csr)
    expect([all.length - fewer.length, all.length - fewest.length]).toEqual([Math.round(all.length * 0.05), Math.round(all.length * 0.1)])
    expect(fewest.filter((edge) => !fewer.includes(edge))).toEqual([])
    expect(fewer.filter((edge) => !all.includes(edge))).toEqual([])
  })

  it('takes persons with all their links, and nothing else', () => {
    const { csr, isLost } = loseSome(GRAPH, KEYS, { of: 'people', share: 0.02 }, 3)
    expect(isLost.filter((lost) => lost === 1)).toHaveLength(4)
    expect(edgesOf(csr)).toEqual(
      edgesOf(GRAPH).filter((edge) =>
        edge
          .split(' ')
          .slice(0, 2)
          .every((end) => isLost[Number(end)] === 0),
      ),
    )
  })

  it('loses nobody when links are lost', () => {
    expect(loseSome(GRAPH, KEYS, { of: 'links', share: 0.1 }, 3).isLost.every((lost) => lost === 0)).toBe(true)
  })

  it.each(['links', 'people'] as const)('takes the same %s however persons are numbered and edges sorted', (of) => {
    const renumbered = shuffled(200, 8)
    const edges = randomGraph(200, 6, 5).map(([a, b], i): readonly [Pair, number] => [[at(renumbered, a), at(renumbered, b)], i + 1])
    edges.reverse()
    const moved = toCsr(
      200,
      edges.map(([edge]) => edge),
      edges.map(([, weight]) => weight),
    )
    const names = range(200).map((node) => renumbered.indexOf(node))
    const lost = (csr: Csr, keys: Float64Array): Csr => loseSome(csr, keys, { of, share: 0.1 }, 4).csr
    expect(edgesOf(lost(moved, keysOf(names)), (node) => at(names, node))).toEqual(edgesOf(lost(GRAPH, KEYS)))
  })

  it('takes another part for another seed', () => {
    const lost = (seed: number): readonly string[] => edgesOf(loseSome(GRAPH, KEYS, { of: 'links', share: 0.1 }, seed).csr)
    expect(lost(1)).not.toEqual(lost(2))
    expect(lost(1)).toEqual(lost(1))
  })
})

describe('countLost', () => {
  it.each([
    [100, 0.05, 5],
    [10, 0.02, 1],
    [0, 0.05, 0],
    [50, 0, 0],
    [3, 1, 3],
  ])('takes of %i things with share %d: %i', (things, share, lost) => {
    expect(countLost(things, share)).toBe(lost)
  })
})
