import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addRow,
  countDuplicateRows,
  createDuplicateRows,
  mergeDuplicateRows,
  type DuplicateRows,
} from '../../../../src/findings/quality/measures/duplicate-rows.ts'
import { createAdaptiveSample } from '../../../../src/kernels/adaptive-sample.ts'
import { createRandom } from '../../../../src/kernels/random.ts'
import type { Row } from '../../../../src/rows/row.ts'
import { at, LAW, table } from '../../../make.ts'
import { measure, rowsOf } from '../measure.ts'

const CELL = fc.constantFrom('', 'a', 'b', 'a b')
const ROWS: fc.Arbitrary<readonly Row[]> = fc
  .array(fc.tuple(fc.constantFrom('a.csv', 'b.csv', 'c.csv'), fc.array(CELL, { minLength: 2, maxLength: 2 })), { maxLength: 40 })
  .map((rows) => rows.map(([file, cells], i) => ({ header: { file, columns: ['x', 'y'] }, line: i + 2, cells })))

function countOf(rows: readonly Row[]): DuplicateRows {
  const counted = createDuplicateRows()
  for (const row of rows) addRow(counted, row, [], false)
  return counted
}

/** The slow way: the text of every row, file by file. */
function countSlowly(rows: readonly Row[]): ReturnType<typeof countDuplicateRows> {
  const sets = new Map<string, Row[]>()
  for (const row of rows) {
    const text = JSON.stringify([row.header.file, row.cells])
    sets.set(text, [...(sets.get(text) ?? []), row])
  }
  const files = [...new Set(rows.map((row) => row.header.file))].sort()
  const byFile = files.map((file) => {
    const own = [...sets.values()].filter((set) => at(set, 0).header.file === file)
    return { file, rows: own.flat().length, duplicates: own.flat().length - own.length }
  })
  const repeated = [...sets.values()].filter((set) => set.length > 1)
  const places = repeated.map((set) => ({ file: at(set, 0).header.file, line: at(set, set.length - 1).line }))
  return {
    rows: rows.length,
    duplicates: rows.length - sets.size,
    isEstimate: false,
    byFile: byFile.filter(({ duplicates }) => duplicates > 0),
    places: places.sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1)).slice(0, 20),
  }
}

describe('duplicate rows', () => {
  it('are counted as the slow way counts them, in any order, with the last place of each', () => {
    const orders = ROWS.chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray([...rows], { minLength: rows.length })))
    fc.assert(
      fc.property(orders, ([rows, other]) => {
        expect(countDuplicateRows(countOf(other))).toEqual(countSlowly(rows))
      }),
      { ...LAW, numRuns: 200 },
    )
  })

  it('are the same counted in parts', () => {
    fc.assert(
      fc.property(ROWS, fc.nat(), fc.boolean(), (rows, seed, isReversed) => {
        const random = createRandom(seed)
        const parts: Row[][] = [[], [], []]
        for (const row of rows) at(parts, Math.floor(random() * 3)).push(row)
        const merged = createDuplicateRows()
        for (const part of isReversed ? parts.reverse() : parts) mergeDuplicateRows(merged, countOf(part))
        expect(countDuplicateRows(merged)).toEqual(countSlowly(rows))
      }),
      LAW,
    )
  })

  it('are told apart by every cell and by the file', async () => {
    const row = { person_id: 'P1', surname: 'Vexley' }
    const { duplicateRows } = await measure([
      table('a.csv', [row, { ...row, surname: 'vexley' }, { ...row, person_id: 'P2' }, row, row]),
      table('b.csv', [row]),
    ])
    expect(duplicateRows).toEqual({
      rows: 6,
      duplicates: 2,
      isEstimate: false,
      byFile: [{ file: 'a.csv', rows: 5, duplicates: 2 }],
      places: [{ file: 'a.csv', line: 6 }],
    })
  })

  it('are none where rows that say the same are things of their own', async () => {
    const mapping = {
      files: 'stops.csv',
      records: [{ kind: 'event' as const, columns: { event_id: { row: 'S' }, location_text: 'where' } }],
    }
    const rows = rowsOf(3, () => ({ where: 'the quay' }))
    expect((await measure([table('stops.csv', rows)], { tables: [mapping] })).duplicateRows).toMatchObject({ rows: 3, duplicates: 0 })
    expect((await measure([table('other.csv', rows)])).duplicateRows).toMatchObject({ rows: 3, duplicates: 2 })
  })

  it('are estimated beyond the bound, within six standard errors', () => {
    const counted: DuplicateRows = { ...createDuplicateRows(), sample: createAdaptiveSample(512, 3) }
    const header = { file: 'a.csv', columns: ['x'] }
    for (let line = 2; line < 20_002; line++) addRow(counted, { header, line, cells: [`row ${line % 10_000}`] }, [], false)
    const { rows, duplicates, isEstimate } = countDuplicateRows(counted)
    expect([rows, isEstimate]).toEqual([20_000, true])
    expect(Math.abs(duplicates / 10_000 - 1)).toBeLessThan((6 * 1.2) / Math.sqrt(512))
  })

  it('fill the list that takes the hash of each cell', () => {
    const hashes: number[] = []
    addRow(createDuplicateRows(), { header: { file: 'a.csv', columns: ['x', 'y'] }, line: 2, cells: ['a', 'a'] }, hashes, true)
    expect(hashes).toHaveLength(2)
    expect(hashes[0]).toBe(hashes[1])
  })
})
