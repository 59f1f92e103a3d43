import type { Shape } from '../state/words.ts'

/** Every colour of the picture and of the marks beside names. */
export interface Palette {
  readonly shapes: Readonly<Record<Shape, string>>
  /** The ground the picture is drawn on. */
  readonly ground: string
  readonly ink: string
  readonly muted: string
  readonly tie: string
  readonly recorded: string
  readonly ruledOut: string
  /** What is outside the focus. */
  readonly faintMark: string
  /** Lines beside the matter: between groups, or beside the selected. */
  readonly quietLine: string
  /** One tint a group, met again after the last. */
  readonly groups: readonly string[]
}

/**
 * After Okabe and Ito (2008): told apart by readers with any colour vision, and never by colour alone, since each has its shape.
 * No victim and no child is drawn in red.
 */
export const LIGHT_PALETTE: Palette = {
  shapes: {
    victim: '#0063a3',
    both: '#0063a3',
    offender: '#b8520a',
    other: '#66717d',
    event: '#94487a',
    location: '#007a59',
    object: '#7d6413',
    report: '#4d5b6a',
  },
  ground: '#fbfcfd',
  ink: '#18222d',
  muted: '#55616e',
  tie: '#6f839b',
  recorded: '#8791a0',
  ruledOut: '#7d8792',
  faintMark: '#dde3e8',
  quietLine: '#d3dae1',
  groups: ['#9cc3e0', '#f0c58b', '#a3d3bf', '#d9b0cd', '#d8d08d', '#b7c0e6', '#e4b5a4', '#b5cfd4'],
}

export const DARK_PALETTE: Palette = {
  shapes: {
    victim: '#62b4ea',
    both: '#62b4ea',
    offender: '#ec8f48',
    other: '#9aa6b2',
    event: '#d893bf',
    location: '#3fc39b',
    object: '#cfb254',
    report: '#a9b6c3',
  },
  ground: '#141a20',
  ink: '#e8edf2',
  muted: '#a2aebb',
  tie: '#6f7d8b',
  recorded: '#9aa7b4',
  ruledOut: '#7f8b97',
  faintMark: '#2b343d',
  quietLine: '#3a4550',
  groups: ['#2f5876', '#6e5327', '#2d604f', '#623d58', '#5d5727', '#434c7c', '#6e4234', '#3d5a60'],
}

/** The tint of a group. */
export function tintOf(palette: Palette, group: number): string {
  return palette.groups[group % palette.groups.length] ?? palette.muted
}

/** Contrast of two `#rrggbb` colours as WCAG 2.2 counts it: 1 to 21. */
export function contrastOf(a: string, b: string): number {
  const [x, y] = [luminanceOf(a), luminanceOf(b)]
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05)
}

function luminanceOf(colour: string): number {
  const channel = (at: number): number => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}
