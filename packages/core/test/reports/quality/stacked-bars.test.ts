import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { STANDING } from '../../../src/reports/quality/palette.ts'
import { drawStackedBars, type Bar } from '../../../src/reports/quality/stacked-bars.ts'
import { at, LAW, only } from '../../make.ts'
import { attributeOf, elementsOf, numberOf, ofClass, readPage, textOf, type PageElement } from '../read-page.ts'

const PARTS = [
  { name: 'reviewed', ink: STANDING.good },
  { name: 'not due yet', ink: STANDING.fair },
  { name: 'overdue', ink: STANDING.bad },
]
const WIDTH = 1000
/** What parts are drawn apart by. */
const GAP = 1.5

const draw = (bars: readonly Bar[]): PageElement => readPage(drawStackedBars(PARTS, bars, 'flags').html)

/** The parts of a bar that are drawn, from left to right. */
const drawnParts = (page: PageElement): readonly PageElement[] => elementsOf(page, 'rect')

describe('a stacked bar', () => {
  it('gives each part its share of the length, one after the other, in the colour of the legend', () => {
    const page = draw([{ label: 'CSE', counts: [5, 3, 2] }])
    const rects = drawnParts(page)
    expect(rects.map((rect) => numberOf(rect, 'x'))).toEqual([0, 500, 800])
    expect(rects.map((rect) => numberOf(rect, 'width') + GAP)).toEqual([500, 300, 200])
    expect(rects.map((rect) => attributeOf(rect, 'fill'))).toEqual(PARTS.map(({ ink }) => ink.ground))
    const swatches = ofClass(page, 'swatch').map((swatch) => attributeOf(swatch, 'style'))
    expect(swatches).toEqual(PARTS.map(({ ink }) => `background:${ink.ground}`))
  })

  it('says its label, its total, and every part with count and share for whoever cannot see it', () => {
    const page = draw([{ label: 'CSE', counts: [1200, 800, 0] }])
    expect(textOf(only(ofClass(page, 'bar-label')))).toBe('CSE 2,000 flags')
    const svg = only(elementsOf(page, 'svg'))
    expect(attributeOf(svg, 'role')).toBe('img')
    expect(attributeOf(svg, 'aria-label')).toBe('CSE, 2,000 flags: reviewed 1,200 (60 %), not due yet 800 (40 %), overdue 0 (0 %)')
  })

  it('writes the share into a part that is wide enough for it, and into no other', () => {
    const page = draw([{ label: 'CSE', counts: [90, 4, 6] }])
    expect(elementsOf(page, 'text').map(textOf)).toEqual(['90 %'])
    expect(numberOf(only(elementsOf(page, 'text')), 'x')).toBe(450)
    expect(drawnParts(page)).toHaveLength(3)
  })

  it('says of a share that is not quite all that it is over 99 %, and leaves out a part of none', () => {
    const page = draw([{ label: 'CSE', counts: [999, 1, 0] }])
    expect(elementsOf(page, 'text').map(textOf)).toEqual(['over 99 %'])
    expect(drawnParts(page)).toHaveLength(2)
    expect(attributeOf(only(elementsOf(page, 'svg')), 'aria-label')).toContain('not due yet 1 (under 1 %)')
  })

  it('is empty where there is nothing', () => {
    const page = draw([{ label: 'CSE', counts: [0, 0, 0] }])
    expect(drawnParts(page)).toEqual([])
    expect(attributeOf(only(elementsOf(page, 'svg')), 'aria-label')).toContain('reviewed 0 (0 %)')
  })

  it('shows a label that holds tags as text', () => {
    const label = '"><script>alert(1)</script>'
    const page = draw([{ label, counts: [1, 1, 1] }])
    expect(elementsOf(page, 'script')).toEqual([])
    expect(textOf(only(elementsOf(page, 'bdi')))).toBe(label)
  })

  it('has parts that begin where those before them end, and end where the bar ends, whatever the counts', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(10_000), { minLength: 3, maxLength: 3 }), (counts) => {
        const total = counts.reduce((sum, count) => sum + count, 0)
        fc.pre(total > 0)
        const rects = drawnParts(draw([{ label: 'a', counts }]))
        const shown = counts.filter((count) => count > 0)
        expect(rects).toHaveLength(shown.length)
        let before = 0
        for (const [i, count] of shown.entries()) {
          const rect = at(rects, i)
          expect(numberOf(rect, 'x')).toBeCloseTo((before / total) * WIDTH, 0)
          expect(numberOf(rect, 'width')).toBeCloseTo(Math.max((count / total) * WIDTH - GAP, GAP), 0)
          before += count
        }
        expect(before).toBe(total)
      }),
      LAW,
    )
  })
})

it('draws a bar for each of several, in their order, under one legend', () => {
  const page = draw([
    { label: 'All', counts: [3, 0, 1] },
    { label: 'Harrowgate', counts: [1, 0, 0] },
    { label: 'Fellmoor', counts: [2, 0, 1] },
  ])
  expect(ofClass(page, 'bar-label').map(textOf)).toEqual(['All 4 flags', 'Harrowgate 1 flags', 'Fellmoor 3 flags'])
  const legend = only(ofClass(page, 'legend'))
  expect(elementsOf(legend, 'li').map(textOf)).toEqual(PARTS.map(({ name }) => name))
  expect(attributeOf(legend, 'aria-hidden')).toBe('true')
})
