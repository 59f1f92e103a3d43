import { describe, expect, it } from 'vitest'
import { only, table, type TestRow } from '../../../make.ts'
import { findingsOf, measure, measureFile, rowsOf } from '../measure.ts'

const events = (agency: string, ...months: readonly string[]): readonly TestRow[] =>
  months.map((month) => ({ event_id: `${agency} ${month}`, occurred_from: `01/${month}`, source_agency: agency }))
const YEAR = rowsOf(12, (i) => ({ month: String(i + 1).padStart(2, '0') })).map(({ month = '' }) => `${month}/2023`)

describe('files of no kind', () => {
  it('are a finding with their rows, and their names', async () => {
    const quality = await measure([
      table('odd.csv', [{ shoe: '7', hat: '8' }]),
      table('odder.csv', [{ shoe: '7', glove: '8' }]),
      table(
        'a.csv',
        rowsOf(38, (i) => ({ event_id: `E${i}` })),
      ),
    ])
    expect(only(findingsOf(quality, 'unknown-tables'))).toMatchObject({
      severity: 'serious',
      statement: '2 files fit no kind of record, so their rows take no part: 2 of 40 rows (5 %), in odd.csv and odder.csv.',
      count: 2,
      of: 40,
    })
    expect(findingsOf(quality, 'rows-set-aside')).toEqual([])
  })

  it('are less bad where few rows stand in them', async () => {
    const quality = await measure([
      table('odd.csv', [{ shoe: '7' }]),
      table(
        'a.csv',
        rowsOf(20, (i) => ({ event_id: `E${i}` })),
      ),
    ])
    expect(only(findingsOf(quality, 'unknown-tables'))).toMatchObject({
      severity: 'moderate',
      statement: '1 file fits no kind of record, so its rows take no part: 1 of 21 rows (5 %), in odd.csv.',
    })
  })
})

describe('rows set aside', () => {
  it.each([
    [0, undefined],
    [1, 'minor'],
    [2, 'moderate'],
    [10, 'serious'],
  ])('are a finding: %i of two hundred are %s', async (count, severity) => {
    const quality = await measureFile(rowsOf(200, (i) => ({ event_id: i < count ? '' : `E${i}`, outcome: `Outcome ${i}` })))
    expect(findingsOf(quality, 'rows-set-aside').map((found) => [found.severity, found.count, found.of])).toEqual(
      severity === undefined ? [] : [[severity, count, 200]],
    )
  })
})

describe('columns that nothing took up', () => {
  it.each([
    [{ shoe: '7' }, '1 column in 1 of 2 files was taken up by no record; what stands in them is kept with the row and not looked at.'],
    [
      { shoe: '7', hat: '8' },
      '2 columns in 1 of 2 files were taken up by no record; what stands in them is kept with the row and not looked at.',
    ],
  ])('are a minor finding: %j', async (others, statement) => {
    const quality = await measure([table('a.csv', [{ event_id: 'E1', ...others }]), table('b.csv', [{ event_id: 'E2' }])])
    expect(only(findingsOf(quality, 'columns-not-placed'))).toMatchObject({ severity: 'minor', statement })
  })
})

describe('the period', () => {
  it('is a serious finding where it is shorter than a year', async () => {
    const quality = await measureFile([
      { event_id: 'E1', occurred_from: '01/01/2023' },
      { event_id: 'E2', occurred_from: '30/12/2023' },
    ])
    expect(only(findingsOf(quality, 'short-period'))).toMatchObject({
      severity: 'serious',
      statement: 'The data covers 364 days, 1 January 2023 to 30 December 2023: less than a year.',
      count: 364,
      of: 365,
    })
  })

  it.each([
    ['of a whole year', ['01/01/2023', '31/12/2023']],
    ['that is not known', ['', 'odd']],
  ])('is none %s', async (_, days) => {
    const quality = await measureFile(days.map((occurred_from, i) => ({ event_id: `E${i}`, occurred_from })))
    expect(findingsOf(quality, 'short-period')).toEqual([])
  })

  it.each([
    [1, 'moderate', 'May 2023'],
    [2, 'moderate', 'May 2023 and June 2023'],
    [3, 'serious', 'May 2023, June 2023 and July 2023'],
  ])('is a finding where nothing is recorded in some months: %i of twelve are %s', async (count, severity, said) => {
    const months = YEAR.filter((_, i) => i < 4 || i >= 4 + count)
    const finding = only(findingsOf(await measureFile(events('Harbour Police', ...months)), 'empty-months'))
    expect([finding.severity, finding.count, finding.of]).toEqual([severity, count, 12])
    expect(finding.statement).toMatch(new RegExp(`^Nothing at all is recorded in ${count} of 12 months \\(\\d+ %\\): ${said}\\.$`))
  })
})

describe('an agency that is silent in some months', () => {
  const gaps = async (rows: readonly TestRow[]): Promise<readonly unknown[]> =>
    findingsOf(await measureFile(rows), 'agency-gaps').map(({ severity, count, of }) => [severity, count, of])

  it.each([
    ['in none', 12, []],
    ['in one', 11, [['minor', 1, 12]]],
    ['in two', 10, [['moderate', 2, 12]]],
    ['in three', 9, [['serious', 3, 12]]],
  ] as const)('while others are not is a finding: %s', async (_, months, expected) => {
    expect(await gaps([...events('Harbour Police', ...YEAR), ...events('Quay Council', ...YEAR.slice(0, months))])).toEqual(expected)
  })

  it('is not charged with months in which nobody has records', async () => {
    const months = YEAR.filter((_, i) => i !== 5)
    const rows = [...events('Harbour Police', ...months), ...events('Quay Council', ...months.slice(1))]
    const quality = await measureFile(rows)
    expect(only(findingsOf(quality, 'agency-gaps')).statement).toBe(
      'Quay Council has nothing in 1 of 12 months (8 %) in which others have records: January 2023.',
    )
    expect(only(findingsOf(quality, 'empty-months')).count).toBe(1)
  })

  it('is none where it has no dated record at all, or is only the name of a file', async () => {
    const undated = [{ event_id: 'E99', occurred_from: '', source_agency: 'Quay Council' }]
    expect(await gaps([...events('Harbour Police', ...YEAR), ...undated])).toEqual([])
    const quality = await measure([table('a.csv', events('', ...YEAR)), table('b.csv', events('', ...YEAR.slice(6)))])
    expect(findingsOf(quality, 'agency-gaps')).toEqual([])
  })
})
