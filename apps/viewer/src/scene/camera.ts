import type Sigma from 'sigma'
import type { CameraState } from 'sigma/types'
import type { CameraMove } from '../state/view-state.ts'
import type { SceneEdge, SceneNode } from './build-scene-graph.ts'

interface Point {
  readonly x: number
  readonly y: number
}

type Picture = Sigma<SceneNode, SceneEdge>

const HOME: CameraState = { x: 0.5, y: 0.5, ratio: 1, angle: 0 }
const CLOSEST = 0.02
const MILLISECONDS = 320
const STEP = 0.2

/** Moves the camera so that all points show, with a margin for their names about them, and no nearer than `closest`. */
export function showPoints(picture: Picture, points: readonly Point[], closest: number): void {
  if (points.length === 0) return
  const at = points.map((point) => picture.graphToViewport(point, { cameraState: HOME }))
  const [left, right] = extentOf(at.map((point) => point.x))
  const [top, bottom] = extentOf(at.map((point) => point.y))
  const { width, height } = picture.getDimensions()
  const roomOf = (length: number): number => length - 2 * Math.min(84, length * 0.13)
  const ratio = Math.max((right - left) / roomOf(width), (bottom - top) / roomOf(height), closest)
  const middle = picture.viewportToFramedGraph({ x: (left + right) / 2, y: (top + bottom) / 2 }, { cameraState: HOME })
  goTo(picture, { ...middle, ratio: Math.min(1.2, ratio), angle: 0 })
}

/** Whether a point shows in the picture as it is, away from its edges. */
export function isInView(picture: Picture, point: Point): boolean {
  const { x, y } = picture.graphToViewport(point)
  const { width, height } = picture.getDimensions()
  return x > width * 0.08 && x < width * 0.92 && y > height * 0.08 && y < height * 0.92
}

/** Moves the camera one step, or back to where all is seen. */
export function moveCameraBy(picture: Picture, move: CameraMove): void {
  const { x, y, ratio, angle } = picture.getCamera().getState()
  const step = STEP * ratio
  const moves: Readonly<Record<CameraMove, CameraState>> = {
    fit: HOME,
    in: { x, y, angle, ratio: Math.max(CLOSEST, ratio / 1.5) },
    out: { x, y, angle, ratio: Math.min(3, ratio * 1.5) },
    left: { x: x - step, y, angle, ratio },
    right: { x: x + step, y, angle, ratio },
    up: { x, y: y + step, angle, ratio },
    down: { x, y: y - step, angle, ratio },
  }
  goTo(picture, moves[move])
}

function goTo(picture: Picture, state: CameraState): void {
  const isStill = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  if (isStill) picture.getCamera().setState(state)
  else void picture.getCamera().animate(state, { duration: MILLISECONDS, easing: 'quadraticInOut' })
}

function extentOf(values: readonly number[]): readonly [number, number] {
  let [low, high] = [Infinity, -Infinity]
  for (const value of values) {
    low = Math.min(low, value)
    high = Math.max(high, value)
  }
  return [low, high]
}
