import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findAgain, findCommunities, type Communities } from '../../src/groups/find-communities.ts'
import { runLouvain } from '../../src/groups/run-louvain.ts'
import type { Csr } from '../../src/kernels/csr.ts'
import { measureModularity } from '../../src/kernels/partition-quality.ts'
import { createRandom } from '../../src/kernels/random.ts'
import { relabelCsr, shuffleOrder } from '../../src/kernels/relabel.ts'
import { DEFAULT_OPTIONS, type GroupOptions } from '../../src/options.ts'
import { arbitraryEdges, clique, type Edge, path, ringOfCliques, sizesOf, star, toCsr, toSets } from '../graphs/build-graphs.ts'
import { HAS_GRAPHS, readGraph } from '../graphs/read-graph.ts'
import { build, hasData, LAW, linesOf, readData } from '../make.ts'

function find(csr: Csr, options: Partial<GroupOptions> = {}): Communities {
  return findCommunities(csr, { ...DEFAULT_OPTIONS.groups, ...options })
}

/** Communities as sorted sets of names, whatever the labels. */
function setsOf(labels: ArrayLike<number>, nameOf: (node: number) => number = (node) => node): readonly string[] {
  return toSets(labels)
    .map((set) =>
      set
        .map(nameOf)
        .sort((a, b) => a - b)
        .join(' '),
    )
    .sort()
}

const EVERY_SEARCH: readonly (readonly [name: string, options: Partial<GroupOptions>])[] = [
  ['the defaults', {}],
  ['CPM at 0.3', { resolution: 0.3 }],
  ['modularity', { objective: 'modularity', resolution: 1 }],
  ['modularity, by itself', { objective: 'modularity', resolution: 'auto' }],
  ['Louvain', { algorithm: 'louvain', objective: 'modularity', resolution: 1 }],
  ['Louvain, by itself', { algorithm: 'louvain', resolution: 'auto' }],
]

describe.each(EVERY_SEARCH)('communities by %s', (_name, options) => {
  it('are none of nobody, and one of one person, of two who are tied, and two of two who are not', () => {
    expect(find(toCsr(0, []), options)).toMatchObject({ count: 0, modularity: 0, components: [] })
    expect(find(toCsr(1, []), options)).toMatchObject({ count: 1, modularity: 0, labels: Int32Array.of(0) })
    expect([...find(path(2), options).labels]).toEqual([0, 0])
    expect([...find(toCsr(2, []), options).labels]).toEqual([0, 1])
  })

  it('keep a clique, which nothing parts, whole', () => {
    for (const size of [3, 4, 7, 25]) expect(find(clique(size), options).count).toBe(1)
  })

  it('are the cliques that are apart', () => {
    const apart = [0, 1, 2].flatMap((i) => edgesOf(clique(5)).map(([a, b]): Edge => [a + i * 5, b + i * 5]))
    expect([...find(toCsr(15, apart), options).labels]).toEqual([0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2])
  })

  it('are each in one piece, numbered by first member, and never reach from one component into another', () => {
    fc.assert(
      fc.property(arbitraryEdges(24, true), ({ order, edges }) => {
        const csr = toCsr(order, edges)
        const { labels, count, componentOf, components, modularity } = find(csr, options)
        expect([...new Set(labels)]).toEqual(Array.from({ length: count }, (_, label) => label))
        for (const set of toSets(labels)) {
          expect(new Set(set.map((node) => componentOf[node])).size).toBe(1)
          expect(isConnected(csr, set)).toBe(true)
        }
        expect(components.reduce((sum, component) => sum + component.order, 0)).toBe(order)
        expect(modularity).toBeCloseTo(measureModularity(csr, labels), 12)
      }),
      { ...LAW, numRuns: 25 },
    )
  })

  it('do not depend on what else the case holds', () => {
    fc.assert(
      fc.property(arbitraryEdges(14, true), arbitraryEdges(14, true), fc.boolean(), (one, other, isBefore) => {
        const [first, second] = isBefore ? [other, one] : [one, other]
        const moved = second.edges.map(([a, b, weight]): Edge => [a + first.order, b + first.order, weight ?? 1])
        const both = find(toCsr(first.order + second.order, [...first.edges, ...moved]), options)
        const begin = isBefore ? first.order : 0
        const alone = find(toCsr(one.order, one.edges), options)
        expect(setsOf(both.labels.subarray(begin, begin + one.order))).toEqual(setsOf(alone.labels))
      }),
      { ...LAW, numRuns: 25 },
    )
  })

  it('do not depend on how persons are numbered, where structure tells them apart', () => {
    const random = createRandom(5)
    for (let run = 0; run < 12; run++) {
      // weights that no sum of others equals tell all nodes apart
      const edges = Array.from({ length: 40 }, (_, i): Edge => [Math.floor(random() * 18), Math.floor(random() * 18), 1 + Math.sqrt(2 + i)])
      const csr = toCsr(
        18,
        edges.filter(([a, b]) => a !== b),
      )
      const order = shuffleOrder(18, random)
      const again = find(relabelCsr(csr, order), options)
      expect(setsOf(again.labels, (node) => order[node] ?? -1)).toEqual(setsOf(find(csr, options).labels))
    }
  })
})

function edgesOf({ order, offsets, neighbours }: Csr): readonly (readonly [number, number])[] {
  return Array.from({ length: order }, (_, a) =>
    [...neighbours.subarray(offsets[a], offsets[a + 1])].filter((b) => b > a).map((b) => [a, b] as const),
  ).flat()
}

