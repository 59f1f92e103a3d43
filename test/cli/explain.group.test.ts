import type { CaseFile } from '@weft/core'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildCase, expectSentence, readTable, readText } from '../cli-linkage.ts'
import { makeFolder, runWeft } from '../run-weft.ts'

/** Three men who are suspects together against a child, two of them twice, and two who are suspects by themselves. */
const EXPORTS = {
  'persons.csv': [
    'person_id,surname,forenames,date_of_birth,address,postcode',
    'C1,Quillwether,Isolde,2009-05-06,"7 Teasel Court, Quaymouth",QH2 1AA',
    'S1,Hallowby,Ewan,1971-04-09,"3 Copper Lane, Quaymouth",QH3 4BB',
    'S2,Ambry,Olaf,1979-01-15,,',
    'S3,Lintock,Gus,1982-08-19,,',
    'S4,Rusper,Ivor,1983-02-11,,',
    'S5,Sallow,Kit,1975-11-30,,',
    '',
  ].join('\n'),
  'events.csv':
    'event_id,occurred_from,event_kind,summary\nE1,2023-02-01,offence,"Isolde Quillwether was seen."\nE2,2023-03-05,offence,\nE3,2023-04-01,offence,\n',
  'involvements.csv':
    'event_id,person_id,role\nE1,C1,victim\nE1,S1,suspect\nE1,S2,suspect\nE1,S3,suspect\nE2,S1,suspect\nE2,S2,suspect\nE3,S4,suspect\nE3,S5,suspect\n',
}
const TELLING = /Quillwether|Isolde|Teasel|QH2 1AA|2009-05-06/i

let folder: string
let id: string
/** What is said of the group. */
let page: string

beforeAll(() => {
  folder = buildCase(makeFolder(EXPORTS))
  id = readTable(folder, 'groups.csv')[0]?.group_id ?? ''
  expect(id).toMatch(/^G-[A-Z]{5,}$/)
  page = explain(id)
})

function explain(...args: readonly string[]): string {
  const { code, stdout, stderr } = runWeft(['explain', folder, ...args])
  expect([code, stderr]).toEqual([0, ''])
  return stdout
}

describe('weft explain, of a group', () => {
  it('says what ties it, what it would fall apart without and on what it rests, in lines of a width', () => {
    const lines = page.split('\n')
    expect(lines[0]).toBe(id)
    expect(page.replace(/\n +/g, ' ')).toContain(
      'Of the 3 pairs that 3 people can make, 3 are tied: 3 pairs as suspects in the same event and 3 pairs as suspects against the same victim.',
    )
    for (const heading of ['What ties its people', 'Its members', 'What it would fall apart without', 'Whose definition it meets'])
      expect(lines).toContain(heading)
    expect(page).toContain('- Ewan Hallowby: ')
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(100)
    expect(page).toMatch(/\nThe records it rests on \(8\)\n {2}when +graded +kind +where\n/)
    expect(page.match(/^ {2}2023-0[23]-0[15] .* (events|involvements)\.csv line \d+$/gm)).toHaveLength(8)
  })

  it.each([
    ['without the letter before it', () => id.slice(2)],
    ['without it, in lower case', () => id.slice(2).toLowerCase()],
  ])('takes its id %s', (_how, typed) => {
    expect(explain(typed())).toBe(page)
  })

  it('as JSON holds the same sections and every record with its place', () => {
    const told = JSON.parse(explain(id, '--json')) as {
      readonly id: string
      readonly headline: string
      readonly sections: readonly { readonly id: string; readonly heading: string; readonly lines: readonly string[] }[]
      readonly records: readonly Readonly<Record<string, unknown>>[]
    }
    expect(Object.keys(told)).toEqual(['id', 'headline', 'sections', 'records'])
    expect(told.id).toBe(id)
    expect(told.headline).toMatch(
      /^A lead, not a finding: 3 people are tied in the records, and 1 victim is recorded, 1 child among them\./,
    )
    for (const section of told.sections) {
      expect(Object.keys(section)).toEqual(['id', 'heading', 'lines'])
      expect(page.split('\n')).toContain(section.heading)
    }
    expect(told.records).toHaveLength(8)
    for (const record of told.records)
      expect(record).toMatchObject({
        date: expect.any(String) as string,
        grade: '',
        file: expect.any(String) as string,
        line: expect.any(Number) as number,
      })
  })

  it('shows no name of a child unless it is asked to', () => {
    for (const text of [page, explain(id, '--json')]) expect(text).not.toMatch(TELLING)
    expect(explain(id, '--json', '--reveal')).toMatch(/Quillwether/)
  })

  it.each([
    ['an id of nothing', 'G-NOSUCH', /"G-NOSUCH" is no group: this case has G-[A-Z]+ \(groups\.csv\); for two ids name both\./],
    ['the id of a person', 'S1', /"S1" is no group: this case has G-/],
  ])('on %s ends in one sentence that names what there is', (_what, typed, said) => {
    const run = runWeft(['explain', folder, typed])
    expect(run.stderr).toMatch(said)
    expectSentence(run, 2, 'is no group')
  })

  it('says where a case has no groups', () => {
    const empty = buildCase(makeFolder({ 'involvements.csv': 'event_id,person_id,role\nE1,S1,suspect\n' }))
    expectSentence(runWeft(['explain', empty, 'G-ABCDE']), 2, '"G-ABCDE" is no group: this case has no groups; for two ids name both.')
  })
})

