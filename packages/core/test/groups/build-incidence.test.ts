import { describe, expect, it } from 'vitest'
import { buildIncidence } from '../../src/groups/build-incidence.ts'
import { projectIncidence } from '../../src/kernels/incidence.ts'
import { createRandom } from '../../src/kernels/random.ts'
import { caseGraphOf } from '../graphs/build-case.ts'
import { listEdges } from '../graphs/build-graphs.ts'
import { associations, involvements, table, type TestRow } from '../make.ts'

const NOTHING = table('none.csv', [{ event_id: 'E99', person_id: 'X99', role: 'witness' }])

describe('the incidence of grounds', () => {
  it('projects to the ties of the graph, all reasons of a pair added up, in forty small cases', async () => {
    const random = createRandom(4)
    const people = ['P1', 'P2', 'P3', 'P4', 'P5', 'P6']
    const some = (share: number): readonly string[] => people.filter(() => random() < share)
    for (let run = 0; run < 40; run++) {
      const parts = ['E1', 'E2', 'E3', 'E4'].flatMap((event) => [
        ...some(0.4).map((person) => [event, person, 'suspect'] as const),
        ...(random() < 0.5 ? [[event, `V${Math.floor(random() * 2)}`, 'victim'] as const] : []),
      ])
      const mentions: readonly TestRow[] = some(0.5).map((entity_id) => ({
        report_id: 'R1',
        entity_id,
        entity_kind: 'person',
        role: 'suspect',
      }))
      const pairs = people.flatMap((a, i) => people.slice(i + 1).flatMap((b) => (random() < 0.15 ? [[a, b] as const] : [])))
      const tables = [
        involvements([...parts, ['E98', 'X98', 'witness']]),
        table('m.csv', [...mentions, { report_id: 'R9', entity_id: 'X9' }]),
        associations([...pairs, ['X1', 'X2']]),
      ]
      const { grounds, ties, entities } = await caseGraphOf(tables)
      const incidence = buildIncidence(grounds, entities)
      const weights = new Map<string, number>()
      for (const { a, b, weight } of ties) weights.set(`${a} ${b}`, (weights.get(`${a} ${b}`) ?? 0) + weight)
      const projected = listEdges(projectIncidence(incidence)).map(({ a, b, weight }) => [
        `${String(incidence.entities[a])} ${String(incidence.entities[b])}`,
        expect.closeTo(weight, 9) as number,
      ])
      expect([...weights].sort()).toEqual(projected.sort())
    }
  })

  it('holds an event, a report and a link as one unit each, however many records speak of it', async () => {
    const mention = (entity_id: string): TestRow => ({ report_id: 'R1', entity_id, entity_kind: 'person', role: 'suspect' })
    const { grounds, entities } = await caseGraphOf([
      involvements([
        ['E1', 'P1', 'suspect'],
        ['E1', 'P1', 'charged'],
        ['E1', 'P2', 'suspect'],
        ['E1', 'V1', 'victim'],
      ]),
      table('m.csv', [mention('P1'), mention('P2')]),
      associations([
        ['P1', 'P2'],
        ['P2', 'P1'],
      ]),
    ])
    const { units, unitOffsets, unitKeys, people, groundOffsets } = buildIncidence(grounds, entities)
    expect(grounds.map(({ reason }) => reason)).toEqual(['co-offending', 'shared-victim', 'association', 'named-together'])
    expect([...groundOffsets]).toEqual([0, 2, 4, 6, 8])
    expect(people).toHaveLength(8)
    // the event stands for both of its grounds; two links are two units of one ground
    expect(unitKeys).toHaveLength(4)
    expect([...units.subarray(unitOffsets[0], unitOffsets[1])]).toEqual([...units.subarray(unitOffsets[2], unitOffsets[3])])
    expect(units.subarray(unitOffsets[4], unitOffsets[5])).toHaveLength(2)
  })

  it('knows units by what they are, whatever else is recorded and in whatever order', async () => {
    const parts = [
      ['E1', 'P1', 'suspect'],
      ['E1', 'P2', 'suspect'],
      ['E2', 'P2', 'suspect'],
      ['E2', 'P3', 'suspect'],
    ] as const
    const keysOf = async (some: readonly (readonly [string, string, string])[]): Promise<readonly number[]> => {
      const { grounds, entities } = await caseGraphOf([involvements(some)])
      return [...buildIncidence(grounds, entities).unitKeys].sort((a, b) => a - b)
    }
    const keys = await keysOf(parts)
    expect(await keysOf([...parts].reverse())).toEqual(keys)
    expect(await keysOf([...parts, ['E0', 'A1', 'suspect'], ['E0', 'A2', 'suspect']])).toEqual(expect.arrayContaining([...keys]))
  })

  it('is empty without grounds', async () => {
    const { entities } = await caseGraphOf([NOTHING])
    const incidence = buildIncidence([], entities)
    expect(incidence).toMatchObject({ order: 0, entities: [] })
    expect(projectIncidence(incidence).order).toBe(0)
  })
})
