import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FIELDS_OF, placeOfField } from '../../../../src/findings/quality/measures/completeness.ts'
import { COMMON_COLUMNS, KINDS, RECORD_KINDS } from '../../../../src/presets/columns.ts'
import { LAW, table, type TestRow } from '../../../make.ts'
import { fieldOf, kindOf, measure, measureFile, rowsOf } from '../measure.ts'

type CellState = 'filled' | 'blank' | 'placeholder' | 'faulty'

/** Texts of some fields of a person, and what each is to be counted as. */
const TEXTS: Readonly<Record<string, Readonly<Record<string, CellState>>>> = {
  surname: { Vexley: 'filled', ' Vexley ': 'filled', Quillfeather: 'filled', '': 'blank', ' ': 'blank', 'No surname': 'placeholder' },
  occupation: { farrier: 'filled', Farrier: 'filled', '': 'blank', 'n / k': 'placeholder', '???': 'placeholder' },
  date_of_birth: { '12/03/2009': 'filled', '03/2009': 'filled', '': 'blank', '01/01/1900': 'placeholder', '31/02/2009': 'faulty' },
  sex: { f: 'filled', male: 'filled', '': 'blank', U: 'placeholder', odd: 'faulty' },
  age_recorded: { '14': 'filled', '0': 'filled', '': 'blank', unknown: 'placeholder', '211': 'faulty', many: 'faulty' },
}
const FIELDS = Object.keys(TEXTS)
const ROW = fc.record(Object.fromEntries(FIELDS.map((field) => [field, fc.constantFrom(...Object.keys(TEXTS[field] ?? {}))])))

function countSlowly(rows: readonly TestRow[], field: string): Readonly<Record<string, number>> {
  const texts = rows.map((row) => row[field] ?? '')
  const inState = (state: CellState): readonly string[] => texts.filter((text) => TEXTS[field]?.[text] === state)
  return {
    filled: inState('filled').length,
    blank: inState('blank').length,
    placeholder: inState('placeholder').length,
    faulty: inState('faulty').length,
    absent: 0,
    distinct: new Set(inState('filled').map((text) => text.trim())).size,
  }
}

describe('cells', () => {
  it('are counted as filled, blank, placeholder or faulty, and their values told apart, as the slow way does', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(ROW, { minLength: 1, maxLength: 30 }), async (drawn) => {
        const rows = drawn.map((row, number) => ({ person_id: `P${number}`, ...row }))
        const quality = await measureFile(rows)
        for (const field of FIELDS) expect(fieldOf(quality, 'person', field)).toMatchObject(countSlowly(rows, field))
        expect(fieldOf(quality, 'person', 'person_id').distinct).toBe(rows.length)
      }),
      { ...LAW, numRuns: 40 },
    )
  })

  it('are absent where the file of the record has no such column', async () => {
    const quality = await measure([
      table('north.csv', [{ person_id: 'P1', surname: 'Vexley' }]),
      table('south.csv', [{ person_id: 'P2' }, { person_id: 'P3' }]),
    ])
    expect(fieldOf(quality, 'person', 'surname')).toMatchObject({ filled: 1, blank: 0, absent: 2, distinct: 1 })
    expect(fieldOf(quality, 'person', 'surname').byAgency).toEqual([
      { agency: 'south.csv', filled: 0, blank: 0, placeholder: 0, faulty: 0, absent: 2 },
      { agency: 'north.csv', filled: 1, blank: 0, placeholder: 0, faulty: 0, absent: 0 },
    ])
    expect(kindOf(quality, 'person').absentFields).toContain('forenames')
    expect(kindOf(quality, 'person').fields.map(({ field }) => field)).toEqual(['person_id', 'surname'])
  })

  it('are named by what is wrong with them', async () => {
    const dates = ['31/02/2023', '12/13/2023', '01/01/2031', '01/02/2023']
    const rows = dates.map((occurred_from, number) => ({ event_id: `E${number}`, occurred_from }))
    const { faults, faulty } = fieldOf(await measureFile(rows, { today: '2024-01-01' }), 'event', 'occurred_from')
    expect([faults, faulty]).toEqual([{ 'bad-date': 2, 'future-date': 1 }, 3])
  })

  it.each([
    ['an event', { event_id: 'E1', event_kind: 'Lampwrecking' }, 'event_kind'],
    ['a thing', { object_id: 'O1', object_kind: 'Lantern', value: '7' }, 'object_kind'],
  ] as const)('hold the kind of %s as it is written, on no list though it be', async (_, row, field) => {
    const kind = field === 'event_kind' ? 'event' : 'object'
    expect(fieldOf(await measureFile([row]), kind, field)).toMatchObject({ filled: 1, faulty: 0, distinct: 1, faults: {} })
  })

  it('of rows that are set aside for want of an id are counted too', async () => {
    const quality = await measureFile([
      { person_id: '', surname: 'Vexley' },
      { person_id: 'N/K', surname: '' },
      { person_id: 'P1', surname: 'Vexley' },
    ])
    expect(quality.rows).toEqual({ read: 3, accepted: 1, rejected: 2 })
    expect(kindOf(quality, 'person').records).toBe(3)
    expect(fieldOf(quality, 'person', 'person_id')).toMatchObject({ filled: 1, blank: 1, placeholder: 1, faulty: 0 })
    expect(fieldOf(quality, 'person', 'surname')).toMatchObject({ filled: 2, blank: 1, distinct: 1 })
  })

  it('are counted as what a mapping reads of them', async () => {
    const mapping = {
      files: 'a.csv',
      records: [
        {
          kind: 'person' as const,
          columns: { person_id: { column: 'no', prefix: 'N' }, sex: 'sx', full_name: { columns: ['first', 'last'] } },
          constants: { source_agency: 'Harbour Police' },
          values: { sex: { boy: 'm', nobody: '' } },
        },
      ],
    }
    const rows = [
      { no: '1', sx: 'boy', first: 'Orrin', last: 'Vexley' },
      { no: '2', sx: 'nobody', first: '', last: '' },
      { no: '2', sx: 'm', first: 'Orrin', last: 'Vexley' },
    ]
    const quality = await measureFile(rows, { tables: [mapping] })
    expect(fieldOf(quality, 'person', 'sex')).toMatchObject({ filled: 2, blank: 1, distinct: 1 })
    expect(fieldOf(quality, 'person', 'person_id')).toMatchObject({ filled: 3, distinct: 2 })
    expect(fieldOf(quality, 'person', 'full_name')).toMatchObject({ filled: 2, blank: 1, distinct: 1 })
    expect(fieldOf(quality, 'person', 'source_agency')).toMatchObject({ filled: 3, distinct: 1 })
  })
})

