import type { Store } from '../state/store.ts'
import { selectionOf, type ViewState } from '../state/view-state.ts'
import { element } from './element.ts'
import { sayEntity } from './entity-details.ts'
import { sayGroup } from './group-details.ts'

/** Says aloud, to those who listen instead of look, what has been selected. */
export function announcer(store: Store<ViewState>): HTMLElement {
  const region = element('div', { class: 'unseen', 'aria-live': 'polite', 'data-testid': 'announcer' })
  store.watch(selectionOf, () => {
    region.textContent = saySelection(store)
  })
  return region
}

function saySelection(store: Store<ViewState>): string {
  const state = store.get()
  const { opened } = state
  const selection = selectionOf(state)
  if (opened === undefined) return ''
  if (selection.kind === 'entity') return sayEntity({ store, opened }, selection.entity)
  if (selection.kind === 'about') return 'Nothing selected: the case as a whole is shown.'
  const group = opened.file.groups[selection.group]
  return group === undefined ? '' : sayGroup(selection.group, group)
}
