import { describe, expect, it } from 'vitest'
import { build, entityOf, involvements, table } from '../make.ts'

const event = (id: string, date: string, marking = ''): ReturnType<typeof table> =>
  table(`${id}.csv`, [{ event_id: id, date_from: date, marking }])

describe('the head of a case file', () => {
  it('says what it is, what it is called and what it is for', async () => {
    const { caseFile } = await build([], { title: 'Harbour', purpose: 'Review' })
    expect(caseFile).toMatchObject({ format: 'weft-case', version: 3, title: 'Harbour', purpose: 'Review' })
  })

  it.each([
    ['', 'OFFICIAL-SENSITIVE'],
    ['OFFICIAL', 'OFFICIAL-SENSITIVE'],
    ['Secret', 'SECRET'],
    ['nonsense', 'OFFICIAL-SENSITIVE'],
  ])('bears the highest marking: of %j, %s', async (marking, expected) => {
    expect((await build([event('E1', '', marking), event('E2', '', 'official')])).caseFile.marking).toBe(expected)
  })

  it('bears the marking that is set, where nothing is higher', async () => {
    expect((await build([event('E1', '', 'OFFICIAL-SENSITIVE')], { marking: 'RESTRICTED' })).caseFile.marking).toBe('RESTRICTED')
    expect((await build([event('E1', '', '')], { marking: 'OFFICIAL' })).caseFile.marking).toBe('OFFICIAL')
  })

  it('counts ages to the newest day of an event or report, unless another is set', async () => {
    const tables = [
      event('E1', '12/03/2024'),
      event('E2', '2025'),
      table('r.csv', [{ report_id: 'R1', submitted_on: '14/03/2024', text: 'x' }]),
    ]
    expect((await build(tables)).caseFile.asAt).toBe('2024-03-14')
    expect((await build(tables, { asAt: '2020-01-01' })).caseFile.asAt).toBe('2020-01-01')
    expect((await build([event('E1', '')])).caseFile.asAt).toBe('')
  })

  it('holds the settings that make the result, and neither the key of the mask nor the day it was made', async () => {
    const { caseFile } = await build([], { maskKey: 'open sesame', today: '2024-03-12', groups: { seed: 5 } })
    expect(caseFile.settings).toMatchObject({
      groups: { seed: 5, resolution: 'auto' },
      graph: { maxOffendersPerEvent: 20 },
      maxRejected: 0.2,
    })
    expect(JSON.stringify(caseFile)).not.toMatch(/open sesame|2024-03-12/)
  })
})

describe('an empty case', () => {
  it('has every part, and nothing in it', async () => {
    const { caseFile, report } = await build([])
    expect(caseFile).toMatchObject({
      asAt: '',
      counts: { persons: 0, professionals: 0, events: 0, eventKinds: {}, rows: { read: 0, accepted: 0, rejected: 0 } },
      sources: { files: [], rows: { file: [], line: [], cells: [] }, shapes: [], records: { row: [], shape: [] } },
      entities: [],
      ties: { a: [], weight: [] },
      communities: { count: 0, modularity: 0 },
      groups: [],
      layout: { entity: [], x: [], y: [] },
    })
    expect(report).toEqual({ files: [], issues: [], issueCounts: [], rejected: [] })
  })
})

describe('counts', () => {
  it('count people, professionals, events by kind and rows', async () => {
    const { caseFile } = await build([
      table('p.csv', [{ person_id: 'P1' }, { person_id: 'Q1', is_professional: 'yes' }, { person_id: '' }]),
      table('e.csv', [
        { event_id: 'E1', event_kind: 'Offence' },
        { event_id: 'E2', event_kind: 'offence' },
        { event_id: 'E3', event_kind: '' },
        { event_id: 'E4', event_kind: '__proto__' },
      ]),
      involvements([
        ['E1', 'P1', 'suspect'],
        ['E1', 'P1', 'charged'],
        ['E1', 'P2', 'victim'],
      ]),
    ])
    expect(caseFile.counts).toMatchObject({ persons: 2, professionals: 1, events: 4, locations: 0, objects: 0, reports: 0 })
    expect(caseFile.counts).toMatchObject({ involvements: 3, links: 0, mentions: 0, rows: { read: 10, accepted: 9, rejected: 1 } })
    expect(Object.entries(caseFile.counts.eventKinds)).toEqual([
      ['__proto__', 1],
      ['not recorded', 1],
      ['offence', 2],
    ])
  })
})

describe('the sources', () => {
  it('hold every row that a record was made of, word for word, and how', async () => {
    const cells = ['P1', ' Vexley ', 'x\r\ny', '=cmd|’/C calc’!A0']
    const { caseFile } = await build([
      table('in/p.csv', [{ 'Nominal Ref': cells[0] ?? '', Surname: cells[1] ?? '', __proto__x: cells[2] ?? '', Note: cells[3] ?? '' }]),
    ])
    expect(caseFile.sources).toEqual({
      files: [{ name: 'in/p.csv', columns: ['Nominal Ref', 'Surname', '__proto__x', 'Note'] }],
      rows: { file: [0], line: [2], cells: [cells] },
      shapes: [{ file: 0, kind: 'person', fields: { person_id: [0], surname: [1] } }],
      records: { row: [0], shape: [0] },
    })
    expect(entityOf(caseFile, 'person:P1').label).toBe('Vexley')
  })
})
