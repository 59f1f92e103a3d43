import { openCaseBeside, openChosenFile } from './open-case-file.ts'
import { buildPage } from './panels/page.ts'
import { mountScene } from './scene/mount-scene.ts'
import type { Palette } from './scene/palette.ts'
import { createStore } from './state/store.ts'
import { INITIAL_STATE } from './state/view-state.ts'

const root = document.getElementById('root') ?? document.body
const store = createStore(INITIAL_STATE)
const network = buildPage(root, store, (file) => void openChosenFile(store, file))

mountScene(store, {
  container: network.stage,
  onDrawn: (nodes, edges) => {
    root.dataset.nodes = String(nodes)
    root.dataset.edges = String(edges)
  },
  onTrouble: network.tellTrouble,
  onPalette: lendColours,
})

void openCaseBeside(store)

/** Lends the colours of the picture to the marks beside names. */
function lendColours(palette: Palette): void {
  const { style } = document.documentElement
  for (const [shape, colour] of Object.entries(palette.shapes)) style.setProperty(`--mark-${shape}`, colour)
  palette.groups.forEach((colour, i) => {
    style.setProperty(`--group-${String(i)}`, colour)
  })
  style.setProperty('--line-tie', palette.tie)
  style.setProperty('--line-recorded', palette.recorded)
  style.setProperty('--line-ruled-out', palette.ruledOut)
  style.setProperty('--stage', palette.ground)
}
