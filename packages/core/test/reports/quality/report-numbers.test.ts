import { beforeAll, describe, expect, it } from 'vitest'
import { bytesOf, only, table } from '../../make.ts'
import { attributeOf, elementsOf, figureOf, ofClass, tableUnder, textOf } from '../read-page.ts'
import { FULL, reportOf, SOUND, type ReportedCase } from './report-case.ts'

let full: ReportedCase

beforeAll(async () => {
  full = await reportOf(FULL)
})

/** What the bars of a figure say to whoever cannot see them. */
const saidIn = (heading: string): readonly string[] =>
  elementsOf(figureOf(full.page, heading), 'svg').map((svg) => attributeOf(svg, 'aria-label'))

describe('the numbers of a small case, counted by hand', () => {
  it('are those of rows read, used and set aside, of records and agencies', () => {
    expect(textOf(only(ofClass(full.page, 'lede')))).toBe(
      '30 rows in 8 files were read. 27 were used, 3 (10 %) were set aside and kept word for word. They hold 27 records from 2 agencies.',
    )
    const terms = elementsOf(only(ofClass(full.page, 'account')), 'dd').map(textOf)
    expect(terms).toEqual(['10 January 2022 to 1 February 2023, 388 days', '5 of 14', 'Harrowgate, Fellmoor'])
  })

  it('are those of each file, with how it was read', () => {
    const read = 'utf-8, comma, LF, header first'
    expect(tableUnder(full.page, 'Files')).toEqual([
      ['File', 'Holds', 'Read as', 'Columns', 'Rows', 'Used', 'Set aside', 'Columns not taken up'],
      ['episodes.csv', 'missing episodes', read, '5', '4', '4', '0', '–'],
      ['events.csv', 'events', read, '5', '5', '5', '0', '–'],
      ['flags.csv', 'flags', read, '6', '4', '4', '0', '–'],
      ['involvements.csv', 'involvements', read, '3', '4', '4', '0', '–'],
      ['persons.csv', 'person records', read, '7', '4', '4', '0', '–'],
      ['places.csv', 'places', 'utf-8, semicolon, LF, header in line 3, 1 line passed over', '4', '2', '1', '1', 'colour'],
      ['reports.csv', 'reports', read, '5', '5', '5', '0', '–'],
      ['tastes.csv', 'no known kind', read, '2', '2', '0', '2', 'all'],
    ])
  })

  it('are those of the faults, errors first, each with its first place', () => {
    const [heads, ...rows] = tableUnder(full.page, 'Faults by what they are')
    expect(heads).toEqual(['Severity', 'What, as in the first place', 'How often', 'First places'])
    expect(rows.map(([severity, , count, places]) => [severity, count, places])).toEqual([
      ['error', '1', 'places.csv line 5'],
      ['error', '1', 'tastes.csv'],
      ['warning', '1', 'persons.csv line 4 date_of_birth'],
      ['warning', '1', 'reports.csv line 6 grading'],
      ['warning', '1', 'involvements.csv line 4 person_id'],
      ['warning', '1', 'involvements.csv line 5 role'],
      ['note', '1', 'events.csv line 6'],
      ['note', '1', 'places.csv line 1'],
      ['note', '1', 'persons.csv line 5 sex'],
    ])
    expect(rows.map(([, what = '']) => what.split(' ').slice(0, 2).join(' '))).toEqual([
      'too many',
      'unknown table',
      'bad date',
      'bad grading',
      'undefined id',
      'unknown role',
      'duplicate row',
      'head line',
      'placeholder “…”',
    ])
  })

  it('are those of flags, episodes, offences and ethnicity', () => {
    expect(saidIn('Are flags kept up to date?')).toEqual([
      'cse, 4 flags: reviewed 1 (25 %), not due yet 1 (25 %), overdue 1 (25 %), no review date 1 (25 %)',
    ])
    expect(saidIn('Was anyone asked on coming back?')).toEqual([
      'episodes.csv, 3 episodes that ended: interview recorded in time 1 (33 %), recorded later 1 (33 %), none recorded 1 (33 %)',
    ])
    expect(saidIn('How were offences dealt with?')).toEqual([
      'Outcome, 5 offences: recorded 2 (40 %), not recorded 3 (60 %)',
      'Accreditation of the investigator, 5 offences: recorded 0 (0 %), not recorded 5 (100 %)',
    ])
    const parts = (own: number, share: number, notAsked: string, not: string): string =>
      [
        `self-defined ${String(own)} (${String(share)} %)`,
        'officer-defined only 0 (0 %)',
        'not stated 0 (0 %)',
        `not asked ${notAsked}`,
        `not recorded ${not}`,
      ].join(', ')
    expect(saidIn('Is ethnicity recorded?')).toEqual([
      `All, 4 person records: ${parts(2, 50, '1 (25 %)', '1 (25 %)')}`,
      `Harrowgate, 3 person records: ${parts(2, 67, '0 (0 %)', '1 (33 %)')}`,
      `Fellmoor, 1 person records: ${parts(0, 0, '1 (100 %)', '0 (0 %)')}`,
    ])
  })

  it('are those of reports that repeat each other, and of the review that is overdue', () => {
    expect(tableUnder(full.page, 'Reports that repeat each other').slice(1)).toEqual([
      ['2', 'text', '1 May 2022 – 4 May 2022', 'R1 reports.csv line 2, R2 reports.csv line 3'],
    ])
    expect(tableUnder(full.page, 'Flags longest overdue for review').slice(1)).toEqual([
      ['1 September 2022', 'cse', 'P1', 'flags.csv line 2'],
    ])
    expect(tableUnder(full.page, 'Where to look').slice(1)).toEqual([
      ['id that nothing defines', 'involvements.csv line 4, column person_id'],
      ['row that stands twice', 'events.csv line 6'],
    ])
  })

  it('are those of every field', () => {
    const rows = tableUnder(full.page, 'Every field')
    expect(rows[0]).toEqual(['Kind', 'Field', 'Filled', 'Blank', 'Placeholder', 'Faulty', 'No column', 'Distinct'])
    expect(rows.slice(1, 8)).toEqual([
      ['person records', 'person id', '4', '0', '0', '0', '0', '4'],
      ['', 'surname', '4', '0', '0', '0', '0', '1'],
      ['', 'forenames', '4', '0', '0', '0', '0', '1'],
      ['', 'date of birth', '2', '1', '0', '1', '0', '1'],
      ['', 'sex', '3', '0', '1', '0', '0', '1'],
      ['', 'ethnicity self defined', '3', '1', '0', '0', '0', '2'],
      ['', 'source agency', '4', '0', '0', '0', '0', '2'],
    ])
    const kinds = rows.slice(1).flatMap(([kind]) => (kind === '' ? [] : [kind]))
    expect(kinds).toEqual(['person records', 'events', 'involvements', 'places', 'reports', 'missing episodes', 'flags'])
  })
})

