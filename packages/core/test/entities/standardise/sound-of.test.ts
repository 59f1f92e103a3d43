import { describe, expect, it } from 'vitest'
import { createSoundOf } from '../../../src/entities/standardise/sound-of.ts'

describe('how words sound', () => {
  const soundOf = createSoundOf()

  it.each([
    ['SMITH', 'SM0'],
    ['SCHMIDT', 'XMT'],
    ['THOMPSON', 'TMPSN'],
    ['KNIGHT', 'NT'],
    ['PHILIPS', 'FLPS'],
  ])('%s as %s, by the published codes of the Double Metaphone', (word, code) => {
    expect(soundOf(word)).toBe(code)
  })

  it.each([
    ['VEXLEY', 'VEXLY'],
    ['STEPHEN', 'STEVEN'],
    ['CATHERINE', 'KATHRYN'],
    ['PHILIP', 'FILIP'],
    ['THOMPSON', 'TOMPSON'],
  ])('%s as %s does', (one, other) => {
    expect(soundOf(one)).toBe(soundOf(other))
  })

  it('different words differently', () => {
    expect(new Set(['VEXLEY', 'THESSALY', 'MARSH', 'ORRIN'].map(soundOf)).size).toBe(4)
  })

  it('what sounds like nothing as itself', () => {
    for (const word of ['W', 'H', '7', '16O16O']) expect(soundOf(word)).not.toBe('')
    expect(soundOf('7')).toBe('7')
  })

  it('the same however often it is asked, with codes no longer than eight', () => {
    const long = 'BRXTKLMNPRSTKLMNBRXTKLMN'
    expect(soundOf(long)).toHaveLength(8)
    expect(soundOf(long)).toBe(createSoundOf()(long))
    expect(soundOf(long)).toBe(soundOf(long))
  })
})
