import { describe, expect, it } from 'vitest'
import { build, entityOf, involvements, keysOf, only, table, tiesOf, tieNotices } from '../make.ts'

describe('professionals', () => {
  const staff = table('p.csv', [
    { person_id: 'Q1', is_professional: 'yes' },
    { person_id: 'Q2', is_professional: 'yes' },
  ])

  it('who look after a child are tied to nobody, however many events they share', async () => {
    const parts = ['E1', 'E2', 'E3'].flatMap((event) =>
      [
        ['Q1', 'professional'],
        ['Q2', 'professional'],
        ['P1', 'suspect'],
        ['V1', 'victim'],
      ].map(([person = '', role = '']) => [event, person, role] as const),
    )
    const { caseFile } = await build([staff, involvements(parts)])
    expect(caseFile.ties.a).toEqual([])
    expect(caseFile.groups).toEqual([])
    expect(caseFile.counts).toMatchObject({ persons: 2, professionals: 2 })
  })

  it('who are suspects are tied like any other suspect', async () => {
    const { caseFile } = await build([
      staff,
      involvements([
        ['E1', 'Q1', 'suspect'],
        ['E1', 'P1', 'suspect'],
      ]),
    ])
    expect(tiesOf(caseFile, 'co-offending')).toEqual({ 'P1 Q1': 1 })
  })
})

describe('custody', () => {
  const custody = table('e.csv', [{ event_id: 'C1', event_kind: 'custody' }])
  const booked = involvements([
    ['C1', 'P1', 'arrested'],
    ['C1', 'P2', 'arrested'],
    ['C1', 'V1', 'victim'],
  ])

  it('ties nobody, neither by the event nor by a victim, and a notice names it', async () => {
    const { caseFile } = await build([custody, booked])
    expect(caseFile.ties.a).toEqual([])
    const notice = caseFile.notices.find(({ code }) => code === 'institution-left-out')
    expect(notice?.count).toBe(1)
    expect(keysOf(caseFile, notice?.entities ?? [])).toEqual(['C1'])
  })

  it('takes nothing from what its people are', async () => {
    const { caseFile } = await build([custody, booked])
    expect(entityOf(caseFile, 'person:P1').category).toBe('offender')
    expect(entityOf(caseFile, 'person:V1').category).toBe('victim')
  })

  it('leaves alone the ties of other events', async () => {
    const other = involvements(
      [
        ['E1', 'P1', 'suspect'],
        ['E1', 'P2', 'suspect'],
      ],
      'other.csv',
    )
    expect(tiesOf((await build([custody, booked, other])).caseFile, 'co-offending')).toEqual({ 'P1 P2': 1 })
  })
})

it('lists at most a hundred of the things a notice concerns, and counts them all', async () => {
  const events = Array.from({ length: 150 }, (_, i) => `C${i}`)
  const { caseFile } = await build([
    table(
      'e.csv',
      events.map((id) => ({ event_id: id, event_kind: 'custody' })),
    ),
    involvements(events.map((id) => [id, 'P1', 'arrested'] as const)),
    involvements([['E1', 'P1', 'suspect']], 'more.csv'),
  ])
  const notice = only(tieNotices(caseFile))
  expect(notice.count).toBe(150)
  expect(notice.entities).toHaveLength(100)
  expect(notice.message).toMatch(/^150 events/)
})
