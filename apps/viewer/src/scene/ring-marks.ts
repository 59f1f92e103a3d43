import type { SceneState } from './scene-state.ts'
import type { PlacedMark } from './wanted-labels.ts'

/** Draws a ring about the selected mark and the one under the pointer. */
export function ringMarks(context: CanvasRenderingContext2D, state: SceneState, marks: readonly PlacedMark[]): void {
  for (const { node, x, y, radius } of marks) {
    if (node.entity !== state.focus?.selected && node.entity !== state.hovered) continue
    context.beginPath()
    context.arc(x, y, radius * 1.3 + 3.5, 0, 2 * Math.PI)
    context.lineWidth = 2
    context.strokeStyle = state.palette.ink
    context.stroke()
  }
}
