import { dismissProblem } from '../state/actions.ts'
import type { Store } from '../state/store.ts'
import type { ViewState } from '../state/view-state.ts'
import { element } from './element.ts'

/** Says in one sentence why a file could not be opened. */
export function problemBar(store: Store<ViewState>): HTMLElement {
  const sentence = element('p', { role: 'alert', 'data-testid': 'problem' })
  const onclick = (): void => {
    store.dispatch(dismissProblem())
  }
  const bar = element(
    'div',
    { class: 'problem', hidden: true },
    sentence,
    element('button', { type: 'button', class: 'plain-button', onclick }, 'Dismiss'),
  )
  store.watch(
    (state) => state.problem,
    (problem) => {
      sentence.textContent = problem
      bar.hidden = problem === ''
    },
  )
  return bar
}
