import { describe, expect, it } from 'vitest'
import { at, build, entityOf, faultsOf, involvements, table } from '../make.ts'

const person = table('p.csv', [{ person_id: 'X1', surname: 'Vexley' }])

describe('ids that nothing defines', () => {
  it('stand for empty entities, with a fault where they are named', async () => {
    const { caseFile, report } = await build([involvements([['E1', 'P1', 'suspect']])])
    expect(caseFile.entities.map(({ id, label, undefinedInData, records }) => [id, label, undefinedInData, records])).toEqual([
      ['person:P1', 'P1', true, []],
      ['event:E1', 'E1', true, []],
    ])
    expect(caseFile.counts.involvements).toBe(1)
    expect(faultsOf(report)).toEqual(['involvements.csv:2 undefined-id event_id', 'involvements.csv:2 undefined-id person_id'])
  })

  it('of a link whose kinds are not said are taken for persons', async () => {
    const { caseFile } = await build([table('l.csv', [{ from_id: 'A', to_id: 'B', link_type: 'knows' }])])
    expect(caseFile.entities.map(({ id }) => id)).toEqual(['person:A', 'person:B'])
  })

  it('of a mention or flag whose kind is not said make no entity; the row stays as evidence', async () => {
    const { caseFile, report } = await build([
      table('m.csv', [{ report_id: 'R1', entity_id: 'P9' }]),
      table('f.csv', [{ entity_id: 'P9', flag_kind: 'cse' }]),
    ])
    expect(caseFile.entities.map(({ id }) => id)).toEqual(['report:R1'])
    expect(caseFile.counts.mentions).toBe(0)
    expect(caseFile.sources.rows.cells).toContainEqual(['P9', 'cse'])
    expect(faultsOf(report)).toEqual(['f.csv:2 undefined-id entity_id', 'm.csv:2 undefined-id entity_id', 'm.csv:2 undefined-id report_id'])
  })
})

describe('ids that are not told apart by kind', () => {
  const link = { from_id: 'X1', to_id: 'X1', link_type: 'uses' }

  it('go to the one kind that has them', async () => {
    const { caseFile, report } = await build([person, table('m.csv', [{ report_id: 'R1', entity_id: 'X1' }])])
    expect(at(caseFile.entities, at(caseFile.edges.to, 0)).id).toBe('person:X1')
    expect(faultsOf(report)).toEqual(['m.csv:2 undefined-id report_id'])
  })

  it('name none of several kinds, with a fault that says which', async () => {
    const object = table('o.csv', [{ object_id: 'X1', object_kind: 'phone', value: '07700 900456' }])
    const { caseFile, report } = await build([person, object, table('l.csv', [link])])
    expect(caseFile.counts.links).toBe(0)
    expect(faultsOf(report)).toEqual(['l.csv:2 ambiguous-id from_id', 'l.csv:2 ambiguous-id to_id'])
    expect(at(report.issues, 0).message).toContain('person and of a object')
  })

  it('name the kind that the row says', async () => {
    const object = table('o.csv', [{ object_id: 'X1', object_kind: 'phone', value: '07700 900456' }])
    const { caseFile, report } = await build([person, object, table('l.csv', [{ ...link, from_kind: 'person', to_kind: 'object' }])])
    const ends = [at(caseFile.edges.from, 0), at(caseFile.edges.to, 0)].map((number) => at(caseFile.entities, number).id)
    expect(ends).toEqual(['person:X1', 'object:X1'])
    expect(faultsOf(report)).toEqual([])
  })
})

describe('strange ids', () => {
  it.each(['__proto__', 'constructor', 'toString', 'a b', 'person:P1', '=1+1', '<script>', 'Ünï', '0', 'P1\nP2'])(
    '%j is an id like any other',
    async (id) => {
      const { caseFile } = await build([
        table('p.csv', [{ person_id: id, surname: 'Vexley' }]),
        involvements([
          [id, id, 'suspect'],
          [id, 'P2', 'suspect'],
        ]),
        table('l.csv', [{ location_id: id, name: 'Quay' }]),
      ])
      expect(entityOf(caseFile, `person:${id}`)).toMatchObject({ key: id, label: 'Vexley', category: 'offender' })
      expect(entityOf(caseFile, `event:${id}`)).toMatchObject({ key: id, undefinedInData: true })
      expect(entityOf(caseFile, `location:${id}`).label).toBe('Quay')
      expect(caseFile.ties.weight).toEqual([1])
    },
  )

  it('differ by case and by blanks within, not by blanks around', async () => {
    const { caseFile } = await build([
      table(
        'p.csv',
        ['P1', 'p1', 'P 1', ' P1 '].map((id) => ({ person_id: id })),
      ),
    ])
    expect(caseFile.entities.map(({ key }) => key)).toEqual(['P 1', 'P1', 'p1'])
  })
})
