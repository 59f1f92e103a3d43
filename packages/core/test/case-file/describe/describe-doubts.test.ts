import { describe, expect, it } from 'vitest'
import type { CaseExplanation, CaseGroup } from '../../../src/case-file/case-file.ts'
import { describeRemainders, describeStability, describeWeakPoints } from '../../../src/case-file/describe/describe-doubts.ts'
import { smallCase } from './small-case.ts'

const explained = (group: CaseGroup, change: Partial<CaseExplanation>): CaseGroup => ({
  ...group,
  explanation: { ...group.explanation, ...change },
})

describe('weak points', () => {
  it('are said to be none, or not to have been looked for', async () => {
    const { file, mask, group } = await smallCase()
    expect(describeWeakPoints(file, mask, explained(group, { weakPoints: [], weakPointCount: 0 }))).toEqual([
      'It stays in one piece without any one record, person, event, report, object or place.',
    ])
    const { weakPoints, ...others } = group.explanation
    expect(weakPoints).toBeDefined()
    expect(describeWeakPoints(file, mask, { ...group, explanation: others })).toEqual([
      'It rests on too many records for each to be tried by itself.',
    ])
  })

  it('of the same effect are said in one sentence, six of them by name, and how many more there are', async () => {
    const { file, mask, group } = await smallCase()
    const points = Array.from({ length: 8 }, (_, number) => ({ kind: 'record' as const, number, parts: [2, 2], apart: [0, 1] }))
    const [said, more, ...none] = describeWeakPoints(file, mask, explained(group, { weakPoints: points, weakPointCount: 30 }))
    expect(said).toMatch(
      /^Without any one of these, its people fall into sets of 2 and 2: (the record in \S+ line \d+(, | )){6}and 2 more\.$/,
    )
    expect(more).toBe('22 more such things are not named here.')
    expect(none).toEqual([])
    expect(describeWeakPoints(file, mask, explained(group, { weakPoints: points, weakPointCount: 9 })).at(-1)).toBe(
      '1 more such thing is not named here.',
    )
  })
})

describe('remainders', () => {
  it('say where a group stays in one piece without any of its sources, which one source cannot', async () => {
    const { group } = await smallCase()
    const line = 'It stays in one piece without any one of its sources.'
    expect(describeRemainders(explained(group, { bySource: [], sources: 3 }))).toContain(line)
    expect(describeRemainders(explained(group, { bySource: [], sources: 1 }))).not.toContain(line)
    expect(describeRemainders(group)).not.toContain(line)
  })

  it.each([
    [{ people: 4, joined: 0 }, 'None of its members was put together from several ids by Weft.'],
    [
      { people: 3, joined: 0 },
      'None of its members was put together from several ids by Weft, but what ties them was: without that 3 of the 4 hang together.',
    ],
    [
      { people: 4, joined: 1 },
      '1 id was held by Weft, and by no person, to stand for somebody who is here under another id; without that it stays in one piece.',
    ],
    [
      { people: 2, joined: 3 },
      '3 ids were held by Weft, and by no person, to stand for somebody who is here under another id; without that 2 of the 4 hang together.',
    ],
  ])('without linkage %j say "%s"', async (withoutLinkage, said) => {
    const { group } = await smallCase()
    expect(describeRemainders(explained(group, { withoutLinkage })).at(-1)).toBe(said)
  })
})

it('stability is said as what it is', async () => {
  const { group } = await smallCase()
  const people = group.people.map((person, i) =>
    person.isMember ? { ...person, membership: i % 2 === 0 ? ('core' as const) : ('fringe' as const) } : person,
  )
  expect(describeStability({ ...group, stability: 0.744, people }, 1)).toEqual([
    'Records are what happened to be noticed and written down. So they were drawn again 1 time, some events, reports and links twice or more and others not at all: a member is found again with 74 in 100 of the others in the mean.',
    '2 of its members are core (found again with 70 in 100 of the others or more), 0 likely (with 40 or more), 2 fringe (with fewer). That says how stable it is, not how likely it is to be true.',
  ])
})
