import { beforeAll, describe, expect, it } from 'vitest'
import type { Table } from '../../../src/rows/table.ts'
import { table } from '../../make.ts'
import { headingsOf } from '../read-page.ts'
import { FULL, reportOf, SOUND } from './report-case.ts'

/** The headings that stand in every report. */
const ALWAYS = [
  'When are the records from?',
  'Does every agency cover the whole period?',
  'What is filled in, and by whom?',
  'All findings, worst first',
  'Files',
  'Every field',
]

const WORDS = 'A blue van waits at the old ferry steps each evening until the last boat has gone and then drives off northwards'
const report = (id: string, text: string, day = '2022-05-01'): Readonly<Record<string, string>> => ({
  report_id: id,
  submitted_on: day,
  grading: '1AP',
  text,
})
const flag = { entity_id: 'O1', entity_kind: 'object', flag_kind: 'theft', set_on: '2022-01-01', reviewed_on: '' }
const OBJECT = { object_id: 'O3', object_kind: 'phone', value: '07700 900103' }
const LINK = { from_id: 'O1', to_id: 'O2', link_type: 'uses', from_kind: 'object', to_kind: 'object' }
const GRADINGS = 'How are reports graded?'
const FLAGS = 'Are flags kept up to date?'

/** What is added to sound data, and the headings that come with it besides those that say that something is wrong. */
const ADDED: readonly (readonly [what: string, added: readonly Table[], headings: readonly string[]])[] = [
  ['nothing', [], []],
  ['persons', [table('persons.csv', [{ person_id: 'P1', surname: 'Vexley', ethnicity_self_defined: 'W1' }])], ['Is ethnicity recorded?']],
  ['offences', [table('events.csv', [{ event_id: 'E1', event_kind: 'offence' }])], ['How were offences dealt with?']],
  ['events that are no offences', [table('events.csv', [{ event_id: 'E1', event_kind: 'meeting' }])], []],
  ['a report', [table('reports.csv', [report('R1', WORDS)])], [GRADINGS]],
  [
    'reports that repeat each other',
    [table('reports.csv', [report('R1', WORDS), report('R2', WORDS, '2022-05-03')])],
    [GRADINGS, 'Reports that repeat each other'],
  ],
  ['a flag to be reviewed', [table('flags.csv', [{ ...flag, review_due: '2030-01-01' }])], [FLAGS]],
  [
    'a flag whose review is overdue',
    [table('flags.csv', [{ ...flag, review_due: '2021-01-01' }])],
    [FLAGS, 'Flags longest overdue for review'],
  ],
]

/** Headings that stand wherever something was found wrong, whatever it is. */
const WRONG = ['What most needs doing', 'Nothing was found wrong', 'Faults by what they are', 'Where to look']

describe('the sections of the report', () => {
  let full: readonly string[]

  beforeAll(async () => {
    full = headingsOf((await reportOf(FULL)).page)
  })

  it('are all there for data that has something for each, in the order in which they are read', () => {
    expect(full).toEqual([
      'What most needs doing',
      'When are the records from?',
      'Does every agency cover the whole period?',
      FLAGS,
      'Was anyone asked on coming back?',
      'How were offences dealt with?',
      'Is ethnicity recorded?',
      GRADINGS,
      'What is filled in, and by whom?',
      'All findings, worst first',
      'Files',
      'Faults by what they are',
      'Reports that repeat each other',
      'Flags longest overdue for review',
      'Where to look',
      'Every field',
    ])
  })

  it.each(ADDED)('are, with %s, those that the data has something for', async (_what, added, headings) => {
    const { page } = await reportOf([...SOUND, ...added])
    const found = headingsOf(page).filter((heading) => !WRONG.includes(heading))
    expect(found).toEqual(full.filter((heading) => [...ALWAYS, ...headings].includes(heading)))
  })

  it('tell of missing episodes only where one ended', async () => {
    const episode = { episode_id: 'M1', person_id: 'P1', missing_from_at: '2022-01-01' }
    const asked = 'Was anyone asked on coming back?'
    expect(headingsOf((await reportOf([table('missing.csv', [episode])])).page)).not.toContain(asked)
    expect(headingsOf((await reportOf([table('missing.csv', [{ ...episode, returned_at: '2022-01-02' }])])).page)).toContain(asked)
  })

  it.each([
    ['a row that stands twice', table('more.csv', [OBJECT, OBJECT])],
    ['an id that nothing defines', table('links.csv', [{ ...LINK, to_id: 'O9' }])],
  ])('say where to look for %s', async (_what, added) => {
    const heading = 'Where to look'
    const whole = [table('more.csv', [OBJECT]), table('links.csv', [LINK])]
    expect(headingsOf((await reportOf([...SOUND, ...whole])).page)).not.toContain(heading)
    expect(headingsOf((await reportOf([...SOUND, added])).page)).toContain(heading)
  })

  it('list faults only where there are any', async () => {
    const placeholder = table('more.csv', [{ object_id: 'O3', object_kind: 'phone', value: 'N/K' }])
    expect(headingsOf((await reportOf(SOUND)).page)).not.toContain('Faults by what they are')
    expect(headingsOf((await reportOf([...SOUND, placeholder])).page)).toContain('Faults by what they are')
  })

  it('say that nothing was found wrong where nothing was, and what needs doing where something was', async () => {
    expect(headingsOf((await reportOf(SOUND)).page)[0]).toBe('Nothing was found wrong')
    const unknown = { file: 'tastes.csv', content: 'shade,taste\nred,sweet\n' }
    expect(headingsOf((await reportOf([...SOUND, unknown])).page)[0]).toBe('What most needs doing')
  })
})
