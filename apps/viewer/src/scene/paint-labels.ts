import type { Palette } from './palette.ts'
import { beyondEdges, placeLabels, type Box, type LabelBox } from './place-labels.ts'

/** A label as it is to be written: its text, and where its box stands. */
export interface Label extends LabelBox {
  readonly text: string
  readonly weight: 'plain' | 'bold'
  readonly tone: 'ink' | 'muted'
  /** The group it names, where it names one. */
  readonly group?: number
}

const FAMILY = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif'
const SIZE = 12
const LONGEST_TEXT = 30
const MOST_LABELS = 160

/** From this priority on a label is written even where it covers a mark. */
export const PRIORITY_OF_PERSON = 12

const widths = new Map<string, number>()

/** Shapes a label beside a point (`mark` pixels clear of it) or, where `mark` is negative, over it. */
export function shapeLabel(
  context: CanvasRenderingContext2D,
  text: string,
  at: { readonly x: number; readonly y: number },
  mark: number,
  rest: Pick<Label, 'priority' | 'weight' | 'tone'> & { readonly group?: number },
): Label {
  const shown = text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - 1).trimEnd()}…` : text
  const width = widthOf(context, shown, rest.weight) + 4
  const height = SIZE + 4
  const middle = { left: at.x - width / 2, top: at.y - height / 2 }
  if (mark < 0) return { ...rest, text: shown, ...middle, width, height }
  const others = [
    { left: at.x - mark - 2 - width, top: middle.top },
    { left: middle.left, top: at.y + mark },
    { left: middle.left, top: at.y - mark - height },
  ]
  return { ...rest, text: shown, left: at.x + mark + 2, top: middle.top, width, height, others }
}

/** Writes the labels that find room beside each other and the marks, with a halo of the ground; returns those written. */
export function paintLabels(
  context: CanvasRenderingContext2D,
  wanted: readonly Label[],
  marks: readonly Box[],
  palette: Palette,
): readonly Label[] {
  const { clientWidth, clientHeight } = context.canvas
  const placed = placeLabels(wanted, MOST_LABELS, [...marks, ...beyondEdges(clientWidth, clientHeight)], PRIORITY_OF_PERSON)
  context.textBaseline = 'middle'
  context.lineJoin = 'round'
  context.lineWidth = 3.5
  context.strokeStyle = palette.ground
  for (const label of placed) {
    context.font = fontOf(label.weight)
    const [x, y] = [label.left + 2, label.top + label.height / 2 + 0.5]
    context.strokeText(label.text, x, y)
    context.fillStyle = label.tone === 'ink' ? palette.ink : palette.muted
    context.fillText(label.text, x, y)
  }
  return placed
}

function fontOf(weight: Label['weight']): string {
  return `${weight === 'bold' ? '600' : '400'} ${String(SIZE)}px ${FAMILY}`
}

function widthOf(context: CanvasRenderingContext2D, text: string, weight: Label['weight']): number {
  const key = `${weight} ${text}`
  const known = widths.get(key)
  if (known !== undefined) return known
  context.font = fontOf(weight)
  const { width } = context.measureText(text)
  widths.set(key, width)
  return width
}
