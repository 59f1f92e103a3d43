import type { CaseEntity } from '@weft/core/case-file'
import { deriveEdges, type EdgeSection, type EdgeView } from '../state/derive-entity.ts'
import { deriveTies } from '../state/derive-group.ts'
import { capitalise, nameCategory, nameKind, readableDate, shapeOf } from '../state/words.ts'
import { element, type Child } from './element.ts'
import { entityLink, keyBeside } from './entity-link.ts'
import { evidenceFold, evidenceList } from './evidence.ts'
import { groupLink } from './group-link.ts'
import { identitySections } from './identity.ts'
import { longList } from './long-list.ts'
import { markIcon } from './mark-icon.ts'
import { measuresSection } from './measures.ts'
import type { PanelContext } from './panel-context.ts'
import { section } from './section.ts'
import { tiesTable } from './ties-table.ts'

/** A person, event, place, object or report: what it is, its groups, what it is joined to, and its records. */
export function entityDetails(context: PanelContext, number: number): HTMLElement {
  const { opened } = context
  const entity = opened.file.entities[number]
  if (entity === undefined) return element('p', { class: 'quiet' }, 'This is not in the case file.')
  const ties = deriveTies(opened, opened.index.tiesOf(number))
  return element(
    'article',
    { class: 'details-body' },
    entityHead(context, number, entity),
    entity.cipher !== undefined &&
      element('p', { class: 'caution' }, 'Name withheld: a victim or a child. The cipher stands in its place wherever the name is met.'),
    facts(context, number, entity),
    ...identitySections(context, number),
    ...deriveEdges(opened, number).map((part) => edgeSection(context, part, entity.date)),
    ties.length > 0 &&
      section(
        'Ties to other people',
        ties.length,
        true,
        element('p', { class: 'note' }, 'Assessments drawn from the records, never facts.'),
        tiesTable(context, ties, number),
      ),
    measuresSection(context, number),
    section(
      'Records of this ' + (entity.kind === 'location' ? 'place' : entity.kind),
      undefined,
      true,
      evidenceList(context, entity.records),
    ),
  )
}

function entityHead({ opened }: PanelContext, number: number, entity: CaseEntity): HTMLElement {
  return element(
    'header',
    { class: 'details-head' },
    element('div', { class: 'details-title' }, markIcon(shapeOf(entity), entity.child === true), element('h2', {}, opened.nameOf(number))),
    element('p', { class: 'details-id' }, entity.id),
  )
}

function facts(context: PanelContext, number: number, entity: CaseEntity): HTMLElement {
  const { opened } = context
  const groups = opened.index.groupsOf(number)
  const rows: readonly (readonly [string, Child[]])[] = [
    ['Kind', [capitalise(nameKind(entity))]],
    ['Recorded as', [entity.kind === 'person' && capitalise(nameCategory(entity))]],
    ['Date', [readableDate(entity.date)]],
    ['Groups', groups.length === 0 ? [entity.kind === 'person' && 'In no group'] : groups.map((group) => groupLink(context, group))],
    ['Picture', [!opened.index.isDrawn(number) && 'Not drawn: only groups and people with ties have a place in the network']],
    ['Note', [entity.undefinedInData === true && entity.kind !== 'person' && 'Named by a record, described by none']],
  ]
  const shown = rows.map(
    ([name, values]) => [name, values.filter((value) => value !== false && value !== '' && value !== undefined)] as const,
  )
  return element(
    'dl',
    { class: 'facts' },
    ...shown
      .filter(([, values]) => values.length > 0)
      .map(([name, values]) => element('div', {}, element('dt', {}, name), element('dd', {}, ...values))),
  )
}

function edgeSection(context: PanelContext, part: EdgeSection, known: string | undefined): HTMLElement {
  const list = longList(element('ul', { class: 'things' }), part.edges, (edge) => edgeItem(context, edge, known))
  return section(part.heading, part.edges.length, true, list)
}

function edgeItem(context: PanelContext, edge: EdgeView, known: string | undefined): HTMLElement {
  const date = edge.date === known ? '' : readableDate(edge.date)
  return element(
    'li',
    { class: edge.isRuledOut ? 'thing is-ruled-out' : 'thing' },
    entityLink(context, edge.other),
    element('span', { class: 'meta' }, [keyBeside(context, edge.other), date].filter((word) => word !== '').join(' · ')),
    evidenceFold(context, edge.evidence, edge.isRuledOut ? `${edge.type}, ruled out` : edge.type),
  )
}

/** How an entity is said aloud when it is chosen. */
export function sayEntity({ opened }: PanelContext, number: number): string {
  const entity = opened.file.entities[number]
  if (entity === undefined) return ''
  return `${opened.nameOf(number)} selected: ${entity.kind === 'person' ? nameCategory(entity) : nameKind(entity)}.`
}
