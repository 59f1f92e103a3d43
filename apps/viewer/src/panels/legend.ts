import { switchLayer } from '../state/actions.ts'
import type { Store } from '../state/store.ts'
import type { Layer, ViewState } from '../state/view-state.ts'
import { SHAPES } from '../state/words.ts'
import { element, svgElement } from './element.ts'
import { markIcon } from './mark-icon.ts'

const LINES: readonly { readonly layer: Layer; readonly name: string; readonly line: string }[] = [
  { layer: 'ties', name: 'Tie: an assessment', line: 'tie' },
  { layer: 'recorded', name: 'Recorded link', line: 'recorded' },
  { layer: 'ruled-out', name: 'Ruled out', line: 'ruled-out' },
]

/** What marks and lines mean; the switches beside the lines show and hide them. */
export function legend(store: Store<ViewState>): HTMLElement {
  const marks = SHAPES.filter(({ shape }) => shape !== 'report').map(({ shape, name }) => element('li', {}, markIcon(shape), name))
  const child = element('li', {}, markIcon('victim', true), 'Dot: a child')
  return element(
    'section',
    { class: 'legend', 'aria-label': 'Legend', 'data-testid': 'legend' },
    element('ul', { class: 'legend-marks' }, ...marks.slice(0, 4), child, ...marks.slice(4)),
    element(
      'div',
      { class: 'legend-lines' },
      ...LINES.map(({ layer, name, line }) => layerSwitch(store, layer, name, lineIcon(line))),
      layerSwitch(store, 'context', 'Events and places of all groups'),
    ),
  )
}

function layerSwitch(store: Store<ViewState>, layer: Layer, name: string, icon?: SVGSVGElement): HTMLElement {
  const box = element('input', {
    type: 'checkbox',
    'data-layer': layer,
    onchange: () => {
      store.dispatch(switchLayer(layer))
    },
  })
  store.watch(
    (state) => state.layers,
    (layers) => {
      box.checked = layers.has(layer)
    },
  )
  return element('label', {}, box, icon, name)
}

function lineIcon(line: string): SVGSVGElement {
  return svgElement(
    'svg',
    { viewBox: '0 0 26 8', class: `line line-${line}`, 'aria-hidden': 'true', focusable: 'false' },
    svgElement('line', { x1: 1, y1: 4, x2: 25, y2: 4 }),
  )
}
