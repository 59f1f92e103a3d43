import { switchLayer } from '../state/actions.ts'
import { deriveFocus } from '../state/derive-focus.ts'
import type { Store } from '../state/store.ts'
import { selectionOf, type Layer, type ViewState } from '../state/view-state.ts'
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
    groupMarks(store),
  )
}

/** What is drawn about the marks of a group that is dwelt on; hidden where none is. */
function groupMarks(store: Store<ViewState>): HTMLElement {
  const marks: readonly (readonly [string, string])[] = [
    ['M2 5V2h3M11 2h3v3M14 11v3h-3M5 14H2v-3', 'Corners: the group falls apart without it'],
    ['M2 8a6 6 0 0 0 12 0', 'Arc: a likely member'],
    ['M8 2a6 6 0 1 1-.01 0', 'Dashed ring: a fringe member'],
  ]
  const items = marks.map(([d, words], i) =>
    element(
      'li',
      {},
      svgElement(
        'svg',
        { viewBox: '0 0 16 16', class: 'mark', 'aria-hidden': 'true', focusable: 'false' },
        svgElement('path', { d, class: i === 2 ? 'about-mark is-dashed' : 'about-mark' }),
      ),
      words,
    ),
  )
  const list = element('ul', { class: 'legend-marks legend-group', hidden: true, 'data-testid': 'legend-group' }, ...items)
  store.watch(selectionOf, () => {
    const focus = deriveFocus(store.get())
    const memberships = [...(focus?.unsure.values() ?? [])]
    const isShown = [(focus?.weakPoints.size ?? 0) > 0, memberships.includes('likely'), memberships.includes('fringe')]
    items.forEach((item, i) => {
      item.hidden = isShown[i] !== true
    })
    list.hidden = !isShown.includes(true)
  })
  return list
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
