import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listShareTables, type ShareTable } from '../../../src/findings/quality/share-tables.ts'
import { LAW, only, table, type TestRow } from '../../make.ts'
import { CASE_ROWS, tablesOf } from './case-rows.ts'
import { measure } from './measure.ts'

async function tablesFor(file: string, rows: readonly TestRow[]): Promise<readonly ShareTable[]> {
  return listShareTables(await measure([table(file, rows)], { asAt: '2023-06-15' }))
}

describe('listShareTables', () => {
  it('cuts wholes into parts that add up, with the sums of all in the first of several bars', async () => {
    await fc.assert(
      fc.asyncProperty(CASE_ROWS, async (files) => {
        const quality = await measure(tablesOf(files), { asAt: '2024-01-01' })
        const wholes: Readonly<Record<string, number>> = {
          flags: quality.flags.flags,
          'episodes that ended': quality.missingEpisodes.returned,
          offences: quality.offences.offences,
          'person records': quality.ethnicity.persons,
        }
        const tables = listShareTables(quality)
        expect(tables.map(({ what }) => what)).toEqual(Object.keys(wholes).filter((what) => wholes[what] !== 0))
        for (const { what, parts, bars } of tables) {
          for (const { counts } of bars) expect(counts).toHaveLength(parts.length)
          const sums = bars.map(({ counts }) => counts.reduce((sum, count) => sum + count, 0))
          expect(sums[0]).toBe(wholes[what])
          if (what === 'offences') expect(sums[1]).toBe(wholes[what])
          else if (bars.length > 1) expect(sums.slice(1).reduce((sum, count) => sum + count, 0)).toBe(wholes[what])
        }
      }),
      { ...LAW, numRuns: 15 },
    )
  })

  it('gives one bar, and none for all, where there is one part', async () => {
    const { bars, parts } = only(await tablesFor('a.csv', [{ entity_id: 'P1', flag_kind: 'cse', review_due: '01/06/2023' }]))
    expect(bars).toEqual([{ label: 'cse', counts: [0, 0, 1, 0] }])
    expect(parts.map(({ name }) => name)).toEqual(['reviewed', 'not due yet', 'overdue', 'no review date'])
  })

  it('leaves out agencies that have nothing to show', async () => {
    const episode = { person_id: 'P1', missing_from_at: '01/03/2023', return_interview_at: '' }
    const { bars } = only(
      await tablesFor('a.csv', [
        { episode_id: 'M1', ...episode, returned_at: '02/03/2023', source_agency: 'Harbour Police' },
        { episode_id: 'M2', ...episode, returned_at: '02/03/2023', return_interview_at: '03/03/2023', source_agency: 'Moor Council' },
        { episode_id: 'M3', ...episode, returned_at: '02/03/2023', return_interview_at: '08/03/2023', source_agency: 'Moor Council' },
        { episode_id: 'M4', ...episode, returned_at: '', source_agency: 'Quay Council' },
      ]),
    )
    expect(bars).toEqual([
      { label: 'All', counts: [1, 1, 1] },
      { label: 'Moor Council', counts: [1, 1, 0] },
      { label: 'Harbour Police', counts: [0, 0, 1] },
    ])
  })

  it('gives offences a bar for each thing that is to be recorded', async () => {
    const { bars } = only(
      await tablesFor('a.csv', [
        { event_id: 'E1', offence: 'Burglary', outcome: 'Charged' },
        { event_id: 'E2', offence: 'Burglary' },
      ]),
    )
    expect(bars.map(({ counts }) => counts)).toEqual([
      [1, 1],
      [0, 2],
    ])
  })

  it('is empty where there is nothing to cut', async () => {
    expect(await tablesFor('a.csv', [{ location_id: 'L1' }])).toEqual([])
  })
})