describe('months', () => {
  it('of cells are those of the records, and records of no month stand in none', async () => {
    const quality = await measureFile([
      { event_id: 'E1', occurred_from: '12/03/2023', outcome: 'Charged' },
      { event_id: 'E2', occurred_from: '03/2023', outcome: '' },
      { event_id: 'E3', occurred_from: '2023', outcome: '' },
      { event_id: 'E4', occurred_from: '', outcome: 'N/K' },
      { event_id: 'E5', occurred_from: '01/01/2022', outcome: 'N/K' },
    ])
    const { undated, byMonth, firstDay, lastDay } = kindOf(quality, 'event')
    expect({ undated, byMonth, firstDay, lastDay }).toEqual({
      undated: 2,
      byMonth: [
        { month: '2022-01', records: 1 },
        { month: '2023-03', records: 2 },
      ],
      firstDay: '2022-01-01',
      lastDay: '2023-03-31',
    })
    expect(fieldOf(quality, 'event', 'outcome').byMonth).toEqual([
      { month: '2022-01', filled: 0, blank: 0, placeholder: 1, faulty: 0, absent: 0 },
      { month: '2023-03', filled: 1, blank: 1, placeholder: 0, faulty: 0, absent: 0 },
    ])
  })
})

describe('distinct values', () => {
  it('are exact up to 4,096, and estimated beyond, within six standard errors', async () => {
    const quality = await measureFile(
      rowsOf(12_000, (i) => ({ person_id: `P${i}`, school: `School ${i % 4096}`, surname: `Vexley ${i % 7}` })),
    )
    expect(fieldOf(quality, 'person', 'school')).toMatchObject({ distinct: 4096, isDistinctEstimate: false })
    expect(fieldOf(quality, 'person', 'surname')).toMatchObject({ distinct: 7, isDistinctEstimate: false })
    const { distinct, isDistinctEstimate } = fieldOf(quality, 'person', 'person_id')
    expect(isDistinctEstimate).toBe(true)
    expect(Math.abs(distinct / 12_000 - 1)).toBeLessThan((6 * 1.2) / 64)
  })
})

describe('fields', () => {
  it('of a kind are its own and those that any kind may have, each once, in places that do not overlap', () => {
    for (const kind of RECORD_KINDS) {
      const fields = FIELDS_OF[kind]
      expect(new Set(fields).size).toBe(fields.length)
      expect([...fields].sort()).toEqual([...new Set([...Object.keys(KINDS[kind].columns), ...Object.keys(COMMON_COLUMNS)])].sort())
    }
    expect([0, 1, 2].map(placeOfField)).toEqual([1, 5, 9])
  })
})

describe('a cell of several values', () => {
  it.each([
    ['07700 900123; N/K', 'filled'],
    ['07700 900123; five', 'filled'],
    ['five; N/K', 'faulty'],
    ['five', 'faulty'],
    ['N/K; N/K', 'placeholder'],
  ])('%j is %s: one that can be used is enough', async (phones, state) => {
    const found = fieldOf(await measureFile([{ person_id: 'P1', phones }]), 'person', 'phones')
    expect(found).toMatchObject({ filled: 0, blank: 0, placeholder: 0, faulty: 0, [state]: 1 })
  })
})

it('a vehicle mark from abroad is a mark, though it has none of the British forms', async () => {
  const quality = await measureFile([{ object_id: 'O1', object_kind: 'vehicle', value: 'B-QX 1234' }])
  expect(fieldOf(quality, 'object', 'value')).toMatchObject({ filled: 1, faulty: 0 })
})
