import { CHILD_TIE_REASONS, type CaseFile, type CaseGroup, type ChildTieReason } from '../case-file.ts'
import type { Mask } from '../mask.ts'
import { sayCount } from '../../model/say-count.ts'
import { sayList } from './words.ts'

/** What ties two children: they are ... */
const REASONS: Readonly<Record<ChildTieReason, string>> = {
  'shared-offender': 'recorded as harmed by the same suspect, or in danger from the same suspect',
  'child-object': 'linked to one vehicle, telephone or other object that a suspect is linked to as well',
  'child-place': 'recorded as harmed or found at the same place',
  'co-missing': 'recorded as missing together',
}

/** So many children are named. */
const MOST_NAMED = 6

/** What ties the children of a group to each other, and to children outside of it, in sentences. */
export function describeChildTies({ childTies }: CaseFile, mask: Mask, group: CaseGroup): readonly string[] {
  const harmed = new Set(group.people.filter(({ category }) => category === 'victim' || category === 'both').map(({ entity }) => entity))
  const lines = CHILD_TIE_REASONS.flatMap((reason, number) => {
    const pairs = [...childTies.a.keys()].filter((tie) => childTies.reason[tie] === number)
    const within = pairs.filter((tie) => harmed.has(childTies.a[tie] ?? -1) && harmed.has(childTies.b[tie] ?? -1))
    return within.length === 0 ? [] : [`${sayCount(within.length, 'pair of them is', 'pairs of them are')} ${REASONS[reason]}.`]
  })
  const outside = new Set(
    [...childTies.a.keys()].flatMap((tie) => {
      const [a, b] = [childTies.a[tie] ?? -1, childTies.b[tie] ?? -1]
      return harmed.has(a) === harmed.has(b) ? [] : [harmed.has(a) ? b : a]
    }),
  )
  if (outside.size === 0) return lines
  const names = [...outside].sort((a, b) => a - b).map((child) => mask.label(child))
  return [...lines, `Other children have such a thing in common with them: ${sayList(names, MOST_NAMED)}.`]
}
