import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addFlag, compareReviews, mergeFlags, type FlagCurrency } from '../../../../src/findings/quality/measures/flag-currency.ts'
import { viewRecord } from '../../../../src/findings/quality/measures/quality-item.ts'
import { createRandom } from '../../../../src/kernels/random.ts'
import { at, LAW, table, type TestRow } from '../../../make.ts'
import { measureFile, parseTables, rowsOf } from '../measure.ts'

const AS_AT = '2023-06-15'
const NONE = { reviewed: 0, notYetDue: 0, overdue: 0, noReviewDate: 0 }
const flag = (reviewed_on: string, review_due: string, others: TestRow = {}): TestRow => ({
  entity_id: 'P1',
  flag_kind: 'cse',
  set_on: '01/01/2022',
  reviewed_on,
  review_due,
  ...others,
})

describe('a flag', () => {
  it.each<[string, string, string, keyof typeof NONE]>([
    ['never reviewed and due before the as-at day', '', '14/06/2023', 'overdue'],
    ['never reviewed and due on the as-at day itself', '', '15/06/2023', 'notYetDue'],
    ['never reviewed and due later', '', '16/06/2023', 'notYetDue'],
    ['never reviewed, with no day set for it', '', '', 'noReviewDate'],
    ['never reviewed, with a placeholder for the day', '', 'N/K', 'noReviewDate'],
    ['never reviewed, with a day that no calendar has', '', '31/06/2023', 'noReviewDate'],
    ['reviewed, with no later day set', '01/06/2023', '', 'reviewed'],
    ['reviewed on the day on which it was due', '01/06/2023', '01/06/2023', 'reviewed'],
    ['reviewed after it was due', '10/06/2023', '01/06/2023', 'reviewed'],
    ['reviewed before it was due, and due again since', '01/05/2023', '01/06/2023', 'overdue'],
    ['reviewed before it is due, on the as-at day', '01/05/2023', '15/06/2023', 'reviewed'],
    ['reviewed before it is due, later on', '01/05/2023', '01/06/2024', 'reviewed'],
    ['reviewed on a day that cannot be read, and overdue', 'odd', '01/06/2023', 'overdue'],
    ['never reviewed and due in the month of the as-at day', '', '06/2023', 'notYetDue'],
    ['never reviewed and due in the month before', '', '05/2023', 'overdue'],
    ['never reviewed and due in the year of the as-at day', '', '2023', 'notYetDue'],
    ['reviewed in the month in which it was due', '05/2023', '20/05/2023', 'reviewed'],
    ['reviewed on a day of the month in which it was due', '02/05/2023', '05/2023', 'reviewed'],
    ['reviewed at an hour of the day on which it was due', '01/06/2023 09:00', '01/06/2023 17:00', 'reviewed'],
  ])('%s counts as one thing', async (_, reviewed, due, expected) => {
    const { flags } = await measureFile([flag(reviewed, due)], { asAt: AS_AT })
    expect(flags).toMatchObject({ ...NONE, [expected]: 1, flags: 1, setOnMissing: 0 })
    expect(flags.neverReviewed).toBe(reviewed === '' || reviewed === 'odd' ? 1 : 0)
    expect(flags.overdueFlags).toHaveLength(expected === 'overdue' ? 1 : 0)
  })

  it('is never overdue where no day is known to count to', async () => {
    const quality = await measureFile([flag('', '01/06/2001', { set_on: '' })])
    expect([quality.asAt, quality.flags.overdue, quality.flags.notYetDue, quality.flags.setOnMissing]).toEqual(['', 0, 1, 1])
  })
})

