import { describe, expect, it } from 'vitest'
import { buildIncidence } from '../../src/groups/build-incidence.ts'
import { findCommunities } from '../../src/groups/find-communities.ts'
import { findSharedMembers } from '../../src/groups/find-shared-members.ts'
import { resampleGroups } from '../../src/groups/resample-groups.ts'
import { projectIncidence } from '../../src/kernels/incidence.ts'
import { workHere, type WorkPool } from '../../src/kernels/work-pool.ts'
import { DEFAULT_OPTIONS } from '../../src/options.ts'
import { caseGraphOf } from '../graphs/build-case.ts'
import { associations, involvements } from '../make.ts'

type Part = readonly [string, string, string]

/** Crews who meet all together at so many events each, and whoever else stands in events. */
const meet = (crew: string, size: number, events: number): readonly Part[] =>
  Array.from({ length: events }, (_, e) =>
    Array.from({ length: size }, (_unused, i) => [`${crew}-E${e}`, `${crew}${i}`, 'suspect'] as const),
  ).flat()

async function resample(
  parts: readonly Part[],
  runs: number,
  pool: WorkPool = workHere,
  seed = 1,
): Promise<Readonly<Record<string, number>>> {
  const { grounds, entities } = await caseGraphOf([involvements(parts)])
  const incidence = buildIncidence(grounds, entities)
  const csr = projectIncidence(incidence)
  const communities = findCommunities(csr, DEFAULT_OPTIONS.groups)
  const { own } = await resampleGroups(incidence, communities, findSharedMembers(csr, communities), runs, seed, pool)
  return Object.fromEntries(incidence.entities.map((entity, node) => [entities.list[entity]?.key ?? '', own[node] ?? -1]))
}

/** Does the last piece first, each on a copy of what all read. */
const backwards: WorkPool = {
  run: (task, shared, pieces) => {
    const results = [...pieces].reverse().map((piece) => task.run(structuredClone(shared), structuredClone(piece)))
    return Promise.resolve(results.reverse())
  },
}

const BRIDGED = [...meet('A', 4, 8), ...meet('B', 4, 8), ...(['A1', 'B1', 'X'] as const).map((person) => ['Z', person, 'suspect'] as const)]

describe('co-membership', () => {
  it('is 1 for crews who meet at many events', async () => {
    for (const share of Object.values(await resample([...meet('A', 5, 12), ...meet('B', 4, 12)], 30))) expect(share).toBe(1)
  })

  it('is below 1 for whoever hangs on one event, and lower than that of all others', async () => {
    const { X = 1, ...others } = await resample(BRIDGED, 60)
    expect(X).toBeLessThan(0.7)
    expect(X).toBeGreaterThan(0)
    for (const share of Object.values(others)) expect(share).toBeGreaterThan(X)
  })

  it('of two who share one event is about how often it is drawn at all, 1 - 1/e', async () => {
    const { A0 = 0 } = await resample(meet('A', 2, 1), 1000)
    expect(Math.abs(A0 - 0.632)).toBeLessThan(0.05)
  })

  it('is 1 for everyone where nothing is drawn again', async () => {
    expect(new Set(Object.values(await resample(BRIDGED, 0)))).toEqual(new Set([1]))
  })

  it('is the same whoever draws, in whatever order', async () => {
    const here = await resample(BRIDGED, 20)
    expect(await resample(BRIDGED, 20, backwards)).toEqual(here)
    expect(await resample(BRIDGED, 20, workHere, 2)).not.toEqual(here)
  })

  it('is told of somebody in a second group as well, by how many of it come out with them', async () => {
    const crews = ['A', 'B', 'C', 'D', 'E', 'F'].map((crew) => meet(crew, 4, 3))
    const people = [...new Set(crews.flat().map(([, person]) => person))]
    const { grounds, entities } = await caseGraphOf([
      involvements([...crews.flat(), ['H-E0', 'H', 'suspect']]),
      associations(people.map((person) => ['H', person] as const)),
    ])
    const incidence = buildIncidence(grounds, entities)
    const csr = projectIncidence(incidence)
    const communities = findCommunities(csr, DEFAULT_OPTIONS.groups)
    const shared = findSharedMembers(csr, communities)
    expect(shared.map(({ node }) => entities.list[incidence.entities[node] ?? -1]?.key)).toEqual(['H', 'H', 'H', 'H', 'H'])
    const sure = await resampleGroups(incidence, communities, shared, 30, 1, workHere)
    const hub = incidence.entities.findIndex((entity) => entities.list[entity]?.key === 'H')
    const shares = [sure.own[hub] ?? -1, ...sure.shared]
    for (const share of shares) expect(share).toBeGreaterThanOrEqual(0)
    expect(Math.max(...shares)).toBeLessThan(1)
    // each run puts them with one crew, or with none
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeLessThan(2)
    expect([...(await resampleGroups(incidence, communities, shared, 0, 1, workHere)).shared]).toEqual([1, 1, 1, 1, 1])
  })

  it('is nothing where nobody is tied', async () => {
    expect(await resample([['E1', 'P1', 'suspect']], 5)).toEqual({})
  })
})

it('draws links one by one: a link is there or not, whoever else is tied', async () => {
  const { grounds, entities } = await caseGraphOf([associations([['A', 'B']])])
  const incidence = buildIncidence(grounds, entities)
  const communities = findCommunities(projectIncidence(incidence), DEFAULT_OPTIONS.groups)
  const { own } = await resampleGroups(incidence, communities, [], 1000, 1, workHere)
  expect([...own].map((share) => Math.abs(share - 0.632) < 0.05)).toEqual([true, true])
})
