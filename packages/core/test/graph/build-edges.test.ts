import { describe, expect, it } from 'vitest'
import type { CaseFile } from '../../src/case-file/case-file.ts'
import { EDGE_KINDS } from '../../src/graph/edges.ts'
import { at, build, keysOf, table, type TestRow } from '../make.ts'

/** The edges of a case as `from kind:type to`, ruled out with a cross before them. */
function edgesOf(caseFile: CaseFile): readonly string[] {
  const { edges } = caseFile
  return [...edges.from.keys()].map((edge) => {
    const [from, to] = keysOf(caseFile, [at(edges.from, edge), at(edges.to, edge)])
    const what = `${at(EDGE_KINDS, at(edges.kind, edge))}:${at(edges.types, at(edges.type, edge))}`
    return `${edges.ruledOut.includes(edge) ? 'x ' : ''}${from ?? ''} ${what} ${to ?? ''}`
  })
}

const persons = table('0.csv', [{ person_id: 'P1' }, { person_id: 'P2' }, { person_id: 'P3' }])
const link = (from: string, to: string, type: string, more: TestRow = {}): TestRow => ({
  from_id: from,
  to_id: to,
  link_type: type,
  from: '',
  polarity: '',
  report_id: '',
  event_id: '',
  ...more,
})

describe('edges', () => {
  it('are one of each that records claim, with the records they rest on', async () => {
    const { caseFile } = await build([
      table('1.csv', [{ event_id: 'E1', location_id: 'L1' }]),
      table('2.csv', [{ event_id: 'E1', person_id: 'P1', role: 'suspect' }]),
      table('3.csv', [{ report_id: 'R1', entity_id: 'P1', entity_kind: 'person', role: 'Driver' }]),
      table('4.csv', [{ episode_id: 'M1', person_id: 'P2', missing_from_at: '2024-03-12', found_location_id: 'L1', found_with: 'P1;P9' }]),
    ])
    expect(edgesOf(caseFile)).toEqual([
      'P1 involvement:suspect E1',
      'P2 found-with: P1',
      'P2 missing: L1',
      'E1 place: L1',
      'R1 mention:driver P1',
    ])
    expect(caseFile.edges.evidence).toEqual([[1], [3], [3], [0], [2]])
  })

  it('of several records that say the same are one, with the earliest date and all the evidence', async () => {
    const { caseFile } = await build([
      persons,
      table('1.csv', [
        link('P1', 'P2', 'associate', { from: '12/03/2024' }),
        link('P1', 'P2', 'Associate', { from: '10/03/2024' }),
        link('P2', 'P1', 'associate'),
      ]),
    ])
    expect(edgesOf(caseFile)).toEqual(['P1 link:associate P2'])
    expect(caseFile.edges.date).toEqual(['2024-03-10'])
    expect(caseFile.edges.evidence).toEqual([[3, 4, 5]])
  })

  it('of links that read differently the other way round stay two', async () => {
    const { caseFile } = await build([
      persons,
      table('1.csv', [link('P2', 'P1', 'groomed by'), link('P1', 'P2', 'groomed by'), link('P2', 'P1', 'knows')]),
    ])
    expect(edgesOf(caseFile)).toEqual(['P1 link:groomed by P2', 'P1 link:knows P2', 'P2 link:groomed by P1'])
  })

  it('of links between two kinds keep their direction', async () => {
    const object = table('o.csv', [{ object_id: 'A1', object_kind: 'phone', value: '07700 900001' }])
    const { caseFile } = await build([persons, object, table('1.csv', [link('A1', 'P1', 'used by'), link('P1', 'A1', 'used by')])])
    expect(edgesOf(caseFile)).toEqual(['P1 link:used by A1', 'A1 link:used by P1'])
  })

  it('keep apart what is asserted and what is ruled out', async () => {
    const rows = [link('P1', 'P2', 'associate'), link('P1', 'P2', 'associate', { polarity: 'Ruled out' })]
    expect(edgesOf((await build([persons, table('1.csv', rows)])).caseFile)).toEqual(['P1 link:associate P2', 'x P1 link:associate P2'])
  })

  it('of a link rest also on the report and the event that it names', async () => {
    const { caseFile } = await build([
      persons,
      table('1.csv', [{ report_id: 'R1', text: 'seen together' }]),
      table('2.csv', [{ event_id: 'E1', offence: 'Grooming' }]),
      table('3.csv', [link('P1', 'P2', 'associate', { report_id: 'R1', event_id: 'E1' })]),
    ])
    expect(caseFile.edges.evidence).toEqual([[3, 4, 5]])
  })

  it('join nothing to itself', async () => {
    const { caseFile } = await build([persons, table('1.csv', [link('P1', 'P1', 'associate')])])
    expect(caseFile.edges.from).toEqual([])
  })

  it('keep their types apart where there are more than 65,536 of them', async () => {
    const rows = Array.from({ length: 65_600 }, (_, i) => link('P1', 'P2', `type ${i}`))
    const { caseFile } = await build([persons, table('1.csv', rows), table('2.csv', [{ event_id: 'E1', person_id: 'P3', role: 'victim' }])])
    const involvement = caseFile.edges.kind.indexOf(0)
    expect(at(caseFile.edges.types, at(caseFile.edges.type, involvement))).toBe('victim')
    expect(caseFile.counts.links).toBe(65_600)
  })
})

it('every edge rests on at least one record', async () => {
  const { caseFile } = await build([persons, table('1.csv', [link('P1', 'P2', '__proto__'), link('P2', 'P3', 'constructor')])])
  expect(edgesOf(caseFile)).toEqual(['P1 link:__proto__ P2', 'P2 link:constructor P3'])
  for (const evidence of caseFile.edges.evidence) expect(evidence.length).toBeGreaterThan(0)
})
