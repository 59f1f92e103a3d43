import { expect, it } from 'vitest'
import { build, entityOf, table } from '../make.ts'

it('orders things by kind, then id', async () => {
  const { caseFile } = await build([
    table('a.csv', [{ report_id: 'A', text: 'x' }]),
    table('b.csv', [{ object_id: 'A', object_kind: 'phone', value: '07700 900001' }]),
    table('c.csv', [{ location_id: 'A', name: 'x' }]),
    table('d.csv', [{ event_id: 'A' }]),
    table('e.csv', [{ person_id: 'B' }, { person_id: 'A' }]),
  ])
  expect(caseFile.entities.map(({ id }) => id)).toEqual(['person:A', 'person:B', 'event:A', 'location:A', 'object:A', 'report:A'])
})

it('gives everyone the records that speak of them: their own, and what was done about, against or for them', async () => {
  const { caseFile } = await build([
    table('1.csv', [{ person_id: 'P1', surname: 'Vexley' }]),
    table('2.csv', [{ action_id: 'A1', action_kind: 'abduction-notice', subject_id: 'P1', child_id: 'P2', event_id: 'E1' }]),
    table('3.csv', [{ exhibit_id: 'X1', event_id: 'E1', exhibit_kind: 'phone' }]),
    table('4.csv', [{ entity_id: 'P1', flag_kind: 'cse', entity_kind: 'person' }]),
    table('5.csv', [{ episode_id: 'M1', person_id: 'P2', missing_from_at: '2024-03-12', found_location_id: 'L1' }]),
    table('6.csv', [{ event_id: 'E1', person_id: 'P1', role: 'suspect' }]),
    table('7.csv', [{ from_id: 'P1', to_id: 'P2', link_type: 'knows', from_kind: 'person', to_kind: 'person' }]),
  ])
  expect(entityOf(caseFile, 'person:P1').records).toEqual([0, 1, 3])
  expect(entityOf(caseFile, 'person:P2').records).toEqual([1, 4])
  expect(entityOf(caseFile, 'event:E1').records).toEqual([1, 2])
  expect(entityOf(caseFile, 'location:L1').records).toEqual([])
})

it('makes one thing of several records of a kind and id, and two of one id and two kinds', async () => {
  const { caseFile } = await build([
    table('1.csv', [{ person_id: 'X', surname: 'Vexley' }]),
    table('2.csv', [{ person_id: 'X', surname: 'Vexley', sex: 'M' }]),
    table('3.csv', [{ event_id: 'X' }]),
  ])
  expect(caseFile.entities.map(({ id, records }) => [id, records])).toEqual([
    ['person:X', [0, 1]],
    ['event:X', [2]],
  ])
})
