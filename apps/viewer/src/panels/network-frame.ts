import { moveCamera } from '../state/actions.ts'
import type { Store } from '../state/store.ts'
import type { CameraMove, ViewState } from '../state/view-state.ts'
import { definitionsView } from './definitions-view.ts'
import { element } from './element.ts'
import { legend } from './legend.ts'
import { middleTabs, panelId } from './middle-tabs.ts'

/** The middle of the page: the picture with its buttons and its legend, and the table of definitions, by turns. */
export interface NetworkFrame {
  readonly frame: HTMLElement
  /** Where the picture goes. */
  readonly stage: HTMLElement
  /** Says in a sentence why there is no picture; '' takes that away. */
  readonly tellTrouble: (sentence: string) => void
}

const KEYS: Readonly<Record<string, CameraMove>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}

/** Makes the frame; the picture itself is drawn by the scene. */
export function networkFrame(store: Store<ViewState>): NetworkFrame {
  const stage = element('div', {
    class: 'stage',
    tabindex: 0,
    role: 'img',
    'aria-label': 'The network of people and their ties. The details panel holds the same as tables. Arrow keys move the picture.',
    'data-testid': 'network',
  })
  stage.addEventListener('keydown', (event) => {
    const move = KEYS[event.key]
    if (move === undefined || event.altKey) return
    event.preventDefault()
    store.dispatch(moveCamera(move))
  })
  const trouble = element('p', { class: 'trouble', role: 'alert', hidden: true })
  const buttons = element(
    'div',
    { class: 'stage-buttons', role: 'group', 'aria-label': 'Camera' },
    cameraButton(store, 'in', '+', 'Zoom in'),
    cameraButton(store, 'out', '−', 'Zoom out'),
    cameraButton(store, 'fit', '⤢', 'Show all'),
  )
  const network = element(
    'div',
    { class: 'network-panel', role: 'tabpanel', id: panelId('network'), 'aria-labelledby': 'tab-network' },
    element('div', { class: 'stage-frame' }, stage, buttons, trouble),
    legend(store),
  )
  const definitions = element(
    'div',
    { class: 'definitions-panel', role: 'tabpanel', id: panelId('definitions'), 'aria-labelledby': 'tab-definitions' },
    definitionsView(store),
  )
  store.watch(
    (state) => state.middle,
    (middle) => {
      // the picture keeps its room, so that it need not be drawn anew
      network.classList.toggle('is-away', middle !== 'network')
      definitions.hidden = middle !== 'definitions'
    },
  )
  return {
    frame: element('main', { class: 'network', 'aria-label': 'Network and definitions' }, middleTabs(store), network, definitions),
    stage,
    tellTrouble: (sentence) => {
      trouble.textContent = sentence
      trouble.hidden = sentence === ''
    },
  }
}

function cameraButton(store: Store<ViewState>, move: CameraMove, sign: string, name: string): HTMLElement {
  const onclick = (): void => {
    store.dispatch(moveCamera(move))
  }
  return element('button', { type: 'button', class: 'icon-button', 'aria-label': name, title: name, onclick }, sign)
}
