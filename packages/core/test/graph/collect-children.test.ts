import { expect, it } from 'vitest'
import { caseGraphOf } from '../graphs/build-case.ts'
import { involvements, table } from '../make.ts'

it('takes for a child whoever was, or may have been, one when harmed or in danger, and nobody else', async () => {
  const { children, entities } = await caseGraphOf([
    involvements([
      ['E1', 'young', 'victim'],
      ['E1', 'grown', 'victim'],
      ['E1', 'open', 'victim'],
      ['E1', 'grown-at-risk', 'at-risk-child'],
      ['E1', 'young-witness', 'witness'],
      ['E1', 'young-suspect', 'suspect'],
      ['E2', 'undated', 'victim'],
      ['E3', 'grown-up-since', 'victim'],
      ['E1', 'grown-up-since', 'victim'],
    ]),
    table('e.csv', [
      { event_id: 'E1', date_from: '12/03/2023' },
      { event_id: 'E2', date_from: '' },
      { event_id: 'E3', date_from: '12/03/2019' },
    ]),
    table('p.csv', [
      ...['young', 'young-witness', 'young-suspect', 'undated'].map((person_id) => ({ person_id, dob: '2010-01-01' })),
      ...['grown', 'grown-at-risk', 'missing-grown', 'told-grown'].map((person_id) => ({ person_id, dob: '1980-01-01' })),
      ...['open', 'missing-open', 'told-open'].map((person_id) => ({ person_id, dob: '' })),
      { person_id: 'grown-up-since', dob: '2003-06-01' },
    ]),
    table('r.csv', [{ report_id: 'R1', grading: '2CP', submitted_on: '12/03/2023', text: '' }]),
    table(
      'm.csv',
      ['told-grown', 'told-open'].map((entity_id) => ({ report_id: 'R1', entity_id, entity_kind: 'person', role: 'victim' })),
    ),
    table(
      'episodes.csv',
      ['missing-grown', 'missing-open'].map((person_id, i) => ({ episode_id: `M${i}`, person_id, missing_from_at: '2023-03-01' })),
    ),
    table('a.csv', [{ action_id: 'A1', action_kind: 'warning notice', subject_id: 'young-suspect', child_id: 'named-child' }]),
  ])
  const found = [...children].map((number) => entities.list[number]?.key ?? '').sort()
  expect(found).toEqual(['grown-at-risk', 'grown-up-since', 'missing-open', 'named-child', 'open', 'told-open', 'undated', 'young'])
})
