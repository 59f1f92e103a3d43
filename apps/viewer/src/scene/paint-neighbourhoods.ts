import type { Neighbourhood } from './neighbourhoods.ts'
import { tintOf, type Palette } from './palette.ts'

type Project = (point: { readonly x: number; readonly y: number }) => { readonly x: number; readonly y: number }

/** How the ground of groups is laid. */
export interface GroundLook {
  readonly palette: Palette
  /** The group dwelt on: alone of full strength. */
  readonly group: number | undefined
  /** Whether something is dwelt on at all. */
  readonly isDwelling: boolean
  /** Half the breadth of the band along which a group lies, in pixels. */
  readonly reach: number
}

/** Lays a band of each group's tint under its people. */
export function paintNeighbourhoods(
  context: CanvasRenderingContext2D,
  neighbourhoods: readonly Neighbourhood[],
  project: Project,
  look: GroundLook,
): void {
  context.lineCap = 'round'
  context.lineJoin = 'round'
  const ordered = [...neighbourhoods].sort((a, b) => Number(a.group === look.group) - Number(b.group === look.group))
  for (const neighbourhood of ordered) {
    const isChosen = neighbourhood.group === look.group
    const tint = tintOf(look.palette, neighbourhood.group)
    const path = traceNeighbourhood(neighbourhood, project)
    // opaque and mixed with the ground, so that bands do not darken where they cross
    context.strokeStyle = mix(look.palette.ground, tint, isChosen ? 0.75 : look.isDwelling ? 0.16 : 0.5)
    context.lineWidth = 2 * look.reach + 2
    context.stroke(path)
    context.strokeStyle = mix(look.palette.ground, tint, isChosen ? 0.38 : look.isDwelling ? 0.1 : 0.3)
    context.lineWidth = 2 * look.reach
    context.stroke(path)
  }
}

function traceNeighbourhood({ points, lines }: Neighbourhood, project: Project): Path2D {
  const path = new Path2D()
  const at = points.map(project)
  for (const point of at) {
    path.moveTo(point.x, point.y)
    path.lineTo(point.x + 0.01, point.y)
  }
  for (const [a, b] of lines) {
    const [from, to] = [at[a], at[b]]
    if (from === undefined || to === undefined) continue
    path.moveTo(from.x, from.y)
    path.lineTo(to.x, to.y)
  }
  return path
}

/** The `#rrggbb` colour that lies the given share of the way between two. */
function mix(from: string, to: string, share: number): string {
  const channel = (at: number): string => {
    const [a, b] = [Number.parseInt(from.slice(at, at + 2), 16), Number.parseInt(to.slice(at, at + 2), 16)]
    return Math.round(a + (b - a) * share)
      .toString(16)
      .padStart(2, '0')
  }
  return `#${channel(1)}${channel(3)}${channel(5)}`
}
