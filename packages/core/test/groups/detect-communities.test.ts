import fc from 'fast-check'
import { UndirectedGraph } from 'graphology'
import { describe, expect, it } from 'vitest'
import { detectCommunities, type Communities } from '../../src/groups/detect-communities.ts'
import { compareText } from '../../src/model/id.ts'
import { DEFAULT_OPTIONS, type GroupOptions } from '../../src/options.ts'
import { at, hasData, LAW, readData } from '../make.ts'
import { findComponents } from '../oracles/components.ts'
import { measureModularity, type WeightedEdge } from '../oracles/modularity.ts'

/** Communities of the whole graph, each left as it is found. */
const WHOLE: Partial<GroupOptions> = { splitResolution: 0 }

function detect(edges: readonly WeightedEdge[], options: Partial<GroupOptions> = {}): Communities {
  const graph = new UndirectedGraph()
  const nodes = [...new Set(edges.flatMap(({ a, b }) => [a, b]))].sort((a, b) => a - b)
  for (const node of nodes) graph.addNode(String(node))
  for (const { a, b, weight } of edges) graph.addEdge(String(a), String(b), { weight })
  return detectCommunities(graph, { ...DEFAULT_OPTIONS.groups, ...options })
}

const plain = (pairs: readonly (readonly [number, number])[]): readonly WeightedEdge[] => pairs.map(([a, b]) => ({ a, b, weight: 1 }))

/** Every pair of some nodes. */
function clique(nodes: readonly number[]): readonly (readonly [number, number])[] {
  return nodes.flatMap((a, i) => nodes.slice(i + 1).map((b) => [a, b] as const))
}

/** Cliques of five in a ring, one link between neighbours. */
function ringOfCliques(count: number): readonly WeightedEdge[] {
  const members = (c: number): readonly number[] => Array.from({ length: 5 }, (_, i) => c * 5 + i)
  const pairs = Array.from({ length: count }, (_, c) => [...clique(members(c)), [c * 5, ((c + 1) % count) * 5 + 1] as const])
  return plain(pairs.flat())
}

/** An edge list of public data, each edge of weight 1, its names numbered in text order; edges in both directions become one. */
function readEdges(path: string): readonly WeightedEdge[] {
  const pairs = readPairs(path)
  const names = [...new Set(pairs.flat())].sort(compareText)
  const edges = new Map<string, WeightedEdge>()
  for (const pair of pairs) {
    const [a = 0, b = 0] = pair.map((name) => names.indexOf(name)).sort((x, y) => x - y)
    edges.set(`${a} ${b}`, { a, b, weight: 1 })
  }
  return [...edges.values()]
}

function readPairs(path: string): readonly (readonly string[])[] {
  const lines = readData(path).trim().split(/\r?\n/).slice(1)
  return lines.map((line) => line.split(',').slice(0, 2))
}

/** The edges of a graph in GML, each of weight 1. */
function readGml(path: string): readonly WeightedEdge[] {
  const pairs = [...readData(path).matchAll(/source\s+(\d+)\s+target\s+(\d+)/g)].map(([, a, b]) => [Number(a), Number(b)] as const)
  return plain(pairs)
}

