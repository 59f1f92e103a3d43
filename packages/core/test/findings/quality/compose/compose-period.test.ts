import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LAW, only, table } from '../../../make.ts'
import { kindOf, measure, measureFile } from '../measure.ts'

const events = (...dates: readonly string[]): readonly Record<string, string>[] =>
  dates.map((occurred_from, number) => ({ event_id: `E${number}`, occurred_from }))

describe('the period', () => {
  it.each([
    ['one day', ['12/03/2023'], '2023-03-12', '2023-03-12', 1],
    ['a day with its time', ['12/03/2023 23:59', '13/03/2023 00:01'], '2023-03-12', '2023-03-13', 2],
    ['the whole of a month that alone is known', ['02/2024'], '2024-02-01', '2024-02-29', 29],
    ['a month and a day within it', ['03/2023', '12/03/2023'], '2023-03-01', '2023-03-31', 31],
    ['a leap day', ['28/02/2024', '01/03/2024'], '2024-02-28', '2024-03-01', 3],
    ['no year that alone is known', ['2021', '12/03/2023'], '2023-03-12', '2023-03-12', 1],
    ['no date beyond every plausible year', ['05/06/1666', '12/03/2023', '01/01/2166'], '2023-03-12', '2023-03-12', 1],
    ['nothing where no date can be read', ['', 'odd', '2021', '31/02/2023'], '', '', 0],
  ] as const)('is that of %s', async (_, dates, firstDay, lastDay, days) => {
    expect((await measureFile(events(...dates))).period).toMatchObject({ firstDay, lastDay, days })
  })

  it.each([
    ['01/01/2023', '30/12/2023', 364, true],
    ['01/01/2023', '31/12/2023', 365, false],
    ['29/02/2024', '27/02/2025', 365, false],
  ] as const)('from %s to %s has %i days, and whether it is short is %s', async (first, last, days, isShort) => {
    expect((await measureFile(events(last, first))).period).toMatchObject({ days, isShort })
  })

  it('is that of events, reports and missing episodes, and other records do not stretch it', async () => {
    const { period } = await measure([
      table('events.csv', events('01/06/2023')),
      table('reports.csv', [{ report_id: 'R1', submitted_on: '01/07/2023' }]),
      table('missing.csv', [{ episode_id: 'M1', person_id: 'P1', missing_from_at: '01/08/2023' }]),
      table('flags.csv', [{ entity_id: 'P1', flag_kind: 'cse', set_on: '01/01/2019' }]),
      table('persons.csv', [
        { person_id: 'P1', created_at: '01/01/2030' },
        { person_id: 'P2', created_at: '15/07/2023' },
      ]),
    ])
    expect(period).toMatchObject({ firstDay: '2023-06-01', lastDay: '2023-08-01', undated: 0, emptyMonths: [] })
    expect(period.months).toEqual([
      { month: '2023-06', records: 1 },
      { month: '2023-07', records: 2 },
      { month: '2023-08', records: 1 },
    ])
  })

  it('is that of any dated record where there are none of these', async () => {
    const rows = [
      { entity_id: 'P1', flag_kind: 'cse', set_on: '01/01/2019' },
      { entity_id: 'P2', flag_kind: 'cse', set_on: '02/03/2019' },
    ]
    expect((await measureFile(rows)).period).toMatchObject({ firstDay: '2019-01-01', lastDay: '2019-03-02', emptyMonths: ['2019-02'] })
  })

  it('counts records that have no month as undated, and the months in which there is none as empty', async () => {
    const { period } = await measureFile(events('05/11/2022', '2022', '', '02/2023', '20/02/2023'))
    expect(period.undated).toBe(2)
    expect(period.months.map(({ month, records }) => [month, records])).toEqual([
      ['2022-11', 1],
      ['2022-12', 0],
      ['2023-01', 0],
      ['2023-02', 2],
    ])
    expect(period.emptyMonths).toEqual(['2022-12', '2023-01'])
  })

  it('is told month by month for each agency', async () => {
    const { period } = await measureFile([
      { event_id: 'E1', occurred_from: '05/11/2022', source_agency: 'Harbour Police' },
      { event_id: 'E2', occurred_from: '05/01/2023', source_agency: 'Harbour Police' },
      { event_id: 'E3', occurred_from: '06/01/2023', source_agency: 'Quay Council' },
    ])
    expect(period.byAgency).toEqual([
      { agency: 'Harbour Police', months: [1, 0, 1], emptyMonths: ['2022-12'] },
      { agency: 'Quay Council', months: [0, 0, 1], emptyMonths: ['2022-11', '2022-12'] },
    ])
  })

  it('counts days as a calendar does, and every record of its kind in one month or in none', async () => {
    const day = fc.date({ min: new Date('2019-01-01'), max: new Date('2024-12-31'), noInvalidDate: true })
    await fc.assert(
      fc.asyncProperty(fc.array(fc.option(day), { minLength: 1, maxLength: 12 }), async (dates) => {
        const days = dates.map((date) => date?.toISOString().slice(0, 10) ?? '')
        const quality = await measureFile(events(...days))
        const { period } = quality
        const known = days.filter((iso) => iso !== '').sort()
        const walked: string[] = []
        for (let at = Date.parse(known[0] ?? ''); at <= Date.parse(known.at(-1) ?? ''); at += 86_400_000)
          walked.push(new Date(at).toISOString().slice(0, 10))
        expect(period.days).toBe(walked.length)
        expect(period.months.map(({ month }) => month)).toEqual([...new Set(walked.map((iso) => iso.slice(0, 7)))])
        for (const { month, records } of period.months) expect(records).toBe(known.filter((iso) => iso.startsWith(month)).length)
        expect(period.undated).toBe(days.length - known.length)
        expect(kindOf(quality, 'event').undated).toBe(days.length - known.length)
      }),
      { ...LAW, numRuns: 40 },
    )
  })
})

