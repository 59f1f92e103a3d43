import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deriveDefinitions, mergeDefinitions } from '../../../src/findings/definitions/derive-definitions.ts'
import { SHIPPED_DEFINITIONS } from '../../../src/presets/definitions/shipped-definitions.ts'
import type { Table } from '../../../src/rows/table.ts'
import { at, involvements, LAW, only, table, type TestRow } from '../../make.ts'
import { events, graphOf, MEN, pair, persons, together } from './hold.ts'

const IICSA = at(SHIPPED_DEFINITIONS, 0)

async function matrixOf(
  tables: readonly Table[],
  own: Parameters<typeof deriveDefinitions>[2] = [],
): Promise<ReturnType<typeof deriveDefinitions>> {
  const { graph, groups } = await graphOf(tables)
  return deriveDefinitions(graph, groups, own)
}

describe('the matrix of groups by definition', () => {
  it('has a verdict of every definition for every group, each under its id and version', async () => {
    const { definitions, groups } = await matrixOf(pair())
    expect(definitions).toEqual(SHIPPED_DEFINITIONS)
    const { verdicts } = only(groups)
    expect(verdicts.map(({ definition, version }) => `${definition} ${version}`)).toEqual(
      definitions.map(({ id, version }) => `${id} ${version}`),
    )
  })

  it('names a group on which definitions differ: a network that is no organised crime group', async () => {
    const { isSensitive, verdicts } = only((await matrixOf(pair())).groups)
    expect(isSensitive).toBe(true)
    expect(verdicts.find(({ definition }) => definition === 'ocg-sca2015')?.verdict).toBe('not met')
  })

  it('does not name a group that no definition takes for one', async () => {
    const tables = [
      persons(MEN),
      events({ E1: '2023-04-01' }, 'Affray'),
      involvements([
        ['E1', 'M1', 'suspect'],
        ['E1', 'M2', 'suspect'],
      ]),
    ]
    expect(only((await matrixOf(tables)).groups)).toMatchObject({ isSensitive: false, isUnrecorded: false, isUnsupported: false })
  })

  it('tells of a group that nobody recorded, and of one that is flagged and meets no definition', async () => {
    const parts = involvements(together(['M1', 'M2']))
    const people = persons({ ...MEN, C1: '2009-05-01' })
    const of = async (offence: string, flags: string): Promise<readonly boolean[]> => {
      const { isUnrecorded, isUnsupported } = only(
        (await matrixOf([people, events({ E1: '2023-04-01' }, offence, { E1: { flags } }), parts])).groups,
      )
      return [isUnrecorded, isUnsupported]
    }
    expect(await of('Sexual grooming', '')).toEqual([true, false])
    expect(await of('Sexual grooming', 'group')).toEqual([false, false])
    expect(await of('Affray', 'group')).toEqual([false, true])
  })

  it('is empty of groups where there are none', async () => {
    expect((await matrixOf([])).groups).toEqual([])
  })
})

describe('definitions of a configuration', () => {
  const own = { ...IICSA, id: 'harbour-2024', title: 'Harbour' }

  it('stand behind the shipped ones', async () => {
    const { definitions, groups } = await matrixOf(pair(), [own])
    expect(definitions.map(({ id }) => id)).toEqual([...SHIPPED_DEFINITIONS.map(({ id }) => id), 'harbour-2024'])
    expect(only(groups).verdicts.at(-1)).toMatchObject({ definition: 'harbour-2024', verdict: 'met' })
  })

  it('take the place of the shipped one of their id', () => {
    const mine = { ...IICSA, version: '1.1.0' }
    expect(mergeDefinitions([mine])).toEqual([mine, ...SHIPPED_DEFINITIONS.slice(1)])
  })
})

