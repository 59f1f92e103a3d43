import { sayCount, sayShare } from '../../findings/quality/say.ts'
import { html, type Html } from '../html.ts'
import type { Ink } from './palette.ts'

/** One part of every bar. */
export interface BarPart {
  readonly name: string
  readonly ink: Ink
}

/** One bar: what it is of, and a count for each part. */
export interface Bar {
  readonly label: string
  readonly counts: readonly number[]
}

/** Parts narrower than this share of a bar hold no figure. */
const MIN_FIGURE = 0.07

/** Bars of one length each, cut into parts by share, with a legend; the shares stand in words for whoever cannot see them. */
export function drawStackedBars(parts: readonly BarPart[], bars: readonly Bar[], what: string): Html {
  return html`<div class="bars">${drawLegend(parts)}${bars.map((bar) => drawBar(parts, bar, what))}</div>`
}

/** What each colour means. */
export function drawLegend(parts: readonly BarPart[]): Html {
  const items = parts.map(({ name, ink }) => html`<li><span class="swatch" style="background:${ink.ground}"></span>${name}</li>`)
  return html`<ul class="legend" aria-hidden="true">
    ${items}
  </ul>`
}

function drawBar(parts: readonly BarPart[], { label, counts }: Bar, what: string): Html {
  const total = counts.reduce((sum, count) => sum + count, 0)
  const said = parts.map(({ name }, i) => `${name} ${sayCount(counts[i] ?? 0)} (${sayShare(counts[i] ?? 0, total)})`).join(', ')
  let left = 0
  const pieces = parts.map(({ ink }, i) => {
    const count = counts[i] ?? 0
    const share = total === 0 ? 0 : count / total
    const x = left * 1000
    left += share
    if (count === 0) return undefined
    const width = Math.max(share * 1000 - 1.5, 1.5)
    const figure = share < MIN_FIGURE ? undefined : drawFigure(x + (share * 1000) / 2, sayShare(count, total), ink.text)
    return html`<rect x="${x.toFixed(1)}" y="0" width="${width.toFixed(1)}" height="44" fill="${ink.ground}" />${figure}`
  })
  return html`<div class="bar">
    <div class="bar-label"><bdi>${label}</bdi> <span class="quiet">${sayCount(total)} ${what}</span></div>
    <svg viewBox="0 0 1000 44" role="img" aria-label="${label}, ${sayCount(total)} ${what}: ${said}">${pieces}</svg>
  </div>`
}

function drawFigure(x: number, figure: string, fill: string): Html {
  return html`<text x="${x.toFixed(1)}" y="29" text-anchor="middle" font-size="20" fill="${fill}">${figure}</text>`
}
