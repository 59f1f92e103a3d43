/** A rectangle on the screen, in pixels. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** A label that would like to be drawn: where it would best stand, and how much it matters. */
export interface LabelBox extends Box {
  /** Higher goes first. */
  readonly priority: number
  /** Other places for its upper left corner, best first. */
  readonly others?: readonly { readonly left: number; readonly top: number }[]
}

const CELL = 64
const REACH = 256

/**
 * Chooses labels and their places greedily, the more important first, so that no label covers another.
 *
 * @param obstacles what a label should not cover; one of at least `insistent` priority may where there is no other place
 */
export function placeLabels<T extends LabelBox>(
  wanted: readonly T[],
  limit: number,
  obstacles: readonly Box[] = [],
  insistent = 0,
): readonly T[] {
  const labels = new Map<string, Box[]>()
  const marks = new Map<string, Box[]>()
  for (const obstacle of obstacles) take(marks, obstacle)
  const placed: T[] = []
  for (const label of [...wanted].sort((a, b) => b.priority - a.priority)) {
    if (placed.length >= limit) break
    const places = [label, ...(label.others ?? []).map((other) => ({ ...label, ...other }))].filter((place) => isFree(labels, place))
    const chosen = places.find((place) => isFree(marks, place)) ?? (label.priority >= insistent ? places[0] : undefined)
    if (chosen === undefined) continue
    placed.push(chosen)
    take(labels, chosen)
  }
  return placed
}

/** What lies beyond the edges of a picture, as far as a label reaches: obstacles for labels that are to be read to their end. */
export function beyondEdges(width: number, height: number): readonly Box[] {
  return [
    { left: -REACH, top: 0, width: REACH, height },
    { left: width, top: 0, width: REACH, height },
    { left: -REACH, top: -REACH, width: width + 2 * REACH, height: REACH },
    { left: -REACH, top: height, width: width + 2 * REACH, height: REACH },
  ]
}

/** Whether a point lies in a box. */
export function isInBox(box: Box, x: number, y: number): boolean {
  return x >= box.left && x <= box.left + box.width && y >= box.top && y <= box.top + box.height
}

function take(cells: Map<string, Box[]>, box: Box): void {
  for (const cell of cellsOf(box)) {
    const inCell = cells.get(cell)
    if (inCell) inCell.push(box)
    else cells.set(cell, [box])
  }
}

function isFree(cells: ReadonlyMap<string, readonly Box[]>, box: Box): boolean {
  return !cellsOf(box).some((cell) => cells.get(cell)?.some((other) => isOverlap(box, other)))
}

function cellsOf(box: Box): readonly string[] {
  const cells: string[] = []
  for (let x = Math.floor(box.left / CELL); x <= Math.floor((box.left + box.width) / CELL); x++) {
    for (let y = Math.floor(box.top / CELL); y <= Math.floor((box.top + box.height) / CELL); y++) cells.push(`${String(x)},${String(y)}`)
  }
  return cells
}

function isOverlap(a: Box, b: Box): boolean {
  return a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height
}
