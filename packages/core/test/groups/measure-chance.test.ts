import { describe, expect, it } from 'vitest'
import type { CaseGraph } from '../../src/graph/case-graph.ts'
import { findCommunities } from '../../src/groups/find-communities.ts'
import { measureChance } from '../../src/groups/measure-chance.ts'
import { projectStandings, recordStandings } from '../../src/groups/recorded-standings.ts'
import { workHere, type WorkPool } from '../../src/kernels/work-pool.ts'
import { createRandom } from '../../src/kernels/random.ts'
import { resolveOptions } from '../../src/options.ts'
import type { Table } from '../../src/rows/table.ts'
import { runTask, isTaskName } from '../../src/tasks.ts'
import { caseGraphOf, numberOf } from '../graphs/build-case.ts'
import { toSets } from '../graphs/build-graphs.ts'
import { associations, at, involvements, only, table } from '../make.ts'

const OPTIONS = resolveOptions({ groups: { randomWorlds: 20 } })
const CREW = ['C1', 'C2', 'C3', 'C4', 'C5'] as const

/** Three hundred people at four hundred events of one to three in two districts and two quarters, and a crew of five who met at eight. */
function plantedCrew(seed: number): readonly Table[] {
  const random = createRandom(seed)
  const below = (n: number): number => Math.floor(random() * n)
  const noise = Array.from({ length: 400 }, (_, event) =>
    Array.from({ length: 1 + below(3) }, () => [`N${String(event)}`, `P${String(below(300))}`, 'suspect'] as const),
  )
  const crew = Array.from({ length: 8 }, (_, event) =>
    CREW.filter((_member, i) => i !== event % 5).map((member) => [`K${String(event)}`, member, 'suspect'] as const),
  )
  const parts = [...noise, ...crew].flat()
  const events = [...new Set(parts.map(([event]) => event))]
  return [
    involvements(parts),
    table(
      'e.csv',
      events.map((event, i) => ({
        event_id: event,
        date_from: i % 3 === 0 ? '2023-02-01' : '2023-05-01',
        location_id: `L${String(i % 2)}`,
      })),
    ),
    table('l.csv', [
      { location_id: 'L0', postcode: 'QH1 1UT' },
      { location_id: 'L1', postcode: 'QH2 1UT' },
    ]),
  ]
}

