import { describe, expect, it } from 'vitest'
import { KEY_FIELDS } from '../../../../src/findings/quality/faults/key-fields.ts'
import { at, only, table, type TestRow } from '../../../make.ts'
import { findingsOf, measure, measureFile, rowsOf } from '../measure.ts'

/** The keys of a row of each kind that has a key field. */
const KEYS: Readonly<Record<string, TestRow>> = {
  person: { person_id: 'P' },
  event: { event_id: 'E' },
  report: { report_id: 'R' },
  involvement: { event_id: 'E', person_id: 'P', role: 'suspect' },
  location: { location_id: 'L' },
  flag: { entity_id: 'P', flag_kind: 'cse' },
  link: { from_id: 'P', to_id: 'Q', link_type: 'associate' },
}
const FILLED: TestRow = {
  date_of_birth: '01/02/2009',
  occurred_from: '01/02/2023',
  submitted_on: '01/02/2023',
  role: 'suspect',
  postcode: 'QH1 1AA',
  set_on: '01/02/2023',
  sex: 'f',
  looked_after: 'y',
  strength: 'confirmed',
  basis: 'fact',
}

describe('a key field', () => {
  it.each(KEY_FIELDS.map((key) => [key.kind, key.field, key] as const))(
    'of %s, %s, is a finding where it is left blank, graded by the share',
    async (kind, field, key) => {
      for (const [count, severity] of [
        [0, undefined],
        [1, 'minor'],
        [Math.ceil(key.moderate * 200), 'moderate'],
        ...(key.serious > 1 ? [[200, 'moderate'] as const] : [[Math.ceil(key.serious * 200), 'serious'] as const]),
      ] as const) {
        const rows = rowsOf(200, (i) => ({
          ...KEYS[kind],
          [field]: i < count ? '' : (FILLED[field] ?? 'something'),
          created_at: `${(i % 28) + 1}/01/2023`,
        }))
        const found = findingsOf(await measureFile(rows), 'field-missing').filter(({ advice }) => advice === key.advice)
        expect(found.map((finding) => [finding.severity, finding.count, finding.of])).toEqual(
          severity === undefined ? [] : [[severity, count, 200]],
        )
      }
    },
  )

  it('that no file has a column for is said to be missing on all', async () => {
    const quality = await measureFile(rowsOf(1200, (i) => ({ report_id: `R${i}`, grading: 'B22' })))
    expect(only(findingsOf(quality, 'field-missing'))).toMatchObject({
      severity: 'serious',
      statement: 'No file of reports has a column for submitted on: it is missing on all 1,200.',
      count: 1200,
      of: 1200,
    })
  })

  it('that one file has no column for is missing on its records', async () => {
    const quality = await measure([
      table('a.csv', [{ report_id: 'R1', submitted_on: '01/02/2023' }]),
      table('b.csv', [{ report_id: 'R2', grading: 'B22' }]),
    ])
    expect(only(findingsOf(quality, 'field-missing')).statement).toBe('Submitted on is missing on 1 of 2 reports (50 %).')
  })

  it('that is filled with placeholders is missing, and said to be so filled', async () => {
    const dates = ['N/K', '01/01/1900', '', '01/02/2009', '31/02/2009']
    const quality = await measureFile(dates.map((date_of_birth, i) => ({ person_id: `P${i}`, date_of_birth })))
    expect(at(findingsOf(quality, 'field-missing'), 0)).toMatchObject({
      statement:
        'Date of birth is missing on 3 of 5 person records (60 %), 2 of them filled with a placeholder such as "N/K" or 01/01/1900.',
      count: 3,
    })
    expect(findingsOf(quality, 'placeholders')).toEqual([])
    expect(only(findingsOf(quality, 'faulty-values')).statement).toBe(
      'Date of birth cannot be read on 1 of 5 person records (20 %) (bad-date).',
    )
  })
})

