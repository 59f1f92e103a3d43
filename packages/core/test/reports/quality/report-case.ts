import type { CaseOptionsInput } from '../../../src/options.ts'
import { composeQualityReport } from '../../../src/reports/quality/compose-quality-report.ts'
import type { BuiltCase } from '../../../src/pipeline.ts'
import type { Table } from '../../../src/rows/table.ts'
import { build, linesOf, table, type TestRow } from '../../make.ts'
import { readPage, type PageElement } from '../read-page.ts'

/** A case with its report, as text and as a page that was read. */
export interface ReportedCase extends Pick<BuiltCase, 'quality' | 'report'> {
  readonly text: string
  readonly page: PageElement
}

/** Builds a case and reads its report. */
export async function reportOf(tables: readonly Table[], options: CaseOptionsInput = {}): Promise<ReportedCase> {
  const { quality, report } = await build(tables, options)
  const text = composeQualityReport(quality, report)
  return { quality, report, text, page: readPage(text) }
}

/** Objects with which nothing is wrong. */
export const SOUND: readonly Table[] = [
  table('objects.csv', [
    { object_id: 'O1', object_kind: 'phone', value: '07700 900101' },
    { object_id: 'O2', object_kind: 'phone', value: '07700 900102' },
  ]),
]

const person = (id: string, agency: string, rest: TestRow = {}): TestRow => ({
  person_id: id,
  surname: 'Quillfeather',
  forenames: 'Anwen',
  date_of_birth: '1991-03-02',
  sex: 'F',
  ethnicity_self_defined: 'W1',
  source_agency: agency,
  ...rest,
})

const PERSONS: readonly TestRow[] = [
  person('P1', 'Harrowgate'),
  person('P2', 'Harrowgate', { date_of_birth: '', ethnicity_self_defined: '' }),
  person('P3', 'Harrowgate', { date_of_birth: '31/02/1990' }),
  person('P4', 'Fellmoor', { sex: 'N/K', ethnicity_self_defined: 'N1' }),
]

const event = (id: string, day: string, rest: TestRow = {}): TestRow => ({
  event_id: id,
  event_kind: 'offence',
  occurred_from: day,
  outcome: 'Charged',
  source_agency: 'Harrowgate',
  ...rest,
})

const EVENTS: readonly TestRow[] = [
  event('E1', '2022-01-10'),
  event('E2', '2022-01-20'),
  event('E3', '2022-03-05', { outcome: '' }),
  event('E4', '2023-02-01', { outcome: '', source_agency: 'Fellmoor' }),
  event('E4', '2023-02-01', { outcome: '', source_agency: 'Fellmoor' }),
]

const INVOLVEMENTS: readonly TestRow[] = [
  { event_id: 'E1', person_id: 'P1', role: 'victim' },
  { event_id: 'E1', person_id: 'P2', role: 'suspect' },
  { event_id: 'E2', person_id: 'P9', role: 'suspect' },
  { event_id: 'E3', person_id: 'P3', role: 'Orrin Vexley' },
]

const WORDS =
  'A blue van waits at the old ferry steps each evening until the last boat has gone and then drives off northwards without lights'

const REPORTS: readonly TestRow[] = [
  { report_id: 'R1', submitted_on: '2022-05-01', grading: '1AP', text: WORDS, source_agency: 'Harrowgate' },
  { report_id: 'R2', submitted_on: '2022-05-04', grading: '2EC', text: WORDS, source_agency: 'Harrowgate' },
  { report_id: 'R3', submitted_on: '2022-06-04', grading: 'B24', text: 'Short.', source_agency: 'Fellmoor' },
  { report_id: 'R4', submitted_on: '2022-06-05', grading: '', text: 'Shorter.', source_agency: 'Fellmoor' },
  { report_id: 'R5', submitted_on: '2022-06-06', grading: 'good', text: 'Good.', source_agency: 'Fellmoor' },
]

const EPISODES: readonly TestRow[] = [
  { episode_id: 'M1', person_id: 'P1', missing_from_at: '2022-02-01', returned_at: '2022-02-02', return_interview_at: '2022-02-03' },
  { episode_id: 'M2', person_id: 'P1', missing_from_at: '2022-04-01', returned_at: '2022-04-02', return_interview_at: '2022-04-20' },
  { episode_id: 'M3', person_id: 'P2', missing_from_at: '2022-07-01', returned_at: '2022-07-02', return_interview_at: '' },
  { episode_id: 'M4', person_id: 'P2', missing_from_at: '2022-08-01', returned_at: '', return_interview_at: '' },
]

const flag = (entity: string, reviewed: string, due: string): TestRow => ({
  entity_id: entity,
  entity_kind: 'person',
  flag_kind: 'CSE',
  set_on: '2022-01-01',
  reviewed_on: reviewed,
  review_due: due,
})

const FLAGS: readonly TestRow[] = [
  flag('P1', '', '2022-09-01'),
  flag('P2', '2022-09-02', '2022-09-01'),
  flag('P3', '', '2024-01-01'),
  flag('P4', '', ''),
]

/** A case of which every section of the report has something to say. */
export const FULL: readonly Table[] = [
  table('persons.csv', PERSONS),
  table('events.csv', EVENTS),
  table('involvements.csv', INVOLVEMENTS),
  table('reports.csv', REPORTS),
  table('episodes.csv', EPISODES),
  table('flags.csv', FLAGS),
  { file: 'places.csv', content: 'OFFICIAL\n\nlocation_id;name;postcode;colour\nL1;Ferry steps;QH1 1AA;blue\nL2;too;many;cells;here\n' },
  linesOf('tastes.csv', [
    ['shade', 'taste'],
    ['red', 'sweet'],
    ['green', 'sour'],
  ]),
]
