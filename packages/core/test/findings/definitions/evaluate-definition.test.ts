import { describe, expect, it } from 'vitest'
import { SHIPPED_DEFINITIONS } from '../../../src/presets/definitions/shipped-definitions.ts'
import type { Table } from '../../../src/rows/table.ts'
import { at, involvements } from '../../make.ts'
import { events, hold, MEN, pair, PAIR, persons, together } from './hold.ts'

describe('two associated suspects and one child', () => {
  it.each([
    ['iicsa-2022-organised-network', 'met', ''],
    ['home-office-2020-group', 'unknown', 'setting'],
    ['iigg-2025-draft', 'met', ''],
    ['iicsa-rec1-aggravator', 'unknown', 'means'],
    ['complex-organised-abuse', 'not met', 'victims'],
    ['co-offence-strict', 'not met', 'connection'],
    ['ocg-sca2015', 'not met', 'offenders'],
  ])('are under %s %s', async (id, verdict, clause) => {
    const held = await hold(pair(), id)
    expect(held.verdict).toBe(verdict)
    expect(clause === '' ? 'met' : held.clause(clause).verdict).toBe(verdict)
  })
})

describe('a strict definition of co-offending', () => {
  it('takes two suspects of one event', async () => {
    const held = await hold(
      [persons({ ...MEN, C1: '2009-05-01' }), events({ E1: '2023-04-01' }), involvements(together(['M1', 'M2']))],
      'co-offence-strict',
    )
    expect([held.verdict, held.clause('connection').statement]).toEqual(['met', '1 event has 2 or more of the suspects counted.'])
  })
})

describe('an organised crime group', () => {
  const three = [persons({ ...MEN, C1: '2009-05-01' }), events({ E1: '2023-04-01' }), involvements(together(['M1', 'M2', 'M3']))]

  it('cannot be told from records, since agreement and purpose are no records', async () => {
    const held = await hold(three, 'ocg-sca2015')
    expect([held.verdict, held.wanted]).toEqual(['unknown', [' agreement: unknown', ' purpose: unknown']])
  })

  it('is none of two people, whatever they agree', async () => {
    expect((await hold(pair(), 'ocg-sca2015')).missing).toEqual([])
  })
})

describe('a definition of a force', () => {
  const iicsa = at(SHIPPED_DEFINITIONS, 0)
  const tables = (date: string): readonly Table[] => [
    persons({ ...MEN, C1: '2009-05-01' }),
    events({ E1: '2023-04-01', E2: date }),
    involvements(PAIR),
  ]

  it('may ask for offenders within some days of one another', async () => {
    const close = { ...iicsa, id: 'close', windowDays: 30 }
    const of = async (date: string): Promise<string> => (await hold(tables(date), close)).verdict
    expect([await of('2023-05-01'), await of('2023-05-02'), await of('')]).toEqual(['met', 'not met', 'unknown'])
  })

  it('may ask for more events and reports', async () => {
    const often = { ...iicsa, id: 'often', evidence: { minOccasions: 3, countSuspectedFalse: false } }
    expect((await hold(tables('2023-05-01'), often)).clause('evidence').verdict).toBe('not met')
  })

  it('may ask for victims of an age', async () => {
    const young = { ...iicsa, id: 'young', victims: { ...iicsa.victims, maxAgeExclusive: 13 } }
    expect((await hold(tables('2023-05-01'), young)).verdict).toBe('not met')
  })
})

describe('every clause', () => {
  it('is one sentence without a name, by records in ascending order', async () => {
    for (const { id } of SHIPPED_DEFINITIONS) {
      for (const { statement, evidence } of (await hold(pair(), id)).clauses) {
        expect(statement).toMatch(/^[A-Z0-9][^.]+\.$/)
        expect(statement).not.toContain('Vexley')
        expect(evidence).toEqual([...new Set(evidence)].sort((a, b) => a - b))
      }
    }
  })

  it('that is settled asks for nothing', async () => {
    for (const { id } of SHIPPED_DEFINITIONS) {
      for (const { verdict, missing } of (await hold(pair(''), id)).clauses) expect(missing.length > 0).toBe(verdict === 'unknown')
    }
  })
})
