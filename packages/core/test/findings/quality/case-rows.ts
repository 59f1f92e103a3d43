import fc from 'fast-check'
import type { Table } from '../../../src/rows/table.ts'
import { table, type TestRow } from '../../make.ts'

/** The rows of one file; every row has every column. */
export interface FileRows {
  readonly file: string
  readonly rows: readonly TestRow[]
}

/** A cell that may be blank. */
const cell = (...texts: readonly string[]): fc.Arbitrary<string> => fc.constantFrom('', ...texts)

const COMMON = {
  source_agency: cell('Harbour Police', 'Quay Council', 'N/K'),
  force_code: cell('98', '99'),
  created_at: cell('12/01/2023', '03/2022', '2021', '31/02/2022'),
}

const PERSON = fc.record({
  person_id: cell('P1', 'P2', 'P3', 'P4', 'N/K'),
  surname: cell('Vexley', 'Quillfeather', 'Unknown'),
  date_of_birth: cell('12/03/2009', '01/01/1900', '31/02/2010', 'N/K', 'March 2008'),
  ethnicity_self_defined: cell('W1', 'B1', 'NS', 'N1', 'Unknown', 'odd'),
  ethnicity_officer_defined: cell('IC1', 'IC3', 'odd'),
  phones: cell('07700 900111', '07700 900112; 07700 900113', 'five'),
  ...COMMON,
})

const EVENT = fc.record({
  event_id: cell('E1', 'E2', 'E3', 'E4', '-'),
  event_kind: cell('offence', 'stop', 'odd'),
  offence: cell('Burglary', 'N/K'),
  occurred_from: cell('12/03/2023', '01/2023', '30/02/2023', '14/07/2024 21:30'),
  location_id: cell('L1', 'L2'),
  outcome: cell('Charged', 'N/K'),
  marking: cell('SECRET', 'OFFICIAL'),
  ...COMMON,
})

const INVOLVEMENT = fc.record({
  event_id: cell('E1', 'E2', 'E9'),
  person_id: cell('P1', 'P2', 'P9'),
  role: cell('suspect', 'victim', 'odd'),
})

const EPISODE = fc.record({
  episode_id: fc.constantFrom('M1', 'M2', 'M3'),
  person_id: cell('P1', 'P2'),
  missing_from_at: cell('01/02/2023', '02/2023'),
  returned_at: cell('02/02/2023', 'odd'),
  risk_level: cell('high', 'odd', 'N/K'),
  return_interview_offered: cell('yes', 'no', 'odd'),
  return_interview_at: cell('04/02/2023', '09/02/2023'),
  ...COMMON,
})

const FLAG = fc.record({
  entity_id: fc.constantFrom('P1', 'P2', 'P8'),
  entity_kind: cell('person', 'odd'),
  flag_kind: fc.constantFrom('cse', 'da', 'cse and da'),
  set_on: cell('01/02/2022', 'odd'),
  reviewed_on: cell('01/02/2023', '03/2023', '2024'),
  review_due: cell('01/02/2023', '15/03/2023', '01/01/2030', 'odd'),
  source_agency: COMMON.source_agency,
})

const LINK = fc.record({
  from_id: fc.constantFrom('P1', 'P7', 'L1'),
  to_id: fc.constantFrom('P2', 'R1', 'R7'),
  link_type: cell('associate'),
  to_kind: cell('person', 'report'),
  strength: cell('confirmed', 'odd'),
  report_id: cell('R1', 'R6'),
})

const SEEN = 'Orrin Vexley was seen at the quay with two others near a van'
const REPORT = fc.record({
  report_id: fc.constantFrom('R1', 'R2', 'R3', 'R4', 'R5', 'R6'),
  submitted_on: cell('10/03/2023', '20/03/2023', '09/04/2023', '04/2023'),
  grading: cell('2/B/P', 'B22', 'B2', 'odd', '3/E/C'),
  text: cell(SEEN, `${SEEN}.`, `${SEEN} QX19 ABC`, 'Too short', 'A source says that the boat at the far mooring changed hands last week'),
  provenance_ref: cell('R1', 'R2', 'R3'),
  ...COMMON,
})

/** Reports, each of its own id, that name none but each other as their origin. */
const REPORTS = fc.uniqueArray(REPORT, { selector: (row) => row.report_id, maxLength: 6 }).map((rows) => {
  const ids = new Set<string>(rows.map((row) => row.report_id))
  return rows.map((row) => ({ ...row, provenance_ref: ids.has(row.provenance_ref) ? row.provenance_ref : '' }))
})

/** Rows of which some stand twice. */
function rowsOf(row: fc.Arbitrary<TestRow>): fc.Arbitrary<readonly TestRow[]> {
  return fc.tuple(fc.array(row, { maxLength: 8 }), fc.nat(2)).map(([rows, again]) => [...rows, ...rows.slice(0, again)])
}

const ROWS: Readonly<Record<string, fc.Arbitrary<readonly TestRow[]>>> = {
  'persons.csv': rowsOf(PERSON),
  'persons-north.csv': rowsOf(fc.record({ person_id: cell('P1', 'P5'), surname: cell('Vexley'), sex: cell('f', 'M', 'U') })),
  'events.csv': rowsOf(EVENT),
  'involvements.csv': rowsOf(INVOLVEMENT),
  'missing.csv': rowsOf(EPISODE),
  'flags.csv': rowsOf(FLAG),
  'links.csv': rowsOf(LINK),
  'reports.csv': REPORTS,
  'odd.csv': rowsOf(fc.record({ shoe: cell('7'), hat: cell('8') })),
}

/** Some files of any small case; none of them is empty. */
export const CASE_ROWS: fc.Arbitrary<readonly FileRows[]> = fc
  .tuple(fc.record(ROWS), fc.subarray(Object.keys(ROWS), { minLength: 3, maxLength: 6 }))
  .map(([rows, files]) => files.map((file) => ({ file, rows: rows[file] ?? [] })))
  .map((files) => files.filter(({ rows }) => rows.length > 0))

/** Files as tables. */
export function tablesOf(files: readonly FileRows[]): readonly Table[] {
  return files.map(({ file, rows }) => table(file, rows))
}
