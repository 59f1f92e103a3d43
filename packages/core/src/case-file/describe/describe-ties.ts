import { TIE_REASONS, type CaseFile, type CaseGroup, type TieReason } from '../case-file.ts'
import type { Mask } from '../mask.ts'
import { sayCount, sayList, sayShare } from './words.ts'

/** What a reason says of two people. */
const REASONS: Readonly<Record<TieReason, string>> = {
  'co-offending': 'suspects in the same event',
  'shared-victim': 'suspects against the same victim',
  association: 'linked by a record of its own',
  'named-together': 'named as suspects in the same report',
  'shared-vehicle': 'linked to the same vehicle as a child',
  'shared-phone': 'linked to the same telephone or account as a child',
  'shared-object': 'linked to the same object as a child',
}

/** What ties the people of a group, in sentences. */
export function describeTies({ ties }: CaseFile, group: CaseGroup): readonly string[] {
  const { pairs, tiedPairs, sources } = group.explanation
  const members = group.people.filter(({ isMember }) => isMember).length
  const reasons = TIE_REASONS.map((reason, number) => ({ reason, count: group.ties.filter((tie) => ties.reason[tie] === number).length }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .map(({ reason, count }) => `${sayCount(count, 'pair')} as ${REASONS[reason]}`)
  return [
    `Of the ${sayCount(pairs, 'pair')} that ${sayCount(members, 'person', 'people')} can make, ${sayCount(tiedPairs, 'is', 'are')} tied: ${sayList(reasons)}. A pair can be tied in several ways.`,
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
  return things.length === 0 ? '' : `: ${sayList(things.map(({ list, one }) => sayCount(list.length, one)))} among them`
}

/** A line for each member: how sure, to how many of the others they are tied, and in how many of its events they stand. */
export function describeMembers({ ties }: CaseFile, mask: Mask, group: CaseGroup): readonly string[] {
  const members = group.people.filter(({ isMember }) => isMember)
  return members.map(({ entity, membership, coMembership, isShared, events, category }) => {
    const tied = new Set(
      group.ties.flatMap((tie) => (ties.a[tie] === entity ? [ties.b[tie]] : ties.b[tie] === entity ? [ties.a[tie]] : [])),
    )
    const sure = membership === undefined || coMembership === undefined ? '' : `${membership}, stays with ${sayShare(coMembership)} of it; `
    const also = isShared === true ? ' Foremost in another group.' : ''
    const both = category === 'both' ? ' Also recorded as a victim here.' : ''
    return `${mask.label(entity)}: ${sure}tied to ${String(tied.size)} of the ${String(members.length - 1)} others, in ${sayCount(events.length, 'event')} of it.${both}${also}`
  })
}