describe('placeholders', () => {
  it.each([
    [4, 'minor'],
    [5, 'moderate'],
    [25, 'serious'],
  ])('in other fields are a finding: %i of a hundred are %s', async (count, severity) => {
    const quality = await measureFile(rowsOf(100, (i) => ({ person_id: `P${i}`, school: i < count ? 'unknown' : 'Mallowmere High' })))
    expect(only(findingsOf(quality, 'placeholders'))).toMatchObject({
      severity,
      statement: `Placeholders such as "N/K" or 01/01/1900 stand in for school on ${count} of 100 person records (${count} %).`,
      count,
      of: 100,
    })
  })

  it('are told of the three fields that have the largest share of them', async () => {
    const shares = { school: 3, occupation: 9, address: 5, surname: 7 }
    const rows = rowsOf(10, (i) => ({
      person_id: `P${i}`,
      ...Object.fromEntries(Object.entries(shares).map(([field, share]) => [field, i < share ? 'N/K' : 'something'])),
    }))
    expect(findingsOf(await measureFile(rows), 'placeholders').map(({ count }) => count)).toEqual([9, 7, 5])
  })
})

describe('values that cannot be read', () => {
  it.each([
    [0, undefined],
    [1, 'moderate'],
    [5, 'serious'],
  ])('are a finding: %i of a hundred are %s', async (count, severity) => {
    const quality = await measureFile(rowsOf(100, (i) => ({ event_id: `E${i}`, reported_at: i < count ? '31/02/2023' : '01/02/2023' })))
    expect(findingsOf(quality, 'faulty-values').map((finding) => [finding.severity, finding.count])).toEqual(
      severity === undefined ? [] : [[severity, count]],
    )
  })

  it('name every fault, and those of gradings are told elsewhere', async () => {
    const rows = ['31/02/2023', '01/01/2031', '01/02/2023'].map((submitted_on, i) => ({ report_id: `R${i}`, submitted_on, grading: 'odd' }))
    expect(only(findingsOf(await measureFile(rows, { today: '2024-01-01' }), 'faulty-values')).statement).toBe(
      'Submitted on cannot be read on 2 of 3 reports (67 %) (bad-date, future-date).',
    )
  })
})

describe('agencies', () => {
  const rows = (agency: string, count: number, filled: number, field = 'sex'): readonly TestRow[] =>
    rowsOf(count, (i) => ({ person_id: `${agency}${i}`, source_agency: agency, [field]: i < filled ? 'f' : '' }))
  const differing = async (north: readonly TestRow[], south: readonly TestRow[]): Promise<readonly unknown[]> =>
    findingsOf(await measure([table('a.csv', [...north, ...south])]), 'agencies-differ').map(({ count, of }) => [count, of])

  it.each([
    ['that fill a key field and leave it', rows('North', 20, 12), rows('South', 20, 4), [[16, 20]]],
    ['of which the first fills too little', rows('North', 20, 11), rows('South', 20, 4), []],
    ['of which the second leaves too little', rows('North', 20, 12), rows('South', 20, 5), []],
    ['of which one has too few records', rows('North', 20, 20), rows('South', 19, 0), []],
    ['that differ in a field that is no key', rows('North', 20, 20, 'school'), rows('South', 20, 0, 'school'), []],
  ])('%s are compared', async (_, north, south, expected) => {
    expect(await differing(north, south)).toEqual(expected)
  })

  it('are named with what each fills, and the widest gap of a kind alone is told', async () => {
    const both = (agency: string, dob: number, sex: number): readonly TestRow[] =>
      rowsOf(40, (i) => ({
        person_id: `${agency}${i}`,
        source_agency: agency,
        date_of_birth: i < dob ? '01/02/2009' : '',
        sex: i < sex ? 'f' : '',
      }))
    const quality = await measure([table('a.csv', [...both('North', 30, 40), ...both('South', 4, 0)])])
    expect(only(findingsOf(quality, 'agencies-differ'))).toMatchObject({
      severity: 'moderate',
      statement: 'Agencies record sex of person records differently: South on 0 % of 40, North on 100 % of 40.',
    })
  })
})
