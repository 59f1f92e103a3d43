import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CellCounts } from '../../../src/findings/quality/quality.ts'
import { build, LAW, only, table, type TestRow } from '../../make.ts'
import { CASE_ROWS, tablesOf } from './case-rows.ts'
import { measure, measureFile, textOf } from './measure.ts'

const cellsOf = ({ filled, blank, placeholder, faulty, absent }: CellCounts): number => filled + blank + placeholder + faulty + absent

describe('what is counted', () => {
  it('is the same of a case that is built and of tables that are only measured', async () => {
    await fc.assert(
      fc.asyncProperty(CASE_ROWS, async (files) => {
        const tables = tablesOf(files)
        expect(textOf((await build(tables)).quality)).toBe(textOf(await measure(tables)))
      }),
      { ...LAW, numRuns: 8 },
    )
  })

  it('adds up: cells to records, for every field, agency and month', async () => {
    await fc.assert(
      fc.asyncProperty(CASE_ROWS, async (files) => {
        for (const { records, undated, fields, absentFields, byAgency, byMonth } of (await measure(tablesOf(files))).kinds) {
          expect(byAgency.reduce((sum, agency) => sum + agency.records, 0)).toBe(records)
          expect(byMonth.reduce((sum, month) => sum + month.records, undated)).toBe(records)
          expect(new Set([...fields.map(({ field }) => field), ...absentFields]).size).toBe(fields.length + absentFields.length)
          for (const field of fields) {
            expect(Math.min(field.filled, field.blank, field.placeholder, field.faulty, field.absent)).toBeGreaterThanOrEqual(0)
            expect(cellsOf(field)).toBe(records)
            expect(field.byAgency.map(cellsOf)).toEqual(byAgency.map((agency) => agency.records))
            expect(field.byMonth.map(cellsOf)).toEqual(byMonth.map((month) => month.records))
            for (const state of ['filled', 'blank', 'placeholder', 'faulty', 'absent'] as const)
              expect(field.byAgency.reduce((sum, agency) => sum + agency[state], 0)).toBe(field[state])
            expect(Object.values(field.faults).reduce((sum, count) => sum + count, 0)).toBe(field.faulty)
            expect(field.distinct).toBeLessThanOrEqual(field.filled)
          }
        }
      }),
      { ...LAW, numRuns: 25 },
    )
  })

  it('adds up: the parts of every measure to its whole, and its agencies to all', async () => {
    await fc.assert(
      fc.asyncProperty(CASE_ROWS, async (files) => {
        const { rows, flags, ethnicity, gradings, missingEpisodes, offences, agencies, kinds } = await measure(tablesOf(files))
        expect(rows.accepted + rows.rejected).toBe(rows.read)
        expect(agencies.reduce((sum, { records }) => sum + records, 0)).toBe(kinds.reduce((sum, { records }) => sum + records, 0))
        for (const part of [flags, ...flags.byKind])
          expect(part.reviewed + part.notYetDue + part.overdue + part.noReviewDate).toBe(part.flags)
        for (const part of [ethnicity, ...ethnicity.byAgency])
          expect(part.selfDefined + part.officerDefinedOnly + part.notStated + part.notAsked + part.notRecorded).toBe(part.persons)
        for (const part of [gradings, ...gradings.byAgency]) expect(part.graded + part.missing + part.unreadable).toBe(part.reports)
        for (const part of [missingEpisodes, ...missingEpisodes.byAgency]) {
          expect(part.offered + part.notOffered + part.offerUnknown).toBe(part.returned)
          expect(part.heldLate <= part.held && part.held <= part.returned && part.returned <= part.episodes).toBe(true)
        }
        for (const { byAgency, ...whole } of [ethnicity, missingEpisodes, offences])
          for (const [name, count] of Object.entries(whole))
            if (name !== 'outcomeMissingOverYear')
              expect(byAgency.reduce((sum, part) => sum + Number((part as unknown as Record<string, unknown>)[name]), 0)).toBe(count)
      }),
      { ...LAW, numRuns: 25 },
    )
  })
})

describe('the as-at day', () => {
  it.each<[string, readonly TestRow[], string, string]>([
    [
      'the newest of events and reports',
      [
        { event_id: 'E1', occurred_from: '01/02/2023' },
        { event_id: 'E2', occurred_from: '01/02/2024' },
      ],
      '',
      '2024-02-01',
    ],
    ['that day without its time', [{ event_id: 'E1', occurred_from: '01/02/2023 21:30' }], '', '2023-02-01'],
    [
      'no day of which only the month is known',
      [
        { event_id: 'E1', occurred_from: '03/2023' },
        { event_id: 'E2', occurred_from: '01/02/2023' },
      ],
      '',
      '2023-02-01',
    ],
    ['the day that is set', [{ event_id: 'E1', occurred_from: '01/02/2023' }], '2025-01-01', '2025-01-01'],
    ['no day where nothing is dated', [{ event_id: 'E1' }], '', ''],
    ['of flags where there is no event or report', [{ entity_id: 'P1', flag_kind: 'cse', set_on: '05/06/2022' }], '', '2022-06-05'],
    ['no day on which a person was recorded', [{ person_id: 'P1', created_at: '05/06/2022' }], '', ''],
  ])('is %s', async (_, rows, asAt, expected) => {
    expect((await measureFile(rows, { asAt })).asAt).toBe(expected)
  })

  it('is that of events where other records are newer', async () => {
    const tables = [
      table('events.csv', [{ event_id: 'E1', occurred_from: '01/02/2023' }]),
      table('flags.csv', [{ entity_id: 'P1', flag_kind: 'cse', set_on: '05/06/2023' }]),
    ]
    expect((await measure(tables)).asAt).toBe('2023-02-01')
  })
})

