import type { Quality } from '../../findings/quality/quality.ts'
import { sayCount, sayList, sayMonth } from '../../findings/quality/say.ts'
import { html, type Html } from '../html.ts'
import { inkOfCount } from './palette.ts'

const WIDTH = 1000
const HEIGHT = 26
const MAX_AGENCIES = 24

/**
 * For each agency a line of months, darker where it has more records, with a hollow mark where it has none; for each file
 * where no record names an agency.
 */
export function drawAgencyStrips({ period, agencies }: Pick<Quality, 'period' | 'agencies'>): Html {
  const named = new Set(agencies.filter(({ basis }) => basis === 'agency' || basis === 'force').map(({ name }) => name))
  const dated = period.byAgency.filter(({ agency, months }) => (named.size === 0 || named.has(agency)) && months.some((count) => count > 0))
  const rows = dated.slice(0, MAX_AGENCIES).map(({ agency, months, emptyMonths }) => {
    const most = Math.max(...months)
    const step = WIDTH / months.length
    const marks = months.map((count, i) => drawMark(count, most, i * step, step))
    const silent = emptyMonths.length === 0 ? 'records in every month' : `nothing in ${sayList(emptyMonths.map(sayMonth))}`
    return html`<div class="bar">
      <div class="bar-label"><bdi>${agency}</bdi> <span class="quiet">${silent}</span></div>
      <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${agency}: ${silent}; at most ${sayCount(most)} records in a month">
        ${marks}
      </svg>
    </div>`
  })
  const first = period.months[0]?.month
  const last = period.months.at(-1)?.month
  if (first === undefined || last === undefined) return html`<p class="quiet">No record is dated.</p>`
  return html`<div class="bars">
    ${rows}
    <div class="ends"><span>${sayMonth(first)}</span><span>${sayMonth(last)}</span></div>
    ${dated.length > MAX_AGENCIES ? html`<p class="quiet">And ${sayCount(dated.length - MAX_AGENCIES)} more, in quality.json.</p>` : undefined}
  </div>`
}

function drawMark(count: number, most: number, x: number, step: number): Html {
  const at = { x: (x + step * 0.06).toFixed(1), width: Math.max(1, step * 0.88).toFixed(1) }
  if (count > 0) return html`<rect x="${at.x}" y="3" width="${at.width}" height="20" fill="${inkOfCount(count, most).ground}" />`
  return html`<rect x="${at.x}" y="4" width="${at.width}" height="18" fill="#ffffff" stroke="#b34a00" stroke-width="2" />`
}