describe('the tables of groups', () => {
  it('groups.csv has a line a group, with the verdict of each definition under its id', () => {
    const { definitions, groups } = JSON.parse(readText(folder, 'case.json')) as CaseFile
    const [head = ''] = readText(folder, 'groups.csv').split('\n')
    expect(head.split(',')).toEqual([
      ...['group_id', 'people', 'offenders', 'victims', 'children', 'locations', 'events', 'first_date', 'last_date', 'stability'],
      ...definitions.map((definition) => definition.id),
      ...['recorded_as_group', 'holds_without_assessed_links', 'status'],
    ])
    const [line, ...others] = readTable(folder, 'groups.csv')
    expect(others).toEqual([])
    expect(line).toMatchObject({
      ...{ group_id: id, people: '4', offenders: '3', victims: '1', children: '1', locations: '0', events: '2' },
      ...{
        first_date: '2023-02-01',
        last_date: '2023-03-05',
        status: 'lead',
        recorded_as_group: 'not recorded',
        holds_without_assessed_links: 'yes',
      },
    })
    for (const { definition, verdict } of groups[0]?.verdicts ?? []) expect(line?.[definition]).toBe(verdict)
  })

  it('group-members.csv has a line for each person of each group, victims first, with measures of members alone', () => {
    const lines = readTable(folder, 'group-members.csv')
    expect(lines.map(({ group_id, person_id, category, events, links }) => [group_id, person_id, category, events, links])).toEqual([
      [id, 'C1', 'victim', '1', '0'],
      [id, 'S1', 'offender', '2', '4'],
      [id, 'S2', 'offender', '2', '4'],
      [id, 'S3', 'offender', '1', '4'],
    ])
    const [head = ''] = readText(folder, 'group-members.csv').split('\n')
    expect(head.split(',').slice(0, 7)).toEqual(['group_id', 'person_id', 'category', 'membership', 'co_membership', 'events', 'links'])
    const [victim, ...members] = lines
    expect(victim).toMatchObject({ membership: 'recorded as harmed', co_membership: '', degree: '', betweenness: '', degree_rank_best: '' })
    for (const member of members) {
      expect(['core', 'likely', 'fringe']).toContain(member.membership)
      expect(Number(member.co_membership)).toBeGreaterThan(0)
      expect(member.degree).toBe('2')
    }
  })

  it('names nobody', () => {
    for (const file of ['groups.csv', 'group-members.csv']) expect(readText(folder, file)).not.toMatch(/Quillwether|Hallowby|Ambry|Lintock/)
  })
})
