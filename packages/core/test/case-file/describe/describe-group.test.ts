import { describe, expect, it } from 'vitest'
import { describeGroup } from '../../../src/case-file/describe/describe-group.ts'
import type { CaseGroup } from '../../../src/case-file/case-file.ts'
import { smallCase } from './small-case.ts'

describe('a description', () => {
  it('begins with how many are tied, whom they harmed and when, and says that it is a lead', async () => {
    const { file, mask, group } = await smallCase()
    expect(describeGroup(file, mask, group).headline).toBe(
      'A lead, not a finding: 4 people are tied in the records, and 2 victims are recorded, 1 child among them and 1 more may have been a child. What they record is dated 1 Feb 2023 to 5 Jun 2023. A tie in the records is not guilt.',
    )
  })

  it.each([
    [{ victims: 0, children: 0, possibleChildren: 0 }, 'and no victim is recorded.'],
    [{ victims: 1, children: 0, possibleChildren: 0 }, 'and 1 victim is recorded, no child among them.'],
    [{ victims: 1, children: 1, possibleChildren: 1 }, 'and 1 victim is recorded, 1 child among them.'],
    [{ victims: 3, children: 2, possibleChildren: 2 }, 'and 3 victims are recorded, 2 children among them.'],
    [{ victims: 3, children: 0, possibleChildren: 2 }, 'and 3 victims are recorded, 2 of whom may have been children.'],
  ])('with %j says "%s"', async (counts: Partial<CaseGroup>, said) => {
    const { file, mask, group } = await smallCase()
    const { headline } = describeGroup(file, mask, { ...group, ...counts, firstDate: '', lastDate: '' })
    expect(headline).toBe(`A lead, not a finding: 4 people are tied in the records, ${said} A tie in the records is not guilt.`)
  })

  it('says what ties its people, who they are and what ties the children', async () => {
    const { file, mask, group } = await smallCase()
    const { sections } = describeGroup(file, mask, group)
    expect(sections.slice(0, 3)).toEqual([
      {
        id: 'ties',
        heading: 'What ties its people',
        lines: [
          'Of the 6 pairs that 4 people can make, 4 are tied: 3 pairs as suspects against the same victim, 2 pairs as suspects in the same event and 1 pair as suspects in the same report. A pair can be tied in several ways.',
          'A suspect is here whoever a record names as suspect, arrested, charged, convicted, facilitator or person of concern: that is what a record says, and no finding of guilt.',
          'It rests on 13 records from 3 sources, which speak of 3 events, 1 report and 2 places.',
        ],
      },
      {
        id: 'members',
        heading: 'Its members',
        lines: [
          'Arno Vexley: tied to 2 of the 3 others, in 2 of its 3 events.',
          'Bram Thessaly: tied to 2 of the 3 others, in 2 of its 3 events.',
          'Dov Corrin: tied to 3 of the 3 others, in 1 of its 3 events.',
          'P4: tied to 1 of the 3 others, in none of its 3 events.',
        ],
      },
      {
        id: 'children',
        heading: 'What its children have in common',
        lines: ['1 pair of them is recorded as harmed by the same suspect, or in danger from the same suspect.'],
      },
    ])
  })

  it('says where they were, the place of most people first', async () => {
    const { file, mask, group } = await smallCase()
    const lines = describeGroup(file, mask, group).sections.find(({ id }) => id === 'places')?.lines
    expect(lines).toEqual(['L1: 2 members and 1 victim, in 1 event.', 'L2: 2 members and 1 victim, in 1 event.'])
  })

  it('says what it would fall apart without, and what is left in a stricter look', async () => {
    const { file, mask, group } = await smallCase()
    const lines = new Map(describeGroup(file, mask, group).sections.map((section) => [section.id, section.lines]))
    expect(lines.get('weak-points')).toEqual([
      'Without Dov Corrin, nothing ties P4 to the rest.',
      'Without any one of these, its people fall into sets of 2 and 2: event E2 of 1 Feb 2023, what is recorded at L2 and the record in involvements.csv line 6.',
      'Without any one of these, nothing ties P4 to the rest: report R1 of 5 Jun 2023, the record in m.csv line 2, the record in m.csv line 3 and the record in r.csv line 2.',
    ])
    expect(lines.get('remainders')).toEqual([
      'It stays in one piece where reports count only if what they say could be judged.',
      'Its people fall into a set of 3, and 1 person on their own where reports count only if their source is reliable and knew it directly or is borne out by others.',
      'Its people fall into a set of 3, and 1 person on their own without any intelligence report.',
      'Without all that the source involvements.csv gave, its people fall into a set of 2, and 2 people on their own.',
      'Without all that the source report R1 gave, its people fall into a set of 3, and 1 person on their own.',
      'None of its members was put together from several ids by Weft.',
    ])
    expect(lines.get('stability')).toEqual(['How stable it is was not looked at (setting groups.resamplings).'])
  })

  it('lists every record it rests on by date, those without one last, with the grading behind it', async () => {
    const { file, mask, group } = await smallCase()
    const { records } = describeGroup(file, mask, group)
    expect(records.map(({ date, grade }) => `${date} ${grade}`.trim())).toEqual([
      ...Array.from({ length: 4 }, () => '2023-02-01'),
      ...Array.from({ length: 4 }, () => '2023-03-12'),
      ...Array.from({ length: 3 }, () => '2023-06-05 2/C/P'),
      ...['', ''],
    ])
    expect(records.map(({ record }) => record).sort((a, b) => a - b)).toEqual(group.evidence)
  })

  it('never names a victim, nor a child', async () => {
    const { file, mask, group } = await smallCase()
    expect(JSON.stringify(describeGroup(file, mask, group))).not.toMatch(/Marsh|Isa|Fennel|Una/)
    const { group: both } = await smallCase()
    const victim = file.entities.findIndex(({ key }) => key === 'V1')
    const point = { kind: 'person' as const, number: victim, parts: [3, 1], apart: [victim] }
    const told = describeGroup(file, mask, { ...both, explanation: { ...both.explanation, weakPoints: [point], weakPointCount: 1 } })
    const cipher = file.entities[victim]?.cipher ?? ''
    expect(told.sections.find(({ id }) => id === 'weak-points')?.lines).toEqual([`Without ${cipher}, nothing ties ${cipher} to the rest.`])
  })

  it('says nothing of children where nothing ties them', async () => {
    const { file, mask, group } = await smallCase()
    const { sections } = describeGroup({ ...file, childTies: { ...file.childTies, a: [], b: [], reason: [] } }, mask, group)
    expect(sections.map(({ id }) => id)).not.toContain('children')
    expect(sections.every(({ lines, heading }) => lines.length > 0 && heading !== '')).toBe(true)
  })
})