describe('the date of a record', () => {
  it.each<[string, Readonly<Record<string, string>>, string]>([
    [
      'when it happened',
      { event_id: 'E1', occurred_from: '02/01/2023', reported_at: '03/01/2023', created_at: '04/01/2023' },
      '2023-01-02',
    ],
    ['when it was reported', { event_id: 'E1', occurred_from: '', reported_at: '03/01/2023', created_at: '04/01/2023' }, '2023-01-03'],
    ['when it was made', { event_id: 'E1', occurred_from: 'odd', reported_at: '', created_at: '04/01/2023' }, '2023-01-04'],
    ['when it was submitted', { report_id: 'R1', submitted_on: '02/01/2023', event_date: '01/01/2023' }, '2023-01-02'],
    ['what day it tells of', { report_id: 'R1', submitted_on: '', event_date: '01/01/2023' }, '2023-01-01'],
    [
      'when someone went missing',
      { episode_id: 'M1', person_id: 'P1', missing_from_at: '02/01/2023', returned_at: '05/01/2023' },
      '2023-01-02',
    ],
    ['when it was seized', { exhibit_id: 'X1', seized_on: '02/01/2023', submitted_on: '05/01/2023' }, '2023-01-02'],
    ['when it was issued', { action_id: 'A1', action_kind: 'notice', issued_on: '02/01/2023', created_at: '01/01/2023' }, '2023-01-02'],
    ['when it was set', { entity_id: 'P1', flag_kind: 'cse', set_on: '02/01/2023', reviewed_on: '03/01/2023' }, '2023-01-02'],
    ['when the part began', { event_id: 'E1', person_id: 'P1', role: 'suspect', from: '02/01/2023' }, '2023-01-02'],
    ['when the link began', { from_id: 'P1', to_id: 'P2', link_type: 'associate', 'from date': '02/01/2023' }, '2023-01-02'],
    ['when a person was recorded', { person_id: 'P1', date_of_birth: '01/01/2009', created_at: '02/01/2023' }, '2023-01-02'],
    ['when a place was recorded', { location_id: 'L1', created_at: '02/01/2023' }, '2023-01-02'],
  ])('is %s', async (_, row, day) => {
    const kind = only((await measureFile([row])).kinds)
    expect([kind.firstDay, kind.lastDay, kind.undated]).toEqual([day, day, 0])
  })
})
