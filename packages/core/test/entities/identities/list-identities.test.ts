import { describe, expect, it } from 'vitest'
import type { Entities } from '../../../src/entities/entity.ts'
import type { IdentityPair } from '../../../src/entities/identities/identity.ts'
import { listIdentities, type RecordIdentity } from '../../../src/entities/identities/list-identities.ts'
import { resolveEntities } from '../../../src/entities/resolve-entities.ts'
import { IssueLog } from '../../../src/model/issue.ts'
import type { Judgement } from '../../../src/model/judgement.ts'
import { DEFAULT_OPTIONS } from '../../../src/options.ts'
import { only, recordsOf, table, type TestRow } from '../../make.ts'

const same = (one: string, other: string): Judgement => ({
  subject: [`person:${one}`, `person:${other}`],
  judgement: 'same',
  reason: 'fingerprints',
  by: 'DC 4711',
  at: '2024-03-12T10:00:00Z',
})
const pairOf = (left: string, right: string, weight: number, rest: Partial<IdentityPair> = {}): IdentityPair => ({
  kind: 'person',
  left,
  right,
  band: 'link',
  weight: { weight, parts: [], lookalikes: { weight: 0, most: undefined } },
  probability: 0.5,
  ...rest,
})

/** What some tables are about, where judgements join ids; and, where it is asked for, pairs by weight in place of the judgements. */
async function entitiesOf(
  tables: readonly TestRow[],
  judgements: readonly Judgement[],
  pairs?: readonly IdentityPair[],
): Promise<Entities> {
  const { records } = await recordsOf(tables.map((row, i) => table(`${i}.csv`, [row])))
  const entities = await resolveEntities(records, judgements, undefined, DEFAULT_OPTIONS.linkage, new IssueLog())
  return pairs === undefined ? entities : { ...entities, identities: { ...entities.identities, pairs, judged: [] } }
}
const told = (list: readonly RecordIdentity[]): readonly string[] =>
  list.map(({ file, line, sourceId, entityId, how, weight }) => [`${file}:${line}`, sourceId, entityId, how, weight ?? '-'].join(' '))

const PERSONS = ['P1', 'P2', 'P3'].map((person_id) => ({ person_id, surname: 'Vexley' }))

describe('listIdentities', () => {
  it('has a line for every record that defines a thing, and none for what names or joins things', async () => {
    const entities = await entitiesOf(
      [
        { person_id: 'P1', surname: 'Vexley' },
        { event_id: 'E1', offence: 'Theft' },
        { event_id: 'E1', person_id: 'P1', role: 'suspect' },
        { from_id: 'P1', to_id: 'P9', link_type: 'associate' },
        { location_id: 'L1', name: 'Quay Cafe' },
      ],
      [],
    )
    expect(told(listIdentities(entities))).toEqual([
      '0.csv:2 P1 person:P1 same-id -',
      '1.csv:2 E1 event:E1 same-id -',
      '4.csv:2 L1 location:L1 same-id -',
    ])
  })

  it('gives ids that a person joined one thing, the first in text order', async () => {
    expect(told(listIdentities(await entitiesOf(PERSONS, [same('P3', 'P2')])))).toEqual([
      '0.csv:2 P1 person:P1 same-id -',
      '1.csv:2 P2 person:P2 judgement -',
      '2.csv:2 P3 person:P2 judgement -',
    ])
  })

  it('gives an id that links hold the weight and probability of the strongest', async () => {
    const pairs = [pairOf('P1', 'P2', 9), pairOf('P2', 'P3', 12, { probability: 0.9 }), pairOf('P1', 'P3', 7)]
    const list = listIdentities(await entitiesOf(PERSONS, [same('P1', 'P2'), same('P2', 'P3')], pairs))
    expect(told(list)).toEqual(['0.csv:2 P1 person:P1 linked 9', '1.csv:2 P2 person:P1 linked 12', '2.csv:2 P3 person:P1 linked 12'])
    expect(list.map(({ probability }) => probability)).toEqual([0.5, 0.9, 0.9])
  })

  it('does not take a pair for review, nor one of another kind, for what holds an id', async () => {
    const pairs = [pairOf('P1', 'P2', 30, { band: 'review' }), pairOf('P1', 'P2', 30, { kind: 'location' })]
    expect(told(listIdentities(await entitiesOf(PERSONS, [], pairs))).every((line) => line.endsWith('same-id -'))).toBe(true)
  })

  it('puts the word of a person before a weight', async () => {
    const entities = await entitiesOf(PERSONS, [same('P1', 'P2')])
    const both = { ...entities, identities: { ...entities.identities, pairs: [pairOf('P2', 'P3', 9)] } }
    expect(listIdentities(both).map(({ how }) => how)).toEqual(['judgement', 'judgement', 'linked'])
  })

  it('is in the order of files, then lines', async () => {
    const rows = Array.from({ length: 12 }, (_, i) => ({ person_id: `P${99 - i}`, surname: 'Vexley' }))
    const { records } = await recordsOf([table('b.csv', rows), table('a.csv', rows.slice(0, 1))])
    const entities = await resolveEntities(records, [], undefined, DEFAULT_OPTIONS.linkage, new IssueLog())
    const places = listIdentities(entities).map(({ file, line }) => `${file}:${line}`)
    expect(places).toEqual(['a.csv:2', ...rows.map((_, i) => `b.csv:${i + 2}`)])
  })

  it('names a record by the line on which its row begins', async () => {
    const { records } = await recordsOf([{ file: 'a.csv', content: 'location_id,address\nL1,"1 Quay\nStreet"\nL2,2 Quay Street\n' }])
    const entities = await resolveEntities(records.slice(1), [], undefined, DEFAULT_OPTIONS.linkage, new IssueLog())
    expect(only(listIdentities(entities))).toMatchObject({ sourceId: 'L2', line: 4 })
  })
})
