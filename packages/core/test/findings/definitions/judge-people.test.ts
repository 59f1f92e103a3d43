import { describe, expect, it } from 'vitest'
import { SHIPPED_DEFINITIONS } from '../../../src/presets/definitions/shipped-definitions.ts'
import { associations, at, involvements } from '../../make.ts'
import { events, hold, MEN, pair, PAIR, persons, together, type Part } from './hold.ts'

describe('what is not recorded', () => {
  it('leaves the verdict unknown where it is the date of birth of the one victim, and names that field', async () => {
    const held = await hold(pair(''))
    expect(held.verdict).toBe('unknown')
    expect(held.clause('victims').verdict).toBe('unknown')
    expect(held.wanted).toEqual(['C1 date_of_birth: met'])
    expect(held.people).toMatchObject({ victims: [], possibleVictims: ['C1'] })
  })

  it('is not asked for where the verdict stands without it', async () => {
    const parts: readonly Part[] = [...PAIR, ['E2', 'C2', 'victim']]
    const held = await hold([
      persons({ ...MEN, C1: '2009-05-01', C2: '' }),
      events({ E1: '2023-04-01', E2: '2023-05-01' }),
      involvements(parts),
    ])
    expect(held.verdict).toBe('met')
    expect(held.missing).toEqual([])
    expect(held.people.possibleVictims).toEqual(['C2'])
  })

  it('is the date of the event where the date of birth is known', async () => {
    const tables = [persons({ ...MEN, C1: '2009-05-01' }), events({ E1: '' }), involvements(together(['M1', 'M2']))]
    expect((await hold(tables)).wanted).toEqual(['E1 occurred_from: met'])
  })

  it('takes both dates together where neither is known, so that one alone decides nothing', async () => {
    const tables = [persons({ ...MEN, C1: '' }), events({ E1: '' }), involvements(together(['M1', 'M2']))]
    expect((await hold(tables)).wanted.toSorted()).toEqual(['C1 date_of_birth: unknown', 'E1 occurred_from: unknown'])
  })

  it.each([
    ['2005-06', '2023-06-15', 'unknown'],
    ['2005-07', '2023-06-15', 'met'],
    ['2005-05', '2023-06-15', 'not met'],
    ['2005-06-16', '2023-06-15', 'met'],
    ['2005-06-15', '2023-06-15', 'not met'],
    ['2005-06-15', '2023', 'unknown'],
  ])('counts a date of birth %s at an event of %s as %s', async (born, date, verdict) => {
    const tables = [persons({ ...MEN, C1: born }), events({ E1: date }), involvements(together(['M1', 'M2']))]
    expect((await hold(tables)).clause('victims').verdict).toBe(verdict)
  })

  it('leaves an estimated date of birth near eighteen open, and one far from it not', async () => {
    const of = async (born: string): Promise<string> => {
      const estimated = persons({ ...MEN, C1: born }, { C1: { date_of_birth_basis: 'estimated' } })
      return (await hold([estimated, events({ E1: '2023-06-15' }), involvements(together(['M1', 'M2']))])).clause('victims').verdict
    }
    expect([await of('2005-12-01'), await of('2008-12-01'), await of('2004-12-01'), await of('2001-01-01')]).toEqual([
      'unknown',
      'met',
      'unknown',
      'not met',
    ])
  })

  it('takes the word of a role of a child at risk where no date of birth says otherwise', async () => {
    const of = async (born: string): Promise<string> => {
      const parts: readonly Part[] = [
        ['E1', 'M1', 'suspect'],
        ['E1', 'M2', 'suspect'],
        ['E1', 'C1', 'at-risk-child'],
      ]
      return (await hold([persons({ ...MEN, C1: born }), events({ E1: '2023-06-15' }), involvements(parts)])).clause('victims').verdict
    }
    expect([await of(''), await of('1990-01-01')]).toEqual(['met', 'not met'])
  })
})

