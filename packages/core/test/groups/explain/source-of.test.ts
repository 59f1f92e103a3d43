import { describe, expect, it } from 'vitest'
import { createSourceOf } from '../../../src/groups/explain/source-of.ts'
import { caseGraphOf } from '../../graphs/build-case.ts'
import { table, type TestRow } from '../../make.ts'

/** The source of each record, by its first cell, those of one file. */
async function sources(file: string, tables: Readonly<Record<string, readonly TestRow[]>>): Promise<Readonly<Record<string, string>>> {
  const { entities } = await caseGraphOf(Object.entries(tables).map(([name, rows]) => table(name, rows)))
  const sourceOf = createSourceOf(entities)
  const own = entities.records.flatMap(({ row }, number) =>
    row.header.file === file ? [[row.cells[0] ?? '', sourceOf(number)] as const] : [],
  )
  return Object.fromEntries(own)
}

const reports = (...from: readonly (readonly [id: string, provenance: string])[]): readonly TestRow[] =>
  from.map(([report_id, provenance_ref]) => ({ report_id, grading: '2CP', provenance_ref, text: '' }))

describe('the source of a report', () => {
  it('is the report it goes back to, through however many hands', async () => {
    const rows = reports(['R3', 'R2'], ['R2', 'R1'], ['R1', ''], ['R9', ''])
    expect(await sources('r.csv', { 'r.csv': rows })).toEqual({ R1: 'report R1', R2: 'report R1', R3: 'report R1', R9: 'report R9' })
  })

  it('is what the provenance names where that is no report of the case', async () => {
    expect(await sources('r.csv', { 'r.csv': reports(['R1', 'Source Amber'], ['R2', 'Source Amber'], ['R3', 'R2']) })).toEqual({
      R1: 'Source Amber',
      R2: 'Source Amber',
      R3: 'Source Amber',
    })
  })

  it('is one for reports that name each other, and a report that names itself is its own', async () => {
    expect(await sources('r.csv', { 'r.csv': reports(['R2', 'R3'], ['R3', 'R2'], ['R4', 'R3'], ['R5', 'R5']) })).toEqual({
      R2: 'report R2',
      R3: 'report R2',
      R4: 'report R2',
      R5: 'report R5',
    })
  })

  it('is that of all it says: mentions, and links that rest on it', async () => {
    const tables = {
      'r.csv': reports(['R1', ''], ['R2', 'R1']),
      'm.csv': [{ report_id: 'R2', entity_id: 'P1', entity_kind: 'person' }],
      'l.csv': [{ from_id: 'P1', to_id: 'P2', link_type: 'associate', report_id: 'R2', source_agency: 'Harbour Police' }],
    }
    expect(await sources('m.csv', tables)).toEqual({ R2: 'report R1' })
    expect(await sources('l.csv', tables)).toEqual({ P1: 'report R1' })
  })
})

describe('the source of another record', () => {
  it('is its provenance, else its agency, else its system, else its file', async () => {
    const rows = [
      { event_id: 'E1', provenance_ref: 'Log 7', source_agency: 'Harbour Police', source_system: 'records' },
      { event_id: 'E2', source_agency: 'Harbour Police', source_system: 'records' },
      { event_id: 'E3', source_system: 'records' },
      { event_id: 'E4' },
    ]
    expect(await sources('e.csv', { 'e.csv': rows })).toEqual({ E1: 'Log 7', E2: 'Harbour Police', E3: 'records', E4: 'e.csv' })
  })

  it('is that of its event where it puts somebody in one and says nothing itself', async () => {
    const tables = {
      'e.csv': [{ event_id: 'E1', source_agency: 'Harbour Police' }],
      'p.csv': ['E1', 'E2'].map((event_id) => ({ event_id, person_id: 'P1', role: 'suspect' })),
    }
    expect(await sources('p.csv', tables)).toEqual({ E1: 'Harbour Police', E2: 'p.csv' })
  })
})
