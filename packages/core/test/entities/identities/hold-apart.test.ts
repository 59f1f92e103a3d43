import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holdApart, type HeldIdentities } from '../../../src/entities/identities/hold-apart.ts'
import { entityId, type EntityId } from '../../../src/model/id.ts'
import { standingJudgements, type Judgement, type JudgementWord } from '../../../src/model/judgement.ts'
import type { SourceRecord } from '../../../src/records/record.ts'
import { LAW, recordsOf, table, type TestRow } from '../../make.ts'

const person = (key: string): EntityId => entityId('person', key)
const judge = (one: string, other: string, judgement: JudgementWord): Judgement => ({
  subject: [person(one), person(other)],
  judgement,
  reason: 'seen together',
  by: 'DC 4711',
  at: '2024-03-12T10:00:00Z',
})
const hold = (
  judgements: readonly Judgement[],
  records: readonly SourceRecord[] = [],
  systemsOf: (id: EntityId) => ReadonlySet<string> = () => new Set(),
): HeldIdentities => holdApart(judgements, records, systemsOf)

async function linksOf(...rows: readonly TestRow[]): Promise<readonly SourceRecord[]> {
  return (await recordsOf([table('links.csv', rows)])).records
}
const link = (type: string, rest: TestRow = {}): TestRow => ({
  from_id: 'P1',
  to_id: 'P2',
  link_type: type,
  polarity: 'ruled-out',
  ...rest,
})

/** What is held of P1 and P2: the same whichever is asked for first. */
function heldOf(held: HeldIdentities): readonly string[] {
  const told = ([left, right]: readonly [EntityId, EntityId]): readonly string[] => [
    ...(held.isSame(left, right) ? ['same'] : []),
    ...(held.isApart(left, right) ? ['apart'] : []),
    ...(held.isUnsure(left, right) ? ['unsure'] : []),
  ]
  const [one, other] = [told([person('P1'), person('P2')]), told([person('P2'), person('P1')])]
  expect(other).toEqual(one)
  return one
}

describe('what a person holds of two ids', () => {
  it.each([
    ['same', ['same']],
    ['different', ['apart']],
    ['unsure', ['unsure']],
    ['accept', []],
  ] as const)('follows the judgement %s, whichever id comes first in it', (word, held) => {
    expect(heldOf(hold([judge('P1', 'P2', word)]))).toEqual(held)
    expect(heldOf(hold([judge('P2', 'P1', word)]))).toEqual(held)
  })

  it('follows the later judgement of two, and lists pairs held the same with their first id first', () => {
    expect(hold([judge('P2', 'P1', 'same')]).same).toEqual([[person('P1'), person('P2')]])
    expect(hold([judge('P1', 'P2', 'same'), judge('P2', 'P1', 'different')]).same).toEqual([])
    expect(heldOf(hold([judge('P1', 'P2', 'same'), judge('P2', 'P1', 'different')]))).toEqual(['apart'])
    expect(heldOf(hold([judge('P1', 'P2', 'different'), judge('P2', 'P1', 'unsure'), judge('P1', 'P2', 'same')]))).toEqual(['same'])
  })

  it('says nothing of others, nor of a lead', () => {
    expect(heldOf(hold([judge('P1', 'P3', 'different'), { ...judge('P1', 'P2', 'accept'), subject: ['G1'] }]))).toEqual([])
  })

  it('does not mistake two pairs for one whose keys hold signs', () => {
    const held = hold([judge('A:B', 'C', 'same')])
    expect(held.isSame(person('A'), person('B:C'))).toBe(false)
    expect(held.isSame(person('A:B'), person('C'))).toBe(true)
  })
})

describe('what records hold of two ids', () => {
  it.each(['same-as', 'Same As', 'SAME_PERSON', 'same nominal', 'duplicate of', 'also known as', 'alias of'])(
    'is apart where a record rules out that one is %s the other',
    async (type) => {
      expect(heldOf(hold([], await linksOf(link(type))))).toEqual(['apart'])
    },
  )

  it.each([
    ['it is not ruled out', link('same-as', { polarity: 'asserted' })],
    ['it is ruled out that they know each other', link('associate')],
    ['another two are meant', link('same-as', { to_id: 'P3' })],
    ['two places of these ids are meant', link('same-as', { from_kind: 'location', to_kind: 'location' })],
  ])('is nothing where %s', async (_, row) => {
    expect(heldOf(hold([], await linksOf(row)))).toEqual([])
  })

  it('gives way to the word of a person that they are one', async () => {
    expect(heldOf(hold([judge('P1', 'P2', 'same')], await linksOf(link('same-as'))))).toEqual(['same'])
  })

  it('does not give way to a person who could not tell', async () => {
    expect(heldOf(hold([judge('P1', 'P2', 'unsure')], await linksOf(link('same-as'))))).toContain('apart')
  })
})

describe('what systems hold of two ids', () => {
  const systems = new Map([
    ['P1', 'custody'],
    ['P2', 'custody'],
    ['P3', 'crime'],
  ])
  const systemsOf = (id: EntityId): ReadonlySet<string> => new Set([systems.get(id.slice('person:'.length)) ?? []].flat())

  it('is apart where both stand in one that holds one id a person', () => {
    const held = hold([], [], systemsOf)
    expect(heldOf(held)).toEqual(['apart'])
    expect(held.isApart(person('P1'), person('P3'))).toBe(false)
    expect(held.isApart(person('P4'), person('P5'))).toBe(false)
  })

  it('gives way to the word of a person that they are one', () => {
    expect(heldOf(hold([judge('P1', 'P2', 'same')], [], systemsOf))).toEqual(['same'])
  })
})

describe('standingJudgements', () => {
  const judgement = fc.record({
    subject: fc.constantFrom(['a', 'b'], ['b', 'a'], ['a', 'c'], ['g']),
    judgement: fc.constantFrom('same' as const, 'different' as const, 'unsure' as const),
  })

  it('keeps the last of each subject, whichever of its ids comes first, in the order in which they were given', () => {
    fc.assert(
      fc.property(fc.array(judgement, { maxLength: 12 }), (list) => {
        const all = list.map((each, i) => ({ ...each, reason: '', by: '', at: `2024-01-01T00:00:${String(i).padStart(2, '0')}Z` }))
        const keyOf = ({ subject }: Judgement): string => [...subject].sort().join()
        expect(standingJudgements(all)).toEqual(all.filter((own, i) => !all.slice(i + 1).some((later) => keyOf(later) === keyOf(own))))
      }),
      LAW,
    )
  })
})
