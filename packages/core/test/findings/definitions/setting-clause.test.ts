import { describe, expect, it } from 'vitest'
import { involvements, table } from '../../make.ts'
import { events, hold, MEN, persons, together } from './hold.ts'

describe('where it happened', () => {
  const at = async (premises: string, family = false): Promise<string> => {
    const tables = [
      persons({ ...MEN, C1: '2009-05-01' }),
      events({ E1: '2023-04-01' }, 'Sexual grooming', { E1: { location_id: 'L1' } }),
      table('locations.csv', [{ location_id: 'L1', address: '1 Kiln Road', premises_type: premises }]),
      involvements(together(['M1', 'M2'])),
      ...(family
        ? [table('links.csv', [{ from_id: 'M1', to_id: 'C1', link_type: 'stepfather of', from_kind: 'person', to_kind: 'person' }])]
        : []),
    ]
    return (await hold(tables, 'home-office-2020-group')).verdict
  }

  it('is the community unless the place or kinship says otherwise, and unknown without a place', async () => {
    expect([await at('takeaway'), await at('school'), await at('online'), await at('dwelling', true), await at('')]).toEqual([
      'met',
      'not met',
      'not met',
      'not met',
      'unknown',
    ])
  })
})
