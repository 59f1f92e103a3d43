import { describe, expect, it } from 'vitest'
import { parseMention, parseReport } from '../../src/records/parse-report.ts'
import { cellsOf, only } from '../make.ts'

describe('parseReport', () => {
  it.each([
    ['2CP', '3x5x2'],
    ['2/C/P', '3x5x2'],
    ['E41', '5x5x5'],
    ['E/4/1', '5x5x5'],
    ['B2', '6x6'],
  ])('reads the grading %s with its scheme, %s, and keeps it as it was written', (grading, scheme) => {
    const { cells, issues } = cellsOf({ grading })
    expect(parseReport(cells).grading).toMatchObject({ scheme, text: grading })
    expect(issues.list()).toEqual([])
  })

  it('reads a grading that stands in three columns', () => {
    const parts = { source_evaluation: '2', information_evaluation: 'C', handling: 'P' }
    expect(parseReport(cellsOf(parts).cells).grading).toEqual({
      scheme: '3x5x2',
      source: '2',
      information: 'C',
      handling: 'P',
      text: '2/C/P',
    })
  })

  it.each([
    [{ grading: '7/Z/Q' }, 'bad-grading', 'grading'],
    [{ grading: '2/4/1' }, 'bad-grading', 'grading'],
    [{ source_evaluation: '2', handling: 'P' }, 'bad-grading', 'source_evaluation'],
    [{ source_evaluation: 'B', information_evaluation: '2' }, 'ambiguous-grading', 'source_evaluation'],
    [{ grading: '2CP', source_evaluation: '1' }, 'ambiguous-grading', 'grading'],
    [{ grading: 'N/K' }, 'placeholder', 'grading'],
    [{ handling: 'N/K' }, 'placeholder', 'handling'],
  ])('gives %j no grading, with one fault', (fields, code, column) => {
    const { cells, issues } = cellsOf(fields)
    expect(parseReport(cells).grading).toBeUndefined()
    expect(only(issues.list())).toMatchObject({ code, at: { line: 2, column } })
  })

  it('has no grading and no fault where nothing is said of source and information', () => {
    const { cells, issues } = cellsOf({ handling: 'P' })
    expect(parseReport(cells).grading).toBeUndefined()
    expect(issues.list()).toEqual([])
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
    expect(parseMention(cellsOf({ entity_kind: 'Nominal' }).cells).entityKind).toBe('person')
  })
})
