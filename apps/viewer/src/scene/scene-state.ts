import type { Focus } from '../state/derive-focus.ts'
import type { Layer } from '../state/view-state.ts'
import type { SceneEdge, SceneNode } from './build-scene-graph.ts'
import type { Palette } from './palette.ts'

/** What the reducers read: changed in place, so that they never need to be set anew. */
export interface SceneState {
  palette: Palette
  focus: Focus | undefined
  layers: ReadonlySet<Layer>
  /** The entity under the pointer, and its neighbours in the picture. */
  hovered: number | undefined
  hoveredNear: ReadonlySet<number>
}

/** Whether an entity is drawn: persons always, things where they are asked for or dwelt on. */
export function isNodeShown(state: SceneState, node: SceneNode): boolean {
  return node.isPerson || state.layers.has('context') || (state.focus?.entities.has(node.entity) ?? false)
}

/** Whether an entity is outside what is dwelt on, and so drawn faint. */
export function isNodeFaint(state: SceneState, node: SceneNode): boolean {
  return (
    state.focus !== undefined &&
    !state.focus.entities.has(node.entity) &&
    state.hovered !== node.entity &&
    !state.hoveredNear.has(node.entity)
  )
}

/** Whether a line is drawn: its layer is on, both its ends are drawn, and it lies within what is dwelt on or under the pointer. */
export function isEdgeShown(state: SceneState, edge: SceneEdge, a: SceneNode, b: SceneNode): boolean {
  if (!state.layers.has(edge.kind === 'tie' ? 'ties' : edge.kind)) return false
  if (!isNodeShown(state, a) || !isNodeShown(state, b)) return false
  const { focus } = state
  return focus === undefined || touches(edge, state.hovered) || (focus.entities.has(edge.a) && focus.entities.has(edge.b))
}

/** How a line stands to what is dwelt on: strong at the selected entity, quiet beside it and between groups. */
export function emphasisOf(state: SceneState, edge: SceneEdge, a: SceneNode, b: SceneNode): 'strong' | 'plain' | 'quiet' {
  const { focus } = state
  if (touches(edge, state.hovered) || touches(edge, focus?.selected)) return 'strong'
  if (focus === undefined) return a.group >= 0 && a.group === b.group ? 'plain' : 'quiet'
  return focus.selected === undefined ? 'plain' : 'quiet'
}

function touches(edge: SceneEdge, entity: number | undefined): boolean {
  return entity !== undefined && (edge.a === entity || edge.b === entity)
}
