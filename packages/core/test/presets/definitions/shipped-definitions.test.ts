import { describe, expect, it } from 'vitest'
import { CONNECTION_WORDS, TIE_CONNECTIONS } from '../../../src/presets/definitions/tie-connections.ts'
import { FLAG_WORDS, OFFENCE_CODES, OFFENCE_WORDS, OPEN_TITLES } from '../../../src/presets/definitions/conduct-signs.ts'
import { TIE_REASONS } from '../../../src/graph/ground.ts'
import { CONNECTIONS } from '../../../src/presets/definitions/definition.ts'
import { SHIPPED_DEFINITIONS } from '../../../src/presets/definitions/shipped-definitions.ts'

describe('the shipped definitions', () => {
  it('are the seven of the plan, each once', () => {
    expect(SHIPPED_DEFINITIONS.map(({ id }) => id).sort()).toEqual([
      'co-offence-strict',
      'complex-organised-abuse',
      'home-office-2020-group',
      'iicsa-2022-organised-network',
      'iicsa-rec1-aggravator',
      'iigg-2025-draft',
      'ocg-sca2015',
    ])
  })

  it.each(SHIPPED_DEFINITIONS.map((definition) => [definition.id, definition] as const))(
    '%s names its source, and says what was not checked',
    (_, definition) => {
      expect(definition.version).toMatch(/^\d+\.\d+\.\d+$/)
      expect(definition.asks).toMatch(/^[A-Z].*\.$/)
      expect(definition.source.title.length).toBeGreaterThan(10)
      expect(definition.source.verified || definition.source.note !== undefined).toBe(true)
    },
  )

  it('never ask that an offender be an adult, since children offend', () => {
    expect(SHIPPED_DEFINITIONS.filter(({ offenders }) => offenders.minAge !== undefined || offenders.maxAge !== undefined)).toEqual([])
  })

  it('count victims under eighteen wherever they count victims', () => {
    const asking = SHIPPED_DEFINITIONS.filter(({ victims }) => victims.min > 0)
    expect(asking.length).toBe(SHIPPED_DEFINITIONS.length - 1)
    expect(new Set(asking.map(({ victims }) => victims.maxAgeExclusive))).toEqual(new Set([18]))
  })
})

describe('the words that definitions are read by', () => {
  it('have a connection for every reason of a tie, and a phrase for every connection', () => {
    for (const reason of TIE_REASONS) expect(TIE_CONNECTIONS[reason]).toBeDefined()
    expect(Object.keys(CONNECTION_WORDS).sort()).toEqual([...CONNECTIONS].sort())
  })

  it.each([
    ['rape of a female child under 16', true],
    ['sexual assault on a male', true],
    ['grapes stolen', false],
    ['scraped paintwork', false],
    ['bisexual', false],
    ['causing sexual activity', true],
    ['indecent exposure', true],
    ['grooming parlour burglary', true],
  ])('take "%s" for a sexual offence: %s', (title, expected) => {
    expect(OFFENCE_WORDS['sexual-offence'].test(title)).toBe(expected)
  })

  it.each([
    ['19D', true],
    ['88A', true],
    ['190', false],
    ['8N', false],
  ])('take class %s for a sexual offence: %s', (code, expected) => {
    expect(OFFENCE_CODES['sexual-offence'].test(code)).toBe(expected)
  })

  it.each([
    ['cse', true],
    ['cse risk', true],
    ['cce', false],
    ['child sexual exploitation', true],
    ['excuse', false],
  ])('take the flag "%s" for one of exploitation: %s', (flag, expected) => {
    expect(FLAG_WORDS.exploitation.test(flag)).toBe(expected)
  })

  it('leave open what an incident of concern was, and not what a theft was', () => {
    const isOpen = (title: string): boolean => OPEN_TITLES.some((pattern) => pattern.test(title))
    expect(['concern for safety', 'missing from home', 'incident', 'theft', 'domestic incident'].map(isOpen)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ])
  })
})
