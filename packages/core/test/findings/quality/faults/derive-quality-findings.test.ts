import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deriveQualityFindings } from '../../../../src/findings/quality/faults/derive-quality-findings.ts'
import { LAW, table } from '../../../make.ts'
import { CASE_ROWS, tablesOf } from '../case-rows.ts'
import { measure, rowsOf } from '../measure.ts'

const SEVERITIES = ['serious', 'moderate', 'minor']

describe('findings', () => {
  it('stand worst first, each a whole sentence with a part of a whole and advice', async () => {
    await fc.assert(
      fc.asyncProperty(CASE_ROWS, async (files) => {
        const { findings } = await measure(tablesOf(files), { asAt: '2024-01-01' })
        const severities = findings.map(({ severity }) => SEVERITIES.indexOf(severity))
        expect(severities).toEqual(severities.toSorted((a, b) => a - b))
        for (const { statement, advice, count, of, places } of findings) {
          expect(statement).toMatch(/^[A-Z\d].*[^.]\.$/)
          expect(advice).toMatch(/^[A-Z].*[^.]\.$/)
          expect(`${statement} ${advice}`).not.toMatch(/undefined|NaN|Infinity|\s{2}| ,/)
          expect(count > 0 && count <= of).toBe(true)
          expect(places?.length ?? 0).toBeLessThanOrEqual(20)
        }
        expect(new Set(findings.map(({ statement }) => statement)).size).toBe(findings.length)
      }),
      { ...LAW, numRuns: 25 },
    )
  })

  it('of one severity stand by how much their subject matters, then by the share, then by their words', async () => {
    const { findings } = await measure([
      table('persons.csv', [
        ...rowsOf(8, (i) => ({
          person_id: `P${i}`,
          date_of_birth: '',
          sex: '',
          forenames: 'odd',
          age_recorded: i < 5 ? 'many' : '14',
          identified: i < 5 ? 'x' : 'y',
        })),
        ...rowsOf(2, (i) => ({
          person_id: `Q${i}`,
          date_of_birth: '01/02/2009',
          sex: 'f',
          is_professional: 'odd',
          age_recorded: '14',
          identified: 'y',
        })),
      ]),
    ])
    expect(
      findings
        .filter(({ code }) => ['field-missing', 'faulty-values'].includes(code))
        .map(({ severity, statement }) => `${severity}: ${statement}`),
    ).toEqual([
      'serious: Date of birth is missing on 8 of 10 person records (80 %).',
      'serious: Age recorded cannot be read on 5 of 10 person records (50 %) (bad-number).',
      'serious: Identified cannot be read on 5 of 10 person records (50 %) (bad-yes-no).',
      'serious: Is professional cannot be read on 2 of 10 person records (20 %) (bad-yes-no).',
      'serious: No file of person records has a column for nationality: it is missing on all 10.',
      'serious: Sex is missing on 8 of 10 person records (80 %).',
      'moderate: No file of person records has a column for looked after: it is missing on all 10.',
      'moderate: No file of person records has a column for disability: it is missing on all 10.',
    ])
  })

  it('are those that the rest of the document gives, and tell nobody how much a subject weighs', async () => {
    const quality = await measure([table('events.csv', [{ event_id: 'E1', occurred_from: '01/02/2023' }])])
    expect(deriveQualityFindings(quality)).toEqual(quality.findings)
    for (const finding of quality.findings)
      expect(Object.keys(finding).filter((key) => key !== 'places')).toEqual(['code', 'severity', 'statement', 'advice', 'count', 'of'])
  })
})
