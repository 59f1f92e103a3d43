import { describe, expect, it } from 'vitest'
import type { CaseGraph } from '../../../src/graph/case-graph.ts'
import { caseGraphOf, sayGrounds, sayNotices } from '../../graphs/build-case.ts'
import { involvements, only, table, type TestRow } from '../../make.ts'

type Link = readonly [from: string, to: string, more?: TestRow]

/** Three suspects of events of their own, a child and a woman harmed in others, a bystander; a vehicle, a telephone and a knife. */
async function linked(links: readonly Link[], maxUsersPerObject = 10): Promise<CaseGraph> {
  const kindOf = (key: string): string => (key.startsWith('O') ? 'object' : 'person')
  const rows = links.map(([from_id, to_id, more]) => ({
    ...{ from_id, from_kind: kindOf(from_id), to_id, to_kind: kindOf(to_id), link_type: 'uses', polarity: '', from: '', report_id: '' },
    ...more,
  }))
  return caseGraphOf(
    [
      involvements([
        ...['P1', 'P2', 'P3'].map((person, i) => [`E${i}`, person, 'suspect'] as const),
        ['E3', 'C1', 'victim'],
        ['E4', 'W1', 'victim'],
        ['E5', 'X1', 'witness'],
      ]),
      table('e.csv', [{ event_id: 'E4', date_from: '12/03/2023' }]),
      table('p.csv', [{ person_id: 'W1', dob: '1980-01-01' }]),
      table('o.csv', [
        { object_id: 'O1', object_kind: 'vehicle', value: 'QH22 PKP' },
        { object_id: 'O2', object_kind: 'phone', value: '07700 900970' },
        { object_id: 'O3', object_kind: 'weapon', value: 'a knife' },
        { object_id: 'O4', object_kind: 'account', value: 'night_owl' },
      ]),
      table('l.csv', rows),
    ],
    { graph: { maxUsersPerObject } },
  )
}

const ties = async (links: readonly Link[]): Promise<readonly string[]> => {
  const graph = await linked(links)
  return sayGrounds(graph, graph.grounds)
}

describe('an object', () => {
  it.each([
    ['O1', 'shared-vehicle'],
    ['O2', 'shared-phone'],
    ['O3', 'shared-object'],
    ['O4', 'shared-phone'],
  ])('%s ties suspects where a child is linked to it, whichever way links run: %s', async (object, reason) => {
    expect(
      await ties([
        ['P1', object],
        [object, 'P2'],
        ['C1', object, { link_type: 'carried in' }],
      ]),
    ).toEqual([`${reason} ${object}: P1 P2`])
  })

  it('ties nobody without a child, and says so', async () => {
    for (const other of [[], [['W1', 'O1']], [['X1', 'O1']]] as const) {
      const graph = await linked([['P1', 'O1'], ['P2', 'O1'], ...other])
      expect(graph.grounds).toEqual([])
      expect(sayNotices(graph)).toEqual([
        'object-without-child: 1 vehicle, telephone or other object is linked to several suspects and to no child: that ties nobody by itself. | O1',
      ])
    }
  })

  it('is nothing to say of where it is linked to one suspect', async () => {
    const graph = await linked([
      ['P1', 'O1'],
      ['C1', 'O1'],
    ])
    expect([graph.grounds, graph.notices]).toEqual([[], []])
  })

  it('with too many users ties nobody, and says so; children are no users', async () => {
    const links: readonly Link[] = [
      ['P1', 'O1'],
      ['P2', 'O1'],
      ['X1', 'O1'],
      ['C1', 'O1'],
    ]
    const graph = await linked(links, 2)
    expect(graph.grounds).toEqual([])
    expect(sayNotices(graph)).toEqual([
      'shared-object-left-out: 1 vehicle, telephone or other object has more than 2 users: that ties nobody by itself (setting graph.maxUsersPerObject). | O1',
    ])
    const enough = await linked(links, 3)
    expect([sayGrounds(enough, enough.grounds), enough.notices]).toEqual([['shared-vehicle O1: P1 P2'], []])
  })

  it('does not tie whom a link is ruled out to, nor a child', async () => {
    const ruledOut = { polarity: 'ruled-out' }
    expect(
      await ties([
        ['P1', 'O1'],
        ['P2', 'O1'],
        ['P3', 'O1', ruledOut],
        ['C1', 'O1'],
      ]),
    ).toEqual(['shared-vehicle O1: P1 P2'])
    expect(
      await ties([
        ['P1', 'O1'],
        ['P2', 'O1'],
        ['C1', 'O1', ruledOut],
      ]),
    ).toEqual([])
  })

  it('ties by the links of all, and by each child alone', async () => {
    const graph = await linked([
      ['P1', 'O1'],
      ['P1', 'O1', { link_type: 'owns' }],
      ['P2', 'O1'],
      ['C1', 'O1'],
    ])
    const { ways, base, harmed } = only(graph.grounds)
    const cells = (record: number): string => (graph.entities.records[record]?.row.cells ?? []).filter((cell) => cell !== '').join(' ')
    expect(ways.map((own) => own.map((way) => way.map(cells)).sort())).toEqual([
      [
        ['P1 person O1 object owns', 'C1 person O1 object uses'],
        ['P1 person O1 object uses', 'C1 person O1 object uses'],
      ],
      [['P2 person O1 object uses', 'C1 person O1 object uses']],
    ])
    expect(base).toEqual([])
    expect([...harmed.keys()].map((number) => graph.entities.list[number]?.key)).toEqual(['C1'])
  })

  it('is dated by the first of its links', async () => {
    expect(
      await ties([
        ['P1', 'O1', { from: '05/06/2023' }],
        ['P2', 'O1', { from: '01/02/2023' }],
        ['C1', 'O1'],
      ]),
    ).toEqual(['shared-vehicle O1: P1 P2 of 2023-02-01'])
  })
})
