import { describe, expect, it } from 'vitest'
import { CaseError } from '../../src/error.ts'
import { DEFAULT_MEASURE_SETTINGS } from '../../src/groups/measure-settings.ts'
import { LOSSES, measurePersons, type PersonGraph, type PersonMeasures } from '../../src/groups/measure-persons.ts'
import { buildCsr } from '../../src/kernels/csr.ts'
import { RANKED_MEASURES } from '../../src/kernels/rank-ranges.ts'
import { type Pair, toCsr } from '../graphs/build-graphs.ts'
import { randomGraph, shuffled } from '../graphs/invent-graph.ts'
import { readGraph } from '../graphs/read-graph.ts'
import { at, hasData, only } from '../make.ts'

const range = (n: number): readonly number[] => Array.from({ length: n }, (_, i) => i)
const SETTINGS = { ...DEFAULT_MEASURE_SETTINGS, runs: 10 }

function graphOf(csr: PersonGraph['csr'], names = range(csr.order)): PersonGraph {
  return {
    csr,
    entities: names.map((name) => 100 + name),
    ids: names.map((name) => `person:P${name}`),
    offences: names.map((name) => name % 4),
    isProtected: names.map((name) => name % 5 === 0),
  }
}

describe('measurePersons', () => {
  it('measures a bridge between two triangles as can be worked out by hand', async () => {
    const csr = toCsr(
      7,
      [
        [0, 1],
        [1, 2],
        [0, 2],
        [2, 3],
        [3, 4],
        [4, 5],
        [5, 6],
        [4, 6],
      ],
      [1, 0.5, 0.5, 2, 1, 1, 1, 1],
    )
    const { persons, account } = await measurePersons(graphOf(csr), { ...SETTINGS, runs: 0 })
    expect(at(persons, 3)).toEqual({
      entity: 103,
      isProtected: false,
      degree: 2,
      weightedDegree: 3,
      core: 2,
      betweenness: 9,
      betweennessShare: 0.6,
      reach: 1,
      offences: 3,
      ranks: undefined,
    })
    expect(persons.map(({ core }) => core)).toEqual([2, 2, 2, 2, 2, 2, 2])
    expect(account).toEqual({
      persons: 7,
      ties: 8,
      protectedPersons: 2,
      betweenness: { isSampled: false, sources: 7 },
      reachSteps: 2,
      ranks: undefined,
      seed: 1,
    })
  })

  it('says that it drew, from how many, and how much each world loses', async () => {
    const csr = toCsr(200, randomGraph(190, 5, 1))
    const settings = { ...SETTINGS, exactNodes: 100, sources: 50, worldExactNodes: 50, worldSources: 20, runs: 5 }
    const { account } = await measurePersons(graphOf(csr), settings)
    expect(account.betweenness).toEqual({ isSampled: true, sources: 50 })
    const ties = csr.neighbours.length / 2
    expect(account.ranks).toEqual({
      runs: 5,
      isSampled: true,
      sources: 20,
      losses: [
        { of: 'links', share: 0.05, lost: Math.round(ties * 0.05) },
        { of: 'links', share: 0.1, lost: Math.round(ties * 0.1) },
        { of: 'people', share: 0.02, lost: 4 },
      ],
    })
  })

  it.skipIf(!hasData('montagna_mafia'))(
    'does not put the boss of the Montagna meetings first, as published, and says how far his rank is sure',
    async () => {
      const { names, csr } = readGraph('montagna__meetings')
      const { persons } = await measurePersons(graphOf(csr), { ...DEFAULT_MEASURE_SETTINGS })
      const ranksOf = (name: string): PersonMeasures['ranks'] => at(persons, names.indexOf(name)).ranks
      expect(ranksOf('N18')?.betweenness.recorded).toEqual({ low: 1, high: 1 })
      expect(ranksOf('N11')?.betweenness.recorded.low).toBeGreaterThan(5)
      for (const span of ranksOf('N11')?.betweenness.afterLoss ?? []) expect(span?.low).toBeGreaterThan(5)
      expect(ranksOf('N11')?.betweenness.afterLoss).toHaveLength(LOSSES.length)
    },
  )

  it('gives every person the same whatever the order of persons and ties', async () => {
    const edges = randomGraph(60, 4, 2)
    const weights = edges.map((_, i) => 1 + (i % 3))
    const renumbered = shuffled(60, 3)
    const moved = edges.map(([a, b], i): readonly [Pair, number] => [[at(renumbered, b), at(renumbered, a)], at(weights, i)]).reverse()
    const names = range(60).map((node) => renumbered.indexOf(node))
    const before = await measurePersons(graphOf(toCsr(60, edges, weights)), SETTINGS)
    const csr = toCsr(
      60,
      moved.map(([edge]) => edge),
      moved.map(([, weight]) => weight),
    )
    const after = await measurePersons(graphOf(csr, names), SETTINGS)
    expect([...after.persons].sort((a, b) => a.entity - b.entity)).toEqual(before.persons)
    expect(after.account).toEqual(before.account)
  })

  it('lists persons in the order of the nodes, and gives none of them a title', async () => {
    const { persons, account } = await measurePersons(graphOf(toCsr(30, randomGraph(30, 4, 5))), SETTINGS)
    expect(persons.map(({ entity }) => entity)).toEqual(range(30).map((node) => 100 + node))
    expect(JSON.stringify([persons, account])).not.toMatch(/leader|boss|key ?player|kingpin|central|important|broker|hub/i)
  })

  it.each(['entities', 'ids', 'offences', 'isProtected'] as const)('refuses a graph without one of its %s', async (list) => {
    const graph = graphOf(toCsr(3, [[0, 1]]))
    const measured = measurePersons({ ...graph, [list]: graph[list].slice(1) }, SETTINGS)
    await expect(measured).rejects.toThrow(new CaseError('bad-option', `A graph of 3 persons must have as many ${list}, got 2.`))
  })

  it('has nothing to say of nobody, and no range for somebody whom every world loses', async () => {
    const nobody = await measurePersons(graphOf(buildCsr(0, new Int32Array(0), new Int32Array(0))), SETTINGS)
    expect(nobody.persons).toEqual([])
    const { ranks } = only((await measurePersons(graphOf(toCsr(1, [])), SETTINGS)).persons)
    for (const measure of RANKED_MEASURES) {
      expect(ranks?.[measure]).toEqual({ recorded: { low: 1, high: 1 }, afterLoss: [{ low: 1, high: 1 }, { low: 1, high: 1 }, undefined] })
    }
  })
})
