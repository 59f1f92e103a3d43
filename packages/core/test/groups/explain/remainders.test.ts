import { describe, expect, it } from 'vitest'
import { explainedGroupsOf, sayKeys, type ExplainedGroup } from '../../graphs/build-case.ts'
import { only, table, type TestRow } from '../../make.ts'

const part = (event_id: string, person_id: string): TestRow => ({ event_id, person_id, role: 'suspect' })
const report = (report_id: string, grading: string, more: TestRow = {}): TestRow => ({
  report_id,
  grading,
  text: 'Seen together.',
  ...more,
})
const mention = (report_id: string, entity_id: string): TestRow => ({ report_id, entity_id, entity_kind: 'person', role: 'suspect' })
const link = (from_id: string, to_id: string, more: TestRow = {}): TestRow => ({
  ...{ from_id, to_id, from_kind: 'person', to_kind: 'person', link_type: 'associate', strength: '', report_id: '', ...more },
})

const PAIRS = { groups: { objective: 'modularity', resolution: 0.001, minOffendersWithoutChildren: 2 } } as const

async function group(rows: Readonly<Record<string, readonly TestRow[]>>): Promise<ExplainedGroup> {
  return only(
    await explainedGroupsOf(
      Object.entries(rows).map(([file, own]) => table(file, own)),
      PAIRS,
    ),
  )
}

/** Whether P1 and P2 stay together, in each view from the least strict. */
async function heldIn(rows: Readonly<Record<string, readonly TestRow[]>>): Promise<string> {
  const { explanation } = await group(rows)
  return explanation.byGrade.map(({ view, parts }) => (parts.length === 1 ? view : '-')).join(' ')
}

describe('what is left at a stricter grade', () => {
  it.each([
    ['1AP', 'judged corroborated -', 'reliable, known directly'],
    ['1BP', 'judged corroborated -', 'reliable, known indirectly but corroborated'],
    ['1CP', 'judged - -', 'reliable, known indirectly'],
    ['2AP', 'judged - -', 'untested, known directly'],
    ['3CP', 'judged - -', 'not reliable, known indirectly'],
    ['1DP', '- - -', 'not known whether it is true'],
    ['A11', 'judged corroborated -', '5x5x5: always reliable, known to be true'],
    ['B31', 'judged corroborated -', '5x5x5: mostly reliable, corroborated'],
    ['B21', 'judged - -', '5x5x5: known personally to the source alone'],
    ['C11', 'judged - -', '5x5x5: sometimes reliable'],
    ['E31', 'judged - -', '5x5x5: untested'],
    ['A41', '- - -', '5x5x5: cannot be judged'],
    ['A1', 'judged corroborated -', '6x6: reliable, confirmed'],
    ['B2', 'judged corroborated -', '6x6: usually reliable, probably true'],
    ['A3', 'judged - -', '6x6: possibly true'],
    ['F1', 'judged - -', '6x6: reliability cannot be judged'],
    ['A4', '- - -', '6x6: doubtful'],
    ['A5', '- - -', '6x6: improbable'],
    ['A6', '- - -', '6x6: truth cannot be judged'],
    ['', '- - -', 'ungraded'],
  ])('a report graded %s holds two people in: %s (%s)', async (grading, views) => {
    expect(await heldIn({ 'm.csv': [mention('R1', 'P1'), mention('R1', 'P2')], 'r.csv': [report('R1', grading)] })).toBe(views)
  })

  it('reports of which nothing is known count as ungraded, links that rest on them as well', async () => {
    expect(await heldIn({ 'm.csv': [mention('R1', 'P1'), mention('R1', 'P2')] })).toBe('- - -')
    const parts = [part('E1', 'P1'), part('E2', 'P2')]
    expect(await heldIn({ 'p.csv': parts, 'l.csv': [link('P1', 'P2', { report_id: 'R1' })] })).toBe('- - -')
  })

  it.each([
    ['', 'judged corroborated recorded'],
    ['confirmed', 'judged corroborated recorded'],
    ['unconfirmed', 'judged - -'],
    ['tentative', '- - -'],
  ])('a link of strength "%s" that rests on no report holds two people in: %s', async (strength, views) => {
    expect(await heldIn({ 'p.csv': [part('E1', 'P1'), part('E2', 'P2')], 'l.csv': [link('P1', 'P2', { strength })] })).toBe(views)
  })

  it.each([
    ['confirmed', '1AP', 'judged corroborated -'],
    ['confirmed', '2CP', 'judged - -'],
    ['unconfirmed', '1AP', 'judged - -'],
  ])('a link that is %s and rests on a report graded %s: %s', async (strength, grading, views) => {
    const links = [link('P1', 'P2', { strength, report_id: 'R1' })]
    expect(await heldIn({ 'p.csv': [part('E1', 'P1'), part('E2', 'P2')], 'l.csv': links, 'r.csv': [report('R1', grading)] })).toBe(views)
  })

  it('an event holds in every view', async () => {
    expect(await heldIn({ 'p.csv': [part('E1', 'P1'), part('E1', 'P2')] })).toBe('judged corroborated recorded')
  })

  it('says who is apart', async () => {
    const { graph, explanation } = await group({
      'p.csv': [part('E1', 'P1'), part('E1', 'P2'), part('E2', 'P3')],
      'm.csv': [mention('R1', 'P2'), mention('R1', 'P3')],
      'r.csv': [report('R1', '2CP')],
    })
    expect(explanation.byGrade.map(({ view, parts }) => `${view}: ${sayKeys(graph, parts)}`)).toEqual([
      'judged: P1 P2 P3',
      'corroborated: P1 P2 | P3',
      'recorded: P1 P2 | P3',
    ])
  })

  it('never holds what is suspected to be false, which is in no group to begin with, unless it is asked for', async () => {
    const tables = [table('m.csv', [mention('R1', 'P1'), mention('R1', 'P2')]), table('r.csv', [report('R1', '1EP')])]
    expect(await explainedGroupsOf(tables, PAIRS)).toEqual([])
    const asked = only(await explainedGroupsOf(tables, { ...PAIRS, graph: { includeSuspectedFalse: true } }))
    expect(asked.explanation.byGrade.map(({ parts }) => parts.length)).toEqual([2, 2, 2])
  })
})

