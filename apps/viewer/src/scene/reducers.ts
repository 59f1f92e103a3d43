import type { EdgeDisplayData, NodeDisplayData } from 'sigma/types'
import type { SceneEdge, SceneNode } from './build-scene-graph.ts'
import type { Palette } from './palette.ts'
import { emphasisOf, isEdgeShown, isNodeFaint, isNodeShown, type SceneState } from './scene-state.ts'

/** How marks are cut: numbers as the mark shader reads them. */
export const MARK_FORMS: Readonly<Record<SceneNode['shape'], number>> = {
  victim: 0,
  both: 1,
  offender: 2,
  other: 3,
  event: 4,
  location: 5,
  object: 6,
  report: 7,
}

/** A mark as the mark program draws it. */
export interface MarkData extends Partial<NodeDisplayData> {
  readonly form: number
  /** The ring of a victim who is also recorded as a suspect; the gap and the dot are of the ground. */
  readonly ringColor: string
  readonly groundColor: string
  /** 1 where the mark bears the dot of a child. */
  readonly dot: number
}

/** A line as the line program draws it. */
export interface StrokeData extends Partial<EdgeDisplayData> {
  readonly offset: number
  /** Pixels drawn and pixels left out, in turn; no gap is a solid line. */
  readonly dash: number
  readonly gap: number
}

const DASHES: Readonly<Record<SceneEdge['kind'], readonly [dash: number, gap: number]>> = {
  tie: [6, 4],
  recorded: [1, 0],
  'ruled-out': [1.5, 3.5],
}

/** The one reducer of marks; it reads the state it was made with. */
export function createNodeReducer(state: SceneState): (key: string, node: SceneNode) => MarkData {
  return (_key, node) => {
    const { palette } = state
    const isFaint = isNodeFaint(state, node)
    const color = isFaint ? palette.faintMark : palette.shapes[node.shape]
    return {
      x: node.x,
      y: node.y,
      size: node.size,
      type: 'mark',
      label: null,
      hidden: !isNodeShown(state, node),
      color,
      ringColor: isFaint || node.shape !== 'both' ? color : palette.shapes.offender,
      groundColor: palette.ground,
      form: MARK_FORMS[node.shape],
      dot: node.isChild ? 1 : 0,
    }
  }
}

/** The one reducer of lines; it reads the state it was made with. */
export function createEdgeReducer(state: SceneState, nodeOf: (entity: number) => SceneNode): (key: string, edge: SceneEdge) => StrokeData {
  return (_key, edge) => {
    const [a, b] = [nodeOf(edge.a), nodeOf(edge.b)]
    const emphasis = emphasisOf(state, edge, a, b)
    const [dash, gap] = DASHES[edge.kind]
    return {
      type: 'stroke',
      hidden: !isEdgeShown(state, edge, a, b),
      color:
        emphasis === 'quiet' ? state.palette.quietLine : emphasis === 'strong' ? state.palette.ink : colourOf(state.palette, edge.kind),
      size: edge.size,
      offset: edge.offset,
      dash,
      gap,
    }
  }
}

function colourOf(palette: Palette, kind: SceneEdge['kind']): string {
  return kind === 'tie' ? palette.tie : kind === 'recorded' ? palette.recorded : palette.ruledOut
}
