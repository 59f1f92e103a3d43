import { describe, expect, it } from 'vitest'
import { contrastOf, DARK_PALETTE, LIGHT_PALETTE, tintOf } from '../../src/scene/palette.ts'
import { SHAPES } from '../../src/state/words.ts'

const PALETTES = [
  ['light', LIGHT_PALETTE],
  ['dark', DARK_PALETTE],
] as const

describe.each(PALETTES)('the %s palette', (_name, palette) => {
  it('gives every mark a contrast of at least 3 to the ground', () => {
    for (const { shape } of SHAPES) expect(contrastOf(palette.shapes[shape], palette.ground), shape).toBeGreaterThanOrEqual(3)
  })

  it('gives every line that must be read a contrast of at least 3 to the ground', () => {
    for (const line of [palette.tie, palette.recorded, palette.ruledOut]) expect(contrastOf(line, palette.ground)).toBeGreaterThanOrEqual(3)
  })

  it('gives text a contrast of at least 4.5 to the ground', () => {
    for (const text of [palette.ink, palette.muted]) expect(contrastOf(text, palette.ground)).toBeGreaterThanOrEqual(4.5)
  })

  it('draws no victim in red', () => {
    for (const colour of [palette.shapes.victim, palette.shapes.both]) {
      const [red, blue] = [Number.parseInt(colour.slice(1, 3), 16), Number.parseInt(colour.slice(5, 7), 16)]
      expect(blue).toBeGreaterThan(red)
    }
  })

  it('meets the first tint again after the last', () => {
    expect(tintOf(palette, palette.groups.length)).toBe(tintOf(palette, 0))
  })
})

describe('contrastOf', () => {
  it('is 21 for black on white and 1 for a colour on itself', () => {
    expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21)
    expect(contrastOf('#123456', '#123456')).toBe(1)
  })
})
