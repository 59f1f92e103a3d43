import { TIE_REASONS, type CaseGroup, type CaseGroupMember, type TieReason } from '@weft/core/case-file'
import type { OpenedCase } from './opened-case.ts'
import { countOf, groupDigits } from './words.ts'

/** Members of a group under one heading. */
export interface PeopleSection {
  readonly heading: string
  readonly people: readonly CaseGroupMember[]
}

/** A tie as it is read: who, why, through what, resting on which records. */
export interface TieView {
  readonly a: number
  readonly b: number
  readonly reason: TieReason
  readonly weight: number
  readonly through: readonly number[]
  readonly evidence: readonly number[]
}

/** The name a group goes by in this case: its place in the list, from 1. */
export function nameGroup(group: number): string {
  return `Group ${groupDigits(group + 1)}`
}

/** The people counted, children first: `3 children`, `4 victims`, `6 suspects`; all together where no record gives them a part. */
export function countPeople(group: CaseGroup): readonly string[] {
  if (group.possibleChildren + group.victims + group.offenders === 0) return [countOf(group.people.length, 'person', 'people')]
  return [countChildren(group), countOf(group.victims, 'victim'), countOf(group.offenders, 'suspect')]
}

/** The children counted: `1 child`, or `2 to 5 children` where the age of three is not known. */
export function countChildren(group: CaseGroup): string {
  const { children, possibleChildren } = group
  return possibleChildren > children
    ? `${groupDigits(children)} to ${groupDigits(possibleChildren)} children`
    : countOf(children, 'child', 'children')
}

/** Events and places counted: `12 events`, `5 places`; ties where there are neither. */
export function countThings(group: CaseGroup): readonly string[] {
  if (group.events.length + group.locations.length === 0) return [countOf(group.ties.length, 'tie')]
  return [countOf(group.events.length, 'event'), countOf(group.locations.length, 'place')]
}

/** The people of a group in sections: victims and children, then both, then suspects, then others; empty sections left out. */
export function derivePeople({ file }: OpenedCase, group: CaseGroup): readonly PeopleSection[] {
  const isChild = (member: CaseGroupMember): boolean => file.entities[member.entity]?.child === true
  const first = group.people.filter((member) => member.category === 'victim' || (member.category !== 'both' && isChild(member)))
  const rest = group.people.filter((member) => !first.includes(member))
  const sections: readonly PeopleSection[] = [
    { heading: 'Victims and children', people: first },
    { heading: 'Victims also recorded as suspects', people: rest.filter((member) => member.category === 'both') },
    { heading: 'Suspects and offenders', people: rest.filter((member) => member.category === 'offender') },
    { heading: 'Others', people: rest.filter((member) => member.category === 'other') },
  ]
  return sections.filter((section) => section.people.length > 0)
}

/** Some ties, strongest first. */
export function deriveTies({ file }: OpenedCase, ties: Iterable<number>): readonly TieView[] {
  const { a, b, reason, weight, through, evidence } = file.ties
  return Array.from(ties, (tie) => ({
    a: a[tie] ?? 0,
    b: b[tie] ?? 0,
    reason: TIE_REASONS[reason[tie] ?? 0] ?? 'association',
    weight: weight[tie] ?? 0,
    through: through[tie] ?? [],
    evidence: evidence[tie] ?? [],
  })).sort((x, y) => y.weight - x.weight)
}

/** Things of a group by date, those without one last. */
export function orderByDate({ file }: OpenedCase, entities: readonly number[]): readonly number[] {
  const dateOf = (entity: number): string => file.entities[entity]?.date ?? '\uffff'
  return [...entities].sort((a, b) => (dateOf(a) < dateOf(b) ? -1 : dateOf(a) > dateOf(b) ? 1 : a - b))
}
