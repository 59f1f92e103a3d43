import { describe, expect, it } from 'vitest'
import { at, only, table, type TestRow } from '../../../make.ts'
import { findingsOf, measure, measureFile, rowsOf } from '../measure.ts'

/** The severity of the only finding of a code; '' where there is none. */
async function gradeOf(code: string, rows: readonly TestRow[]): Promise<string> {
  return findingsOf(await measureFile(rows, { asAt: '2023-06-15' }), code)[0]?.severity ?? ''
}

/** A hundred rows with ids of their own, of which some lack what is looked for. */
function lacking(count: number, sound: TestRow, faulty: TestRow, ids: readonly string[]): readonly TestRow[] {
  return rowsOf(100, (i) => ({ ...(i < count ? faulty : sound), ...Object.fromEntries(ids.map((id) => [id, `${id} ${i}`])) }))
}

const EPISODE = { missing_from_at: '01/03/2023', returned_at: '02/03/2023', risk_level: 'high', return_interview_at: '03/03/2023' }
const FLAG = { flag_kind: 'cse', review_due: '01/01/2024' }
const OFFENCE = { offence: 'Burglary', outcome: 'Charged', investigator_accreditation: 'PIP 2' }

describe('what a response to harm leaves out', () => {
  it.each<[string, TestRow, TestRow, readonly string[], readonly (readonly [count: number, severity: string])[]]>([
    [
      'risk-level-missing',
      EPISODE,
      { ...EPISODE, risk_level: '' },
      ['episode_id', 'person_id'],
      [
        [0, ''],
        [1, 'moderate'],
        [5, 'serious'],
      ],
    ],
    [
      'return-interview-missing',
      EPISODE,
      { ...EPISODE, return_interview_at: '' },
      ['episode_id', 'person_id'],
      [
        [0, ''],
        [9, 'minor'],
        [10, 'moderate'],
        [30, 'serious'],
      ],
    ],
    [
      'flag-reviews-overdue',
      FLAG,
      { ...FLAG, review_due: '14/06/2023' },
      ['entity_id'],
      [
        [0, ''],
        [1, 'moderate'],
        [10, 'serious'],
      ],
    ],
    [
      'flags-without-review-date',
      FLAG,
      { ...FLAG, review_due: '' },
      ['entity_id'],
      [
        [0, ''],
        [9, 'minor'],
        [10, 'moderate'],
        [50, 'serious'],
      ],
    ],
    [
      'grading-missing',
      { grading: 'B22' },
      { grading: '' },
      ['report_id'],
      [
        [0, ''],
        [4, 'minor'],
        [5, 'moderate'],
        [20, 'serious'],
      ],
    ],
    [
      'grading-unreadable',
      { grading: 'B22' },
      { grading: 'odd' },
      ['report_id'],
      [
        [0, ''],
        [1, 'moderate'],
        [10, 'serious'],
      ],
    ],
    [
      'suspected-false',
      { grading: 'B22' },
      { grading: 'B52' },
      ['report_id'],
      [
        [0, ''],
        [4, 'minor'],
        [5, 'moderate'],
        [20, 'serious'],
      ],
    ],
    [
      'outcome-missing',
      OFFENCE,
      { ...OFFENCE, outcome: '' },
      ['event_id'],
      [
        [0, ''],
        [9, 'minor'],
        [10, 'moderate'],
        [40, 'serious'],
      ],
    ],
    [
      'accreditation-missing',
      OFFENCE,
      { ...OFFENCE, investigator_accreditation: '' },
      ['event_id'],
      [
        [0, ''],
        [9, 'minor'],
        [10, 'moderate'],
        [40, 'serious'],
      ],
    ],
    [
      'ethnicity-missing',
      { ethnicity_self_defined: 'W1' },
      { ethnicity_self_defined: 'NS' },
      ['person_id'],
      [
        [0, ''],
        [9, 'minor'],
        [10, 'moderate'],
        [50, 'serious'],
      ],
    ],
  ])('is graded by its share: %s', async (code, sound, faulty, ids, steps) => {
    for (const [count, severity] of steps) expect(await gradeOf(code, lacking(count, sound, faulty, ids))).toBe(severity)
  })

  it('is said in whole sentences', async () => {
    const quality = await measure(
      [
        table('missing.csv', [
          { episode_id: 'M1', person_id: 'P1', ...EPISODE, risk_level: '', return_interview_offered: 'no', return_interview_at: '' },
          { episode_id: 'M2', person_id: 'P1', ...EPISODE, return_interview_offered: '', return_interview_at: '' },
          { episode_id: 'M3', person_id: 'P1', ...EPISODE, return_interview_offered: 'yes' },
        ]),
        table('flags.csv', [
          { entity_id: 'P1', flag_kind: 'cse', review_due: '' },
          { entity_id: 'P1', flag_kind: 'da', review_due: '01/03/2023' },
        ]),
        table('events.csv', [
          { event_id: 'E1', offence: 'Burglary', occurred_from: '01/02/2021' },
          { event_id: 'E2', offence: 'Burglary', occurred_from: '' },
        ]),
        table('reports.csv', [
          { report_id: 'R1', grading: 'B52' },
          { report_id: 'R2', grading: 'odd' },
          { report_id: 'R3', grading: '' },
        ]),
        table(
          'persons.csv',
          ['W1', 'NS', 'N1', '', ''].map((code, i) => ({
            person_id: `P${i}`,
            ethnicity_self_defined: code,
            ethnicity_officer_defined: i === 4 ? 'IC1' : '',
          })),
        ),
      ],
      { asAt: '2023-06-15' },
    )
    const said = (code: string): string => only(findingsOf(quality, code)).statement
    expect(said('risk-level-missing')).toBe('Risk level is missing on 1 of 3 missing episodes (33 %).')
    expect(said('return-interview-missing')).toBe(
      'No return interview is recorded for 2 of 3 missing episodes that ended (67 %). ' +
        'None was offered after 1, and after 1 it is not recorded whether one was.',
    )
    expect(said('flag-reviews-overdue')).toBe('The review of 1 of 2 flags (50 %) was overdue on 15 June 2023.')
    expect(said('flags-without-review-date')).toBe('1 of 2 flags (50 %) was never reviewed, with no day set for it.')
    expect(said('grading-missing')).toBe('No grading is recorded on 1 of 3 reports (33 %).')
    expect(said('grading-unreadable')).toBe('The grading of 1 of 3 reports (33 %) fits no scheme, or more than one, and is read as none.')
    expect(said('suspected-false')).toBe('1 of 3 reports (33 %) is graded as suspected to be false.')
    expect(said('outcome-missing')).toBe('No outcome is recorded for 2 of 2 offences (100 %); of these, over a year old: 1.')
    expect(said('accreditation-missing')).toBe('The accreditation of the investigator is not recorded for 2 of 2 offences (100 %).')
    expect(said('ethnicity-missing')).toBe(
      'Ethnicity is self-defined on 1 of 5 person records (20 %) and seen by an officer alone on 20 %; ' +
        'the rest: not stated 1, not asked 1, not recorded 1.',
    )
  })

  it('names the first places of overdue flags, the longest overdue first', async () => {
    const rows = rowsOf(30, (i) => ({ entity_id: `P${i}`, flag_kind: 'cse', review_due: `${String(30 - i).padStart(2, '0')}/03/2023` }))
    const { places = [] } = only(findingsOf(await measureFile(rows, { asAt: '2023-06-15' }), 'flag-reviews-overdue'))
    expect([places.length, at(places, 0), at(places, 19)]).toEqual([20, { file: 'a.csv', line: 31 }, { file: 'a.csv', line: 12 }])
  })
})
