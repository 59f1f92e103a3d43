import { nameGroup } from '../state/derive-group.ts'
import type { SceneNode } from './build-scene-graph.ts'
import { middleOf, type Neighbourhood } from './neighbourhoods.ts'
import { PRIORITY_OF_PERSON, shapeLabel, type Label } from './paint-labels.ts'
import type { Box } from './place-labels.ts'
import { isNodeFaint, type SceneState } from './scene-state.ts'

/** A mark where it stands on the screen. */
export interface PlacedMark {
  readonly node: SceneNode
  readonly x: number
  readonly y: number
  /** Its radius in pixels. */
  readonly radius: number
}

type Project = (point: { readonly x: number; readonly y: number }) => { readonly x: number; readonly y: number }

const CLEAR_OF_PEOPLE = 19
const SMALLEST_NAMED = 6.5
const SMALLEST_NAMED_IN_FOCUS = 4
const SMALLEST_NAMED_EVENT = 14

/** The labels of the marks in view: those dwelt on first, persons before things, marks too small to name left out. */
export function wantedMarkLabels(context: CanvasRenderingContext2D, state: SceneState, marks: readonly PlacedMark[]): readonly Label[] {
  const labels: Label[] = []
  for (const { node, x, y, radius } of marks) {
    const priority = priorityOf(state, node)
    if (priority === undefined || radius < smallestNamed(state, node, priority)) continue
    const isNamed = state.hovered === node.entity || state.focus?.selected === node.entity
    labels.push(
      shapeLabel(context, node.label, { x, y }, radius * 1.2, {
        priority,
        weight: isNamed ? 'bold' : 'plain',
        tone: node.isPerson || isNamed ? 'ink' : 'muted',
      }),
    )
  }
  return labels
}

/** The name of each group: above its people, or else below them, or else over their middle. */
export function wantedGroupLabels(
  context: CanvasRenderingContext2D,
  state: SceneState,
  neighbourhoods: readonly Neighbourhood[],
  project: Project,
): readonly Label[] {
  return neighbourhoods.map(({ group, points }) => {
    const isChosen = state.focus?.group === group
    const middle = project(middleOf(points))
    const heights = points.map((point) => project(point).y)
    const label = shapeLabel(context, nameGroup(group), { x: middle.x, y: Math.min(...heights) - CLEAR_OF_PEOPLE }, -1, {
      priority: isChosen ? 60 : state.focus ? 1 : 50 - group / 1000,
      weight: 'bold',
      tone: isChosen || !state.focus ? 'ink' : 'muted',
      group,
    })
    const tops = [Math.max(...heights) + CLEAR_OF_PEOPLE, middle.y].map((y) => y - label.height / 2)
    return { ...label, others: tops.map((top) => ({ left: label.left, top })) }
  })
}

/** Radius in pixels from which on a mark is named: events, whose names say least, last. */
function smallestNamed(state: SceneState, node: SceneNode, priority: number): number {
  if (priority >= 20) return 0
  if (node.shape === 'event') return SMALLEST_NAMED_EVENT
  return state.focus ? SMALLEST_NAMED_IN_FOCUS : SMALLEST_NAMED
}

function priorityOf(state: SceneState, node: SceneNode): number | undefined {
  const { focus } = state
  if (state.hovered === node.entity) return 100
  if (focus?.selected === node.entity) return 90
  if (state.hoveredNear.has(node.entity)) return 30
  if (isNodeFaint(state, node)) return undefined
  const rank = node.shape === 'victim' || node.shape === 'both' ? 1 : node.isPerson ? 0 : -1
  if (focus === undefined) return node.group < 0 ? 2 + rank : 6 + rank
  return PRIORITY_OF_PERSON + rank + (focus.near.has(node.entity) ? 10 : 0)
}

/** The ground that marks take up, for labels to keep off. */
export function boxesOf(marks: readonly PlacedMark[]): readonly Box[] {
  return marks.map(({ x, y, radius }) => ({ left: x - radius, top: y - radius, width: 2 * radius, height: 2 * radius }))
}
