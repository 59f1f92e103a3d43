import { expect, it } from 'vitest'
import { dateRecords } from '../../../src/groups/explain/date-records.ts'
import { caseGraphOf } from '../../graphs/build-case.ts'
import { table } from '../../make.ts'

it('dates records by themselves, else by the event or report they speak of, and grades them by that report', async () => {
  const { entities } = await caseGraphOf([
    table('e.csv', [{ event_id: 'E1', date_from: '12/03/2023' }]),
    table('p.csv', [
      { event_id: 'E1', person_id: 'P1', role: 'suspect', from: '' },
      { event_id: 'E2', person_id: 'P1', role: 'suspect', from: '' },
    ]),
    table('r.csv', [
      { report_id: 'R1', grading: '2/C/P', submitted_on: '05/06/2023', text: '' },
      { report_id: 'R2', grading: '', submitted_on: '06/06/2023', text: '' },
    ]),
    table('m.csv', [
      { report_id: 'R1', entity_id: 'P1', entity_kind: 'person', role: 'suspect' },
      { report_id: 'R2', entity_id: 'P1', entity_kind: 'person', role: 'suspect' },
    ]),
    table('l.csv', [
      { from_id: 'P1', to_id: 'P2', link_type: 'associate', from: '01/02/2022', report_id: 'R1', event_id: '' },
      { from_id: 'P1', to_id: 'P3', link_type: 'associate', from: '', report_id: 'R1', event_id: '' },
      { from_id: 'P1', to_id: 'P4', link_type: 'associate', from: '', report_id: '', event_id: 'E1' },
      { from_id: 'P1', to_id: 'P5', link_type: 'associate', from: '', report_id: '', event_id: '' },
    ]),
  ])
  const numbers = [...entities.records.keys()]
  const told = dateRecords(numbers, entities).map(({ record, date, grade }) => {
    const { row } = entities.records[record] ?? {}
    return [row?.header.file, row?.cells.slice(0, 2).join(' '), date, grade].join(' | ')
  })
  expect(told.sort()).toEqual([
    'e.csv | E1 12/03/2023 | 2023-03-12 | ',
    'l.csv | P1 P2 | 2022-02-01 | 2/C/P',
    'l.csv | P1 P3 | 2023-06-05 | 2/C/P',
    'l.csv | P1 P4 | 2023-03-12 | ',
    'l.csv | P1 P5 |  | ',
    'm.csv | R1 P1 | 2023-06-05 | 2/C/P',
    'm.csv | R2 P1 | 2023-06-06 | ',
    'p.csv | E1 P1 | 2023-03-12 | ',
    'p.csv | E2 P1 |  | ',
    'r.csv | R1 2/C/P | 2023-06-05 | 2/C/P',
    'r.csv | R2  | 2023-06-06 | ',
  ])
  expect(dateRecords([], entities)).toEqual([])
})
