import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { composeQualityReport } from '../../../src/reports/quality/compose-quality-report.ts'
import { build, LAW, linesOf, table } from '../../make.ts'
import { readPage, tableUnder } from '../read-page.ts'
import { reportOf, type ReportedCase } from './report-case.ts'

/** Words of which none may reach the report, wherever they stand in the data. */
const NAMES = ['Quillfeather', 'Anwen', 'Thistlewick', 'Orrin', 'Vexley', 'Maelgwyn', 'Brackenbury', 'Pellam', 'Sorrelgate', 'Ondine']
const TEXTS = ['lamplighter', 'northwards', 'heliotrope', 'periwinkle', 'quartzite', 'marzipan', 'vermilion', 'cinnabar', 'saffron']
const THINGS = ['900123', '900 123', 'QH1 1AA', 'QH11AA', 'Plume Lane', '1987-05-06', '06/05/1987', 'XQ51', 'brackenbury@example']

const WORDS = 'The lamplighter of Brackenbury walks northwards past the ferry with a heliotrope coat and meets Pellam at seven each evening'

const TABLES = [
  table('persons.csv', [
    {
      person_id: 'P1',
      surname: 'Quillfeather',
      forenames: 'Anwen',
      aliases: 'Thistlewick',
      date_of_birth: '06/05/1987',
      sex: 'Maelgwyn',
      ethnicity_self_defined: 'Ondine',
      nationality: 'periwinkle',
      marking: 'Brackenbury',
      phones: '07700 900123',
      emails: 'brackenbury@example.org',
      address: '1 Plume Lane',
      postcode: 'QH1 1AA',
      school: 'Sorrelgate',
      occupation: 'marzipan',
      age_recorded: 'Pellam',
      disability: 'Vexley',
      looked_after: 'Orrin',
      description: 'a quartzite ring',
    },
    { person_id: 'P2', surname: 'Quillfeather', forenames: 'Orrin', date_of_birth: 'Maelgwyn', phones: 'Ondine', postcode: 'Pellam' },
  ]),
  table('events.csv', [
    { event_id: 'E1', event_kind: 'Brackenbury', occurred_from: 'Sorrelgate', summary: 'vermilion', location_text: 'Plume Lane' },
  ]),
  table('involvements.csv', [
    { event_id: 'E1', person_id: 'P1', role: 'Orrin Vexley' },
    { event_id: 'E1', person_id: 'P2', role: 'Anwen" says Quillfeather' },
    { event_id: '', person_id: '', role: 'Thistlewick' },
  ]),
  table('locations.csv', [
    { location_id: 'L1', name: 'Sorrelgate', address: '1 Plume Lane', postcode: 'QH1 1AA', premises_type: 'saffron' },
  ]),
  table('objects.csv', [
    { object_id: 'O1', object_kind: 'Maelgwyn', value: 'cinnabar' },
    { object_id: 'O2', object_kind: 'vehicle', value: 'XQ51' },
  ]),
  table('reports.csv', [
    { report_id: 'R1', submitted_on: '2022-05-01', grading: 'Pellam', priority: 'Ondine', text: WORDS },
    { report_id: 'R2', submitted_on: '2022-05-02', grading: '1AP', text: WORDS },
  ]),
  table('links.csv', [
    { from_id: 'P1', to_id: 'P2', link_type: 'Brackenbury', from_kind: 'Orrin', to_kind: 'person', strength: 'Vexley', basis: 'Ondine' },
  ]),
  table('exhibits.csv', [{ exhibit_id: 'X1', exhibit_kind: 'saffron', seized_on: 'Anwen', result: 'vermilion' }]),
  table('actions.csv', [{ action_id: 'A1', action_kind: 'Maelgwyn', subject_id: 'P1', issued_on: 'Orrin', status: 'Sorrelgate' }]),
  linesOf('contacts.csv', [
    ['person_id', 'surname'],
    ['P3', 'Quillfeather', 'Anwen', 'too many'],
  ]),
  linesOf('people.csv', [
    ['shade', 'taste'],
    ['Orrin Vexley', 'marzipan'],
  ]),
]

/** What of some words stands in a page, whatever its case. */
const heldIn = (page: string, words: readonly string[]): readonly string[] =>
  words.filter((word) => page.toLowerCase().includes(word.toLowerCase()))

describe('a report of data that is full of names', () => {
  let made: ReportedCase

  beforeAll(async () => {
    made = await reportOf(TABLES)
  })

  it('has faults of many codes to tell of, and rows set aside', () => {
    const codes = new Set(made.report.issueCounts.map(({ code }) => code))
    expect([...codes]).toEqual(
      expect.arrayContaining(['bad-date', 'bad-grading', 'unknown-role', 'unknown-marking', 'unknown-word', 'unknown-table', 'no-key']),
    )
    expect(made.quality.rows.rejected).toBeGreaterThan(1)
    expect(made.quality.repeatedReports.setCount).toBe(1)
  })

  it('holds no name of anyone', () => {
    expect(heldIn(made.text, NAMES)).toEqual([])
  })

  it('holds no text of a report, an event or an exhibit', () => {
    expect(heldIn(made.text, TEXTS)).toEqual([])
  })

  it('holds no phone, address, postcode or date of birth', () => {
    expect(heldIn(made.text, THINGS)).toEqual([])
  })

  it('says what is wrong with a cell without citing it', () => {
    const faults = tableUnder(made.page, 'Faults by what they are').map(([, what = '']) => what)
    expect(faults).toContain(
      'unknown role The cell holds no role that is known here; it is kept as "other". Map it with "values" in the configuration.',
    )
    expect(faults).toContain('unknown marking The cell holds no protective marking that is known here.')
    expect(JSON.stringify(made.report.issues)).not.toContain('Orrin Vexley')
  })

  it('names the files and columns in which to look', () => {
    const [, , , role] = tableUnder(made.page, 'Faults by what they are').find(([, what]) => what?.startsWith('unknown role')) ?? []
    expect(role).toBe('involvements.csv line 2 role, involvements.csv line 3 role')
  })
})

it('cites nothing of a role, a marking or a kind, whatever is written there', async () => {
  const sign = fc.constantFrom('"', ' ', '\n', 'says', ' is ', '" is ', '" says ', ';', 'N/K', '“', '<', '&')
  const cell = fc.array(sign, { maxLength: 6 }).map((parts) => `Vexley${parts.join('')}Vexley`)
  await fc.assert(
    fc.asyncProperty(cell, cell, async (role, marking) => {
      const { quality, report } = await build([
        table('involvements.csv', [{ event_id: 'E1', person_id: 'P1', role, marking }]),
        table('objects.csv', [{ object_id: 'O1', object_kind: role, value: '07700 900101' }]),
      ])
      expect(report.issues.length).toBeGreaterThan(2)
      const text = composeQualityReport(quality, report)
      expect(text).not.toContain('Vexley')
      expect(tableUnder(readPage(text), 'Faults by what they are').length).toBeGreaterThan(2)
    }),
    LAW,
  )
})
