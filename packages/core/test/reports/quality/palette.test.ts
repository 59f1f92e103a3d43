import { describe, expect, it } from 'vitest'
import { inkOfCount, inkOfPaleness, inkOfShare, SERIES, STANDING, type Ink } from '../../../src/reports/quality/palette.ts'

/** Relative luminance of a colour, as WCAG 2.2 defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Contrast of two colours, from 1 to 21, as WCAG 2.2 defines it. */
function contrast({ ground, text }: Ink): number {
  const [dark = 0, light = 0] = [luminance(ground), luminance(text)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

const grounds = (inks: readonly Ink[]): readonly string[] => inks.map(({ ground }) => ground)

describe('the contrast of text on its ground', () => {
  it('is measured as WCAG measures it', () => {
    expect(contrast({ ground: '#ffffff', text: '#000000' })).toBe(21)
    expect(contrast({ ground: '#ffffff', text: '#767676' })).toBeCloseTo(4.54, 2)
  })

  it.each([
    ['kinds of record', SERIES],
    ['parts from good to bad', Object.values(STANDING)],
    ['shares of which little is bad', [0, 0.05, 0.15, 0.25, 0.35, 0.45, 0.55, 0.65, 0.75, 0.85, 0.95, 1].map(inkOfShare)],
    ['shares of which little is only paler', [0, 0.1, 0.3, 0.5, 0.7, 0.9, 1].map(inkOfPaleness)],
    ['counts', [0, 1, 2, 9, 25, 99, 100].map((count) => inkOfCount(count, 100))],
  ])('is 4.5 or more for %s', (_name, inks) => {
    expect(inks.length).toBeGreaterThan(3)
    expect(inks.filter((ink) => contrast(ink) < 4.5)).toEqual([])
  })
})

describe('the colour of a share', () => {
  it('changes in ten steps from nothing to everything, and has no eleventh for all of it', () => {
    const steps = Array.from({ length: 10 }, (_, i) => inkOfShare((i + 0.5) / 10))
    expect(new Set(grounds(steps)).size).toBe(10)
    expect(inkOfShare(1)).toEqual(steps[9])
    expect(inkOfShare(0)).toEqual(steps[0])
  })

  it('is of the good half alone where little of it is nothing bad', () => {
    const good = grounds(Array.from({ length: 5 }, (_, i) => inkOfShare(0.55 + i / 10)))
    expect([...new Set(Array.from({ length: 101 }, (_, i) => inkOfPaleness(i / 100).ground))]).toEqual(good)
  })

  it('gets never lighter as a count that is only paler grows', () => {
    const light = Array.from({ length: 100 }, (_, i) => luminance(inkOfCount(i + 1, 100).ground))
    expect(light).toEqual(light.toSorted((a, b) => b - a))
    expect(new Set(light).size).toBe(5)
  })

  it('is one of its own for a count of none', () => {
    expect(inkOfCount(0, 100)).toEqual(inkOfCount(0, 0))
    expect(grounds(Array.from({ length: 100 }, (_, i) => inkOfCount(i + 1, 100)))).not.toContain(inkOfCount(0, 100).ground)
  })
})

it('keeps the kinds of record apart, and good from bad', () => {
  expect(new Set(grounds(SERIES)).size).toBe(SERIES.length)
  expect(new Set(grounds(Object.values(STANDING))).size).toBe(5)
})
