import type { Quality } from '../../findings/quality/quality.ts'
import { sayCount, sayMonth } from '../../findings/quality/say.ts'
import type { RecordKind } from '../../presets/columns.ts'
import { html, type Html } from '../html.ts'
import { SERIES } from './palette.ts'
import { drawLegend } from './stacked-bars.ts'

const WIDTH = 720
const HEIGHT = 220
const AXIS = 40
const FOOT = 26
/** Bars beyond which several months stand in one. */
const MAX_BARS = 60
const LABELS = 8
/** What is stacked: a name, and the kinds it holds; the last takes all others. */
const STACK: readonly { readonly name: string; readonly kinds: readonly RecordKind[] }[] = [
  { name: 'events', kinds: ['event'] },
  { name: 'reports', kinds: ['report'] },
  { name: 'missing episodes', kinds: ['missing_episode'] },
  { name: 'other dated records', kinds: ['person', 'involvement', 'location', 'object', 'link', 'mention', 'exhibit', 'action', 'flag'] },
]

interface MonthBar {
  readonly first: string
  readonly last: string
  readonly counts: readonly number[]
  readonly total: number
}

/** Records by month as bars, stacked by kind; a month without any is hatched. */
export function drawMonths({ period, kinds }: Pick<Quality, 'period' | 'kinds'>): Html {
  const bars = collectBars(
    period.months.map(({ month }) => month),
    kinds,
  )
  const most = niceCeiling(Math.max(1, ...bars.map(({ total }) => total)))
  const step = (WIDTH - AXIS) / Math.max(1, bars.length)
  const y = (count: number): number => HEIGHT - FOOT - (count / most) * (HEIGHT - FOOT - 10)
  const said = bars
    .map(({ first, last, total }) => `${sayMonth(first)}${first === last ? '' : ` to ${sayMonth(last)}`}: ${sayCount(total)}`)
    .join('; ')
  return html`${drawLegend(STACK.map(({ name }, i) => ({ name, ink: SERIES[i] ?? { ground: '#8a94a0', text: '#18222d' } })))}
    <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${said === '' ? 'No record is dated.' : `Records by month. ${said}.`}">
      <defs>
        <pattern id="none" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="6" height="6" fill="#ffffff" />
          <rect width="2" height="6" fill="#b34a00" />
        </pattern>
      </defs>
      ${[0, 0.5, 1].map((part) => drawLine(y(part * most), sayCount(part * most)))}
      ${bars.map((bar, i) => drawMonth(bar, AXIS + i * step, step, y))}
      ${bars.map((bar, i) => (i % Math.ceil(bars.length / LABELS) === 0 ? drawLabel(AXIS + (i + 0.5) * step, bar.first) : undefined))}
    </svg>`
}

function collectBars(months: readonly string[], kinds: Quality['kinds']): readonly MonthBar[] {
  const counts = new Map<string, number[]>()
  for (const { kind, byMonth } of kinds) {
    const place = STACK.findIndex((part) => part.kinds.includes(kind))
    for (const { month, records } of byMonth) {
      const row = counts.get(month) ?? STACK.map(() => 0)
      row[place] = (row[place] ?? 0) + records
      counts.set(month, row)
    }
  }
  const size = Math.max(1, Math.ceil(months.length / MAX_BARS))
  return Array.from({ length: Math.ceil(months.length / size) }, (_, i) => {
    const own = months.slice(i * size, (i + 1) * size)
    const sums = STACK.map((_part, place) => own.reduce((sum, month) => sum + (counts.get(month)?.[place] ?? 0), 0))
    return { first: own[0] ?? '', last: own.at(-1) ?? '', counts: sums, total: sums.reduce((sum, count) => sum + count, 0) }
  })
}

function drawMonth({ counts, total }: MonthBar, x: number, step: number, y: (count: number) => number): Html {
  const width = Math.max(1, step * 0.78)
  if (total === 0)
    return html`<rect x="${x.toFixed(1)}" y="${(y(0) - 14).toFixed(1)}" width="${width.toFixed(1)}" height="14" fill="url(#none)" />`
  let below = 0
  return html`${counts.map((count, i) => {
    const bottom = y(below)
    below += count
    if (count === 0) return undefined
    return html`<rect
      x="${x.toFixed(1)}"
      y="${y(below).toFixed(1)}"
      width="${width.toFixed(1)}"
      height="${(bottom - y(below)).toFixed(1)}"
      fill="${SERIES[i]?.ground}"
    />`
  })}`
}

function drawLine(y: number, label: string): Html {
  return html`<line x1="${AXIS - 6}" x2="${WIDTH}" y1="${y.toFixed(1)}" y2="${y.toFixed(1)}" class="rule" /><text
      x="${AXIS - 10}"
      y="${(y + 4).toFixed(1)}"
      text-anchor="end"
      class="tick"
      >${label}</text
    >`
}

function drawLabel(x: number, month: string): Html {
  const [name = '', year = ''] = sayMonth(month).split(' ')
  return html`<text x="${Math.min(x, WIDTH - 30).toFixed(1)}" y="${HEIGHT - 8}" text-anchor="middle" class="tick"
    >${name.slice(0, 3)} ${year}</text
  >`
}

/** The next 1, 2 or 5 with noughts behind it, doubled where half of it must be whole. */
function niceCeiling(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value))
  return Math.max(2, power * ([1, 2, 4, 6, 8, 10].find((factor) => factor * power >= value) ?? 10))
}