describe('a victim over several events', () => {
  it('is a child at one and an adult at another, and counts by the one', async () => {
    const tables = [
      persons({ ...MEN, C1: '2005-06-01' }),
      events({ E1: '2023-05-01', E2: '2023-08-01' }),
      involvements([...together(['M1', 'M2']), ...together(['M1', 'M3'], 'E2')]),
    ]
    const held = await hold(tables)
    expect(held.people.victims).toEqual(['C1'])
    expect(held.people.offenders).toEqual(['M1', 'M2'])
  })

  it('makes nobody an offender by what was done once they were grown', async () => {
    const tables = [persons({ ...MEN, C1: '2000-06-01' }), events({ E1: '2023-05-01' }), involvements(together(['M1', 'M2']))]
    const held = await hold(tables)
    expect(held.verdict).toBe('not met')
    expect(held.people.offenders).toEqual([])
  })
})

describe('offenders', () => {
  it('count unidentified under one definition and not under another', async () => {
    const unknown = persons({ M1: MEN.M1, U1: '', U2: '', C1: '2009-05-01' }, { U1: { identified: 'no' }, U2: { identified: 'no' } })
    const tables = [unknown, events({ E1: '2023-04-01' }), involvements(together(['M1', 'U1', 'U2']))]
    const network = await hold(tables)
    const strict = await hold(tables, 'co-offence-strict')
    expect([network.verdict, network.people.offenders]).toEqual(['met', ['M1', 'U1', 'U2']])
    expect([strict.verdict, strict.people.offenders]).toEqual(['not met', ['M1']])
    expect(strict.clause('offenders').statement).toContain('does not count 2 not identified')
  })

  it('are counted as children too, and named as such', async () => {
    const tables = [
      persons({ M1: MEN.M1, B1: '2007-01-01', C1: '2009-05-01' }),
      events({ E1: '2023-04-01' }),
      involvements(together(['M1', 'B1'])),
    ]
    const held = await hold(tables)
    expect([held.verdict, held.people.offenders, held.people.childOffenders]).toEqual(['met', ['B1', 'M1'], ['B1']])
  })

  it('are bounded in age where a definition says so, unknown where their own date of birth is', async () => {
    const iicsa = at(SHIPPED_DEFINITIONS, 0)
    const grown = { ...iicsa, id: 'grown', offenders: { ...iicsa.offenders, minAge: 18 } }
    const held = await hold(
      [persons({ M1: MEN.M1, B1: '', C1: '2009-05-01' }), events({ E1: '2023-04-01' }), involvements(together(['M1', 'B1']))],
      grown,
    )
    expect([held.verdict, held.wanted]).toEqual(['unknown', ['B1 date_of_birth: met']])
  })

  it('are no children whom the same people harmed: who was made to bring a friend is a victim', async () => {
    const parts: readonly Part[] = [...together(['M1']), ['E2', 'M1', 'suspect'], ['E2', 'C1', 'facilitator'], ['E2', 'C2', 'victim']]
    const tables = [
      persons({ M1: MEN.M1, C1: '2009-05-01', C2: '2009-06-01' }),
      events({ E1: '2023-04-01', E2: '2023-06-01' }),
      involvements(parts),
      associations([['M1', 'C1']]),
    ]
    const held = await hold(tables)
    expect([held.verdict, held.people.offenders, held.people.victims]).toEqual(['not met', ['M1'], ['C1', 'C2']])
    expect(held.clause('offenders').statement).toContain('does not count 1 recorded as harmed too')
    expect((await hold(tables, 'ocg-sca2015')).people.offenders).toEqual(['M1'])
  })

  it('are a question for a person where somebody harmed as a child stands as one when grown', async () => {
    const parts: readonly Part[] = [...together(['M1']), ['E2', 'M1', 'suspect'], ['E2', 'C1', 'facilitator'], ['E2', 'C2', 'victim']]
    const held = await hold([
      persons({ M1: MEN.M1, C1: '2003-05-01', C2: '2009-06-01' }),
      events({ E1: '2019-04-01', E2: '2023-06-01' }),
      involvements(parts),
      associations([['M1', 'C1']]),
    ])
    expect([held.verdict, held.people.possibleOffenders, held.wanted]).toEqual(['unknown', ['C1'], ['C1 part: met']])
  })

  it('count by facilitating where a definition takes that role, and not where it does not', async () => {
    const parts: readonly Part[] = [...together(['M1']), ['E1', 'M2', 'facilitator']]
    const tables = [persons({ ...MEN, C1: '2009-05-01' }), events({ E1: '2023-04-01' }), involvements(parts)]
    expect((await hold(tables)).verdict).toBe('met')
    expect((await hold(tables, 'co-offence-strict')).verdict).toBe('not met')
  })
})
