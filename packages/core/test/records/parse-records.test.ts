import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { faultsOf, LAW, linesOf, only, recordsOf, table } from '../make.ts'

describe('parseRecords', () => {
  it('keeps order by file, then by what rows say, whatever the order they come in', async () => {
    const rows = ['P3', 'P10', 'P1', 'P2'].map((id) => ({ person_id: id }))
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(rows, { minLength: 4 }), fc.boolean(), async (shuffled, isReversed) => {
        const tables = [table('b.csv', shuffled), table('a.csv', [{ event_id: 'E1' }])]
        const { records } = await recordsOf(isReversed ? tables.reverse() : tables)
        expect(records.map((record) => record.row.cells[0])).toEqual(['E1', 'P1', 'P10', 'P2', 'P3'])
      }),
      LAW,
    )
  })

  it('sets the rows of a file aside whose header fits no kind, and says so once', async () => {
    const { records, report } = await recordsOf([
      linesOf('odd.csv', [
        ['a', 'b'],
        ['1', 'x\ny'],
        ['2', 'y'],
      ]),
    ])
    expect(records).toEqual([])
    expect(faultsOf(report)).toEqual(['odd.csv:- unknown-table -'])
    expect(report.rejected.map(({ line, code, text }) => [line, code, text])).toEqual([
      [2, 'unknown-table', '"1","x\ny"'],
      [4, 'unknown-table', '"2","y"'],
    ])
    expect(only(report.files)).toMatchObject({ kinds: [], unplacedColumns: ['a', 'b'], rowsRead: 2, rowsAccepted: 0, rowsRejected: 2 })
  })

  it('counts a row that says the same as another of its file once, and keeps the first line', async () => {
    const row = { person_id: 'P1', surname: 'Vexley' }
    const { records, report } = await recordsOf([table('a.csv', [row, { person_id: 'P2' }, row, row]), table('b.csv', [row])])
    expect(records.map(({ row: { header, line } }) => `${header.file}:${line}`)).toEqual(['a.csv:2', 'a.csv:3', 'b.csv:2'])
    expect(faultsOf(report)).toEqual(['a.csv:4 duplicate-row -', 'a.csv:5 duplicate-row -'])
    expect(report.files.map(({ rowsAccepted }) => rowsAccepted)).toEqual([4, 1])
  })

  it.each([
    ['person', { person_id: '', surname: 'Vexley' }, 'person_id'],
    ['event', { event_id: 'N/K', offence: 'x' }, 'event_id'],
    ['involvement', { event_id: 'E1', person_id: ' ', role: 'suspect' }, 'person_id'],
    ['link', { from_id: 'P1', to_id: '-', link_type: 'knows' }, 'to_id'],
    ['mention', { report_id: 'R1', entity_id: '' }, 'entity_id'],
    ['flag', { entity_id: 'P1', flag_kind: '' }, 'flag_kind'],
    ['missing_episode', { episode_id: 'M1', person_id: '', missing_from_at: '2024' }, 'person_id'],
  ])('sets a row of %s aside where a key is blank, with a fault at its column', async (_, row, column) => {
    const { records, report } = await recordsOf([table('a.csv', [row])])
    expect(records).toEqual([])
    expect(faultsOf(report)).toContain(`a.csv:2 no-key ${column}`)
    expect(only(report.rejected)).toMatchObject({ line: 2, code: 'no-record' })
  })

  it.each([
    [{ event_id: 'E1', person_id: 'P1', role: '' }, 'involvement'],
    [{ object_id: 'O1', object_kind: '', value: '' }, 'object'],
    [{ from_id: 'P1', to_id: 'P2', link_type: '' }, 'link'],
    [{ episode_id: 'M1', person_id: 'P1', missing_from_at: '' }, 'missing_episode'],
  ])('keeps %j, which still says something', async (row, kind) => {
    expect(only((await recordsOf([table('a.csv', [row])])).records).kind).toBe(kind)
  })

  it('names the columns that no record took up, and keeps their cells with the row', async () => {
    const { records, report } = await recordsOf([table('a.csv', [{ person_id: 'P1', shoe_size: '7', __proto__x: 'y' }])])
    expect(only(report.files).unplacedColumns).toEqual(['shoe_size', '__proto__x'])
    expect(only(records).row.cells).toEqual(['P1', '7', 'y'])
  })

  it('reads the columns that any kind may carry', async () => {
    const row = {
      event_id: 'E1',
      source_system: 'Beacon',
      source_agency: 'Harbour Police',
      force_code: '99',
      created_at: '12/03/2024',
      captured_stage: 'initial report',
      marking: 'official sensitive',
      handling: 'P',
      provenance_ref: 'R7',
      review_due: '12/03/2034',
    }
    const { records } = await recordsOf([table('a.csv', [row])], [], '2024-03-12')
    expect(only(records)).toMatchObject({
      sourceSystem: 'Beacon',
      sourceAgency: 'Harbour Police',
      forceCode: '99',
      createdAt: '2024-03-12',
      capturedStage: 'initial report',
      marking: 'OFFICIAL-SENSITIVE',
      handling: 'P',
      provenanceRef: 'R7',
      reviewDue: '2034-03-12',
    })
  })

  it('says so where a marking is none, and keeps the record', async () => {
    const { records, report } = await recordsOf([table('a.csv', [{ event_id: 'E1', marking: 'Burglary' }])])
    expect(only(records).marking).toBeUndefined()
    expect(faultsOf(report)).toEqual(['a.csv:2 unknown-marking marking'])
  })

  it('says once what is wrong with the handling of a report', async () => {
    const { report } = await recordsOf([table('a.csv', [{ report_id: 'R1', handling: 'N/K' }])])
    expect(faultsOf(report)).toEqual(['a.csv:2 placeholder handling'])
  })

  it('splits lists by the separators that are set', async () => {
    const tables = [table('a.csv', [{ person_id: 'P1', flags: 'cse/da;x' }])]
    expect(only((await recordsOf(tables, [], '', { listSeparators: ['/'] })).records)).toMatchObject({ flags: ['cse', 'da;x'] })
  })

  it('takes a date after today for a fault, and keeps the record', async () => {
    const { records, report } = await recordsOf([table('a.csv', [{ event_id: 'E1', date_from: '13/03/2024' }])], [], '2024-03-12')
    expect(only(records)).toMatchObject({ kind: 'event', occurredFrom: undefined })
    expect(faultsOf(report)).toEqual(['a.csv:2 future-date occurred_from'])
  })

  it('accounts for every row: read is accepted and set aside', async () => {
    const cell = fc.constantFrom('', 'P1', 'P2', 'N/K', '2024-13-01', '"', ',', 'x\ny')
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 12 }), async (lines) => {
        const { records, report } = await recordsOf([linesOf('a.csv', [['person_id', 'surname', 'dob'], ...lines])])
        const { rowsRead, rowsAccepted, rowsRejected } = only(report.files)
        expect(rowsRead).toBe(lines.length)
        expect(rowsAccepted + rowsRejected).toBe(rowsRead)
        expect(report.rejected).toHaveLength(rowsRejected)
        const duplicates = report.issues.filter(({ code }) => code === 'duplicate-row').length
        expect(records).toHaveLength(rowsAccepted - duplicates)
      }),
      { ...LAW, numRuns: 300 },
    )
  })
})
