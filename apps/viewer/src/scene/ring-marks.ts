import type { SceneState } from './scene-state.ts'
import type { PlacedMark } from './wanted-labels.ts'

/** Draws a ring about the selected mark and the one under the pointer, and about the marks of a group what can be doubted of them. */
export function ringMarks(context: CanvasRenderingContext2D, state: SceneState, marks: readonly PlacedMark[]): void {
  const { focus, palette } = state
  for (const mark of marks) {
    const { entity } = mark.node
    const reach = mark.radius * 1.3
    context.strokeStyle = palette.ink
    context.lineWidth = 1.4
    const membership = focus?.unsure.get(entity)
    if (membership === 'likely') strokeArc(context, mark, reach + 1.5, [0, Math.PI])
    if (membership === 'fringe') strokeDashed(context, mark, reach + 1.5)
    if (focus?.weakPoints.has(entity) === true) strokeCorners(context, mark, reach + 4.5)
    if (entity !== focus?.selected && entity !== state.hovered) continue
    context.lineWidth = 2
    strokeArc(context, mark, reach + 3.5, [0, 2 * Math.PI])
  }
}

function strokeArc(context: CanvasRenderingContext2D, { x, y }: PlacedMark, radius: number, [from, to]: readonly [number, number]): void {
  context.beginPath()
  context.arc(x, y, radius, from, to)
  context.stroke()
}

function strokeDashed(context: CanvasRenderingContext2D, mark: PlacedMark, radius: number): void {
  context.setLineDash([3, 2.5])
  strokeArc(context, mark, radius, [0, 2 * Math.PI])
  context.setLineDash([])
}

/** Strokes the four corners of a square about a mark. */
function strokeCorners(context: CanvasRenderingContext2D, { x, y }: PlacedMark, reach: number): void {
  const length = reach * 0.45
  context.beginPath()
  for (const [right, down] of [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ] as const) {
    context.moveTo(x + right * reach, y + down * (reach - length))
    context.lineTo(x + right * reach, y + down * reach)
    context.lineTo(x + right * (reach - length), y + down * reach)
  }
  context.stroke()
}
