import type { Store } from '../state/store.ts'
import type { ViewState } from '../state/view-state.ts'
import { element } from './element.ts'

/** The protective marking of the case, at the head and the foot of the page. */
export function markingBanner(store: Store<ViewState>, place: 'top' | 'bottom'): HTMLElement {
  const banner = element('div', {
    class: `marking marking-${place}`,
    role: 'note',
    'aria-label': 'Protective marking',
    'data-testid': `marking-${place}`,
  })
  store.watch(
    (state) => state.opened?.file.marking,
    (marking) => {
      banner.textContent = marking === undefined || marking === '' ? 'No case open' : marking
      banner.classList.toggle('is-empty', marking === undefined)
    },
  )
  return banner
}
