import { describe, expect, it } from 'vitest'
import type { Table } from '../../src/rows/table.ts'
import { associations, build, involvements, keysOf, only, table } from '../make.ts'

type Part = readonly [string, string, string]
const gang = (event: string, ...persons: readonly string[]): readonly Part[] => persons.map((person) => [event, person, 'suspect'] as const)
const born = (key: string, dob: string): Table => table(`${key}.csv`, [{ person_id: key, dob }])
const dated = (...ids: readonly string[]): Table =>
  table(
    'dates.csv',
    ids.map((id) => ({ event_id: id, date_from: '12/03/2024' })),
  )

describe('which communities are groups', () => {
  it('two suspects are one where a child was harmed, and none where nobody was', async () => {
    const pair = gang('E1', 'P1', 'P2')
    expect((await build([involvements(pair)])).caseFile.groups).toEqual([])
    const withChild = [involvements([...pair, ['E1', 'V1', 'victim']]), dated('E1'), born('V1', '2010-01-01')]
    expect((await build(withChild)).caseFile.groups).toHaveLength(1)
  })

  it('two suspects are one where the victim may have been a child, and none where she was grown up', async () => {
    const parts = involvements([...gang('E1', 'P1', 'P2'), ['E1', 'V1', 'victim']])
    expect((await build([parts, dated('E1')])).caseFile.groups).toHaveLength(1)
    expect((await build([parts, dated('E1'), born('V1', '2006')])).caseFile.groups).toHaveLength(1)
    expect((await build([parts, dated('E1'), born('V1', '1990-01-01')])).caseFile.groups).toEqual([])
  })

  it('follow the settings', async () => {
    const tables = [involvements([...gang('E1', 'P1', 'P2', 'P3'), ...gang('E2', 'Q1', 'Q2', 'Q3', 'Q4')])]
    const sizes = async (minOffendersWithoutChildren: number): Promise<readonly number[]> =>
      (await build(tables, { groups: { minOffendersWithoutChildren } })).caseFile.groups.map(({ people }) => people.length)
    expect(await sizes(3)).toEqual([4, 3])
    expect(await sizes(4)).toEqual([4])
    expect(await sizes(5)).toEqual([])
  })

  it('where no record gives a role, are those of people linked to each other', async () => {
    const { caseFile } = await build([
      associations([
        ['A', 'B'],
        ['B', 'C'],
        ['C', 'A'],
        ['X', 'Y'],
      ]),
    ])
    expect(
      keysOf(
        caseFile,
        only(caseFile.groups).people.map(({ entity }) => entity),
      ),
    ).toEqual(['A', 'B', 'C'])
    expect(caseFile.communities.count).toBe(2)
  })
})

describe('the list of groups', () => {
  it('puts most children first, then most people', async () => {
    const { caseFile } = await build([
      involvements([
        ...gang('E1', 'A1', 'A2', 'A3', 'A4', 'A5', 'A6'),
        ...gang('E2', 'B1', 'B2', 'B3'),
        ['E2', 'V1', 'victim'],
        ...gang('E3', 'C1', 'C2'),
        ['E3', 'V2', 'victim'],
        ['E3', 'V3', 'victim'],
      ]),
      dated('E1', 'E2', 'E3'),
      ...['V1', 'V2', 'V3'].map((key) => born(key, '2010-01-01')),
    ])
    expect(caseFile.groups.map(({ children, people }) => [children, people.length])).toEqual([
      [2, 4],
      [1, 4],
      [0, 6],
    ])
  })

  it('gives a group the same id while its members stay, whatever else the case holds', async () => {
    const parts = gang('E1', 'P1', 'P2', 'P3')
    const { id } = only((await build([involvements(parts)])).caseFile.groups)
    expect(id).toMatch(/^G-[BCDFGHJKLMNPQRSTVWXZ]{5,}$/)
    const grown = [involvements([...parts, ['E1', 'V1', 'victim'], ...gang('E7', 'P1', 'P2'), ...gang('E2', 'A1', 'A2', 'A3')])]
    expect((await build(grown)).caseFile.groups.map((group) => group.id)).toContain(id)
    const other = await build([involvements(gang('E1', 'P1', 'P2', 'P4'))])
    expect(only(other.caseFile.groups).id).not.toBe(id)
  })

  it('gives every group an id of its own', async () => {
    const parts = Array.from({ length: 400 }, (_, i) => gang(`E${i}`, `A${i}`, `B${i}`, `C${i}`)).flat()
    const { groups } = (await build([involvements(parts)], { layout: { iterations: 0, maxEntities: 0 } })).caseFile
    expect(new Set(groups.map(({ id }) => id)).size).toBe(400)
  })
})

describe('shapes', () => {
  it('thirty cliques of five in a ring are thirty groups', async () => {
    const member = (c: number, i: number): string => `P${c % 30}-${i}`
    const pairs = Array.from({ length: 30 }, (_, c) => [
      ...[0, 1, 2, 3, 4].flatMap((i) => [0, 1, 2, 3, 4].filter((j) => i < j).map((j) => [member(c, i), member(c, j)] as const)),
      [member(c, 0), member(c + 1, 1)] as const,
    ])
    const { caseFile } = await build([associations(pairs.flat())], { layout: { iterations: 5 } })
    expect(caseFile.groups.map(({ people }) => people.length)).toEqual(Array.from({ length: 30 }, () => 5))
    for (const { people } of caseFile.groups) {
      const cliques = keysOf(
        caseFile,
        people.map(({ entity }) => entity),
      ).map((key) => key.split('-')[0])
      expect(new Set(cliques).size).toBe(1)
    }
  })

  it('someone linked to everyone does not make everyone one group, and is listed in each', async () => {
    const gangs = Array.from({ length: 12 }, (_, c) => [0, 1, 2, 3].map((i) => `P${c}-${i}`))
    const parts = gangs.flatMap((members, c) => [1, 2, 3].flatMap((event) => gang(`E${c}-${event}`, ...members)))
    const hub = gangs.flat().map((person) => ['HUB', person] as const)
    const { caseFile } = await build([involvements([...parts, ['E99', 'HUB', 'suspect']]), associations(hub)])
    expect(caseFile.ties.a).toHaveLength(12 * 6 + 48)
    const found = caseFile.groups.map(({ people }) =>
      keysOf(
        caseFile,
        people.map(({ entity }) => entity),
      ),
    )
    expect(found.filter((members) => members.includes('HUB'))).toHaveLength(12)
    const foremost = caseFile.groups.flatMap(({ people }) =>
      people.filter(({ entity, isShared }) => caseFile.entities[entity]?.key === 'HUB' && !isShared),
    )
    expect(foremost).toHaveLength(1)
    expect(found.map((members) => members.filter((key) => key !== 'HUB').length)).toEqual(Array.from({ length: 12 }, () => 4))
  })

  it('a victim in the events of two groups is in both', async () => {
    const { caseFile } = await build([
      involvements([
        ...gang('E1', 'A1', 'A2', 'A3', 'A4'),
        ...gang('E2', 'A1', 'A2', 'A3', 'A4'),
        ...gang('E3', 'B1', 'B2', 'B3', 'B4'),
        ...gang('E4', 'B1', 'B2', 'B3', 'B4'),
        ['E1', 'V1', 'victim'],
        ['E3', 'V1', 'victim'],
      ]),
    ])
    expect(caseFile.groups).toHaveLength(2)
    for (const group of caseFile.groups)
      expect(
        keysOf(
          caseFile,
          group.people.map(({ entity }) => entity),
        ),
      ).toContain('V1')
  })
})
