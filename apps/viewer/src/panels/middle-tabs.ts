import { showMiddle } from '../state/actions.ts'
import type { Store } from '../state/store.ts'
import type { MiddleView, ViewState } from '../state/view-state.ts'
import { element } from './element.ts'

const TABS: readonly { readonly view: MiddleView; readonly name: string }[] = [
  { view: 'network', name: 'Network' },
  { view: 'definitions', name: 'Definitions' },
]

/** The id of the panel that a tab shows. */
export function panelId(view: MiddleView): string {
  return `panel-${view}`
}

/** The tabs above the middle of the page. */
export function middleTabs(store: Store<ViewState>): HTMLElement {
  const tabs = TABS.map(({ view, name }) =>
    element(
      'button',
      {
        type: 'button',
        role: 'tab',
        class: 'tab',
        id: `tab-${view}`,
        'aria-controls': panelId(view),
        'data-testid': `tab-${view}`,
        onclick: () => {
          store.dispatch(showMiddle(view))
        },
      },
      name,
    ),
  )
  const list = element('div', { class: 'tabs', role: 'tablist', 'aria-label': 'In the middle' }, ...tabs)
  list.addEventListener('keydown', (event) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (step === 0 || event.altKey) return
    event.preventDefault()
    const at = TABS.findIndex(({ view }) => view === store.get().middle)
    const next = (at + step + TABS.length) % TABS.length
    store.dispatch(showMiddle(TABS[next]?.view ?? 'network'))
    tabs[next]?.focus()
  })
  store.watch(
    (state) => state.middle,
    (middle) => {
      TABS.forEach(({ view }, i) => {
        tabs[i]?.setAttribute('aria-selected', String(view === middle))
        tabs[i]?.setAttribute('tabindex', view === middle ? '0' : '-1')
      })
    },
  )
  return list
}
