import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { IssueLog, type Issue, type IssueCount, type Severity } from '../../src/model/issue.ts'
import { groupIssues } from '../../src/rows/group-issues.ts'
import { LAW, only } from '../make.ts'

const counted = (code: string, severity: Severity, count: number, file = 'a.csv'): IssueCount => ({ code, severity, file, count })
const issue = (code: string, file: string, line?: number, severity: Severity = 'warning'): Issue => ({
  code,
  severity,
  message: 'The cell holds no date.',
  at: line === undefined ? { file } : { file, line },
})
const placesOf = (issues: readonly Issue[]): readonly string[] => issues.map(({ at }) => `${at.file}:${String(at.line ?? '-')}`)

describe('groups of issues', () => {
  it('stand by severity, then by how many there are, then by code', () => {
    const issueCounts = [
      counted('b-note', 'note', 900),
      counted('d-warning', 'warning', 5),
      counted('c-warning', 'warning', 5),
      counted('a-warning', 'warning', 4),
      counted('z-error', 'error', 1),
      counted('y-warning', 'warning', 60),
      counted('a-note', 'note', 900),
    ]
    const groups = groupIssues({ issues: [], issueCounts }, 3)
    expect(groups.map(({ code }) => code)).toEqual(['z-error', 'y-warning', 'c-warning', 'd-warning', 'a-warning', 'a-note', 'b-note'])
  })

  it('order counts as numbers', () => {
    const issueCounts = [counted('nine', 'note', 9), counted('ten', 'note', 10), counted('hundred', 'note', 100)]
    expect(groupIssues({ issues: [], issueCounts }, 0).map(({ code }) => code)).toEqual(['hundred', 'ten', 'nine'])
  })

  it('take their counts from what was counted, not from the issues that were kept', () => {
    const report = { issues: [issue('bad-date', 'a.csv', 2)], issueCounts: [counted('bad-date', 'warning', 70_000)] }
    expect(groupIssues(report, 3)).toEqual([
      { code: 'bad-date', severity: 'warning', count: 70_000, files: 1, examples: [issue('bad-date', 'a.csv', 2)] },
    ])
  })

  it('add up the counts of several files and say how many files there are', () => {
    const issueCounts = ['a.csv', 'b.csv', 'c.csv'].map((file, i) => counted('bad-date', 'warning', 10 ** i, file))
    const { count, files } = only(groupIssues({ issues: [], issueCounts }, 3))
    expect([count, files]).toEqual([111, 3])
  })

  it('keep one code apart where it is graver in one place than in another', () => {
    const report = {
      issues: [issue('new-column', 'a.csv', 1, 'note'), issue('new-column', 'b.csv', 1, 'warning')],
      issueCounts: [counted('new-column', 'note', 5), counted('new-column', 'warning', 2, 'b.csv')],
    }
    expect(groupIssues(report, 3).map(({ severity, count, examples }) => [severity, count, placesOf(examples)])).toEqual([
      ['warning', 2, ['b.csv:1']],
      ['note', 5, ['a.csv:1']],
    ])
  })

  it('are none where there are no issues', () => {
    expect(groupIssues({ issues: [], issueCounts: [] }, 3)).toEqual([])
  })
})

describe('the examples of a group', () => {
  const issueCounts = [counted('bad-date', 'warning', 5)]

  it('are the first by file and line, lines as numbers, whatever order they came in', () => {
    const issues = [
      issue('bad-date', 'b.csv', 1),
      issue('bad-date', 'a.csv', 100),
      issue('bad-date', 'a.csv', 9),
      issue('bad-date', 'a.csv', 20),
    ]
    const shuffled = fc.shuffledSubarray(issues, { minLength: issues.length })
    fc.assert(
      fc.property(shuffled, (order) => {
        const { examples } = only(groupIssues({ issues: order, issueCounts }, 3))
        expect(placesOf(examples)).toEqual(['a.csv:9', 'a.csv:20', 'a.csv:100'])
      }),
      LAW,
    )
  })

  it('put what is wrong with a whole file before its lines', () => {
    const issues = [issue('bad-date', 'a.csv', 2), issue('bad-date', 'a.csv')]
    expect(placesOf(only(groupIssues({ issues, issueCounts }, 3)).examples)).toEqual(['a.csv:-', 'a.csv:2'])
  })

  it.each([
    [0, 0],
    [1, 1],
    [3, 3],
    [9, 5],
  ])('are %i at most: of five there are %i', (limit, length) => {
    const issues = Array.from({ length: 5 }, (_, i) => issue('bad-date', 'a.csv', i + 2))
    expect(only(groupIssues({ issues, issueCounts }, limit)).examples).toHaveLength(length)
  })

  it('leave the issues that were given in their order', () => {
    const issues = [issue('bad-date', 'b.csv', 3), issue('bad-date', 'a.csv', 2)]
    groupIssues({ issues, issueCounts }, 3)
    expect(placesOf(issues)).toEqual(['b.csv:3', 'a.csv:2'])
  })
})

it('counts every issue of a log once, however few of them it keeps', () => {
  const place = fc.record({
    code: fc.constantFrom('bad-date', 'no-key', 'placeholder'),
    severity: fc.constantFrom<Severity>('error', 'warning', 'note'),
    file: fc.constantFrom('a.csv', 'b.csv'),
    line: fc.integer({ min: 2, max: 99 }),
  })
  fc.assert(
    fc.property(fc.array(place), fc.integer({ min: 0, max: 4 }), (places, keep) => {
      const log = new IssueLog(keep)
      for (const { code, severity, file, line } of places) log.add(code, severity, 'The cell holds no date.', { file, line })
      const groups = groupIssues({ issues: log.list(), issueCounts: log.counts() }, 2)
      expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(places.length)
      for (const { code, severity, count, files, examples } of groups) {
        const own = places.filter((each) => each.code === code && each.severity === severity)
        expect([count, files]).toEqual([own.length, new Set(own.map(({ file }) => file)).size])
        expect(examples.every((example) => example.code === code && example.severity === severity)).toBe(true)
      }
    }),
    LAW,
  )
})
