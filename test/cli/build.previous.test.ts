import { createHash } from 'node:crypto'
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CaseFile } from '@weft/core'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildCase, buildInto, expectSentence, readTable, readText, type Line } from '../cli-linkage.ts'
import { makeFolder, runWeft } from '../run-weft.ts'

const PERSONS = [
  'person_id,surname,forenames,date_of_birth',
  ...['P1,Quillfeather,Tobias,1971-04-09', 'P2,Marsham,Calum,1980-01-02', 'P3,Oxendale,Bertram,1985-05-25', 'P4,Pikestone,Oda,1966-11-08'],
  ...['P5,Hallowby,Ewan,1973-02-14', 'P6,Lintock,Gail,1962-08-19', 'P7,Tarnley,Moss,1988-06-21', 'P8,Ulverton,Noel,1966-12-03'],
  ...['C1,Veldon,Isa,2009-05-06', 'C2,Brillow,Una,2010-08-17', 'C3,Sablewick,Wren,2011-02-03'],
  '',
].join('\n')

/** The exports of a month: events with their day, and for each the suspects and children in it. */
function makeMonth(events: Readonly<Record<string, readonly [day: string, ...people: readonly string[]]>>, persons = PERSONS): string {
  const parts = Object.entries(events).flatMap(([event, [, ...people]]) =>
    people.map((person) => `${event},${person},${person.startsWith('C') ? 'victim' : 'suspect'}`),
  )
  const days = Object.entries(events).map(([event, [day]]) => `${event},${day}`)
  return makeFolder({
    'persons.csv': persons,
    'events.csv': ['event_id,occurred_from', ...days, ''].join('\n'),
    'involvements.csv': ['event_id,person_id,role', ...parts, ''].join('\n'),
    'weft.config.json': '{ "maskKey": "harbour-2023" }',
  })
}

const JANUARY = { E1: ['2023-01-10', 'P1', 'P2', 'P3', 'C1'], E2: ['2023-01-20', 'P5', 'P6', 'C2'] } as const
const FEBRUARY = { ...JANUARY, E3: ['2023-02-10', 'P1', 'P2', 'P3', 'P4', 'C3'] } as const
/** The second group is no longer recorded, and there is one of others. */
const MARCH = { E1: JANUARY.E1, E3: FEBRUARY.E3, E4: ['2023-03-10', 'P6', 'P7', 'P8', 'C2'] } as const

const readCaseFile = (folder: string): CaseFile => JSON.parse(readText(folder, 'case.json')) as CaseFile
const readChanges = (folder: string): readonly Line[] => readTable(folder, 'groups-changes.csv')

/** The group of a person in a case, by its id. */
function groupOf(folder: string, person: string): string {
  return readTable(folder, 'group-members.csv').find(({ person_id }) => person_id === person)?.group_id ?? 'none'
}

let january: string
let february: string

beforeAll(() => {
  january = buildCase(makeMonth(JANUARY))
  february = buildCase(makeMonth(FEBRUARY), '--previous', january)
})