/** The same tables without the rows of the crew. */
function withoutCrew({ file, content }: Table): Table {
  const lines = (content as string).split('\n').filter((line) => !/"K\d/.test(line))
  return { file, content: lines.join('\n') }
}

/** Whether an event is one of those that anybody may be at. */
function isNoise({ entities }: CaseGraph, thing: number): boolean {
  return at(entities.list, thing).key.startsWith('N')
}

/** Does pieces backwards, on copies, through the door by which workers find tasks: what a pool of threads may do. */
const workElsewhere: WorkPool = {
  run: (task, shared, pieces) =>
    new Promise((resolve) => {
      if (!isTaskName(task.name)) throw new Error(`No worker knows ${task.name}.`)
      const { name } = task
      const results = [...pieces].reverse().map((piece) => runTask(name, structuredClone(shared) as never, structuredClone(piece) as never))
      resolve(results.reverse() as never)
    }),
}

describe('a group against random worlds', () => {
  it('is never matched where it was planted, and always where it is people drawn at random', async () => {
    const graph = await caseGraphOf(plantedCrew(1))
    const pair = graph.namings.find(({ offenders, thing }) => offenders.length === 2 && isNoise(graph, thing))?.offenders ?? []
    const others = ['P3', 'P77', 'P151'].map((id) => numberOf(graph, `person:${id}`))
    const crew = CREW.map((id) => numberOf(graph, `person:${id}`))
    const { groups, account } = await measureChance(graph, [crew, [...pair, ...others]], OPTIONS)
    const [planted, drawn] = [at(groups, 0), at(groups, 1)]
    expect(planted).toMatchObject({ worlds: 20, asTight: 0, persons: 5, pairs: 10, tiedPairs: 10, density: 1, drawnShare: 1 })
    expect(planted.weightPerPair).toBeCloseTo(1.6, 6)
    expect(planted.worldWeightPerPair).toBeLessThan(0.3)
    expect(planted.worldDensity).toBeLessThan(0.5)
    expect(drawn).toMatchObject({ asTight: 20, persons: 5, tiedPairs: 2, density: 0.2, weightPerPair: 0.15 })
    expect(account).toMatchObject({ worlds: 20, strata: 4, fixedStandings: 0 })
    expect(account.movedShare).toBeGreaterThan(0.9)
  })

  it('is matched in every world where it is no more than three people of one event, of which there are as many in each', async () => {
    const graph = await caseGraphOf(plantedCrew(2))
    const threes = graph.namings.filter(({ offenders, thing }) => offenders.length === 3 && isNoise(graph, thing))
    const { groups } = await measureChance(
      graph,
      threes.map(({ offenders }) => offenders),
      OPTIONS,
    )
    const once = groups.filter(({ weightPerPair }) => weightPerPair === 0.5)
    expect(once.length).toBeGreaterThan(50)
    expect(new Set(once.map(({ asTight }) => asTight))).toEqual(new Set([20]))
  })

  it('is matched again and again where it was found in noise: the search finds such groups in any world', async () => {
    const graph = await caseGraphOf(plantedCrew(4).map((rows) => withoutCrew(rows)))
    const recorded = recordStandings(graph, OPTIONS.graph)
    const { labels } = findCommunities(projectStandings(recorded, recorded.standings.people), OPTIONS.groups)
    const found = toSets(labels).filter(({ length }) => length > 2)
    const { groups } = await measureChance(
      graph,
      found.map((nodes) => nodes.map((node) => at(recorded.entities, node))),
      OPTIONS,
    )
    expect(groups.length).toBeGreaterThan(30)
    expect(groups.filter(({ asTight }) => asTight === 0).length / groups.length).toBeLessThan(0.05)
    expect(groups.filter(({ asTight = 0 }) => asTight > 2).length / groups.length).toBeGreaterThan(0.9)
  })

  it('comes out the same wherever the work is done, again, and in whatever order rows stand', async () => {
    const tables = plantedCrew(3)
    const graph = await caseGraphOf(tables)
    const groups = [CREW.map((id) => numberOf(graph, `person:${id}`))]
    const here = await measureChance(graph, groups, OPTIONS, workHere)
    expect(await measureChance(graph, groups, OPTIONS, workElsewhere)).toEqual(here)
    const [head = '', ...lines] = (at(tables, 0).content as string).trim().split('\n')
    const shuffled = { file: 'involvements.csv', content: [head, ...lines.reverse()].join('\n') }
    expect(await measureChance(await caseGraphOf([shuffled, ...tables.slice(1)]), groups, OPTIONS)).toEqual(here)
  })

  it('is not held against anything without worlds, and density is still told', async () => {
    const graph = await caseGraphOf(plantedCrew(1))
    const crew = CREW.map((id) => numberOf(graph, `person:${id}`))
    const { groups, account } = await measureChance(graph, [crew], resolveOptions({ groups: { randomWorlds: 0 } }))
    expect(only(groups)).toMatchObject({ worlds: 0, density: 1, tiedPairs: 10, drawnShare: 1 })
    const { asTight, worldDensity, worldWeightPerPair, movedShare } = only(groups)
    expect([asTight, worldDensity, worldWeightPerPair, movedShare]).toEqual([undefined, undefined, undefined, undefined])
    expect([account.worlds, account.notices]).toEqual([0, []])
  })

  it('cannot be told from chance where its one event is the only one of its place and quarter, and it says so', async () => {
    const graph = await caseGraphOf([
      involvements([
        ['E1', 'P1', 'suspect'],
        ['E1', 'P2', 'suspect'],
        ['E1', 'P3', 'suspect'],
      ]),
    ])
    const { groups, account } = await measureChance(graph, [only(graph.namings).offenders], OPTIONS)
    expect(only(groups)).toMatchObject({ worlds: 0, tiedPairs: 3, density: 1, weightPerPair: 0.5, drawnShare: 0 })
    expect(only(groups).asTight).toBeUndefined()
    expect(account).toMatchObject({ standings: 3, fixedStandings: 3 })
    expect(only(account.notices).message).toBe(
      'Of 3 places of suspects in events and reports 3 stay in every random world, alone in their district and quarter of the year; a group that rests on what stays cannot be told from chance.',
    )
  })

  it('cannot be told from chance where links alone hold it: worlds keep them', async () => {
    const graph = await caseGraphOf([
      ...plantedCrew(1),
      involvements(
        ['Q1', 'Q2', 'Q3'].map((person) => [`N${person}`, person, 'suspect'] as const),
        'more.csv',
      ),
      associations([
        ['Q1', 'Q2'],
        ['Q2', 'Q3'],
        ['Q1', 'Q3'],
      ]),
    ])
    const members = ['Q1', 'Q2', 'Q3'].map((id) => numberOf(graph, `person:${id}`))
    const { groups } = await measureChance(graph, [members], OPTIONS)
    expect(only(groups)).toMatchObject({ worlds: 20, weightPerPair: 1, drawnShare: 0 })
    expect(only(groups).worldWeightPerPair).toBeGreaterThanOrEqual(1)
    expect(only(groups).asTight).toBeUndefined()
  })

  it('counts what a shared victim ties, who stays where they are while suspects move', async () => {
    const parts = Array.from({ length: 12 }, (_, event) => [
      [`E${String(event)}`, `P${String(event % 6)}`, 'suspect'] as const,
      [`E${String(event)}`, event % 6 < 3 ? 'V1' : 'V2', 'victim'] as const,
    ]).flat()
    const graph = await caseGraphOf([involvements(parts)])
    const members = ['P0', 'P1', 'P2'].map((id) => numberOf(graph, `person:${id}`))
    const { groups } = await measureChance(graph, [members], OPTIONS)
    // all three harm V1, and 1/(3-1) each pair; drawn anew, more of the six harm her, so that each pair spends less on it
    expect(only(groups)).toMatchObject({ weightPerPair: 0.5, drawnShare: 1, density: 1 })
    expect(only(groups).worldWeightPerPair).toBeLessThan(0.5)
    expect(only(groups).worldWeightPerPair).toBeGreaterThan(0)
  })

  it('is nothing where there is nothing', async () => {
    const graph = await caseGraphOf([table('p.csv', [{ person_id: 'P1' }])])
    const { groups, account } = await measureChance(graph, [[numberOf(graph, 'person:P1')]], OPTIONS)
    expect(only(groups)).toMatchObject({ persons: 0, pairs: 0, density: 0, drawnShare: 0 })
    expect(account).toMatchObject({ worlds: 0, standings: 0, notices: [] })
  })
})
