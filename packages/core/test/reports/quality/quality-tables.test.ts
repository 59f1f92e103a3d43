import { describe, expect, it } from 'vitest'
import { table } from '../../make.ts'
import { elementsOf, tableUnder, textOf } from '../read-page.ts'
import { reportOf } from './report-case.ts'

const REPEATS = 'Reports that repeat each other'
const OVERDUE = 'Flags longest overdue for review'

const report = (id: string, from: string): Readonly<Record<string, string>> => ({
  report_id: id,
  submitted_on: '2022-05-01',
  text: `Ferry ${id}.`,
  provenance_ref: from,
})

describe('the table of reports that repeat each other', () => {
  it('gives the twenty largest sets, the largest first, and says of how many', async () => {
    const rows = Array.from({ length: 23 }, (_, set) =>
      Array.from({ length: set === 11 ? 4 : 2 }, (_row, i) => report(`R${String(set).padStart(2, '0')}-${String(i)}`, `S${String(set)}`)),
    ).flat()
    const { page } = await reportOf([table('reports.csv', rows)])
    const lines = tableUnder(page, REPEATS).slice(1)
    expect(lines).toHaveLength(20)
    expect(lines.map(([count]) => count)).toEqual(['4', ...Array.from({ length: 19 }, () => '2')])
    expect(elementsOf(page, 'p').map(textOf)).toContain('Each set is one independent source; the 20 largest of 23 sets.')
  })

  it('names twelve reports of a set and counts the others', async () => {
    const rows = Array.from({ length: 15 }, (_, i) => report(`R${String(i).padStart(2, '0')}`, 'R00'))
    const { page } = await reportOf([table('reports.csv', rows)])
    const [count, reason, , which = ''] = tableUnder(page, REPEATS)[1] ?? []
    expect([count, reason]).toEqual(['15', 'provenance'])
    expect(which).toMatch(/^R00 reports\.csv line 2, .* and 3 more$/)
    expect(which.match(/line/g)).toHaveLength(12)
  })

  it('says that a report stands in no file which is only named as the origin of another', async () => {
    const { page } = await reportOf([table('reports.csv', [report('R1', 'R0'), report('R2', 'R0')])])
    expect(tableUnder(page, REPEATS)[1]).toEqual([
      '2',
      'provenance',
      '1 May 2022',
      'R0 (in no file), R1 reports.csv line 2, R2 reports.csv line 3',
    ])
  })
})

describe('the table of overdue reviews', () => {
  const flag = (i: number): Readonly<Record<string, string>> => ({
    entity_id: `P${String(i)}`,
    entity_kind: 'person',
    flag_kind: 'theft',
    set_on: '2023-01-01',
    reviewed_on: '',
    review_due: `2022-01-${String(31 - i).padStart(2, '0')}`,
  })

  it('gives the twenty that were due first, and says of how many', async () => {
    const { page } = await reportOf([
      table(
        'flags.csv',
        Array.from({ length: 24 }, (_, i) => flag(i)),
      ),
    ])
    const lines = tableUnder(page, OVERDUE).slice(1)
    expect(lines.map(([due]) => due)).toEqual(Array.from({ length: 20 }, (_, i) => `${String(8 + i)} January 2022`))
    expect(elementsOf(page, 'p').map(textOf)).toContain('The first 20 of 24.')
  })

  it('does not count what it lists whole', async () => {
    const { page } = await reportOf([table('flags.csv', [flag(0), flag(1)])])
    expect(tableUnder(page, OVERDUE).slice(1)).toEqual([
      ['30 January 2022', 'theft', 'P1', 'flags.csv line 3'],
      ['31 January 2022', 'theft', 'P0', 'flags.csv line 2'],
    ])
    expect(
      elementsOf(page, 'p')
        .map(textOf)
        .filter((text) => text.startsWith('The first')),
    ).toEqual([])
  })
})

describe('the table of faults', () => {
  it('names three places of a fault, and that there are more', async () => {
    const rows = ['x', 'y', 'z', 'w'].map((role, i) => ({ event_id: 'E1', person_id: `P${String(i)}`, role }))
    const { page } = await reportOf([table('events.csv', [{ event_id: 'E1' }]), table('roles.csv', rows)])
    const row = tableUnder(page, 'Faults by what they are').find(([, what]) => what?.startsWith('unknown role'))
    expect(row?.slice(2)).toEqual(['4', 'roles.csv line 2 role, roles.csv line 3 role, roles.csv line 4 role, …'])
  })

  it('sets numbers to the right, and nothing else', async () => {
    const { page } = await reportOf([table('persons.csv', [{ person_id: 'P1', surname: 'Vexley' }])])
    const heads = elementsOf(page, 'th').filter((head) => head.attributes.get('class') === 'number')
    expect(new Set(heads.map(textOf))).toEqual(
      new Set(['Columns', 'Rows', 'Used', 'Set aside', 'Filled', 'Blank', 'Placeholder', 'Faulty', 'No column', 'Distinct']),
    )
  })
})