function isConnected({ offsets, neighbours }: Csr, set: readonly number[]): boolean {
  const reached = new Set(set.slice(0, 1))
  for (const node of reached) {
    for (const other of neighbours.subarray(offsets[node], offsets[node + 1])) if (set.includes(other)) reached.add(other)
  }
  return reached.size === set.length
}

describe('shapes', () => {
  it('thirty cliques in a ring are thirty communities, however they are numbered', () => {
    const ring = ringOfCliques(30, 5)
    for (const seed of [1, 2]) {
      const order = shuffleOrder(150, createRandom(seed))
      const { labels } = find(relabelCsr(ring, order))
      expect(setsOf(labels, (node) => Math.floor((order[node] ?? -1) / 5))).toEqual(
        Array.from({ length: 30 }, (_, i) => Array.from({ length: 5 }, () => i).join(' ')).sort(),
      )
    }
  })

  it('a star, and a few in a row, are one', () => {
    for (const leaves of [3, 8, 15]) expect(find(star(leaves)).count).toBe(1)
    for (const order of [3, 4, 5]) expect(find(path(order)).count).toBe(1)
  })

  it('a hundred in a row fall into stretches', () => {
    const sizes = sizesOf(find(path(100)).labels)
    expect(sizes.length).toBeGreaterThan(3)
    expect(Math.max(...sizes)).toBeLessThan(40)
  })

  it('100,000 in one row, and around one person, are gone through in seconds', () => {
    for (const csr of [path(100_000), star(99_999)]) {
      const begun = performance.now()
      const { labels, components } = find(csr)
      expect(labels).toHaveLength(100_000)
      expect(components).toHaveLength(1)
      expect(performance.now() - begun).toBeLessThan(20_000)
    }
  }, 60_000)
})

describe('published graphs', () => {
  it.skipIf(!HAS_GRAPHS)('the karate club at the resolution of the textbook has the proven best modularity, 0.41979', () => {
    const { csr } = readGraph('karate')
    expect(find(csr, { objective: 'modularity', resolution: 1 }).modularity).toBeCloseTo(0.41979, 5)
    expect(find(csr, { algorithm: 'louvain', objective: 'modularity', resolution: 1 }).modularity).toBeGreaterThan(0.4185)
  })

  it.skipIf(!HAS_GRAPHS)('the karate club by the defaults falls into its two factions, or parts of them', () => {
    const { csr, names } = readGraph('karate')
    const { labels } = find(csr)
    const label = (name: string): number | undefined => labels[names.indexOf(name)]
    expect(new Set(labels).size).toBeGreaterThan(1)
    // the instructor and the president of the club, who fell out
    const [first = '', last = ''] = names.includes('34') ? ['1', '34'] : ['0', '33']
    expect(label(first)).not.toBe(label(last))
  })

  const folders = [
    '911_krebs',
    'cielnet',
    'drugnet',
    'italian_gangs',
    'london_gang',
    'montreal_gangs',
    'natarajan_cocaine',
    'rhodes_n17',
    'siren',
    'togo',
  ]
  const present = folders.filter((name) => hasData(`covert_${name}/edges.csv`))
  it.skipIf(present.length === 0).each(present)('the links of covert_%s alone give groups of more than one person', async (name) => {
    const [, ...lines] = readData(`covert_${name}/edges.csv`).trim().split('\n')
    const rows = lines.map((line) => line.trim().split(',').slice(0, 2))
    const links = linesOf('links.csv', [
      ['from_id', 'to_id', 'from_kind', 'to_kind', 'link_type'],
      ...rows.map((ends) => [...ends, 'person', 'person', 'associate']),
    ])
    const { caseFile } = await build([links], { groups: { resamplings: 0, randomWorlds: 0 } })
    expect(caseFile.notices.map(({ code }) => code)).toContain('no-roles')
    expect(caseFile.groups.length).toBeGreaterThan(0)
    for (const { people } of caseFile.groups) expect(people.length).toBeGreaterThanOrEqual(3)
    const grouped = new Set(caseFile.groups.flatMap(({ people }) => people.map(({ entity }) => entity)))
    expect(grouped.size / caseFile.entities.length).toBeGreaterThan(0.3)
  })
})

describe('findAgain', () => {
  it('finds the same communities in the same graph where they are plain', () => {
    const csr = ringOfCliques(12, 5)
    const found = find(csr)
    expect(setsOf(findAgain(csr, found))).toEqual(setsOf(found.labels))
  })

  it('looks at people who are no longer tied to anyone as communities of one', () => {
    const found = find(clique(5))
    expect(
      [
        ...findAgain(
          toCsr(5, [
            [0, 1],
            [1, 2],
            [0, 2],
            [3, 2],
          ]),
          found,
        ),
      ].slice(0, 4),
    ).toEqual([0, 0, 0, 0])
    expect(findAgain(toCsr(5, [[0, 1]]), found)).toEqual(Int32Array.of(0, 0, 1, 2, 3))
  })
})

describe('runLouvain', () => {
  it('is the same for the same seed, and no worse for more runs', () => {
    const csr = ringOfCliques(8, 4)
    const one = runLouvain(csr, 1, 1, 3)
    expect(runLouvain(csr, 1, 1, 3)).toEqual(one)
    expect(measureModularity(csr, runLouvain(csr, 1, 10, 3))).toBeGreaterThanOrEqual(measureModularity(csr, one))
  })

  it('leaves everyone by themselves where nobody is tied', () => {
    expect([...runLouvain(toCsr(3, []), 1, 5, 1)]).toEqual([0, 1, 2])
  })
})
