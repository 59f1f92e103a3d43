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
    'of 30 random worlds in which as many people stand in each event and report, each in as many, of the same districts and quarters of a year'

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
      [`In none ${WORLDS} is there anywhere a set of as many people tied as closely.`],
    ],
    [
      { worlds: 30, asTight: 4, weightPerPair: 1, worldWeightPerPair: 0.25 },
      [
        `In 4 ${WORLDS} a set of as many people is tied as closely somewhere: chance alone makes such a set at times.`,
        'Its people are tied 4.0 times as closely as the same people are there.',
      ],
    ],
  ])('with %j is said as %j', async (chance, lines) => {
    expect(describeChance(await withChance({ ...chance, named: NAMED }))).toEqual(lines)
  })

  it.each([
    [
      { pairs: 1, beyondChance: 1, cannotTell: 0, parts: [2, 1, 1] },
      'Of 1 pair named together in events and reports, 1 is so more often than chance would. With those alone its people fall into 2 and 2 people on their own.',
    ],
    [
      { pairs: 6, beyondChance: 3, cannotTell: 1, parts: [4] },
      'Of 6 pairs named together in events and reports, 3 are so more often than chance would, and of 1 pair the data is too small to tell. Those alone hold it in one piece.',
    ],
    [
      { pairs: 6, beyondChance: 0, cannotTell: 0, parts: [1, 1, 1, 1] },
      'Of 6 pairs named together in events and reports, 0 are so more often than chance would.',
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
      'Its events and reports lie in QH1 (6 of its own), QH2 (5 of its own), QH3 (4 of its own), QH4 (3 of its own) and 2 more districts. 1.5 times as much is recorded there as in the mean district; a person named there, 0.8 times. More may be policing, crime or both: the records do not say.',
    ])
  })
})
