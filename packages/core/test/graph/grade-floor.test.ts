import { describe, expect, it } from 'vitest'
import { createFloor } from '../../src/graph/grade-floor.ts'
import { noticeFloor } from '../../src/graph/notice-floor.ts'
import { caseGraphOf, sayGrounds, sayNotices } from '../graphs/build-case.ts'
import { table, type TestRow } from '../make.ts'
import type { Table } from '../../src/rows/table.ts'

const report = (report_id: string, grading: string): TestRow => ({ report_id, grading, text: '' })
const mentions = (...ids: readonly string[]): Table =>
  table(
    'm.csv',
    ids.flatMap((report_id) => ['P1', 'P2'].map((entity_id) => ({ report_id, entity_id, entity_kind: 'person', role: 'suspect' }))),
  )

describe('a report', () => {
  it.each([
    ['1EP', '3x5x2: suspected to be false', false],
    ['3EC', '3x5x2: suspected to be false', false],
    ['E31', '5x5x5: E is an untested source', true],
    ['A51', '5x5x5: suspected to be false', false],
    ['E5', '6x6: improbable, which is not suspected false', true],
    ['1DP', 'not known', true],
    ['', 'ungraded', true],
  ])('graded "%s" (%s) names people together: %s', async (grading, _why, isTied) => {
    const tables = [mentions('R1'), table('r.csv', [report('R1', grading)])]
    const graph = await caseGraphOf(tables)
    expect(sayGrounds(graph, graph.grounds)).toEqual(isTied ? ['named-together R1: P1 P2'] : [])
    const asked = await caseGraphOf(tables, { graph: { includeSuspectedFalse: true } })
    expect(sayGrounds(asked, asked.grounds)).toEqual(['named-together R1: P1 P2'])
    expect(asked.notices).toEqual([])
  })

  it('of which nothing is known but its name holds', async () => {
    const graph = await caseGraphOf([mentions('R1')])
    expect(sayGrounds(graph, graph.grounds)).toEqual(['named-together R1: P1 P2'])
  })

  it('that one record grades as suspected false and another does not still holds', async () => {
    const graph = await caseGraphOf([mentions('R1'), table('r.csv', [report('R1', '1EP'), report('R1', '2CP')])])
    expect(sayGrounds(graph, graph.grounds)).toEqual(['named-together R1: P1 P2'])
  })
})

it('takes along links that rest on what is suspected false alone, and no others, and says how many', async () => {
  const parts = table(
    'p.csv',
    ['P1', 'P2', 'P3', 'P4'].map((person_id, i) => ({ event_id: `E${i}`, person_id, role: 'suspect' })),
  )
  const link = (from_id: string, to_id: string, report_id: string): TestRow => ({
    ...{ from_id, from_kind: 'person', to_id, to_kind: 'person', link_type: 'associate', report_id },
  })
  const tables = [
    parts,
    table('l.csv', [link('P1', 'P2', 'R1'), link('P2', 'P3', 'R2'), link('P3', 'P4', '')]),
    table('r.csv', [report('R1', '3EC'), report('R2', '2CP'), report('R3', '3EC')]),
  ]
  const graph = await caseGraphOf(tables)
  expect(sayGrounds(graph, graph.grounds)).toEqual(['association -: P2 P3', 'association -: P3 P4'])
  expect(sayNotices(graph)).toEqual([
    'below-floor: 2 reports are graded as suspected to be false, and with them 1 link that rests on nothing else: that ties nobody (setting graph.includeSuspectedFalse). | R1 R3',
  ])
  const asked = await caseGraphOf(tables, { graph: { includeSuspectedFalse: true } })
  expect(asked.grounds).toHaveLength(3)
  expect(noticeFloor(asked.entities, createFloor(asked.entities, true))).toEqual([])
})
