import { signed } from '@weft/core/case-file'
import { deriveIdentity, type PairView } from '../state/derive-identity.ts'
import { element } from './element.ts'
import { entityLink } from './entity-link.ts'
import { longList } from './long-list.ts'
import type { PanelContext } from './panel-context.ts'
import { section } from './section.ts'

/** Which ids an entity stands for and why, and with whom it may be one; nothing where there is nothing to say. */
export function identitySections(context: PanelContext, number: number): readonly HTMLElement[] {
  const view = deriveIdentity(context.opened, number)
  if (view === undefined) return []
  const { keys, links, judged, review } = view
  const held =
    keys.length > 1 &&
    section(
      'Ids held to be one',
      keys.length,
      true,
      element(
        'p',
        { class: 'note' },
        'An assessment by the weight of what is recorded, never a fact: a judgement of "different" undoes it.',
      ),
      element('p', { class: 'keys', 'data-testid': 'keys' }, keys.join(', ')),
      ...judged.map(({ left, right }) => element('p', { class: 'note' }, `A person holds ${left} and ${right} to be one.`)),
      longList(element('ul', { class: 'things', 'data-testid': 'links' }), links, (pair) => pairItem(context, pair)),
    )
  const waiting =
    review.length > 0 &&
    section(
      'May be the same',
      review.length,
      true,
      element('p', { class: 'note' }, 'Not held to be one until a person decides.'),
      longList(element('ul', { class: 'things', 'data-testid': 'review' }), review, (pair) => pairItem(context, pair)),
    )
  return [held, waiting].filter((part) => part !== false)
}

function pairItem(context: PanelContext, pair: PairView): HTMLElement {
  const { left, right, other, chance, effect } = pair
  return element(
    'li',
    { class: 'thing' },
    other !== undefined && entityLink(context, other),
    element(
      'span',
      { class: 'pair-ids' },
      [`${left} and ${right}`, `${chance} that they are one`, effect].filter((word) => word !== '').join(' · '),
    ),
    element('details', { class: 'fold' }, element('summary', {}, 'Why'), waterfall(pair)),
  )
}

/** A match weight step by step, each with a bar to the right for what speaks for one, to the left for what speaks against. */
function waterfall({ steps }: PairView): HTMLElement {
  const most = Math.max(...steps.map(({ weight }) => Math.abs(weight)), 1)
  return element(
    'table',
    { class: 'list waterfall' },
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        element('th', { scope: 'col' }, 'Step'),
        element('th', { scope: 'col', class: 'number', title: 'Each bit doubles the odds that they are one' }, 'Bits'),
        element('th', { scope: 'col', class: 'number' }, 'Sum'),
        element('td', {}),
      ),
    ),
    element('tbody', {}, ...steps.map((step) => stepRow(step, most))),
  )
}

function stepRow({ words, weight, sum, isDetail }: PairView['steps'][number], most: number): HTMLElement {
  const bar = element('span', { class: weight < 0 ? 'bar is-against' : 'bar is-for' })
  bar.style.width = `${String(Math.round((Math.abs(weight) / most) * 50))}%`
  return element(
    'tr',
    { class: isDetail ? 'is-detail' : '' },
    element('td', {}, words),
    element('td', { class: 'number' }, signed(weight)),
    element('td', { class: 'number' }, signed(sum)),
    element('td', { class: 'bars', 'aria-hidden': 'true' }, bar),
  )
}
