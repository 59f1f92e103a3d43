import { describe, expect, it } from 'vitest'
import { findingsOf, measureFile } from '../measure.ts'

const TEXT = 'A silver van stopped outside the arcade on the quay and two older males spoke to a girl for some time'
const OTHER = 'Staff at the station cafe say that the same young people come in late with an adult who pays for all of them'
const report = (report_id: string, text = '', provenance_ref = ''): Readonly<Record<string, string>> => ({
  report_id,
  submitted_on: '12/03/2023',
  provenance_ref,
  text,
})
const sourcesOf = async (rows: readonly Readonly<Record<string, string>>[]): Promise<readonly number[]> => {
  const { repeatedReports } = await measureFile(rows)
  return [repeatedReports.reports, repeatedReports.repeated, repeatedReports.independentSources]
}

describe('independent sources', () => {
  it('do not count an origin that is named and stands in no file', async () => {
    expect(await sourcesOf([report('R1', '', 'X'), report('R2', '', 'X')])).toEqual([2, 2, 1])
    expect(await sourcesOf([report('R1', '', 'X'), report('R2', '', 'Y')])).toEqual([2, 0, 2])
    const { findings, repeatedReports } = await measureFile([report('R1', '', 'X'), report('R2', '', 'X')])
    expect(findingsOf({ findings } as never, 'repeated-reports').map(({ count, of }) => [count, of])).toEqual([[2, 2]])
    expect(repeatedReports.sets.map(({ reports }) => reports.map(({ id }) => id))).toEqual([['R1', 'R2', 'X']])
  })

  it('count an origin that stands in a file', async () => {
    expect(await sourcesOf([report('R1'), report('R2', '', 'R1')])).toEqual([2, 2, 1])
  })

  it('count rows of one id as one report', async () => {
    expect(await sourcesOf([report('R1', TEXT), report('R1', TEXT)])).toEqual([1, 0, 1])
    expect(await sourcesOf([report('R1', TEXT), report('R1', TEXT), report('R2', TEXT)])).toEqual([2, 2, 1])
  })

  it('look at every text that rows of one id give, in whatever order', async () => {
    const rows = [report('R1', TEXT), report('R1', OTHER), report('R2', TEXT)]
    expect(await sourcesOf(rows)).toEqual([2, 2, 1])
    expect(await sourcesOf(rows.toReversed())).toEqual([2, 2, 1])
  })
})
