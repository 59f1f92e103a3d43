import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Quality } from '../../../src/findings/quality/quality.ts'
import { drawMonths } from '../../../src/reports/quality/months-chart.ts'
import { SERIES } from '../../../src/reports/quality/palette.ts'
import type { Table } from '../../../src/rows/table.ts'
import { at, build, LAW, only, table } from '../../make.ts'
import { attributeOf, elementsOf, numberOf, readPage, textOf, type PageElement } from '../read-page.ts'

const STACK = ['events', 'reports', 'missing episodes', 'other dated records']

const monthAt = (place: number): string => `${String(2010 + Math.floor(place / 12))}-${String((place % 12) + 1).padStart(2, '0')}`

/** Records of a kind, so many in each month. */
function records(kind: number, counts: readonly number[]): readonly Table[] {
  const days = counts.flatMap((count, place) =>
    Array.from({ length: count }, (_, i) => ({ id: `${String(place)}-${String(i)}`, day: `${monthAt(place)}-05` })),
  )
  if (days.length === 0) return []
  const tables = [
    (): Table =>
      table(
        'events.csv',
        days.map(({ id, day }) => ({ event_id: id, occurred_from: day })),
      ),
    (): Table =>
      table(
        'reports.csv',
        days.map(({ id, day }) => ({ report_id: id, submitted_on: day, text: 'Ferry.' })),
      ),
    (): Table =>
      table(
        'episodes.csv',
        days.map(({ id, day }) => ({ episode_id: id, person_id: 'P1', missing_from_at: day })),
      ),
    (): Table =>
      table(
        'exhibits.csv',
        days.map(({ id, day }) => ({ exhibit_id: id, seized_on: day })),
      ),
  ]
  return [at(tables, kind)()]
}

interface Chart {
  readonly page: PageElement
  /** The height of every part of every bar as the records it stands for, by the bar's left edge and its colour. */
  readonly parts: ReadonlyMap<string, readonly number[]>
  readonly hatched: number
  readonly said: string
}

function readChart(quality: Pick<Quality, 'period' | 'kinds'>): Chart {
  const page = readPage(drawMonths(quality).html)
  const svg = only(elementsOf(page, 'svg'))
  const heights = elementsOf(svg, 'line').map((line) => numberOf(line, 'y1'))
  const labels = elementsOf(svg, 'text').filter((text) => attributeOf(text, 'text-anchor') === 'end')
  const scale = Number(textOf(at(labels, 2)).replace(',', '')) / (at(heights, 0) - at(heights, 2))
  const grounds = SERIES.map(({ ground }) => ground)
  const drawn = new Map<string, number[]>()
  for (const rect of elementsOf(svg, 'rect').filter((element) => grounds.includes(attributeOf(element, 'fill')))) {
    const bar = drawn.get(attributeOf(rect, 'x')) ?? grounds.map(() => 0)
    bar[grounds.indexOf(attributeOf(rect, 'fill'))] = numberOf(rect, 'height') * scale
    drawn.set(attributeOf(rect, 'x'), bar)
  }
  const hatched = elementsOf(svg, 'rect').filter((rect) => attributeOf(rect, 'fill') === 'url(#none)').length
  return { page, parts: drawn, hatched, said: attributeOf(svg, 'aria-label') }
}

/** The numbers that a chart says to whoever cannot see it, bar by bar. */
const saidNumbers = ({ said }: Chart): readonly number[] =>
  Array.from(said.matchAll(/: ([\d,]+)(?=[;.])/g), ([, n = '']) => Number(n.replace(',', '')))

