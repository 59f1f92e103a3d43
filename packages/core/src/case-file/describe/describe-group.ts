import type { CaseFile, CaseGroup } from '../case-file.ts'
import type { Mask } from '../mask.ts'
import { describeChance, describePolicing } from './describe-chance.ts'
import { describeChildTies } from './describe-children.ts'
import { describePlaces } from './describe-places.ts'
import { describeRemainders, describeStability, describeWeakPoints } from './describe-doubts.ts'
import { describeMembers, describeTies } from './describe-ties.ts'
import { describeVerdicts } from './describe-verdicts.ts'
import { sayCount } from '../../model/say-count.ts'
import { resamplingsOf, sayDate } from './words.ts'

/** A group in words for someone who is no analyst. */
export interface GroupDescription {
  readonly headline: string
  readonly sections: readonly DescribedSection[]
  /** Every record it rests on, by date, those without one last. */
  readonly records: readonly DescribedRecord[]
}

/** What a part of a description is about. */
type SectionId =
  'ties' | 'members' | 'children' | 'places' | 'weak-points' | 'remainders' | 'stability' | 'chance' | 'policing' | 'verdicts' | 'recorded'

/** A part of a description: a heading, and sentences. */
interface DescribedSection {
  readonly id: SectionId
  readonly heading: string
  readonly lines: readonly string[]
}

/** A record with when it was and how it is graded. */
export interface DescribedRecord {
  readonly record: number
  /** ISO; '' where not known. */
  readonly date: string
  /** As it is written; '' where none is. */
  readonly grade: string
}

/** Describes a group: what ties it, what it would fall apart without, how sure it is, and whose definition it meets. */
export function describeGroup(file: CaseFile, mask: Mask, group: CaseGroup): GroupDescription {
  const sections: readonly DescribedSection[] = [
    { id: 'ties', heading: 'What ties its people', lines: describeTies(file, group) },
    { id: 'members', heading: 'Its members', lines: describeMembers(file, mask, group) },
    { id: 'children', heading: 'What its children have in common', lines: describeChildTies(file, mask, group) },
    { id: 'places', heading: 'Where they were', lines: describePlaces(mask, group) },
    { id: 'weak-points', heading: 'What it would fall apart without', lines: describeWeakPoints(file, mask, group) },
    { id: 'remainders', heading: 'What is left in a stricter look', lines: describeRemainders(group) },
    { id: 'stability', heading: 'How stable it is', lines: describeStability(group, resamplingsOf(file)) },
    { id: 'chance', heading: 'Whether it could be chance', lines: describeChance(group) },
    { id: 'policing', heading: 'How much is recorded where it is', lines: describePolicing(group) },
    { id: 'verdicts', heading: 'Whose definition it meets', lines: describeVerdicts(file, mask, group) },
    { id: 'recorded', heading: 'Whether it is known as a group', lines: [group.recorded.statement] },
  ]
  return { headline: sayHeadline(group), sections: sections.filter(({ lines }) => lines.length > 0), records: listRecords(group) }
}

function sayHeadline(group: CaseGroup): string {
  const members = group.people.filter(({ isMember }) => isMember).length
  const harmed =
    group.victims === 0
      ? 'no victim is recorded'
      : `${sayCount(group.victims, 'victim')} ${group.victims === 1 ? 'is' : 'are'} recorded, ${sayChildren(group)}`
  const both = group.people.filter(({ isMember, category }) => isMember && category === 'both').length
  const counted =
    both === 0 ? '' : ` ${both === 1 ? '1 of those tied is a victim as well' : `${String(both)} of those tied are victims as well`}.`
  const period = group.firstDate === '' ? '' : ` What they record is dated ${sayDate(group.firstDate)} to ${sayDate(group.lastDate)}.`
  return `A lead, not a finding: ${sayCount(members, 'person is', 'people are')} tied in the records, and ${harmed}.${counted}${period} A tie in the records is not guilt.`
}

function sayChildren({ children, possibleChildren }: CaseGroup): string {
  if (children === possibleChildren) return children === 0 ? 'no child among them' : `${sayCount(children, 'child', 'children')} among them`
  const open = `${String(possibleChildren - children)}${children === 0 ? ' of whom' : ' more'} may have been ${possibleChildren - children === 1 ? 'a child' : 'children'}`
  return children === 0 ? open : `${sayCount(children, 'child', 'children')} among them and ${open}`
}

function listRecords({ evidence, explanation: { dates, grades } }: CaseGroup): readonly DescribedRecord[] {
  const orderOf = (date: string): string => (date === '' ? '~' : date)
  return evidence
    .map((record, i) => ({ record, date: dates[i] ?? '', grade: grades[i] ?? '' }))
    .sort((a, b) => (orderOf(a.date) < orderOf(b.date) ? -1 : orderOf(a.date) > orderOf(b.date) ? 1 : a.record - b.record))
}
