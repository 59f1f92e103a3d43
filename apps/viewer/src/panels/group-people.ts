import type { CaseGroup, CaseGroupMember } from '@weft/core/case-file'
import { derivePeople, type PeopleSection } from '../state/derive-group.ts'
import { sayMembership } from '../state/group-words.ts'
import { capitalise, groupDigits, nameCategory } from '../state/words.ts'
import { element } from './element.ts'
import { entityLink } from './entity-link.ts'
import { groupLink } from './group-link.ts'
import { longList } from './long-list.ts'
import type { PanelContext } from './panel-context.ts'
import { sureMark } from './sure-mark.ts'

/** The people of a group, children and victims first: as what they are recorded, how surely they belong to it, in how many of its events they stand. */
export function peopleTable(context: PanelContext, group: CaseGroup): HTMLElement {
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
        element('th', { scope: 'col' }, 'Recorded as; how firmly in it'),
        element('th', { scope: 'col', class: 'number' }, 'Events'),
      ),
    ),
    ...sections.flatMap((part) => peopleSection(context, group, part)),
  )
}

function peopleSection(context: PanelContext, group: CaseGroup, part: PeopleSection): readonly HTMLElement[] {
  const body = element('tbody')
  const heading = element(
    'tr',
    { class: 'part' },
    element('th', { scope: 'rowgroup', colspan: 3 }, `${part.heading} (${groupDigits(part.people.length)})`),
  )
  body.append(heading)
  const whole = longList(body, part.people, (member) => personRow(context, group, member))
  if (whole === body) return [body]
  const more = whole.lastElementChild
  const foot = element('tbody', {}, element('tr', {}, element('td', { colspan: 3 }, more ?? '')))
  return [body, foot]
}

function personRow(context: PanelContext, group: CaseGroup, member: CaseGroupMember): HTMLElement {
  const { file } = context.opened
  const entity = file.entities[member.entity]
  const words = sayMembership(file, member)
  return element(
    'tr',
    {},
    element('td', {}, entityLink(context, member.entity), alsoIn(context, group, member)),
    element(
      'td',
      { class: 'category' },
      element('div', {}, entity === undefined ? '' : capitalise(nameCategory(entity, member))),
      words !== '' && element('div', { class: 'membership' }, member.membership !== undefined && sureMark(member.membership), words),
    ),
    element('td', { class: 'number' }, groupDigits(member.events.length)),
  )
}

/** The other groups somebody stands in, and whether they stand foremost in one of those. */
function alsoIn(context: PanelContext, group: CaseGroup, member: CaseGroupMember): HTMLElement | false {
  const { file, index } = context.opened
  const others = index.groupsOf(member.entity).filter((other) => file.groups[other] !== group)
  if (others.length === 0) return false
  return element(
    'div',
    { class: 'also-in' },
    member.isShared === true ? 'Foremost in another; also in ' : 'Also in ',
    ...others.map((other) => groupLink(context, other)),
  )
}
