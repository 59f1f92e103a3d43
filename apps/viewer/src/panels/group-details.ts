import { describeGroup, type CaseGroup } from '@weft/core/case-file'
import { countChildren, countPeople, nameGroup, orderByDate } from '../state/derive-group.ts'
import { deriveDatedRows } from '../state/derive-rows.ts'
import { sayRecorded } from '../state/group-words.ts'
import { capitalise, countOf, groupDigits, readableDate, readablePeriod, spellOut } from '../state/words.ts'
import { element } from './element.ts'
import { entityLink, keyBeside } from './entity-link.ts'
import { datedEvidenceList } from './evidence.ts'
import { peopleTable } from './group-people.ts'
import { describedSections } from './group-sections.ts'
import { longList } from './long-list.ts'
import type { PanelContext } from './panel-context.ts'
import { lazySection, section } from './section.ts'

/**
 * A group: its people, what is said of it, its events and places, and every record it rests on.
 *
 * @param asked the definition that is to stand unfolded; '' for none
 */
export function groupDetails(context: PanelContext, number: number, asked: string): HTMLElement {
  const { file, mask } = context.opened
  const group = file.groups[number]
  if (group === undefined) return element('p', { class: 'quiet' }, 'This group is not in the case file.')
  const description = describeGroup(file, mask, group)
  const rows = deriveDatedRows(file, description.records)
  return element(
    'article',
    { class: 'details-body' },
    groupHead(number, group),
    element('p', { class: 'caution', 'data-testid': 'headline' }, description.headline),
    tally(group),
    section('People', group.people.length, true, element('p', { class: 'note' }, describePeople(group)), peopleTable(context, group)),
    ...describedSections(context, group, description, asked),
    things(context, 'Events', group.events, true),
    things(context, 'Places', group.locations, true),
    things(context, 'Objects', group.objects, false),
    things(context, 'Reports', group.reports, false),
    lazySection('Evidence: source rows by date', rows.length, () => datedEvidenceList(context, rows)),
  )
}

function groupHead(number: number, group: CaseGroup): HTMLElement {
  return element(
    'header',
    { class: 'details-head' },
    element(
      'div',
      { class: 'details-title group-title' },
      element('h2', {}, nameGroup(number)),
      element('span', { class: 'badge' }, 'Lead'),
      element(
        'span',
        { class: group.recorded.verdict === 'not recorded' ? 'badge badge-strong' : 'badge badge-quiet' },
        sayRecorded(group),
      ),
    ),
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

function describePeople(group: CaseGroup): string {
  const members = group.people.filter((person) => person.isMember).length
  const others = group.people.length - members
  const joined = `${countOf(members, 'person is', 'people are')} held together by ties`
  return others === 0
    ? `${joined}.`
    : `${joined}; ${countOf(others, 'is', 'are')} here as ${others === 1 ? 'a victim' : 'victims'} in its events.`
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
