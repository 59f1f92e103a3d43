import { goBack, goForward, select } from '../state/actions.ts'
import { deriveCrumbs, type Crumb } from '../state/derive-crumbs.ts'
import type { Store } from '../state/store.ts'
import { isSameSelection, selectionOf, type Selection, type ViewState } from '../state/view-state.ts'
import { aboutCase } from './about-case.ts'
import { element } from './element.ts'
import { entityDetails } from './entity-details.ts'
import { groupDetails } from './group-details.ts'
import type { PanelContext } from './panel-context.ts'

/** Where the page is one column, what is chosen lies below what it was chosen from. */
const ONE_COLUMN = window.matchMedia('(max-width: 700px)')

/** The right panel: whatever is selected, with the way back. */
export function detailsPanel(store: Store<ViewState>): HTMLElement {
  const back = iconButton('Back', '‹', () => {
    store.dispatch(goBack())
  })
  const forward = iconButton('Forward', '›', () => {
    store.dispatch(goForward())
  })
  const crumbs = element('ol', { class: 'crumbs', 'aria-label': 'Where you are' })
  const body = element('div', { class: 'details-scroll', tabindex: -1 })
  const panel = element(
    'aside',
    { class: 'details', 'data-testid': 'details', 'aria-label': 'Details' },
    element('div', { class: 'details-bar' }, back, forward, crumbs),
    body,
  )
  const render = (): void => {
    const state = store.get()
    const selection = selectionOf(state)
    back.disabled = state.step === 0
    forward.disabled = state.step >= state.trail.length - 1
    crumbs.replaceChildren(...deriveCrumbs(state).map((crumb) => crumbItem(store, crumb)))
    body.replaceChildren(...(state.opened === undefined ? [] : [detailsOf({ store, opened: state.opened }, selection, state.definition)]))
    body.scrollTop = 0
    body.querySelector('[data-asked]')?.scrollIntoView({ block: 'start' })
    if (selection.kind !== 'about' && ONE_COLUMN.matches) panel.scrollIntoView({ block: 'start' })
  }
  store.watch((state) => state.opened, render)
  store.watch(selectionOf, render)
  store.watch((state) => state.definition, render)
  return panel
}

function detailsOf(context: PanelContext, selection: Selection, asked: string): HTMLElement {
  if (selection.kind === 'group') return groupDetails(context, selection.group, asked)
  if (selection.kind === 'entity') return entityDetails(context, selection.entity)
  return aboutCase(context)
}

function crumbItem(store: Store<ViewState>, { name, selection }: Crumb): HTMLElement {
  if (isSameSelection(selection, selectionOf(store.get()))) return element('li', { 'aria-current': 'page' }, name)
  const onclick = (): void => {
    store.dispatch(select(selection))
  }
  return element('li', {}, element('button', { type: 'button', class: 'group-link', onclick }, name))
}

function iconButton(name: string, sign: string, onclick: () => void): HTMLButtonElement {
  return element('button', { type: 'button', class: 'icon-button', 'aria-label': name, title: name, onclick }, sign)
}
