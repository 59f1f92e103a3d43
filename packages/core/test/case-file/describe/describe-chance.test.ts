import { describe, expect, it } from 'vitest'
import type { CaseChance, CaseGroup, CasePolicing } from '../../../src/case-file/case-group.ts'
import { describeChance, describePolicing } from '../../../src/case-file/describe/describe-chance.ts'
import { smallCase } from './small-case.ts'

const NAMED: CaseChance['named'] = { pairs: 0, beyondChance: 0, cannotTell: 0, parts: [1, 1, 1, 1] }

async function withChance(chance: CaseChance): Promise<CaseGroup> {
  const { group } = await smallCase()
  return { ...group, explanation: { ...group.explanation, chance } }
}

describe('chance', () => {
  const WORLDS =
    'It was held against 30 random worlds: the same events and reports, as many suspects in each, and each suspect in as many of every district and quarter of a year as recorded, but chance deciding in which.'

  it.each([
    [{ worlds: 0, weightPerPair: 1 }, ['It was not held against random worlds (setting groups.randomWorlds).']],
    [
      { worlds: 30, weightPerPair: 1 },
      [
        'Random worlds cannot tell: nothing that ties its people could have fallen out otherwise within its districts and quarters of a year.',
      ],
    ],
    [
      { worlds: 30, asTight: 0, weightPerPair: 1, worldWeightPerPair: 0 },
      [`${WORLDS} In none of them are so many people tied as closely anywhere.`],
    ],
    [
      { worlds: 30, asTight: 4, weightPerPair: 1, worldWeightPerPair: 0.25 },
      [
        `${WORLDS} In 4 of them so many people are tied as closely somewhere: chance alone makes such a set at times.`,
        'The records tie its people 4.0 times as closely as those worlds do in the mean; some of that is because people who are closely tied were looked for.',
      ],
    ],
  ])('with %j is said as %j', async (chance, lines) => {
    expect(describeChance(await withChance({ ...chance, named: NAMED }))).toEqual(lines)
  })

  it.each([
    [
      { pairs: 1, beyondChance: 1, cannotTell: 0, parts: [2, 1, 1] },
      'Of 1 pair named together in events and reports, 1 is named together more often than chance would have it. With such pairs alone its people fall into a set of 2, and 2 people on their own.',
    ],
    [
      { pairs: 6, beyondChance: 3, cannotTell: 1, parts: [4] },
      'Of 6 pairs named together in events and reports, 3 are named together more often than chance would have it; for 1 pair there is too little data to tell. Such pairs alone hold it in one piece.',
    ],
    [
      { pairs: 6, beyondChance: 0, cannotTell: 0, parts: [1, 1, 1, 1] },
      'Of 6 pairs named together in events and reports, none is named together more often than chance would have it.',
    ],
  ])('of pairs %j is said as "%s"', async (named, line) => {
    expect(describeChance(await withChance({ worlds: 0, weightPerPair: 1, named })).at(-1)).toBe(line)
  })
})

describe('how much is recorded', () => {
  const district = (name: string, own: number): CasePolicing['districts'][number] => ({
    name,
    basis: 'postcode',
    own,
    things: 20,
    places: 5,
    persons: 9,
  })
  const say = async (policing: CasePolicing): Promise<readonly string[]> => {
    const { group } = await smallCase()
    return describePolicing({ ...group, explanation: { ...group.explanation, policing } })
  }

  it('cannot be told where no district is known', async () => {
    const cannot = ['It cannot be told whether more is recorded where its events and reports lie than elsewhere.']
    expect(await say({ districts: [], unplaced: 3 })).toEqual(cannot)
    expect(await say({ districts: [district('', 3)], unplaced: 0, ratios: { things: 2 } })).toEqual(cannot)
  })

  it('is said against the mean district, with four districts by name, and without a choice between police and crime', async () => {
    const districts = ['QH1', 'QH2', 'QH3', 'QH4', 'QH5', 'QH6'].map((name, i) => district(name, 6 - i))
    expect(await say({ districts, unplaced: 0, ratios: { things: 1.54, perPerson: 0.8 } })).toEqual([
      'Its events and reports lie in QH1 (6 of them), QH2 (5 of them), QH3 (4 of them), QH4 (3 of them) and 2 more districts. Of all events and reports, 1.5 times as many are recorded there as in the mean district, and 0.8 times as many for each person named there. More may be policing, crime or both: the records do not say.',
    ])
  })
})
