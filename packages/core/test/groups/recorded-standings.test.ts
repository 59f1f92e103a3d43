import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildIncidence } from '../../src/groups/build-incidence.ts'
import { projectStandings, recordStandings } from '../../src/groups/recorded-standings.ts'
import { projectIncidence } from '../../src/kernels/incidence.ts'
import { shuffleIncidence } from '../../src/kernels/shuffle-incidence.ts'
import { resolveOptions, type CaseOptionsInput } from '../../src/options.ts'
import type { Table } from '../../src/rows/table.ts'
import { caseGraphOf } from '../graphs/build-case.ts'
import { listEdges } from '../graphs/build-graphs.ts'
import { associations, at, involvements, LAW, table } from '../make.ts'

/** A small case with offenders, victims, links, a shared car and dates, from some numbers. */
const arbitraryCase: fc.Arbitrary<readonly Table[]> = fc
  .record({
    parts: fc.array(fc.tuple(fc.nat(7), fc.nat(7), fc.constantFrom('suspect', 'suspect', 'victim')), { minLength: 1, maxLength: 30 }),
    mentions: fc.array(fc.tuple(fc.nat(2), fc.nat(7), fc.constantFrom('suspect', 'victim')), { maxLength: 8 }),
    links: fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 3 }),
    years: fc.array(fc.constantFrom('2012', '2023', ''), { minLength: 8, maxLength: 8 }),
  })
  .map(({ parts, mentions, links, years }) => [
    involvements(parts.map(([event, person, role]) => [`E${String(event)}`, `P${String(person)}`, role] as const)),
    table(
      'm.csv',
      mentions.map(([report, person, role]) => ({
        report_id: `R${String(report)}`,
        entity_id: `P${String(person)}`,
        entity_kind: 'person',
        role,
      })),
    ),
    associations(links.map(([a, b]) => [`P${String(a)}`, `P${String(b)}`] as const)),
    table(
      'e.csv',
      years.map((year, event) => ({ event_id: `E${String(event)}`, date_from: year === '' ? '' : `${year}-03-12` })),
    ),
  ])

const OPTIONS: readonly CaseOptionsInput[] = [
  {},
  { graph: { maxOffendersPerEvent: 3, maxOffendersPerVictim: 3 } },
  { graph: { from: '2020-01-01' } },
]

/** Ties as `P1 P2 0.5`. */
async function tiesBoth(tables: readonly Table[], options: CaseOptionsInput): Promise<readonly [readonly string[], readonly string[]]> {
  const graph = await caseGraphOf(tables, options)
  const recorded = recordStandings(graph, resolveOptions(options).graph)
  const incidence = buildIncidence(graph.grounds, graph.entities)
  const list = (csr: Parameters<typeof listEdges>[0], entities: readonly number[]): readonly string[] =>
    listEdges(csr).map(({ a, b, weight }) => `${String(at(entities, a))} ${String(at(entities, b))} ${weight.toFixed(9)}`)
  return [
    list(projectStandings(recorded, recorded.standings.people), recorded.entities),
    list(projectIncidence(incidence), incidence.entities),
  ]
}

describe('recordStandings', () => {
  it.each(OPTIONS)('projects as recorded to the ties of the case, with %j', async (options) => {
    await fc.assert(
      fc.asyncProperty(arbitraryCase, async (tables) => {
        const [standings, grounds] = await tiesBoth(tables, options)
        expect(standings).toEqual(grounds)
      }),
      LAW,
    )
  })

  it('ties by links and by events that keep their people in every world', async () => {
    const graph = await caseGraphOf([
      involvements([
        ['E1', 'P1', 'suspect'],
        ['E1', 'P2', 'suspect'],
        ['E2', 'P3', 'suspect'],
        ['E3', 'P4', 'suspect'],
      ]),
      associations([['P3', 'P4']]),
      table('e.csv', [
        { event_id: 'E1', date_from: '2023-01-05' },
        { event_id: 'E2', date_from: '2023-05-05' },
        { event_id: 'E3', date_from: '2023-08-05' },
      ]),
    ])
    const recorded = recordStandings(graph, resolveOptions({}).graph)
    const people = shuffleIncidence(recorded.standings, recorded.strata, 4, 1)
    expect(listEdges(projectStandings(recorded, people))).toHaveLength(2)
  })
})
