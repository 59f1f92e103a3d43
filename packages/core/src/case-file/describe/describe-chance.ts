import type { CaseGroup } from '../case-file.ts'
import { sayCount } from '../../model/say-count.ts'
import { sayParts } from './words.ts'

/** Whether a group could be chance, in sentences. */
export function describeChance({ explanation: { chance } }: CaseGroup): readonly string[] {
  const { worlds, asTight, weightPerPair, worldWeightPerPair, named } = chance
  if (worlds === 0) return ['It was not held against random worlds (setting groups.randomWorlds).', ...describeNamed(named)]
  if (asTight === undefined)
    return [
      'Random worlds cannot tell: nothing that ties its people could have fallen out otherwise within its districts and quarters of a year.',
      ...describeNamed(named),
    ]
  const times = worldWeightPerPair === undefined || worldWeightPerPair === 0 ? undefined : weightPerPair / worldWeightPerPair
  const closer =
    times === undefined
      ? []
      : [
          `The records tie its people ${times.toFixed(1)} times as closely as those worlds do in the mean; some of that is because people who are closely tied were looked for.`,
        ]
  return [
    `It was held against ${sayCount(worlds, 'random world')}: the same events and reports, as many suspects in each, and each suspect in as many of every district and quarter of a year as recorded, but chance deciding in which. ${sayAsTight(asTight, worlds)}`,
    ...closer,
    ...describeNamed(named),
  ]
}

function sayAsTight(asTight: number, worlds: number): string {
  if (asTight === 0) return 'In none of them are so many people tied as closely anywhere.'
  return asTight === worlds
    ? 'In every one of them so many people are tied as closely somewhere: chance alone makes such a set.'
    : `In ${String(asTight)} of them so many people are tied as closely somewhere: chance alone makes such a set at times.`
}

function describeNamed({ pairs, beyondChance, cannotTell, parts }: CaseGroup['explanation']['chance']['named']): readonly string[] {
  if (pairs === 0) return []
  const open = cannotTell === 0 ? '' : `; for ${sayCount(cannotTell, 'pair')} there is too little data to tell`
  const held =
    beyondChance === 0
      ? ''
      : parts.length < 2
        ? ' Such pairs alone hold it in one piece.'
        : ` With such pairs alone its people ${sayParts(parts)}.`
  return [
    `Of ${sayCount(pairs, 'pair')} named together in events and reports, ${beyondChance === 0 ? 'none' : String(beyondChance)} ${beyondChance < 2 ? 'is' : 'are'} named together more often than chance would have it${open}.${held}`,
  ]
}

/** How much is recorded where a group is, in a sentence that does not choose between more policing and more crime. */
export function describePolicing({ explanation: { policing } }: CaseGroup): readonly string[] {
  const { districts, ratios } = policing
  const names = districts.filter(({ name }) => name !== '').map(({ name, own }) => `${name} (${String(own)} of them)`)
  if (ratios === undefined || names.length === 0)
    return ['It cannot be told whether more is recorded where its events and reports lie than elsewhere.']
  const person = ratios.perPerson === undefined ? '' : `, and ${ratios.perPerson.toFixed(1)} times as many for each person named there`
  return [
    `Its events and reports lie in ${names.slice(0, 4).join(', ')}${names.length > 4 ? ` and ${String(names.length - 4)} more districts` : ''}. Of all events and reports, ${ratios.things.toFixed(1)} times as many are recorded there as in the mean district${person}. More may be policing, crime or both: the records do not say.`,
  ]
}
