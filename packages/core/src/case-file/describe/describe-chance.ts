import type { CaseGroup } from '../case-file.ts'
import { sayCount, sayParts } from './words.ts'

/** Whether a group could be chance, in sentences. */
export function describeChance({ explanation: { chance } }: CaseGroup): readonly string[] {
  const { worlds, asTight, weightPerPair, worldWeightPerPair, named } = chance
  const worldsSaid = `${sayCount(worlds, 'random world')} in which as many people stand in each event and report, each in as many, of the same districts and quarters of a year`
  const lines =
    worlds === 0
      ? ['It was not held against random worlds (setting groups.randomWorlds).']
      : asTight === undefined
        ? [
            'Random worlds cannot tell: nothing that ties its people could have fallen out otherwise within its districts and quarters of a year.',
          ]
        : [
            asTight === 0
              ? `In none of ${worldsSaid} is there anywhere a set of as many people tied as closely.`
              : `In ${String(asTight)} of ${worldsSaid} a set of as many people is tied as closely somewhere: chance alone makes such a set at times.`,
          ]
  const times = worldWeightPerPair === undefined || worldWeightPerPair === 0 ? undefined : weightPerPair / worldWeightPerPair
  const closer = times === undefined ? [] : [`Its people are tied ${times.toFixed(1)} times as closely as the same people are there.`]
  return [...lines, ...closer, ...describeNamed(named)]
}

function describeNamed({ pairs, beyondChance, cannotTell, parts }: CaseGroup['explanation']['chance']['named']): readonly string[] {
  if (pairs === 0) return []
  const open = cannotTell === 0 ? '' : `, and of ${sayCount(cannotTell, 'pair')} the data is too small to tell`
  const held =
    beyondChance === 0
      ? ''
      : parts.length < 2
        ? ' Those alone hold it in one piece.'
        : ` With those alone its people fall into ${sayParts(parts)}.`
  return [
    `Of ${sayCount(pairs, 'pair')} named together in events and reports, ${String(beyondChance)} ${beyondChance === 1 ? 'is' : 'are'} so more often than chance would${open}.${held}`,
  ]
}

/** How much is recorded where a group is, in a sentence that does not choose between more policing and more crime. */
export function describePolicing({ explanation: { policing } }: CaseGroup): readonly string[] {
  const { districts, ratios } = policing
  const names = districts.filter(({ name }) => name !== '').map(({ name, own }) => `${name} (${String(own)} of its own)`)
  if (ratios === undefined || names.length === 0)
    return ['It cannot be told whether more is recorded where its events and reports lie than elsewhere.']
  const person = ratios.perPerson === undefined ? '' : `; a person named there, ${ratios.perPerson.toFixed(1)} times`
  return [
    `Its events and reports lie in ${names.slice(0, 4).join(', ')}${names.length > 4 ? ` and ${String(names.length - 4)} more districts` : ''}. ${ratios.things.toFixed(1)} times as much is recorded there as in the mean district${person}. More may be policing, crime or both: the records do not say.`,
  ]
}
