import { describe, expect, it } from 'vitest'
import { prepareDefinitionSources } from '../../../src/findings/definitions/definition-sources.ts'
import { findRecorded } from '../../../src/findings/definitions/recorded-as-group.ts'
import type { Table } from '../../../src/rows/table.ts'
import { involvements, only, table, type TestRow } from '../../make.ts'
import { events, graphOf, MEN, persons, together } from './hold.ts'

type Found = readonly [verdict: string, marked: readonly string[], unmarked: readonly string[]]

/** How a group of three, two of whom stand in one event and two in another, is recorded. */
async function recordedOf(more: readonly Table[], event: TestRow = {}, people: Readonly<Record<string, TestRow>> = {}): Promise<Found> {
  const tables = [
    persons({ ...MEN, C1: '2009-05-01' }, people),
    events({ E1: '2023-04-01', E2: '2023-05-01' }, 'Sexual grooming', { E1: { location_id: 'L1', ...event } }),
    involvements([...together(['M1', 'M2']), ...together(['M2', 'M3'], 'E2')]),
    ...more,
  ]
  const { graph, groups } = await graphOf(tables)
  const { verdict, marked, unmarked } = findRecorded(only(groups.list), prepareDefinitionSources(graph))
  const keys = (numbers: readonly number[]): readonly string[] => numbers.map((number) => graph.entities.list[number]?.key ?? '')
  return [verdict, keys(marked), keys(unmarked)]
}

const flag = (entity_id: string, entity_kind: string, flag_kind: string): Table =>
  table(`${entity_id}.csv`, [{ entity_id, entity_kind, flag_kind }])

describe('a set of people', () => {
  it('is not recorded as a group where no flag says so, not even by one of exploitation', async () => {
    expect(await recordedOf([flag('M1', 'person', 'cse')], { flags: 'cse' })).toEqual(['not recorded', [], ['M1', 'M2', 'M3']])
  })

  it.each(['group', 'GRP', 'OCG', 'organised crime group', 'Organised network', 'group-based', 'gang'])(
    'is recorded where an event of most of its members bears the flag %s',
    async (flags) => {
      expect(await recordedOf([], { flags })).toEqual(['recorded', ['M1', 'M2'], ['M3']])
    },
  )

  it('is recorded by flags on its members, in records of flags and in columns', async () => {
    expect(await recordedOf([flag('M1', 'person', 'group')], {}, { M3: { flags: 'drugs; group' } })).toEqual([
      'recorded',
      ['M1', 'M3'],
      ['M2'],
    ])
  })

  it('is recorded in part where one of three is marked, or only a place of theirs', async () => {
    expect((await recordedOf([flag('M1', 'person', 'group')]))[0]).toBe('in part')
    const place = table('locations.csv', [{ location_id: 'L1', address: '1 Kiln Road' }])
    expect(await recordedOf([place, flag('L1', 'location', 'group')])).toEqual(['in part', [], ['M1', 'M2', 'M3']])
  })

  it('is not marked by an event in which its members were victims or witnesses', async () => {
    const other = [
      table('other.csv', [{ event_id: 'E9', event_kind: 'offence', offence: 'Affray', flags: 'group' }]),
      involvements(
        [
          ['E9', 'M1', 'witness'],
          ['E9', 'M2', 'victim'],
        ],
        'other-involvements.csv',
      ),
    ]
    expect((await recordedOf(other))[0]).toBe('not recorded')
  })
})