describe('flags', () => {
  it('of a kind with a tab in it are not those of another', async () => {
    const kinds = ['cse', 'cse\tda'].map((flag_kind) => flag('', '01/06/2023', { flag_kind }))
    const { flags } = await measureFile(kinds, { asAt: AS_AT })
    expect(flags.byKind.map(({ flagKind, overdue, notYetDue }) => [flagKind, overdue, notYetDue])).toEqual([
      ['cse', 1, 0],
      ['cse\tda', 1, 0],
    ])
  })

  it('of more kinds than are kept apart still add up', async () => {
    const many = rowsOf(260, (i) => flag('', i % 2 === 0 ? '01/06/2023' : '01/07/2023', { flag_kind: `kind ${String(i + 100)}` }))
    const { flags } = await measureFile(many, { asAt: AS_AT })
    expect(flags).toMatchObject({ ...NONE, flags: 260, overdue: 130, notYetDue: 130 })
    expect(flags.byKind.at(-1)).toMatchObject({ flagKind: 'other kinds', flags: 4, overdue: 2, notYetDue: 2 })
  })

  it('are counted by kind, in the order of the words, and add up', async () => {
    const { flags } = await measureFile(
      [
        flag('', '01/06/2023', { flag_kind: 'DA', entity_id: 'P1' }),
        flag('', '01/06/2023', { flag_kind: 'cse', entity_id: 'P2' }),
        flag('', '', { flag_kind: 'cse and da', entity_id: 'P3' }),
        flag('02/06/2023', '01/06/2023', { flag_kind: 'da', entity_id: 'P4' }),
      ],
      { asAt: AS_AT },
    )
    expect(flags).toMatchObject({ flags: 4, overdue: 2, noReviewDate: 1, reviewed: 1, notYetDue: 0, neverReviewed: 3 })
    expect(flags.byKind).toMatchObject([
      { flagKind: 'cse', flags: 1, overdue: 1, noReviewDate: 0 },
      { flagKind: 'cse and da', flags: 1, overdue: 0, noReviewDate: 1 },
      { flagKind: 'da', flags: 2, overdue: 1, reviewed: 1 },
    ])
  })

  it('that are overdue are listed with id, kind, day and place, the longest overdue first', async () => {
    const { flags } = await measureFile(
      [
        flag('', '02/06/2023', { entity_id: 'P1' }),
        flag('', '01/06/2023', { entity_id: 'P3' }),
        flag('', '01/06/2023', { entity_id: 'P2', flag_kind: 'da' }),
        flag('', '01/06/2024', { entity_id: 'P4' }),
      ],
      { asAt: AS_AT },
    )
    expect(flags.overdueFlags).toEqual([
      { due: '2023-06-01', flagKind: 'da', entityId: 'P2', place: { file: 'a.csv', line: 4 } },
      { due: '2023-06-01', flagKind: 'cse', entityId: 'P3', place: { file: 'a.csv', line: 3 } },
      { due: '2023-06-02', flagKind: 'cse', entityId: 'P1', place: { file: 'a.csv', line: 2 } },
    ])
  })

  it('that are overdue are all counted, and the hundred that are longest so listed', async () => {
    const rows = rowsOf(3000, (i) => flag('', `${String((i % 28) + 1).padStart(2, '0')}/0${(i % 5) + 1}/2023`, { entity_id: `P${i}` }))
    const { flags } = await measureFile(rows, { asAt: AS_AT })
    expect(flags.overdue).toBe(3000)
    const due = rows.map((row) => `${(row.review_due ?? '').split('/').toReversed().join('-')} ${row.entity_id ?? ''}`).sort()
    expect(flags.overdueFlags.map((review) => `${review.due} ${review.entityId}`)).toEqual(due.slice(0, 100))
  })
})

describe('mergeFlags', () => {
  const created = (): FlagCurrency => ({ kinds: new Map(), open: new Map(), first: [] })

  it('makes of parts, in any order, what all flags make', async () => {
    const rows = rowsOf(1500, (i) =>
      flag(i % 3 === 0 ? '01/02/2023' : '', `${String((i % 28) + 1).padStart(2, '0')}/03/2023`, { entity_id: `P${i}` }),
    )
    const items = (await parseTables([table('a.csv', rows)])).rows.flatMap(({ tried }) => tried.map((record) => viewRecord(record, [])))
    const whole = created()
    for (const item of items) addFlag(whole, item)
    const firstOf = ({ first }: FlagCurrency): unknown => first.toSorted(compareReviews).slice(0, 100)
    fc.assert(
      fc.property(fc.nat(), fc.boolean(), (seed, isReversed) => {
        const random = createRandom(seed)
        const parts = [created(), created(), created()]
        for (const item of items) addFlag(at(parts, Math.floor(random() * 3)), item)
        const merged = created()
        for (const part of isReversed ? parts.toReversed() : parts) mergeFlags(merged, part)
        expect([merged.kinds, merged.open, firstOf(merged)]).toEqual([whole.kinds, whole.open, firstOf(whole)])
      }),
      { ...LAW, numRuns: 10 },
    )
  })
})
