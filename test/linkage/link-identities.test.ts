import type { BuiltCase, CaseOptionsInput, Judgement, JudgementWord, Table } from '@weft/core'
import { describe, expect, it } from 'vitest'
import { buildWithEngine } from '../build-with-engine.ts'

type Row = Readonly<Record<string, string>>

function tableOf(file: string, rows: readonly Row[]): Table {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  return {
    file,
    content: `${[columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))].map((cells) => cells.join(',')).join('\n')}\n`,
  }
}
const build = (rows: readonly Row[], options: CaseOptionsInput = {}, judgements: readonly Judgement[] = []): Promise<BuiltCase> =>
  buildWithEngine([tableOf('persons.csv', rows)], { layout: { iterations: 0 }, ...options }, judgements)

const judge = (one: string, other: string, judgement: JudgementWord): Judgement => ({
  subject: [`person:${one}`, `person:${other}`],
  judgement,
  reason: 'fingerprints',
  by: 'DC 4711',
  at: '2024-03-12T10:00:00Z',
})
const OTHERS: readonly Row[] = ['Ambry,Olga,1979-01-15', 'Birkin,Pete,1984-03-17', 'Rusper,Ivor,1983-02-11', 'Sallow,Kit,1975-11-30'].map(
  (line, i) => {
    const [surname = '', forenames = '', dob = ''] = line.split(',')
    return { person_id: `Z${i}`, surname, forenames, dob }
  },
)
const vexley = (person_id: string, rest: Row = {}): Row => ({
  person_id,
  surname: 'Vexley',
  forenames: 'Orrin',
  dob: '1984-03-21',
  ni_number: 'QQ123456C',
  ...rest,
})

/** The ids that stand for each thing for which several do. */
const joined = ({ caseFile }: BuiltCase): readonly string[] =>
  caseFile.entities.flatMap(({ keys }) => (keys === undefined ? [] : [keys.join(' ')]))
const bandOf = ({ caseFile }: BuiltCase, left: string, right: string): string | undefined =>
  caseFile.identities.pairs.find((pair) => pair.left === left && pair.right === right)?.band

describe('the ids of persons', () => {
  it('are joined where their records agree, and say so of each record', async () => {
    const built = await build([...OTHERS, vexley('P1'), vexley('P2')])
    expect(joined(built)).toEqual(['P1 P2'])
    const own = built.identities.filter(({ entityId }) => entityId === 'person:P1')
    expect(own.map(({ sourceId, how, line }) => [sourceId, how, line])).toEqual([
      ['P1', 'linked', 6],
      ['P2', 'linked', 7],
    ])
  })

  it('are joined through a third, though two of them share nothing that links them', async () => {
    const rows = [vexley('P1', { ni_number: '', dob: '' }), vexley('P2', { surname: 'Thessaly' }), vexley('P3')]
    const built = await build([...OTHERS, ...rows])
    expect(joined(built)).toEqual(['P2 P3'])
    expect(joined(await build([...OTHERS, ...rows], {}, [judge('P1', 'P3', 'same')]))).toEqual(['P1 P2 P3'])
  })

  it.each([
    ['different', [], undefined],
    ['unsure', [], 'review'],
    ['same', ['P1 P2'], undefined],
  ] as const)('follow the judgement "%s"', async (word, ids, band) => {
    const built = await build([...OTHERS, vexley('P1'), vexley('P2')], {}, [judge('P2', 'P1', word)])
    expect(joined(built)).toEqual(ids)
    expect(bandOf(built, 'P1', 'P2')).toBe(band)
  })

  it('follow a judgement of other kinds of thing as well', async () => {
    const tables = [
      tableOf('events.csv', [
        { event_id: 'E1', offence: 'Theft' },
        { event_id: 'E2', offence: 'Theft' },
      ]),
    ]
    const same = { ...judge('', '', 'same'), subject: ['event:E1', 'event:E2'] }
    expect(joined(await buildWithEngine(tables, { layout: { iterations: 0 } }, [same]))).toEqual(['E1 E2'])
    expect(joined(await buildWithEngine(tables, { layout: { iterations: 0 } }))).toEqual([])
  })

  it('never stand for one person under two police numbers, whatever else agrees', async () => {
    const under = (one: string, other: string): Promise<BuiltCase> =>
      build([...OTHERS, vexley('P1', { cro_number: one }), vexley('P2', { cro_number: other })])
    expect(joined(await under('24417/84M', '24417/84M'))).toEqual(['P1 P2'])
    const built = await under('24417/84M', '24418/84N')
    expect(joined(built)).toEqual([])
    expect(bandOf(built, 'P1', 'P2')).toBeUndefined()
  })

  it('of a system that holds one id a person are apart, and of two such systems are not', async () => {
    const rows = (one: string, other: string): readonly Row[] => [
      ...OTHERS,
      vexley('P1', { source_system: one }),
      vexley('P2', { source_system: other }),
    ]
    const options = { linkage: { distinctSystems: ['custody', 'crime'] } }
    expect(joined(await build(rows('custody', 'custody'), options))).toEqual([])
    expect(joined(await build(rows('custody', 'crime'), options))).toEqual(['P1 P2'])
    expect(joined(await build(rows('custody', 'custody')))).toEqual(['P1 P2'])
  })

  it('are apart where both stand in a system that holds one id a person, though one of them stands in another as well', async () => {
    const rows = [
      vexley('P1', { source_system: 'custody' }),
      vexley('P1', { source_system: 'warrants' }),
      vexley('P2', { source_system: 'custody' }),
    ]
    expect(joined(await build([...OTHERS, ...rows], { linkage: { distinctSystems: ['custody', 'warrants'] } }))).toEqual([])
  })

  it('that a person joined and held apart from a third do not both stand for one with it by weight', async () => {
    const rows = [...OTHERS, { person_id: 'P0', surname: 'Marsh', forenames: 'Bert', dob: '1951-07-30' }, vexley('P1'), vexley('P2')]
    const built = await build(rows, {}, [judge('P0', 'P1', 'same'), judge('P0', 'P2', 'different')])
    expect(joined(built)).toEqual(['P0 P1'])
  })
})

describe('a date of birth that very many have', () => {
  const shared = (count: number): readonly Row[] =>
    Array.from({ length: count }, (_, i) => ({ person_id: `D${i}`, surname: `Dove${'abcdefghijklmnopqrst'.charAt(i)}`, dob: '1970-06-15' }))
  const noticed = ({ caseFile }: BuiltCase): readonly string[] => caseFile.notices.map(({ code }) => code)

  it('is no evidence, and this is said', async () => {
    expect(noticed(await build(shared(13)))).toContain('default-dates')
    expect(noticed(await build(shared(12)))).not.toContain('default-dates')
  })

  it('is one that many people have, not one person in many records', async () => {
    const records = Array.from({ length: 13 }, (_, i) => vexley('P1', { description: `seen ${i}` }))
    expect(noticed(await build([...OTHERS, ...records]))).not.toContain('default-dates')
  })
})
