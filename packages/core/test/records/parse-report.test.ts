import { describe, expect, it } from 'vitest'
import { parseMention, parseReport } from '../../src/records/parse-report.ts'
import { cellsOf } from '../make.ts'

describe('parseReport', () => {
  it.each(['2CP', '2/C/P', 'E41', 'E/4/1', 'B35'])('keeps the grading %s as it was written', (grading) => {
    expect(parseReport(cellsOf({ grading }).cells).grading).toBe(grading)
  })

  it('joins a grading that stands in three columns, and leaves a missing part open', () => {
    const parts = { source_evaluation: '2', information_evaluation: 'C', handling: 'P' }
    expect(parseReport(cellsOf(parts).cells).grading).toBe('2/C/P')
    expect(parseReport(cellsOf({ ...parts, information_evaluation: '' }).cells).grading).toBe('2//P')
    expect(parseReport(cellsOf({}).cells).grading).toBeUndefined()
  })

  it('reads its dates and keeps its text word for word', () => {
    const { cells } = cellsOf({
      report_id: 'R1',
      submitted_on: '12/03/2024',
      event_date: '11/03/2024',
      text: 'Seen at the quay.\n=HYPERLINK("x")',
    })
    expect(parseReport(cells)).toEqual({
      kind: 'report',
      reportId: 'R1',
      submittedOn: '2024-03-12',
      eventDate: '2024-03-11',
      grading: undefined,
      text: 'Seen at the quay.\n=HYPERLINK("x")',
    })
  })
})

describe('parseMention', () => {
  it('reads whom a report speaks of, and as what', () => {
    const { cells } = cellsOf({ report_id: 'R1', entity_id: 'P1', entity_kind: 'PERSON', role: 'Victim' })
    expect(parseMention(cells)).toEqual({ kind: 'mention', reportId: 'R1', entityId: 'P1', entityKind: 'person', role: 'victim' })
  })
})