describe('the marking', () => {
  it.each([
    ['the one that is set, where rows bear a lower one', 'OFFICIAL', '', 'OFFICIAL-SENSITIVE'],
    ['that of a row, where it is higher', 'SECRET', '', 'SECRET'],
    ['that of a banner, where it is higher', 'OFFICIAL', 'TOP SECRET\n', 'TOP SECRET'],
  ])('is %s', async (_, marking, banner, expected) => {
    const content = `${banner}event_id,marking\nE1,${marking}\nE2,\n`
    expect((await measure([{ file: 'a.csv', content }])).marking).toBe(expected)
  })
})

describe('the document', () => {
  it('counts the rows of each file, and names the columns that nothing took up but in files of no kind', async () => {
    const tables = [
      table('persons.csv', [
        { person_id: 'P1', shoe_size: '7' },
        { person_id: 'N/K', shoe_size: '8' },
      ]),
      table('odd.csv', [{ hat: '1', shoe: '2' }]),
    ]
    const { rows, files } = await measure(tables)
    expect(rows).toEqual({ read: 3, accepted: 1, rejected: 2 })
    expect(files).toEqual([
      { file: 'odd.csv', kinds: [], read: 1, accepted: 0, rejected: 1, unplacedColumns: [] },
      { file: 'persons.csv', kinds: ['person'], read: 2, accepted: 1, rejected: 1, unplacedColumns: ['shoe_size'] },
    ])
  })

  it('of no table at all counts nothing and finds nothing', async () => {
    const quality = await measure([], { title: 'Lamplight', purpose: 'to look' })
    expect(quality).toMatchObject({ format: 'weft-quality', version: 1, title: 'Lamplight', purpose: 'to look', asAt: '' })
    expect(quality).toMatchObject({ rows: { read: 0, accepted: 0, rejected: 0 }, kinds: [], agencies: [], findings: [] })
    expect(quality.ethnicity).toMatchObject({ persons: 0, byAgency: [] })
  })

  it('holds no name and no text of anybody', async () => {
    const person = { surname: 'Zuckerbaum', forenames: 'Ottoline', aliases: 'Gullwing', phones: '07700 900741', emails: 'zb@quay.example' }
    const address = { address: '9 Wintergreen Steps', postcode: 'QH1 1AA', description: 'scarred thumb', occupation: 'farrier' }
    const text = 'Ottoline Zuckerbaum keeps a hulk at Mallowmere with nine others and sells from it'
    const tables = [
      table('persons.csv', [
        { person_id: 'P1', ...person, ...address, sex: 'odd' },
        { person_id: '', ...person, ...address, sex: 'odd' },
      ]),
      table('reports.csv', [
        { report_id: 'R1', submitted_on: '01/02/2023', text, grading: 'odd', shape: text },
        { report_id: 'R2', submitted_on: '02/02/2023', text, grading: 'odd', shape: text },
      ]),
      table('events.csv', [{ event_id: 'E1', offence: 'Lampwrecking', summary: text, location_text: 'Mallowmere', outcome: 'Hulked' }]),
      table('missing.csv', [{ episode_id: 'M1', person_id: 'P1', missing_from_at: '', found_with: 'Gullwing', risk_rationale: text }]),
      table('objects.csv', [{ object_id: 'O1', object_kind: 'phone', value: '07700 900741' }]),
    ]
    const quality = await measure(tables)
    expect(only(quality.repeatedReports.sets).reports).toHaveLength(2)
    const cells = [
      ...Object.values(person),
      ...Object.values(address),
      'Mallowmere',
      'Lampwrecking',
      'Hulked',
      'hulk',
      '900741',
      'nine others',
    ]
    const document = JSON.stringify(quality).toLowerCase()
    expect(cells.filter((cell) => document.includes(cell.toLowerCase()))).toEqual([])
  })
})

describe('the as-at day', () => {
  it.each([
    ['the newest of an event that two records date', ['12/03/2023', '12/04/2023'], '2023-04-12'],
    ['no month, though it is newer', ['12/03/2023', '05/2023'], '2023-03-12'],
    ['none where no event is dated to the day', ['2023', ''], ''],
  ])('is %s, in the case as in its quality', async (_, dates, expected) => {
    const { caseFile, quality } = await build([
      table(
        'e.csv',
        dates.map((occurred_from, i) => ({ event_id: 'E1', occurred_from, summary: String(i) })),
      ),
    ])
    expect([caseFile.asAt, quality.asAt]).toEqual([expected, expected])
  })

  it('is that of other dated records where there is no event and no report', async () => {
    const { caseFile, quality } = await build([table('f.csv', [{ entity_id: 'P1', flag_kind: 'cse', set_on: '12/03/2023' }])])
    expect([caseFile.asAt, quality.asAt]).toEqual(['2023-03-12', '2023-03-12'])
  })
})