describe('what is left without one source', () => {
  const named = (...reports: readonly string[]): readonly TestRow[] => reports.flatMap((id) => [mention(id, 'P1'), mention(id, 'P2')])

  it('three reports of one provenance are one source, without which nothing is left', async () => {
    const { graph, explanation } = await group({
      'm.csv': named('R1', 'R2', 'R3'),
      'r.csv': [
        report('R1', '1AP', { provenance_ref: '' }),
        report('R2', '1AP', { provenance_ref: 'R1' }),
        report('R3', '1AP', { provenance_ref: 'R2' }),
      ],
    })
    expect(explanation.sources).toBe(1)
    expect(explanation.bySource.map(({ source, records, parts }) => [source, records, sayKeys(graph, parts)])).toEqual([
      ['report R1', 9, 'P1 | P2'],
    ])
    // while no single report is missed
    expect(explanation.weakPoints).toEqual([])
  })

  it('two reports that come from nobody known are two, and neither is missed', async () => {
    const { explanation } = await group({ 'm.csv': named('R1', 'R2'), 'r.csv': [report('R1', '1AP'), report('R2', '1AP')] })
    expect([explanation.sources, explanation.bySource]).toEqual([2, []])
  })

  it('an agency is one source for all events it keeps, and a link for itself', async () => {
    const event = (event_id: string, source_agency: string): TestRow => ({ event_id, source_agency, date_from: '12/03/2024' })
    const { graph, explanation } = await group({
      'e.csv': [event('E1', 'Harbour Police'), event('E2', 'Harbour Police'), event('E3', 'Night Watch')],
      'p.csv': [part('E1', 'P1'), part('E1', 'P2'), part('E2', 'P1'), part('E2', 'P2'), part('E3', 'P2'), part('E3', 'P3')],
      'l.csv': [link('P2', 'P3')],
    })
    expect(explanation.sources).toBe(3)
    expect(explanation.bySource.map(({ source, records, parts }) => [source, records, sayKeys(graph, parts)])).toEqual([
      ['Harbour Police', 6, 'P2 P3 | P1'],
    ])
  })
})
