import type { TieView } from '../state/derive-group.ts'
import { nameReason, readableDate } from '../state/words.ts'
import { element } from './element.ts'
import { entityLink } from './entity-link.ts'
import { evidenceFold } from './evidence.ts'
import { longList } from './long-list.ts'
import type { PanelContext } from './panel-context.ts'

/** Ties as a table: who with whom, why, how strongly, resting on what. For one person, only the other end is named. */
export function tiesTable(context: PanelContext, ties: readonly TieView[], person?: number): HTMLElement {
  const body = element('tbody')
  const table = element(
    'table',
    { class: 'list ties', 'data-testid': 'ties' },
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        element('th', { scope: 'col' }, person === undefined ? 'Between' : 'With'),
        element(
          'th',
          {
            scope: 'col',
            class: 'number',
            title: 'Sum of 1/(k−1) over the events or victims shared by k people; for associations, how many are recorded',
          },
          'Weight',
        ),
      ),
    ),
    body,
  )
  return longList(body, ties, (tie) => tieRow(context, tie, person), table)
}

function tieRow(context: PanelContext, tie: TieView, person: number | undefined): HTMLElement {
  const ends = person === undefined ? [tie.a, tie.b] : [tie.a === person ? tie.b : tie.a]
  return element(
    'tr',
    {},
    element(
      'td',
      {},
      element('div', { class: 'ends' }, ...ends.map((end) => entityLink(context, end))),
      element('div', { class: 'why' }, element('span', { class: 'reason' }, nameReason(tie.reason)), ...throughLinks(context, tie)),
      evidenceFold(context, tie.evidence),
    ),
    element('td', { class: 'number' }, tie.weight.toFixed(2)),
  )
}

const THROUGH_SHOWN = 6

function throughLinks(context: PanelContext, tie: TieView): readonly HTMLElement[] {
  const links = tie.through.slice(0, THROUGH_SHOWN).map((entity) => {
    const date = readableDate(context.opened.file.entities[entity]?.date)
    return element('span', { class: 'through' }, entityLink(context, entity), date !== '' && element('span', {}, date))
  })
  const rest = tie.through.length - links.length
  return rest > 0 ? [...links, element('span', { class: 'quiet' }, `and ${String(rest)} more`)] : links
}