describe('how a file was read', () => {
  const contentOf = (text: string): string => text.replaceAll(',', ';').replaceAll('\n', '\r\n')
  const PLACES = 'location_id,name,postcode\nL1,Café Plume,QH1 1AA\nL2,Ferry steps,QH1 1AB\n'

  it.each([
    ['commas and LF', PLACES, 'utf-8, comma, LF, header first'],
    ['semicolons and CRLF', contentOf(PLACES), 'utf-8, semicolon, CRLF, header first'],
    ['tabs', PLACES.replaceAll(',', '\t'), 'utf-8, tab, LF, header first'],
    ['bars', PLACES.replaceAll(',', '|'), 'utf-8, bar, LF, header first'],
    ['one line', 'location_id,name,postcode\n', 'utf-8, comma, header first'],
    ['lines before the header', `OFFICIAL\nPlaces\n${PLACES}`, 'utf-8, comma, LF, header in line 3, 2 lines passed over'],
    ['nothing in it', '', 'utf-8, comma, no header'],
  ])('is said of one with %s', async (_what, content, said) => {
    const { page } = await reportOf([{ file: 'places.csv', content }])
    expect(tableUnder(page, 'Files')[1]?.[2]).toBe(said)
  })

  it('names the encoding of bytes that are not UTF-8', async () => {
    const bytes = Uint8Array.from(PLACES, (sign) => sign.charCodeAt(0))
    const { page } = await reportOf([bytesOf('places.csv', bytes)])
    expect(tableUnder(page, 'Files')[1]?.[2]).toBe('windows-1252, comma, LF, header first')
  })

  it('has no head for columns that were not taken up where all were', async () => {
    const { page } = await reportOf(SOUND)
    expect(tableUnder(page, 'Files')[0]).toEqual(['File', 'Holds', 'Read as', 'Columns', 'Rows', 'Used', 'Set aside'])
  })

  it('names eight columns that were not taken up, and counts the others', async () => {
    const more = Object.fromEntries(Array.from({ length: 11 }, (_, i) => [`shade ${String(i)}`, 'x']))
    const { page } = await reportOf([table('places.csv', [{ location_id: 'L1', name: 'Ferry steps', ...more }])])
    const named = Array.from({ length: 8 }, (_, i) => `shade ${String(i)}`).join(', ')
    expect(tableUnder(page, 'Files')[1]?.at(-1)).toBe(`${named} and 3 more`)
  })
})