describe('the chart of months', () => {
  it('stacks events, reports, missing episodes and all others, each as high as there are records', async () => {
    const counts = [
      [3, 0, 1],
      [1, 0, 2],
      [0, 0, 4],
      [2, 0, 0],
    ]
    const { quality } = await build(counts.flatMap((own, kind) => records(kind, own)))
    const chart = readChart(quality)
    expect([...chart.parts.values()].map((bar) => bar.map((count) => Math.round(count * 10) / 10))).toEqual([
      [3, 1, 0, 2],
      [1, 2, 4, 0],
    ])
    expect(chart.hatched).toBe(1)
    expect(chart.said).toBe('Records by month. January 2010: 6; February 2010: 0; March 2010: 7.')
    expect(elementsOf(chart.page, 'li').map(textOf)).toEqual(STACK)
  })

  it('stands each part upon the one below it', async () => {
    const { quality } = await build([0, 1, 2, 3].flatMap((kind) => records(kind, [kind + 1])))
    const rects = elementsOf(readChart(quality).page, 'rect').filter(
      (rect) => attributeOf(rect, 'fill').startsWith('#') && attributeOf(rect, 'x') !== '',
    )
    expect(rects).toHaveLength(4)
    for (const [i, rect] of rects.slice(1).entries())
      expect(numberOf(rect, 'y') + numberOf(rect, 'height')).toBeCloseTo(numberOf(at(rects, i), 'y'), 0)
  })

  it('adds up: every bar to the records of its month, all bars to all records that are dated', async () => {
    const months = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 14 })
    await fc.assert(
      fc.asyncProperty(months, months, months, async (events, reports, episodes) => {
        fc.pre([...events, ...reports, ...episodes].some((count) => count > 0))
        const { quality } = await build([events, reports, episodes].flatMap((counts, kind) => records(kind, counts)))
        const chart = readChart(quality)
        const totals = quality.period.months.map(({ records: count }) => count)
        expect(saidNumbers(chart)).toEqual(totals)
        const filled = totals.filter((count) => count > 0)
        const bars = [...chart.parts.values()].map((bar) => bar.reduce((sum, count) => sum + count, 0))
        expect(bars.map((count) => Math.round(count))).toEqual(filled)
        expect(chart.hatched).toBe(totals.length - filled.length)
        const all = [...events, ...reports, ...episodes].reduce((sum, count) => sum + count, 0)
        expect(totals.reduce((sum, count) => sum + count, 0)).toBe(all)
      }),
      { ...LAW, numRuns: 25 },
    )
  })

  it('puts several months into one bar where there are more than sixty, and loses none', async () => {
    const counts = Array.from({ length: 145 }, (_, i) => (i % 7 === 0 ? 2 : 1))
    const { quality } = await build(records(0, counts))
    const chart = readChart(quality)
    const said = saidNumbers(chart)
    expect(said).toHaveLength(49)
    expect(said.reduce((sum, count) => sum + count, 0)).toBe(counts.reduce((sum, count) => sum + count, 0))
    expect(chart.said).toMatch(/January 2010 to March 2010: 4; April 2010 to June 2010: 3;.*; January 2022: 1\.$/)
    expect(chart.parts.size).toBe(49)
  })

  it('has lines at nought, at half and at the top, each a whole number that no bar passes', async () => {
    for (const most of [1, 3, 5, 9, 11, 37, 81, 120]) {
      const { quality } = await build(records(0, [most]))
      const { page } = readChart(quality)
      const lines = elementsOf(page, 'text').filter((text) => attributeOf(text, 'text-anchor') === 'end')
      const [none = -1, half = -1, top = -1] = lines.map((line) => Number(textOf(line)))
      expect([none, half * 2, Number.isInteger(half)]).toEqual([0, top, true])
      expect(top).toBeGreaterThanOrEqual(most)
      expect(top).toBeLessThanOrEqual(Math.max(2, most * 2))
    }
  })

  it('names at most eight months below it', async () => {
    for (const length of [1, 8, 9, 40]) {
      const { quality } = await build(
        records(
          0,
          Array.from({ length }, () => 1),
        ),
      )
      const named = elementsOf(readChart(quality).page, 'text').filter((text) => attributeOf(text, 'text-anchor') === 'middle')
      expect(named.length).toBeGreaterThan(0)
      expect(named.length).toBeLessThanOrEqual(8)
      expect(textOf(at(named, 0))).toBe('Jan 2010')
    }
  })

  it('has no bar where no record is dated', async () => {
    const { quality } = await build([table('persons.csv', [{ person_id: 'P1', surname: 'Vexley' }])])
    const chart = readChart(quality)
    expect([chart.parts.size, chart.hatched]).toEqual([0, 0])
  })
})
