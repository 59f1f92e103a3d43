import { readdirSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildCase, buildInto, decide, EVERY_EFFECT, ONE_PAIR, readEntities, readTable, readText, type Line } from '../cli-linkage.ts'
import { makeFolder } from '../run-weft.ts'

/** How much deciding of a pair would change, most first. */
const EFFECTS = ['joins-groups', 'holds-group', 'adds-to-group', 'within-group', 'none']

describe('identities.csv', () => {
  it('has a line for each thing that a row defines, with the line on which the row begins', () => {
    const exports = makeFolder({
      'crimes.csv':
        'crime,when,scene,first,first_name,second,second_name\n' +
        'C1,2023-01-02,"4 Sable Row,\nQuaymouth",N1,"ORMWOOD, Zed",N2,"PITHER, Yan"\n' +
        'C2,2023-01-03,"4 Sable Row",N1,"ORMWOOD, Zed",,\n',
      'weft.config.json': JSON.stringify({
        tables: [
          {
            files: 'crimes.csv',
            records: [
              { kind: 'event', columns: { event_id: 'crime', occurred_from: 'when' } },
              { kind: 'person', columns: { person_id: 'first', full_name: 'first_name' } },
              { kind: 'person', columns: { person_id: 'second', full_name: 'second_name' } },
            ],
          },
        ],
      }),
    })
    expect(readText(buildCase(exports), 'identities.csv')).toBe(
      'record,source_id,kind,entity_id,how,match_weight,probability\n' +
        'crimes.csv:2,C1,event,event:C1,same-id,,\n' +
        'crimes.csv:2,N1,person,person:N1,same-id,,\n' +
        'crimes.csv:2,N2,person,person:N2,same-id,,\n' +
        'crimes.csv:4,C2,event,event:C2,same-id,,\n' +
        'crimes.csv:4,N1,person,person:N1,same-id,,\n',
    )
  })

  it('gives linked ids one thing, the first of them in text order, and the weight that holds them', () => {
    const folder = buildCase(makeFolder(ONE_PAIR))
    const [pair] = readTable(folder, 'identity-pairs.csv')
    const persons = readTable(folder, 'identities.csv').filter(({ kind }) => kind === 'person')
    const held = { how: 'linked', entity_id: 'person:P1', match_weight: pair?.match_weight, probability: pair?.probability }
    expect(pair).toMatchObject({ left: 'P1', right: 'P2', band: 'link', held_by: '' })
    expect(Number(pair?.match_weight)).toBeGreaterThan(6.6)
    expect(persons.slice(0, 2)).toEqual([
      { record: 'persons.csv:2', source_id: 'P1', kind: 'person', ...held },
      { record: 'persons.csv:3', source_id: 'P2', kind: 'person', ...held },
    ])
    expect(persons.slice(2).map(({ how, entity_id }) => [how, entity_id])).toEqual(
      ['P3', 'P4', 'P5', 'C1', 'C2'].map((id) => ['same-id', `person:${id}`]),
    )
  })
})

describe('identity-pairs.csv', () => {
  let pairs: readonly Line[]

  beforeAll(() => {
    pairs = readTable(buildCase(makeFolder(EVERY_EFFECT), '--link-threshold', '0.9999'), 'identity-pairs.csv')
  })

  it('tells of each pair what deciding of it would change: those for review come first, then by that', () => {
    expect(pairs.map(({ left, right, band, effect }) => [left, right, band, effect])).toEqual([
      ['R1', 'R2', 'review', 'joins-groups'],
      ['S1', 'S2', 'review', 'adds-to-group'],
      ['T1', 'T2', 'review', 'within-group'],
      ['U1', 'U2', 'review', 'none'],
      ['H1', 'H2', 'link', 'holds-group'],
      ['L1', 'L2', 'link', 'none'],
    ])
    const order = (band: string): readonly number[] =>
      pairs.filter((pair) => pair.band === band).map(({ effect }) => EFFECTS.indexOf(effect ?? ''))
    for (const band of ['review', 'link']) expect(order(band)).toEqual([...order(band)].sort((a, b) => a - b))
  })

  it('explains each pair without a name or a value of its records, and the explanation ends in its weight', () => {
    for (const { explanation = '', match_weight } of pairs) {
      expect(explanation).not.toMatch(/Hallowby|Lintock|Rusper|Sallow|Tarnley|Ulverton|19\d\d|QQ/i)
      const [, sum] = /; in all \+(\d+\.\d)$/.exec(explanation) ?? []
      expect(Math.abs(Number(sum) - Number(match_weight))).toBeLessThanOrEqual(0.051)
    }
  })

  it('has nothing that a spreadsheet would run, and neither has identities.csv', () => {
    const persons = ['=1+1', '-7'].map((id) => `${id},Hallowby,Ewan,1971-04-09,QQ123401C\n`)
    const others = ['@SUM(A1)', '+44'].map((id) => `${id},Lintock,Gail,1962-08-19,QQ123402C\n`)
    const folder = buildCase(
      makeFolder({ '=cmd.csv': `person_id,surname,forenames,date_of_birth,ni_number\n${[...persons, ...others].join('')}` }),
    )
    const found = readTable(folder, 'identity-pairs.csv')
    expect(found.map(({ left, right }) => [left, right])).toEqual(expect.arrayContaining([["'-7", "'=1+1"]]))
    expect(readTable(folder, 'identities.csv').map(({ record, source_id }) => `${record ?? ''} ${source_id ?? ''}`)).toEqual([
      "'=cmd.csv:2 '=1+1",
      "'=cmd.csv:3 '-7",
      "'=cmd.csv:4 '@SUM(A1)",
      "'=cmd.csv:5 '+44",
    ])
  })

  it('writes a weight below zero as a number', () => {
    const exports = makeFolder({
      'persons.csv':
        'person_id,surname,forenames,date_of_birth\nP1,Oxmarsh,Jon,1971-02-03\nP2,Oxmarsh,Beth,1983-11-19\nP3,Tidewell,Ann,1960-01-07\n',
      'weft.config.json': '{ "linkage": { "reviewThreshold": 0.000001 } }',
    })
    const [pair] = readTable(buildCase(exports), 'identity-pairs.csv')
    expect(pair).toMatchObject({ left: 'P1', right: 'P2', band: 'review' })
    expect(Number(pair?.match_weight)).toBeLessThan(0)
  })
})

describe('weft build, of the same input twice', () => {
  it('gives the same bytes but for the times of the manifest, in a new folder and over a case, judgements and all', () => {
    const exports = makeFolder(ONE_PAIR)
    const [first, second] = [buildCase(exports), buildCase(exports)]
    const contents = (folder: string): ReadonlyMap<string, string> =>
      new Map(readdirSync(folder).map((name) => [name, readText(folder, name).replace(/"(began|ended|at)": ?"[^"]+"/g, '')]))
    expect(contents(first)).toEqual(contents(second))
    for (const folder of [first, second]) {
      decide(folder, 'P3', 'P4', 'same')
      decide(folder, 'P1', 'P2', 'unsure')
      buildInto(folder, exports)
    }
    expect(contents(first)).toEqual(contents(second))
    expect(readEntities(first).get('person:P4')).toBe('person:P3')
    const before = contents(first)
    buildInto(first, exports)
    expect(contents(first)).toEqual(before)
  })
})
