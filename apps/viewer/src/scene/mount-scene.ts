import { deriveFocus } from '../state/derive-focus.ts'
import { clearSelection, select } from '../state/actions.ts'
import type { OpenedCase } from '../state/opened-case.ts'
import type { Store } from '../state/store.ts'
import { selectionOf, type ViewState } from '../state/view-state.ts'
import { DARK_PALETTE, LIGHT_PALETTE, type Palette } from './palette.ts'
import { Scene } from './scene.ts'

/** Where the picture goes, and what it tells the page. */
export interface SceneMount {
  readonly container: HTMLElement
  readonly onDrawn: (nodes: number, edges: number) => void
  /** Why there is no picture, '' where there is one. */
  readonly onTrouble: (sentence: string) => void
  readonly onPalette: (palette: Palette) => void
}

const NO_WEBGL = 'This browser cannot draw the network (it has no WebGL). The lists and tables hold all of it as text.'
const LOST = 'The graphics card took the picture away. The lists and tables hold all of it as text; reload the page to draw it again.'

/** Draws the case that is open, and follows what is chosen. */
export function mountScene(store: Store<ViewState>, mount: SceneMount): void {
  const dark = window.matchMedia('(prefers-color-scheme: dark)')
  const palette = (): Palette => (dark.matches ? DARK_PALETTE : LIGHT_PALETTE)
  let scene: Scene | undefined
  let isDwelling = false
  mount.onPalette(palette())
  store.watch(
    (state) => state.opened,
    (opened) => {
      scene?.kill()
      scene = opened === undefined ? undefined : startScene(store, mount, opened, palette())
    },
  )
  store.watch(selectionOf, () => {
    const focus = deriveFocus(store.get())
    if (focus !== undefined || isDwelling) scene?.dwellOn(focus)
    isDwelling = focus !== undefined
  })
  store.watch(
    (state) => state.layers,
    (layers) => scene?.showLayers(layers),
  )
  store.watch(
    (state) => state.camera,
    ({ move, turn }) => {
      if (turn > 0) scene?.move(move)
    },
  )
  dark.addEventListener('change', () => {
    mount.onPalette(palette())
    scene?.paint(palette())
  })
}

function startScene(store: Store<ViewState>, mount: SceneMount, opened: OpenedCase, palette: Palette): Scene | undefined {
  mount.container.replaceChildren()
  if (!hasWebGl()) {
    mount.onDrawn(0, 0)
    mount.onTrouble(NO_WEBGL)
    return undefined
  }
  mount.onTrouble('')
  return new Scene(mount.container, opened, palette, store.get().layers, {
    onEntity: (entity) => {
      store.dispatch(select({ kind: 'entity', entity }))
    },
    onGroup: (group) => {
      store.dispatch(select({ kind: 'group', group }))
    },
    onNothing: () => {
      store.dispatch(clearSelection())
    },
    onDrawn: mount.onDrawn,
    onLost: () => {
      mount.onTrouble(LOST)
    },
  })
}

function hasWebGl(): boolean {
  const canvas = document.createElement('canvas')
  return (canvas.getContext('webgl2') ?? canvas.getContext('webgl')) !== null
}
