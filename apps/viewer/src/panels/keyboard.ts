import { clearSelection, goBack, goForward, moveCamera, searchFor } from '../state/actions.ts'
import type { Action, Store } from '../state/store.ts'
import type { ViewState } from '../state/view-state.ts'

const WITH_ALT: Readonly<Record<string, Action<ViewState>>> = { ArrowLeft: goBack(), ArrowRight: goForward() }
const ALONE: Readonly<Record<string, Action<ViewState>>> = {
  '+': moveCamera('in'),
  '=': moveCamera('in'),
  '-': moveCamera('out'),
  '0': moveCamera('fit'),
}

/** The keys that work anywhere on the page. */
export function listenToKeys(store: Store<ViewState>, focusSearch: () => void): void {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || store.get().opened === undefined) return
    const isTyping = event.target instanceof HTMLInputElement && event.target.type !== 'checkbox'
    const action = event.altKey ? WITH_ALT[event.key] : isTyping ? undefined : ALONE[event.key]
    if (action) {
      event.preventDefault()
      store.dispatch(action)
    } else if (event.key === 'Escape') {
      const hadQuery = store.get().query !== ''
      store.dispatch(hadQuery ? searchFor('') : clearSelection())
    } else if (event.key === '/' && !isTyping) {
      event.preventDefault()
      focusSearch()
    }
  })
}
