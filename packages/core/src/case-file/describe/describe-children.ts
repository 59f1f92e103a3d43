import { CHILD_TIE_REASONS, type CaseFile, type CaseGroup, type ChildTieReason } from '../case-file.ts'
import type { Mask } from '../mask.ts'
import { sayCount, sayList } from './words.ts'

/** What ties two children. */
const REASONS: Readonly<Record<ChildTieReason, string>> = {
  'shared-offender': 'harmed by the same suspect, or in danger from them',
  'child-object': 'linked to the same vehicle, telephone or other object as a suspect',
  'child-place': 'harmed or found at the same place',
  'co-missing': 'missing together',
}

/** So many children are named. */
const MOST_NAMED = 6

/** What ties the children of a group to each other, and to children outside of it, in sentences. */
export function describeChildTies({ childTies }: CaseFile, mask: Mask, group: CaseGroup): readonly string[] {
  const harmed = new Set(group.people.filter(({ category }) => category === 'victim' || category === 'both').map(({ entity }) => entity))
  const lines = CHILD_TIE_REASONS.flatMap((reason, number) => {
    const pairs = [...childTies.a.keys()].filter((tie) => childTies.reason[tie] === number)
    const within = pairs.filter((tie) => harmed.has(childTies.a[tie] ?? -1) && harmed.has(childTies.b[tie] ?? -1))
    return within.length === 0 ? [] : [`${sayCount(within.length, 'pair')} ${within.length === 1 ? 'was' : 'were'} ${REASONS[reason]}.`]
  })
  const outside = new Set(
    [...childTies.a.keys()].flatMap((tie) => {
      const [a, b] = [childTies.a[tie] ?? -1, childTies.b[tie] ?? -1]
      return harmed.has(a) === harmed.has(b) ? [] : [harmed.has(a) ? b : a]
    }),
  )
  if (outside.size === 0) return lines
  const names = [...outside].sort((a, b) => a - b).map((child) => mask.label(child))
  return [...lines, `Children tied to them who are not in it: ${sayList(names, MOST_NAMED)}.`]
}
