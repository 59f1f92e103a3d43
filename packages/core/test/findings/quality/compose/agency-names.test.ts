import { describe, expect, it } from 'vitest'
import { addUp, nameAgencies } from '../../../../src/findings/quality/compose/agency-names.ts'
import { addToTally, type Tally } from '../../../../src/findings/quality/measures/tally.ts'
import { table } from '../../../make.ts'
import { kindOf, measure, rowsOf } from '../measure.ts'

function tallyOf(counts: Readonly<Record<string, number>>): Tally {
  return new Map(Object.entries(counts).map(([key, count]) => [key, [count]]))
}

describe('agencies', () => {
  it('are named by what records name, else by the force code, else by the file', async () => {
    const { agencies } = await measure([
      table('a.csv', [
        { person_id: 'P1', source_agency: 'Harbour Police', force_code: '' },
        { person_id: 'P2', source_agency: 'N/K', force_code: '98' },
        { person_id: 'P3', source_agency: '', force_code: 'unknown' },
        { person_id: 'P4', source_agency: 'Harbour Police', force_code: '' },
      ]),
      table('b.csv', [{ event_id: 'E1' }]),
    ])
    expect(agencies).toEqual([
      { name: 'Harbour Police', basis: 'agency', alsoCalled: [], records: 2 },
      { name: '98', basis: 'force', alsoCalled: [], records: 1 },
      { name: 'a.csv', basis: 'file', alsoCalled: [], records: 1 },
      { name: 'b.csv', basis: 'file', alsoCalled: [], records: 1 },
    ])
  })

  it('go by their force code too where it stands beside them alone, and they beside it alone', async () => {
    const quality = await measure([
      table('a.csv', [
        { person_id: 'P1', source_agency: 'Harbour Police', force_code: '98' },
        { person_id: 'P2', source_agency: '', force_code: '98' },
      ]),
      table('b.csv', [{ person_id: 'P3', force_code: '98' }]),
    ])
    expect(quality.agencies).toEqual([{ name: 'Harbour Police', basis: 'agency', alsoCalled: ['98'], records: 3 }])
    expect(kindOf(quality, 'person').byAgency).toEqual([{ agency: 'Harbour Police', records: 3 }])
  })

  it.each([
    [
      'two agencies share a force code',
      [
        ['Harbour Police', '98'],
        ['Quay Council', '98'],
        ['', '98'],
      ],
      ['98', 'Harbour Police', 'Quay Council'],
    ],
    [
      'an agency has two force codes',
      [
        ['Harbour Police', '98'],
        ['Harbour Police', '99'],
        ['', '99'],
      ],
      ['Harbour Police', '99'],
    ],
  ] as const)('stay apart where %s', async (_, pairs, names) => {
    const rows = pairs.map(([source_agency, force_code], number) => ({ person_id: `P${number}`, source_agency, force_code }))
    const { agencies } = await measure([table('a.csv', rows)])
    expect(agencies.map(({ name }) => name)).toEqual(names)
    expect(agencies.flatMap(({ alsoCalled }) => alsoCalled)).toEqual([])
  })

  it('are listed by how much they recorded, then by name', async () => {
    const rows = ['Quay', 'Harbour', 'Moor', 'Moor'].map((source_agency, number) => ({ event_id: `E${number}`, source_agency }))
    expect((await measure([table('a.csv', rows)])).agencies.map(({ name }) => name)).toEqual(['Moor', 'Harbour', 'Quay'])
  })

  it('beyond those that are kept apart stand together, and none of their records is lost', async () => {
    const rows = rowsOf(300, (i) => ({ event_id: `E${i}`, source_agency: `Agency ${String(i).padStart(3, '0')}` }))
    const quality = await measure([table('a.csv', rows)])
    expect(quality.agencies).toHaveLength(257)
    expect(quality.agencies[0]).toEqual({ name: 'other agencies', basis: 'other', alsoCalled: [], records: 44 })
    expect(kindOf(quality, 'event').records).toBe(300)
  })
})

describe('nameAgencies', () => {
  it('puts the counts of a force code and of the agency that goes by it together, in the order of the list', () => {
    const pairs = tallyOf({ 'Harbour Police\t98': 1 })
    const { rowsOf: countsOf } = nameAgencies(pairs, tallyOf({ 'agency:Harbour Police': 2, 'force:98': 3, 'file:b.csv': 9 }))
    const counts: Tally = new Map()
    addToTally(counts, 'force:98', 1, 5)
    addToTally(counts, 'agency:Harbour Police', 0, 4)
    addToTally(counts, 'file:b.csv', 0, 1)
    expect(countsOf(counts)).toEqual([
      { agency: 'b.csv', counts: [1] },
      { agency: 'Harbour Police', counts: [4, 5] },
    ])
    expect(countsOf(tallyOf({ 'force:98': 7 }))).toEqual([{ agency: 'Harbour Police', counts: [7] }])
  })
})

describe('addUp', () => {
  it('adds rows of counts place by place, however long they are', () => {
    expect([addUp([]), addUp([[1, 2], [10], [0, 0, 5]])]).toEqual([[], [11, 2, 5]])
  })
})

describe('more agencies than are kept apart', () => {
  it('lose no record of any measure', async () => {
    const quality = await measure([
      table(
        'e.csv',
        rowsOf(256, (i) => ({ event_id: `E${String(i)}`, occurred_from: '01/02/2023', source_agency: `A${String(i).padStart(3, '0')}` })),
      ),
      table('p.csv', [{ person_id: 'P1', source_agency: 'Zed' }]),
    ])
    expect([kindOf(quality, 'person').records, quality.ethnicity.persons]).toEqual([1, 1])
    expect(kindOf(quality, 'person').byAgency).toEqual([{ agency: 'other agencies', records: 1 }])
    expect(quality.agencies.reduce((sum, { records }) => sum + records, 0)).toBe(257)
  })

  it('have no other names by force codes, since a pair that is no longer known might give a code to another', async () => {
    const rows = rowsOf(257, (i) => ({
      person_id: `P${String(i)}`,
      source_agency: i < 256 ? `A${String(i).padStart(3, '0')}` : 'B',
      force_code: i < 256 ? `F${String(i)}` : 'F0',
    }))
    const quality = await measure([table('p.csv', [...rows, { person_id: 'P999', source_agency: '', force_code: 'F0' }])])
    expect(quality.agencies.filter(({ alsoCalled }) => alsoCalled.length > 0)).toEqual([])
  })
})