describe('weft build --previous', () => {
  it('keeps the ids of groups that go on, in every file, and says what has changed', () => {
    expect(groupOf(february, 'P1')).toBe(groupOf(january, 'P1'))
    expect(groupOf(buildCase(makeMonth(FEBRUARY)), 'P1')).not.toBe(groupOf(january, 'P1'))
    expect(readTable(february, 'groups.csv').map(({ group_id }) => group_id)).toContain(groupOf(january, 'P1'))
    const unchanged = groupOf(january, 'P5')
    const nobody = { joined: '', left: '', left_to: '' }
    expect(readChanges(february)).toEqual([
      {
        ...nobody,
        group_id: groupOf(january, 'P1'),
        change: 'grown',
        from: groupOf(january, 'P1'),
        joined: 'C3; P4',
        people_before: '4',
        people_now: '6',
        new_events: '1',
      },
      { ...nobody, group_id: unchanged, change: 'unchanged', from: unchanged, people_before: '3', people_now: '3', new_events: '0' },
    ])
  })

  it('keeps them through a chain of months, and says where the people of a group are that was not found again', () => {
    const march = buildCase(makeMonth(MARCH, PERSONS.replace(/^P5.*\n/m, '')), '--previous', february)
    expect(groupOf(march, 'P4')).toBe(groupOf(january, 'P1'))
    const [kept, born, gone, ...more] = readChanges(march)
    expect(more).toEqual([])
    expect(kept).toMatchObject({ group_id: groupOf(january, 'P1'), change: 'unchanged', new_events: '0' })
    expect(born).toMatchObject({ group_id: groupOf(march, 'P7'), change: 'new', from: '', joined: 'C2; P6; P7; P8', people_before: '0' })
    const now = groupOf(march, 'P7')
    expect(gone).toEqual({
      group_id: groupOf(january, 'P5'),
      change: 'gone',
      from: '',
      joined: '',
      left: 'C2; P6; P5',
      left_to: `${now}; ${now}; not in the data`,
      people_before: '3',
      people_now: '0',
      new_events: '0',
    })
  })

  it('prints a line for a person, and counts for a machine', () => {
    const exports = makeMonth(FEBRUARY)
    const said = runWeft(['build', exports, '--out', join(makeFolder(), 'case'), '--quiet', '--previous', january]).stdout
    expect(said).toContain('\nSince      2023-01-20: 1 unchanged, 1 grown; new events in 1 of those that were there (groups-changes.csv)\n')
    const counted = runWeft(['build', exports, '--out', join(makeFolder(), 'case'), '--quiet', '--previous', january, '--json']).stdout
    expect(JSON.parse(counted)).toMatchObject({ groups: 2, changes: { unchanged: 1, grown: 1 } })
  })

  it.each([
    ['a later case', () => february, makeMonth(JANUARY), 'which is later than this case (2023-01-20): is it the one before?'],
    [
      'a case of others',
      () => january,
      makeMonth({ E9: ['2023-02-01', 'X1', 'X2', 'X3'] }, 'person_id,surname\nX1,Ambry\nX2,Birkin\nX3,Rusper\n'),
      'nobody of its groups is in this data: is it a case of the same exports?',
    ],
  ])('asks whether %s is meant', (_name, previous, exports, question) => {
    const { stdout } = runWeft(['build', exports, '--out', join(makeFolder(), 'case'), '--quiet', '--previous', previous()])
    expect(stdout).toContain(question)
  })

  it('writes the hash and the name of the case into the manifest, and no path', () => {
    const text = readText(february, 'manifest.json')
    const { previous } = JSON.parse(text) as { readonly previous: unknown }
    const sha256 = createHash('sha256')
      .update(readFileSync(join(january, 'case.json')))
      .digest('hex')
    expect(previous).toEqual({ case: 'case', title: readCaseFile(january).title, asAt: '2023-01-20', sha256 })
    expect(text).not.toContain(january)
  })

  it('names nobody but by id, and lets neither key nor cipher of the mask out', () => {
    const march = buildCase(makeMonth(MARCH, PERSONS.replace(/^C2.*\n/m, '').replace(/^P5.*\n/m, '')), '--previous', february)
    const { changes } = readCaseFile(march)
    const shown = readText(march, 'groups-changes.csv') + JSON.stringify(changes) + JSON.stringify(readCaseFile(february).changes)
    const hidden = [january, february, march].flatMap((folder) => readCaseFile(folder).entities.flatMap(({ cipher }) => cipher ?? []))
    expect(hidden.length).toBeGreaterThan(5)
    for (const word of [...hidden, 'harbour-2023', 'Veldon', 'Brillow', 'Sablewick', 'Hallowby']) expect(shown).not.toContain(word)
  })

  it('gives the same bytes twice', () => {
    const again = buildCase(makeMonth(FEBRUARY), '--previous', january)
    expect(readText(again, 'groups-changes.csv')).toBe(readText(february, 'groups-changes.csv'))
    const untitled = (folder: string): unknown => ({ ...readCaseFile(folder), title: '' })
    expect(JSON.stringify(untitled(again))).toBe(JSON.stringify(untitled(february)))
  })

  it('may write over the very case that it goes by', () => {
    const folder = join(makeFolder(), 'case')
    cpSync(january, folder, { recursive: true })
    buildInto(folder, makeMonth(FEBRUARY), '--previous', folder)
    expect(readText(folder, 'groups-changes.csv')).toBe(readText(february, 'groups-changes.csv'))
  })

  it('leaves no table of changes behind once there is no case to go by', () => {
    const folder = join(makeFolder(), 'case')
    cpSync(february, folder, { recursive: true })
    buildInto(folder, makeMonth(FEBRUARY))
    expect(existsSync(join(folder, 'groups-changes.csv'))).toBe(false)
    expect('changes' in readCaseFile(folder)).toBe(false)
    expect(readText(folder, 'manifest.json')).not.toContain('previous')
  })
})

describe('a folder that is no case to go by', () => {
  const withCase = (text: string): string => makeFolder({ 'case.json': text })

  it.each<readonly [string, () => string, string]>([
    ['does not exist', () => '/nowhere/january', '/nowhere/january holds no case.json: name the folder that "weft build" wrote.'],
    ['is a file', () => join(january, 'case.json'), 'holds no case.json'],
    ['holds no case', () => makeFolder({ 'notes.txt': 'x' }), 'holds no case.json'],
    ['is not named', () => '', '--previous must name the case folder of an earlier build.'],
    ['holds half a case', () => withCase(readText(january, 'case.json').slice(0, 500)), 'The case file is not JSON'],
    ['holds something else', () => withCase('{"format":"other"}'), 'This is not a Weft case file'],
    [
      'holds a case of another version',
      () => withCase('{"format":"weft-case","version":1}'),
      'The case file is of version 1, this Weft reads version',
    ],
    ['holds a case without groups', () => withCase(JSON.stringify({ ...readCaseFile(january), groups: undefined })), 'lacks its groups'],
    [
      'holds a case with a broken group',
      () => withCase(JSON.stringify({ ...readCaseFile(january), groups: [{ id: 'G-BCDFG' }] })),
      'The previous case file has a fault in its group 0',
    ],
  ])('ends in one sentence where it %s, and nothing is written', (_name, folder, sentence) => {
    const out = join(makeFolder(), 'case')
    expectSentence(runWeft(['build', makeMonth(FEBRUARY), '--out', out, '--quiet', `--previous=${folder()}`]), 2, sentence)
    expect(existsSync(out)).toBe(false)
  })

  it('leaves the case that it would have written over', () => {
    const folder = join(makeFolder(), 'case')
    cpSync(january, folder, { recursive: true })
    const broken = '{"format":"weft-case"'
    writeFileSync(join(folder, 'case.json'), broken)
    expectSentence(runWeft(['build', makeMonth(FEBRUARY), '--out', folder, '--quiet', '--previous', folder]), 2, 'is not JSON')
    expect(readText(folder, 'case.json')).toBe(broken)
  })
})