describe('knowing more', () => {
  const date = (...days: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...days)
  const cells = fc.record({
    M1: date('1985-03-02', '2008-02-01'),
    M2: date('1990-07-21', '2007-09-09'),
    C1: date('2009-05-01', '2005-04-15', '1990-01-01'),
    C2: date('2010-05-01', '1999-01-01'),
    E1: date('2023-04-01', '2023-05-02'),
    E2: date('2023-06-01', '2019-06-01'),
    offence: fc.constantFrom('Sexual grooming', 'Affray'),
    second: fc.constantFrom('Rape', 'Theft'),
    role: fc.constantFrom('victim', 'suspected-victim', 'at-risk-child'),
    helper: fc.constantFrom('facilitator', 'suspect'),
  })
  const HIDEABLE = ['M1', 'M2', 'C1', 'C2', 'E1', 'E2', 'offence', 'second'] as const

  function tablesOf(known: Readonly<Record<string, string>>): readonly Table[] {
    const of = (key: string): string => known[key] ?? ''
    const titles: Readonly<Record<string, TestRow>> = { E1: { offence: of('offence') }, E2: { offence: of('second') } }
    return [
      persons({ M1: of('M1'), M2: of('M2'), C1: of('C1'), C2: of('C2') }),
      events({ E1: of('E1'), E2: of('E2') }, '', titles),
      involvements([
        ['E1', 'M1', 'suspect'],
        ['E1', 'M2', of('helper')],
        ['E1', 'C1', of('role')],
        ['E2', 'M2', 'suspect'],
        ['E2', 'M1', 'named-suspect'],
        ['E2', 'C2', 'victim'],
      ]),
    ]
  }

  it('never turns a verdict that stood into one that is unknown, nor into its opposite', async () => {
    await fc.assert(
      fc.asyncProperty(cells, fc.subarray([...HIDEABLE]), fc.constantFrom(...HIDEABLE), async (full, hidden, shown) => {
        const less: Record<string, string> = { ...full }
        for (const key of new Set([...hidden, shown])) less[key] = ''
        const more = { ...less, [shown]: full[shown] }
        const before = only((await matrixOf(tablesOf(less))).groups).verdicts
        const after = only((await matrixOf(tablesOf(more))).groups).verdicts
        before.forEach((verdict, place) => {
          if (verdict.verdict !== 'unknown') expect([place, after[place]?.verdict]).toEqual([place, verdict.verdict])
        })
      }),
      LAW,
    )
  })

  it('of a field that would meet a definition alone does so, where it speaks for it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('C1', 'E1', 'offence'), async (hidden) => {
        const known: Readonly<Record<string, string>> = {
          M1: '1985-03-02',
          M2: '1990-07-21',
          C1: '2009-05-01',
          C2: '1990-01-01',
          E1: '2023-04-01',
          E2: '2023-06-01',
          offence: 'Sexual grooming',
          second: 'Theft',
          role: 'victim',
          helper: 'suspect',
        }
        const verdictsOf = async (
          cellsKnown: Readonly<Record<string, string>>,
        ): Promise<ReturnType<typeof deriveDefinitions>['groups'][number]['verdicts'][number]> =>
          at(only((await matrixOf(tablesOf(cellsKnown))).groups).verdicts, 0)
        const before = await verdictsOf({ ...known, [hidden]: '' })
        expect(before.missing.map(({ verdictIfKnown }) => verdictIfKnown)).toEqual(['met'])
        expect((await verdictsOf(known)).verdict).toBe('met')
      }),
      LAW,
    )
  })

  it('of ancestry, belief or sex changes nothing', async () => {
    const plain = pair()
    const extra = table('more.csv', [
      { person_id: 'M1', sex: 'M', ethnicity_self_defined: 'W1', ethnicity_officer_defined: 'IC1', nationality: 'British' },
      { person_id: 'C1', sex: 'F', ethnicity_self_defined: 'A1', ethnicity_officer_defined: 'IC4', nationality: 'French' },
    ])
    const said = async (tables: readonly Table[]): Promise<unknown> =>
      only((await matrixOf(tables)).groups).verdicts.map(({ verdict, clauses }) => [verdict, clauses.map(({ statement }) => statement)])
    expect(await said([...plain, extra])).toEqual(await said(plain))
  })
})
