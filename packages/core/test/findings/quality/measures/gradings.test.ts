import { describe, expect, it } from 'vitest'
import { table, type TestRow } from '../../../make.ts'
import { measure, measureFile } from '../measure.ts'

const report = (number: number, fields: TestRow): TestRow => ({
  report_id: `R${number}`,
  grading: '',
  source_evaluation: '',
  information_evaluation: '',
  handling: '',
  ...fields,
})

describe('a grading', () => {
  it.each<[string, TestRow, 'graded' | 'missing' | 'unreadable', number]>([
    ['3x5x2', { grading: '2/B/P' }, 'graded', 0],
    ['3x5x2 that suspects the information to be false', { grading: '2/E/P' }, 'graded', 1],
    ['5x5x5', { grading: 'B22' }, 'graded', 0],
    ['5x5x5 that suspects the information to be false', { grading: 'B/5/1' }, 'graded', 1],
    ['5x5x5 of an untested source, whose letter means another thing elsewhere', { grading: 'E/4/1' }, 'graded', 0],
    ['6x6, which has no code for what is false', { grading: 'B/5' }, 'graded', 0],
    ['in columns of its own', { source_evaluation: '2', information_evaluation: 'E', handling: 'P' }, 'graded', 1],
    ['in columns that fit two schemes', { source_evaluation: 'B', information_evaluation: '2' }, 'unreadable', 0],
    ['that fits no scheme', { grading: 'odd' }, 'unreadable', 0],
    ['of a source alone', { source_evaluation: '2' }, 'unreadable', 0],
    ['of no column', {}, 'missing', 0],
    ['that is a placeholder', { grading: 'N/K' }, 'missing', 0],
    ['of a handling code alone', { handling: 'P' }, 'missing', 0],
  ])('%s is counted as one thing', async (_, fields, standing, suspectedFalse) => {
    const counts = { reports: 1, graded: 0, missing: 0, unreadable: 0, suspectedFalse, [standing]: 1 }
    const { gradings } = await measureFile([report(1, fields)])
    expect(gradings).toMatchObject(counts)
    expect(gradings.byAgency).toEqual([{ agency: 'a.csv', ...counts }])
    expect(gradings.schemes).toHaveLength(standing === 'graded' ? 1 : 0)
  })
})

describe('gradings', () => {
  it('of several schemes are never added together', async () => {
    const codes = ['2/B/P', '2/E/P', '1/B/C', 'B22', 'E/5/1', 'B/2', 'B/5', '', 'odd']
    const { gradings } = await measureFile(codes.map((grading, number) => report(number, { grading })))
    expect(gradings).toMatchObject({ reports: 9, graded: 7, missing: 1, unreadable: 1, suspectedFalse: 2 })
    expect(gradings.schemes).toEqual([
      {
        scheme: '3x5x2',
        reports: 3,
        sources: [
          { code: '1', reports: 1 },
          { code: '2', reports: 2 },
        ],
        information: [
          { code: 'B', reports: 2 },
          { code: 'E', reports: 1 },
        ],
        levels: [
          { source: '1', information: 'B', reports: 1 },
          { source: '2', information: 'B', reports: 1 },
          { source: '2', information: 'E', reports: 1 },
        ],
      },
      {
        scheme: '5x5x5',
        reports: 2,
        sources: [
          { code: 'B', reports: 1 },
          { code: 'E', reports: 1 },
        ],
        information: [
          { code: '2', reports: 1 },
          { code: '5', reports: 1 },
        ],
        levels: [
          { source: 'B', information: '2', reports: 1 },
          { source: 'E', information: '5', reports: 1 },
        ],
      },
      {
        scheme: '6x6',
        reports: 2,
        sources: [{ code: 'B', reports: 2 }],
        information: [
          { code: '2', reports: 1 },
          { code: '5', reports: 1 },
        ],
        levels: [
          { source: 'B', information: '2', reports: 1 },
          { source: 'B', information: '5', reports: 1 },
        ],
      },
    ])
  })

  it('are counted by agency', async () => {
    const { gradings } = await measure([
      table('north.csv', [report(1, { grading: '2/B/P' }), report(2, { grading: '' })]),
      table('south.csv', [report(3, { grading: 'odd' })]),
    ])
    expect(gradings.byAgency).toEqual([
      { agency: 'north.csv', reports: 2, graded: 1, missing: 1, unreadable: 0, suspectedFalse: 0 },
      { agency: 'south.csv', reports: 1, graded: 0, missing: 0, unreadable: 1, suspectedFalse: 0 },
    ])
  })
})
