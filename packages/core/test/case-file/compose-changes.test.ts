import { describe, expect, it } from 'vitest'
import type { CaseChangedPerson, CaseChanges } from '../../src/case-file/case-changes.ts'
import type { CaseFile } from '../../src/case-file/case-file.ts'
import { buildCaseFile } from '../../src/pipeline.ts'
import type { Table } from '../../src/rows/table.ts'
import { associations, build, involvements, only, table } from '../make.ts'

type Part = readonly [string, string, string]
const gang = (event: string, ...persons: readonly string[]): readonly Part[] => persons.map((person) => [event, person, 'suspect'] as const)
const dates = table(
  'dates.csv',
  ['E1', 'E2', 'E3'].map((id, i) => ({ event_id: id, date_from: `1${i}/03/2024` })),
)
const child = (key: string): Table => table(`${key}.csv`, [{ person_id: key, dob: '2010-01-01', surname: `Sablewick${key}` }])

/** A case that is held against an earlier one. */
async function buildSince(previous: CaseFile, tables: readonly Table[]): Promise<CaseFile & { readonly changes: CaseChanges }> {
  const { caseFile } = await buildCaseFile(tables, { layout: { iterations: 0 } }, { previous })
  if (caseFile.changes === undefined) throw new Error('There are no changes.')
  return { ...caseFile, changes: caseFile.changes }
}

function name({ entities }: CaseFile, people: readonly CaseChangedPerson[]): readonly string[] {
  return people.map(({ entity, key, groups }) => [entities[entity ?? -1]?.key ?? `not in the data: ${key ?? ''}`, ...groups].join(' '))
}

describe('the changes of a case', () => {
  it('are absent where it is held against none', async () => {
    expect('changes' in (await build([involvements(gang('E1', 'P1', 'P2', 'P3'))])).caseFile).toBe(false)
  })

  it('say of which case, and have an entry for each group, in their order, under the id that it keeps', async () => {
    const january = (
      await build([dates, involvements([...gang('E1', 'P1', 'P2', 'P3'), ...gang('E2', 'Q1', 'Q2', 'Q3', 'Q4')])], { title: 'Harbour' })
    ).caseFile
    const later = [dates, involvements([...gang('E1', 'P1', 'P2', 'P3', 'P4', 'P5'), ...gang('E2', 'Q1', 'Q2', 'Q3')])]
    const alone = (await build(later)).caseFile
    const february = await buildSince(january, later)
    expect(february.changes.since).toEqual({ title: 'Harbour', asAt: '2024-03-12' })
    expect(new Set(february.groups.map(({ id }) => id))).toEqual(new Set(january.groups.map(({ id }) => id)))
    expect(alone.groups.map(({ id }) => id)).not.toEqual(february.groups.map(({ id }) => id))
    expect(february.changes.groups.map(({ id }) => id)).toEqual(february.groups.map(({ id }) => id))
    expect(february.changes.groups.map(({ change, peopleBefore }) => [change, peopleBefore])).toEqual([
      ['grown', 3],
      ['shrunk', 4],
    ])
    expect({ ...february, groups: [], changes: undefined }).toEqual({ ...alone, groups: [], changes: undefined })
  })

  it('name children first, and who is not in the data by the id that the exports gave them, not by name', async () => {
    const parts = [...gang('E1', 'P1', 'P2', 'P3', 'P4'), ...gang('E2', 'P1', 'P2', 'P3', 'P4')]
    const january = (await build([dates, involvements([...parts, ['E1', 'W1', 'victim'], ['E1', 'Z1', 'victim']]), child('Z1')])).caseFile
    expect(january.entities.find(({ key }) => key === 'Z1')?.cipher).toBeDefined()
    const tables = [dates, involvements([...parts, ...gang('E3', 'P1', 'P2', 'A1'), ['E3', 'Y1', 'victim']]), child('Y1')]
    const february = await buildSince(january, tables)
    const { joined, left, newEvents } = only(february.changes.groups)
    expect(name(february, joined)).toEqual(['Y1', 'A1'])
    expect(name(february, left)).toEqual(['not in the data: Z1', 'not in the data: W1'])
    expect(newEvents.map((event) => february.entities[event]?.key)).toEqual(['E3'])
    const ciphers = [...january.entities, ...february.entities].flatMap(({ cipher }) => cipher ?? [])
    for (const hidden of [...ciphers, 'Sablewick']) expect(JSON.stringify(february.changes)).not.toContain(hidden)
  })

  it('say where the people of a group are that was not found again', async () => {
    const january = (await build([involvements([...gang('E1', 'P1', 'P2', 'P3', 'P4', 'P5'), ...gang('E2', 'Q1', 'Q2', 'Q3')])])).caseFile
    const tables = [involvements([...gang('E2', 'Q1', 'Q2', 'Q3', 'P1'), ['E9', 'P2', 'suspect']]), associations([['P3', 'X']])]
    const february = await buildSince(january, tables)
    const { id, peopleBefore, people } = only(february.changes.gone)
    expect([id, peopleBefore]).toEqual([only(january.groups.filter(({ people: who }) => who.length === 5)).id, 5])
    expect(name(february, people)).toEqual([`P1 ${only(february.groups).id}`, 'P2', 'P3', 'not in the data: P4', 'not in the data: P5'])
  })

  it('are none where a case is held against itself, and there are no groups to tell of in an empty one', async () => {
    const tables = [dates, involvements([...gang('E1', 'P1', 'P2', 'P3'), ...gang('E2', 'Q1', 'Q2', 'Q3', 'Q4')])]
    const { caseFile } = await build(tables)
    const again = await buildSince(caseFile, tables)
    expect(again.groups).toEqual(caseFile.groups)
    expect(again.changes.groups.every(({ change, newEvents }) => change === 'unchanged' && newEvents.length === 0)).toBe(true)
    const empty = await buildSince(caseFile, [])
    expect(empty.changes.gone.map(({ id }) => id)).toEqual(caseFile.groups.map(({ id }) => id).sort())
    expect((await buildSince(empty, [])).changes).toEqual({ since: { title: '', asAt: '' }, groups: [], gone: [] })
  })
})