describe('published graphs', () => {
  it.skipIf(!hasData('comm_classic/karate_edges.csv'))(
    'finds the best known partition of the karate club: Q 0.4198 in four communities',
    () => {
      const edges = readEdges('comm_classic/karate_edges.csv')
      expect(edges).toHaveLength(78)
      const { members, modularity } = detect(edges, { ...WHOLE, runs: 100 })
      expect(modularity).toBeCloseTo(0.41979, 5)
      expect(members).toHaveLength(4)
      expect(members.flat()).toHaveLength(34)
    },
  )

  it.skipIf(!hasData('comm_classic/karate_edges.csv'))(
    'never splits the karate club across its two factions by more than a few people',
    () => {
      const names = [...new Set(readPairs('comm_classic/karate_edges.csv').flat())].sort(compareText)
      const clubs = new Map(readPairs('comm_classic/karate_truth.csv').map(([node = '', club = '']) => [names.indexOf(node), club]))
      const { members } = detect(readEdges('comm_classic/karate_edges.csv'), WHOLE)
      const strays = members.map((community) => {
        const hi = community.filter((node) => clubs.get(node) === 'Mr. Hi').length
        return Math.min(hi, community.length - hi)
      })
      expect(strays.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(2)
    },
  )

  it.skipIf(!hasData('comm_classic/lesmis_edges.csv'))('comes near the best known partition of Les Miserables: Q 0.5600', () => {
    const edges = readEdges('comm_classic/lesmis_edges.csv')
    expect(edges).toHaveLength(254)
    const { members, modularity } = detect(edges, WHOLE)
    expect(modularity).toBeGreaterThan(0.555)
    expect(modularity).toBeLessThanOrEqual(0.56002)
    expect(members.flat()).toHaveLength(77)
  })

  it.skipIf(!hasData('comm_classic/dolphins.gml'))('comes near the best known partition of the dolphins: Q 0.5285', () => {
    const edges = readGml('comm_classic/dolphins.gml')
    expect(edges).toHaveLength(159)
    const { modularity } = detect(edges, { ...WHOLE, runs: 50 })
    expect(modularity).toBeGreaterThan(0.52)
    expect(modularity).toBeLessThanOrEqual(0.52853)
  })

  it.skipIf(!hasData('comm_classic/polbooks.gml'))('comes near the best known partition of the political books: Q 0.5272', () => {
    const edges = readGml('comm_classic/polbooks.gml')
    expect(edges).toHaveLength(441)
    const { modularity } = detect(edges, WHOLE)
    expect(modularity).toBeGreaterThan(0.525)
    expect(modularity).toBeLessThanOrEqual(0.52725)
  })

  it('merges cliques of five in pairs where it looks at the whole alone: the published resolution limit', () => {
    const { members, modularity } = detect(ringOfCliques(30), WHOLE)
    expect(members.map((community) => community.length)).toEqual(Array.from({ length: 15 }, () => 10))
    expect(modularity).toBeCloseTo(0.8879, 4)
  })

  it('finds each of thirty cliques of five where it looks at communities by themselves', () => {
    const { members } = detect(ringOfCliques(30))
    expect(members).toEqual(Array.from({ length: 30 }, (_, c) => [0, 1, 2, 3, 4].map((i) => c * 5 + i)))
  })
})

describe('small graphs', () => {
  it('has no community where nobody is tied', () => {
    expect(detect([])).toEqual({ members: [], modularity: 0 })
  })

  it('keeps a pair together', () => {
    expect(detect(plain([[3, 7]]))).toEqual({ members: [[3, 7]], modularity: 0 })
  })

  it('keeps a clique whole', () => {
    expect(detect(plain(clique([1, 2, 3, 4, 5, 6]))).members).toEqual([[1, 2, 3, 4, 5, 6]])
  })

  it('keeps a star whole', () => {
    const { members } = detect(plain(Array.from({ length: 9 }, (_, i) => [0, i + 1] as const)))
    expect(members).toEqual([[0, 1, 2, 3, 4, 5, 6, 7, 8, 9]])
  })

  it('cuts a long path into runs of neighbours', () => {
    const { members } = detect(plain(Array.from({ length: 11 }, (_, i) => [i, i + 1] as const)))
    expect(members.length).toBeGreaterThan(1)
    for (const run of members) expect(run).toEqual(run.map((_, i) => at(run, 0) + i))
  })

  it('never joins what no tie joins', () => {
    const { members } = detect(plain([...clique([0, 1, 2]), ...clique([3, 4, 5]), [6, 7]]))
    expect(members).toEqual([
      [0, 1, 2],
      [3, 4, 5],
      [6, 7],
    ])
  })

  it('reads the strength of ties: weak ones between two pairs part them', () => {
    const edges = [
      { a: 0, b: 1, weight: 10 },
      { a: 2, b: 3, weight: 10 },
      { a: 1, b: 2, weight: 0.1 },
    ]
    expect(detect(edges).members).toEqual([
      [0, 1],
      [2, 3],
    ])
  })

  it('makes smaller communities at a higher resolution', () => {
    const edges = ringOfCliques(6)
    const counts = [0.1, 1, 20].map((resolution) => detect(edges, { ...WHOLE, resolution }).members.length)
    expect(at(counts, 0)).toBeLessThan(at(counts, 1))
    expect(at(counts, 1)).toBeLessThan(at(counts, 2))
  })
})

describe('any graph', () => {
  const graphs = fc
    .uniqueArray(fc.tuple(fc.nat({ max: 14 }), fc.nat({ max: 14 }), fc.constantFrom(0.25, 1, 2)), {
      minLength: 1,
      maxLength: 30,
      selector: ([a, b]) => `${Math.min(a, b)} ${Math.max(a, b)}`,
    })
    .map((edges) => edges.filter(([a, b]) => a !== b).map(([a, b, weight]) => ({ a, b, weight })))
    .filter((edges) => edges.length > 0)

  it('is cut into communities that hold everyone once, each connected, in canonical order', () => {
    fc.assert(
      fc.property(graphs, fc.constantFrom(0, 0.4, 1), (edges, splitResolution) => {
        const { members } = detect(edges, { splitResolution })
        expect(members.flat().sort((a, b) => a - b)).toEqual([...new Set(edges.flatMap(({ a, b }) => [a, b]))].sort((a, b) => a - b))
        for (const community of members) {
          const inside = edges.filter(({ a, b }) => community.includes(a) && community.includes(b)).map(({ a, b }) => [a, b] as const)
          const roots = findComponents(15, inside)
          expect(new Set(community.map((node) => at(roots, node))).size).toBe(1)
          expect(community).toEqual([...community].sort((a, b) => a - b))
        }
        const firsts = members.map((community) => at(community, 0))
        expect(firsts).toEqual([...firsts].sort((a, b) => a - b))
      }),
      { ...LAW, numRuns: 200 },
    )
  })

  it('has the modularity that its definition gives to the communities', () => {
    fc.assert(
      fc.property(graphs, (edges) => {
        const { members, modularity } = detect(edges)
        expect(modularity).toBeCloseTo(measureModularity(edges, members), 10)
      }),
      LAW,
    )
  })

  it('is never cut worse than not at all, nor than into its components', () => {
    fc.assert(
      fc.property(graphs, (edges) => {
        const { modularity } = detect(edges, WHOLE)
        const roots = findComponents(
          15,
          edges.map(({ a, b }) => [a, b] as const),
        )
        const components = [...new Set(roots)].map((root) => [...roots.keys()].filter((node) => roots[node] === root))
        expect(modularity).toBeGreaterThan(measureModularity(edges, components) - 1e-9)
      }),
      LAW,
    )
  })

  it('is cut the same way for the same seed', () => {
    fc.assert(
      fc.property(graphs, fc.integer(), (edges, seed) => {
        expect(detect(edges, { seed })).toEqual(detect([...edges].reverse(), { seed }))
      }),
      LAW,
    )
  })
})
