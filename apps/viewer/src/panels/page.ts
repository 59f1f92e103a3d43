import type { Store } from '../state/store.ts'
import { selectionOf, type ViewState } from '../state/view-state.ts'
import { announcer } from './announcer.ts'
import { caseHeader } from './case-header.ts'
import { detailsPanel } from './details.ts'
import { element } from './element.ts'
import { groupList } from './group-list.ts'
import { listenToKeys } from './keyboard.ts'
import { markingBanner } from './marking-banner.ts'
import { networkFrame, type NetworkFrame } from './network-frame.ts'
import { acceptDrops, fileButton, openScreen } from './open-screen.ts'
import { problemBar } from './problem-bar.ts'
import { searchBox } from './search-box.ts'

/** Builds the whole page into `root`; returns the frame in which the picture is to be drawn. */
export function buildPage(root: HTMLElement, store: Store<ViewState>, onFile: (file: File) => void): NetworkFrame {
  const network = networkFrame(store)
  const search = searchBox(store)
  const caseView = element(
    'div',
    { class: 'case' },
    caseHeader(store, fileButton('Open another case', 'plain-button', onFile)),
    element(
      'div',
      { class: 'columns' },
      element('nav', { class: 'side', 'aria-label': 'Find' }, search, groupList(store)),
      network.frame,
      detailsPanel(store),
    ),
  )
  const start = openScreen(store, onFile)
  store.watch(
    (state) => state.opened,
    (opened) => {
      caseView.hidden = opened === undefined
      start.hidden = opened !== undefined
    },
  )
  root.replaceChildren(markingBanner(store, 'top'), problemBar(store), start, caseView, markingBanner(store, 'bottom'), announcer(store))
  acceptDrops(document.body, onFile)
  listenToKeys(store, () => search.querySelector('input')?.focus())
  publishState(root, store)
  return network
}

/** Tells tests, on the root element, what is open and selected. */
function publishState(root: HTMLElement, store: Store<ViewState>): void {
  store.watch(pageState, (state) => {
    root.dataset.state = state
  })
  store.watch(selectedId, (id) => {
    root.dataset.selected = id
  })
}

function pageState(state: ViewState): string {
  if (state.problem !== '') return 'error'
  return state.opened !== undefined ? 'open' : state.isOpening ? 'opening' : 'empty'
}

function selectedId(state: ViewState): string {
  const selection = selectionOf(state)
  if (selection.kind === 'group') return state.opened?.file.groups[selection.group]?.id ?? ''
  return selection.kind === 'entity' ? (state.opened?.file.entities[selection.entity]?.id ?? '') : ''
}
