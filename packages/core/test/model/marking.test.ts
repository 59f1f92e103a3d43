import { describe, expect, it } from 'vitest'
import { highestMarking, MARKINGS, parseMarking } from '../../src/model/marking.ts'

describe('parseMarking', () => {
  it.each([
    ['OFFICIAL', 'OFFICIAL'],
    ['official sensitive', 'OFFICIAL-SENSITIVE'],
    ['Official - Sensitive', 'OFFICIAL-SENSITIVE'],
    ['OFFICIAL_SENSITIVE', 'OFFICIAL-SENSITIVE'],
    [' Top Secret ', 'TOP SECRET'],
    ['[RESTRICTED]', 'RESTRICTED'],
    ['OFFICIAL-SENSITIVE: PERSONAL', 'OFFICIAL-SENSITIVE'],
    ['OFFICIAL - SENSITIVE (when complete)', 'OFFICIAL-SENSITIVE'],
    ['Restricted - Investigations', 'RESTRICTED'],
    ['TOPSECRET', 'TOP SECRET'],
    ['OFFICIAL / SECRET', 'SECRET'],
    ['top secret and official', 'TOP SECRET'],
    ['OFFICIALS', undefined],
    ['SENSITIVE', undefined],
    ['PERSONAL', undefined],
    ['OFFICIAL report of a burglary', undefined],
    ['OFFICIAL '.repeat(100_000), undefined],
    ['public', undefined],
    ['', undefined],
    ['SECRETARY', undefined],
  ])('reads %.40j as %s', (text, expected) => {
    expect(parseMarking(text)).toBe(expected)
  })
})

describe('highestMarking', () => {
  it('takes the higher of any two, whichever comes first', () => {
    MARKINGS.forEach((low, i) => {
      for (const high of MARKINGS.slice(i)) {
        expect(highestMarking(low, high)).toBe(high)
        expect(highestMarking(high, low)).toBe(high)
      }
    })
  })

  it('ranks the words that the classification scheme ranks', () => {
    const ranked = ['OFFICIAL', 'OFFICIAL-SENSITIVE', 'SECRET', 'TOP SECRET'] as const
    expect(ranked.map((marking) => MARKINGS.indexOf(marking))).toEqual(
      [...ranked].map((marking) => MARKINGS.indexOf(marking)).sort((a, b) => a - b),
    )
  })
})
