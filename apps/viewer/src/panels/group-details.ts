import type { CaseGroup, CaseGroupMember } from '@weft/core/case-file'
import {
  countChildren,
  countPeople,
  countReasons,
  derivePeople,
  deriveTies,
  nameGroup,
  orderByDate,
  type PeopleSection,
  type TieView,
} from '../state/derive-group.ts'
import { deriveRows } from '../state/derive-rows.ts'
import { capitalise, countOf, groupDigits, nameCategory, nameReason, readableDate, readablePeriod, spellOut } from '../state/words.ts'
import { element } from './element.ts'
import { entityLink, keyBeside } from './entity-link.ts'
import { evidenceList } from './evidence.ts'
import { longList } from './long-list.ts'
import type { PanelContext } from './panel-context.ts'
import { lazySection, section } from './section.ts'
import { tiesTable } from './ties-table.ts'

/** A group: its people, what ties them, its events and places, and every record it rests on. */
export function groupDetails(context: PanelContext, number: number): HTMLElement {
  const { file } = context.opened
  const group = file.groups[number]
  if (group === undefined) return element('p', { class: 'quiet' }, 'This group is not in the case file.')
  const ties = deriveTies(context.opened, group.ties)
  return element(
    'article',
    { class: 'details-body' },
    groupHead(number, group),
    element('p', { class: 'caution' }, 'A lead drawn from the records, not a finding: no person has decided yet whether this is a group.'),
    tally(group),
    section('People', group.people.length, true, element('p', { class: 'note' }, describeMembers(group)), peopleTable(context, group)),
    section('Ties between them', ties.length, true, element('p', { class: 'note' }, describeTies(ties)), tiesTable(context, ties)),
    things(context, 'Events', group.events, true),
    things(context, 'Places', group.locations, true),
    things(context, 'Objects', group.objects, false),
    things(context, 'Reports', group.reports, false),
    lazySection('Evidence: source rows', deriveRows(file, group.evidence).length, () => evidenceList(context, group.evidence)),
  )
}

function groupHead(number: number, group: CaseGroup): HTMLElement {
  return element(
    'header',
    { class: 'details-head' },
    element('div', { class: 'details-title' }, element('h2', {}, nameGroup(number)), element('span', { class: 'badge' }, 'Lead')),
    element('p', { class: 'details-id' }, group.id),
  )
}

function tally(group: CaseGroup): HTMLElement {
  const figures: readonly (readonly [string, string])[] = [
    ['People', groupDigits(group.people.length)],
    [
      'Children',
      countChildren(group)
        .replace(/ child.*/, '')
        .replace(' to ', '–'),
    ],
    ['Victims', groupDigits(group.victims)],
    ['Suspects', groupDigits(group.offenders)],
    ['Events', groupDigits(group.events.length)],
    ['Places', groupDigits(group.locations.length)],
  ]
  const period = readablePeriod(group.firstDate, group.lastDate)
  return element(
    'div',
    { class: 'tally' },
    element('dl', {}, ...figures.map(([name, figure]) => element('div', {}, element('dt', {}, name), element('dd', {}, figure)))),
    element('p', { class: 'note' }, period === '' ? 'None of its events is dated.' : `Events: ${period}. ${describeChildren(group)}`),
  )
}

function describeChildren(group: CaseGroup): string {
  const unknown = group.possibleChildren - group.children
  const known = 'Children are victims and people at risk known to have been under 18 at an event.'
  return unknown > 0 ? `${known} The age of ${countOf(unknown, 'more', 'more')} is not known.` : known
}

function describeMembers(group: CaseGroup): string {
  const members = group.people.filter((person) => person.isMember).length
  const others = group.people.length - members
  const joined = `${countOf(members, 'person is', 'people are')} held together by ties`
  return others === 0
    ? `${joined}.`
    : `${joined}; ${countOf(others, 'is', 'are')} here as ${others === 1 ? 'a victim' : 'victims'} in its events.`
}

function describeTies(ties: readonly TieView[]): string {
  if (ties.length === 0) return 'No tie joins two of these people.'
  const reasons = countReasons(ties).map(({ reason, count }) => `${nameReason(reason)} ${groupDigits(count)}`)
  return `Assessments drawn from the records, never facts. By reason: ${reasons.join(', ')}.`
}

function peopleTable(context: PanelContext, group: CaseGroup): HTMLElement {
  const sections = derivePeople(context.opened, group)
  return element(
    'table',
    { class: 'list people', 'data-testid': 'people' },
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        element('th', { scope: 'col' }, 'Person'),
        element('th', { scope: 'col' }, 'Recorded as'),
        element('th', { scope: 'col', class: 'number' }, 'Events'),
      ),
    ),
    ...sections.flatMap((part) => peopleSection(context, part)),
  )
}

function peopleSection(context: PanelContext, part: PeopleSection): readonly HTMLElement[] {
  const body = element('tbody')
  const heading = element(
    'tr',
    { class: 'part' },
    element('th', { scope: 'rowgroup', colspan: 3 }, `${part.heading} (${groupDigits(part.people.length)})`),
  )
  body.append(heading)
  const whole = longList(body, part.people, (member) => personRow(context, member))
  if (whole === body) return [body]
  const more = whole.lastElementChild
  const foot = element('tbody', {}, element('tr', {}, element('td', { colspan: 3 }, more ?? '')))
  return [body, foot]
}

function personRow(context: PanelContext, member: CaseGroupMember): HTMLElement {
  const entity = context.opened.file.entities[member.entity]
  return element(
    'tr',
    {},
    element('td', {}, entityLink(context, member.entity)),
    element('td', { class: 'category' }, entity === undefined ? '' : capitalise(nameCategory(entity, member))),
    element('td', { class: 'number' }, groupDigits(member.events.length)),
  )
}

function things(context: PanelContext, heading: string, entities: readonly number[], isOpen: boolean): HTMLElement | false {
  if (entities.length === 0) return false
  const ordered = orderByDate(context.opened, entities)
  const list = longList(element('ul', { class: 'things' }), ordered, (entity) => thingItem(context, entity))
  return section(heading, entities.length, isOpen && entities.length <= 12, list)
}

function thingItem(context: PanelContext, number: number): HTMLElement {
  const entity = context.opened.file.entities[number]
  const words = [capitalise(spellOut(entity?.type ?? '')), keyBeside(context, number), readableDate(entity?.date)].filter(
    (word) => word !== '',
  )
  return element('li', { class: 'thing' }, entityLink(context, number), element('span', { class: 'meta' }, words.join(' · ')))
}

/** How a group is said aloud when it is chosen. */
export function sayGroup(number: number, group: CaseGroup): string {
  return `${nameGroup(number)} selected, a lead: ${countPeople(group).join(', ')}.`
}
