import { TIE_REASONS, type CaseFile, type CaseGroup, type TieReason } from '../case-file.ts'
import type { Mask } from '../mask.ts'
import { sayCount } from '../../model/say-count.ts'
import { resamplingsOf, sayList, sayShare } from './words.ts'

/** What a reason says of two people: they are tied ... */
const REASONS: Readonly<Record<TieReason, string>> = {
  'co-offending': 'as suspects in the same event',
  'shared-victim': 'as suspects against the same victim',
  association: 'by a recorded link between the two',
  'named-together': 'as suspects in the same report',
  'shared-vehicle': 'by a vehicle that a child is linked to as well',
  'shared-phone': 'by a telephone or account that a child is linked to as well',
  'shared-object': 'by an object that a child is linked to as well',
}

/** What the word for an offender stands for, and what it does not. */
const SUSPECTS =
  'A suspect is here whoever a record names as suspect, arrested, charged, convicted, facilitator or person of concern: that is what a record says, and no finding of guilt.'

/** What ties the people of a group, in sentences. */
export function describeTies({ ties }: CaseFile, group: CaseGroup): readonly string[] {
  const { pairs, tiedPairs, sources } = group.explanation
  const members = group.people.filter(({ isMember }) => isMember).length
  const reasons = TIE_REASONS.map((reason, number) => ({ reason, count: group.ties.filter((tie) => ties.reason[tie] === number).length }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .map(({ reason, count }) => `${sayCount(count, 'pair')} ${REASONS[reason]}`)
  return [
    `Of the ${sayCount(pairs, 'pair')} that ${sayCount(members, 'person', 'people')} can make, ${sayCount(tiedPairs, 'is', 'are')} tied: ${sayList(reasons)}. A pair can be tied in several ways.`,
    SUSPECTS,
    `It rests on ${sayCount(group.evidence.length, 'record')} from ${sayCount(sources, 'source')}${sayThings(group)}.`,
  ]
}

function sayThings({ events, reports, locations, objects }: CaseGroup): string {
  const things = [
    { list: events, one: 'event' },
    { list: reports, one: 'report' },
    { list: locations, one: 'place' },
    { list: objects, one: 'object' },
  ].filter(({ list }) => list.length > 0)
  return things.length === 0 ? '' : `, which speak of ${sayList(things.map(({ list, one }) => sayCount(list.length, one)))}`
}

/** A line for each member: whether they were harmed themselves, how sure, to how many of the others they are tied, and in how many of its events they stand. */
export function describeMembers(file: CaseFile, mask: Mask, group: CaseGroup): readonly string[] {
  const { ties } = file
  const members = group.people.filter(({ isMember }) => isMember)
  return members.map(({ entity, membership, coMembership, isShared, events, category }) => {
    const tied = new Set(
      group.ties.flatMap((tie) => (ties.a[tie] === entity ? [ties.b[tie]] : ties.b[tie] === entity ? [ties.a[tie]] : [])),
    )
    const harmed = category === 'both' ? 'recorded here as a victim, while records name them among suspects as well; ' : ''
    const isDrawn = membership !== undefined && coMembership !== undefined && resamplingsOf(file) > 0
    const sure = isDrawn ? `${membership}, found again with ${sayShare(coMembership)} of the others; ` : ''
    const there =
      group.events.length === 0
        ? 'in reports and links alone'
        : `in ${events.length === 0 ? 'none' : String(events.length)} of its ${sayCount(group.events.length, 'event')}`
    const also = isShared === true ? ' Foremost in another group.' : ''
    return `${mask.label(entity)}: ${harmed}${sure}tied to ${String(tied.size)} of the ${String(members.length - 1)} others, ${there}.${sayElsewhere(file, entity, category)}${also}`
  })
}

/** Why somebody who stands here as a suspect is shown by a cipher: what else is recorded of them, children first. */
function sayElsewhere({ entities }: CaseFile, person: number, category: CaseGroup['people'][number]['category']): string {
  const found = entities[person]
  if (found?.child === true) return ' Was a child, or may have been one, at some time on record.'
  return category === 'offender' && (found?.category === 'both' || found?.cipher !== undefined) ? ' Recorded as a victim elsewhere.' : ''
}
