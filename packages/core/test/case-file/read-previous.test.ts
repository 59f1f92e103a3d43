import { describe, expect, it } from 'vitest'
import type { CaseFile } from '../../src/case-file/case-file.ts'
import { readPrevious, type PreviousCase } from '../../src/case-file/read-previous.ts'
import { build, involvements } from '../make.ts'

const parts = ['P1', 'P2', 'P3'].map((person) => ['E1', person, 'suspect'] as const)

async function makeCase(): Promise<CaseFile> {
  return (await build([involvements([...parts, ['E1', 'V1', 'victim']])])).caseFile
}

describe('readPrevious', () => {
  it('reads people by their part in a group, and every id of persons and events', async () => {
    const { title, asAt, entities, groups } = await makeCase()
    const merged = entities.map((entity) => (entity.key === 'P1' ? { ...entity, keys: ['P1', 'P9'] } : entity))
    const { persons, events, groups: read } = readPrevious({ title, asAt, entities: merged, groups })
    const keys = (numbers: readonly number[] = []): readonly (readonly string[] | undefined)[] =>
      numbers.map((number) => persons.get(number))
    expect(keys(read[0]?.members)).toEqual([['P1', 'P9'], ['P2'], ['P3']])
    expect(keys(read[0]?.others)).toEqual([['V1']])
    expect(read[0]?.events.map((event) => events.get(event))).toEqual([['E1']])
    expect(read.map(({ id }) => id)).toEqual(groups.map(({ id }) => id))
  })

  const broken = (change: (file: CaseFile) => unknown): ((file: CaseFile) => PreviousCase) => {
    return (file) => ({ ...file, ...(change(file) as Partial<PreviousCase>) })
  }
  const group = (changes: Readonly<Record<string, unknown>>): ((file: CaseFile) => PreviousCase) =>
    broken(({ groups }) => ({ groups: groups.map((each) => ({ ...each, ...changes })) }))

  it.each<readonly [string, (file: CaseFile) => PreviousCase, string]>([
    ['no title', broken(() => ({ title: undefined })), 'title or day'],
    ['a day that is no text', broken(() => ({ asAt: 20_240_312 })), 'title or day'],
    ['an entity that is none', broken(() => ({ entities: [null] })), 'entity 0'],
    [
      'an entity without a key',
      broken(({ entities }) => ({ entities: entities.map((each) => ({ ...each, key: undefined })) })),
      'entity 0',
    ],
    [
      'keys that are no texts',
      broken(({ entities }) => ({ entities: entities.map((each) => ({ ...each, keys: ['P1', 2] })) })),
      'entity 0',
    ],
    ['a group that is none', broken(() => ({ groups: [null] })), 'group 0'],
    ['a group without an id', group({ id: 7 }), 'group 0'],
    ['a group without people', group({ people: 'P1' }), 'group 0'],
    ['people who are none', group({ people: [null] }), 'group 0'],
    ['people who are not in it', group({ people: [{ entity: 99, isMember: true }] }), 'group 0'],
    [
      'somebody twice',
      broken(({ groups }) => ({ groups: groups.map((each) => ({ ...each, people: [...each.people, ...each.people] })) })),
      'group 0',
    ],
    ['no events', group({ events: undefined }), 'group 0'],
    ['events that are persons', group({ events: [0] }), 'group 0'],
    ['two groups of one id', broken(({ groups }) => ({ groups: [...groups, ...groups] })), 'group 1, whose id another has too'],
  ])('refuses %s, in one sentence', async (_name, change, where) => {
    const file = await makeCase()
    expect(() => readPrevious(change(file))).toThrow(
      `The previous case file has a fault in its ${where}: it was cut short or edited; build that case again.`,
    )
  })
})
