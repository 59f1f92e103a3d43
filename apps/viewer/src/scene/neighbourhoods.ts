import type { CaseFile } from '@weft/core/case-file'
import { nodeKey, type SceneGraph } from './build-scene-graph.ts'

interface Point {
  readonly x: number
  readonly y: number
}

/** Where a group lies in the layout: its people, and the shortest lines that hold them together. */
export interface Neighbourhood {
  readonly group: number
  readonly points: readonly Point[]
  /** Pairs of numbers into `points`. */
  readonly lines: readonly (readonly [number, number])[]
}

/** A line longer than this many times the middle one is left out: someone far off stands apart. */
const LONGEST = 6

/** The ground each group covers. Groups without anybody in the picture are left out. */
export function buildNeighbourhoods(file: CaseFile, graph: SceneGraph): readonly Neighbourhood[] {
  return file.groups.flatMap((group, number) => {
    const keys = group.people.map((member) => nodeKey(member.entity))
    const points = keys.flatMap((key) => (graph.hasNode(key) ? [graph.getNodeAttributes(key)] : []))
    return points.length === 0 ? [] : [{ group: number, points, lines: leaveOutLongest(points, spanPoints(points)) }]
  })
}

/** A minimum spanning tree (Prim 1957) over points in the plane, as pairs of their numbers; empty for fewer than two. */
export function spanPoints(points: readonly Point[]): readonly (readonly [number, number])[] {
  const nearest = points.map(() => 0)
  const distance = points.map((point) => distanceOf(point, points[0] ?? point))
  const isIn = points.map((_, i) => i === 0)
  const lines: [number, number][] = []
  while (lines.length < points.length - 1) {
    // the nearest point that is not in the tree
    let next = -1
    for (let i = 0; i < points.length; i++) {
      if (isIn[i] !== true && (next < 0 || (distance[i] ?? 0) < (distance[next] ?? 0))) next = i
    }
    lines.push([nearest[next] ?? 0, next])
    isIn[next] = true
    // whom it brings nearer
    points.forEach((point, i) => {
      const d = distanceOf(point, points[next] ?? point)
      if (isIn[i] === true || d >= (distance[i] ?? 0)) return
      distance[i] = d
      nearest[i] = next
    })
  }
  return lines
}

/** The middle of some points, unmoved by a few far ones. */
export function middleOf(points: readonly Point[]): Point {
  return { x: median(points.map((point) => point.x)), y: median(points.map((point) => point.y)) }
}

function leaveOutLongest(points: readonly Point[], lines: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  const lengthOf = ([a, b]: readonly [number, number]): number => distanceOf(points[a] ?? ORIGIN, points[b] ?? ORIGIN)
  const bound = LONGEST * median(lines.map(lengthOf))
  return lines.filter((line) => lengthOf(line) <= bound)
}

const ORIGIN: Point = { x: 0, y: 0 }

function distanceOf(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
