import { deriveMeasures, type MeasureView } from '../state/derive-measures.ts'
import { element } from './element.ts'
import type { PanelContext } from './panel-context.ts'
import { section } from './section.ts'

/** Where a member of a group stands among all tied people; nothing for anyone else. */
export function measuresSection(context: PanelContext, entity: number): HTMLElement | false {
  const measures = deriveMeasures(context.opened, entity)
  if (measures.length === 0) return false
  const heads = ['Measure', 'Value', 'Rank (span)']
  return section(
    'Where they stand in the records',
    undefined,
    false,
    element('p', { class: 'note' }, 'About a place in the records, among all tied people; of the person it says nothing.'),
    element(
      'table',
      { class: 'list measures', 'data-testid': 'measures-of' },
      element(
        'thead',
        {},
        element('tr', {}, ...heads.map((name, i) => element('th', { scope: 'col', class: i > 0 ? 'number' : undefined }, name))),
      ),
      element('tbody', {}, ...measures.map(measureRow)),
    ),
  )
}

function measureRow({ name, says, value, rank }: MeasureView): HTMLElement {
  return element(
    'tr',
    {},
    element('th', { scope: 'row' }, name, element('div', { class: 'note' }, says)),
    element('td', { class: 'number' }, value),
    element('td', { class: 'number' }, rank),
  )
}
