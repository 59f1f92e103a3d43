import { describe, expect, it } from 'vitest'
import { only, table, type TestRow } from '../../../make.ts'
import { findingsOf, measure, measureFile, rowsOf } from '../measure.ts'

const TEXT = 'Orrin Vexley was seen by the old quay with two young people and a grey van'
const reports = (count: number, repeated: number): readonly TestRow[] =>
  rowsOf(count, (i) => ({ report_id: `R${100 + i}`, submitted_on: '01/02/2023', text: i < repeated ? TEXT : '', grading: 'B22' }))

describe('repeated reports', () => {
  it.each([
    [0, undefined],
    [2, 'moderate'],
    [5, 'serious'],
  ])('are a finding: %i of a hundred are %s', async (count, severity) => {
    const found = findingsOf(await measureFile(reports(100, count)), 'repeated-reports')
    expect(found.map((finding) => [finding.severity, finding.count, finding.of])).toEqual(
      severity === undefined ? [] : [[severity, count, 100]],
    )
  })

  it('are said to be as many sources as there are sets, with their places', async () => {
    const one = only(findingsOf(await measureFile(reports(10, 3)), 'repeated-reports'))
    expect(one.statement).toBe(
      '3 of 10 reports (30 %) repeat each other, by provenance or nearly word for word within days: ' +
        'counted once each, they are one independent source, not 3.',
    )
    expect(one.places).toEqual([2, 3, 4].map((line) => ({ file: 'a.csv', line })))
    const origins = rowsOf(10, (i) => ({ report_id: `R${i}`, provenance_ref: i < 4 ? `R${i - (i % 2)}` : '' }))
    expect(only(findingsOf(await measureFile(origins), 'repeated-reports')).statement).toMatch(/they are 2 independent sources, not 4\.$/)
  })
})

describe('ids that nothing defines', () => {
  it.each([
    [0, undefined],
    [1, 'moderate'],
    [10, 'serious'],
  ])('are a finding: %i of two hundred are %s', async (count, severity) => {
    const quality = await measure([
      table(
        'persons.csv',
        rowsOf(200 - count, (i) => ({ person_id: `P${i}` })),
      ),
      table(
        'flags.csv',
        rowsOf(200, (i) => ({ entity_id: `P${i}`, entity_kind: 'person', flag_kind: 'cse' })),
      ),
    ])
    expect(findingsOf(quality, 'undefined-ids').map((found) => [found.severity, found.count, found.of])).toEqual(
      severity === undefined ? [] : [[severity, count, 200]],
    )
  })

  it('are told by what they are said to be', async () => {
    const flags = [
      ['A', 'person'],
      ['B', 'person'],
      ['C', 'event'],
      ['D', ''],
    ].map(([entity_id = '', entity_kind = '']) => ({ entity_id, entity_kind, flag_kind: 'cse' }))
    const finding = only(findingsOf(await measureFile(flags), 'undefined-ids'))
    expect(finding.statement).toBe('4 of 4 ids that rows name (100 %) are defined in no file: 2 persons, 1 event and 1 of a kind not said.')
    expect(finding.places).toEqual([2, 3, 4, 5].map((line) => ({ file: 'a.csv', line })))
    expect(only(findingsOf(await measureFile(flags.slice(0, 1)), 'undefined-ids')).statement).toBe(
      '1 of 1 ids that rows name (100 %) is defined in no file: 1 person.',
    )
  })
})

describe('duplicate rows', () => {
  it.each([
    [0, undefined],
    [1, 'minor'],
    [2, 'moderate'],
    [20, 'serious'],
  ])('are a finding: %i of two hundred are %s', async (count, severity) => {
    const found = findingsOf(await measureFile(rowsOf(200, (i) => ({ event_id: `E${Math.min(i, 199 - count)}` }))), 'duplicate-rows')
    expect(found.map((finding) => [finding.severity, finding.count, finding.of])).toEqual(
      severity === undefined ? [] : [[severity, count, 200]],
    )
  })

  it('are said with the files in which they stand', async () => {
    const twice = rowsOf(2, () => ({ event_id: 'E1' }))
    const quality = await measure([table('b.csv', twice), table('a.csv', twice), table('c.csv', [{ event_id: 'E1' }])])
    expect(only(findingsOf(quality, 'duplicate-rows'))).toMatchObject({
      statement: '2 of 5 rows (40 %) repeat an earlier row of the same file word for word, in a.csv and b.csv; each counts once.',
      places: [
        { file: 'a.csv', line: 3 },
        { file: 'b.csv', line: 3 },
      ],
    })
  })
})
