import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CaseError } from '../src/error.ts'
import type { Quality } from '../src/findings/quality/quality.ts'
import { composeQuality } from '../src/findings/quality/compose-quality.ts'
import { DEFAULT_OPTIONS } from '../src/options.ts'
import { measureTables, type MeasuredTables } from '../src/pipeline.ts'
import { KINDS, RECORD_KINDS } from '../src/presets/columns.ts'
import type { RejectedRow } from '../src/rows/import-account.ts'
import { at, bytesOf, LAW, linesOf, only } from './make.ts'
import { encode } from './rows/reading.ts'

const OPTIONS = { today: '2024-03-12' }

describe('any bytes at all', () => {
  /** Bytes below the header of a kind, of another, or of none; letters, signs that tables are made of, and anything. */
  const head = fc.constantFrom('', 'x,y,z\n', ...RECORD_KINDS.map((kind) => `${Object.keys(KINDS[kind].columns).join(',')}\n`))
  const body = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc
      .string({ unit: fc.constantFrom('a', '1', ',', ',', '"', '\n', '\r', ';', '\0', 'é', "'", '|', '\t', ' ', 'N/K'), maxLength: 300 })
      .map(encode),
  )

  it('are read to their end, and every row is accepted or set aside; nothing is thrown but a sentence that names the file', async () => {
    let read = 0
    await fc.assert(
      fc.asyncProperty(head, body, fc.integer({ min: 1, max: 400 }), async (start, bytes, size) => {
        const content = Uint8Array.from([...encode(start), ...bytes])
        const rejected: RejectedRow[] = []
        let measured: MeasuredTables
        try {
          measured = await measureTables([bytesOf('a.csv', content, size)], OPTIONS, { onRejected: (row) => rejected.push(row) })
        } catch (error) {
          if (!(error instanceof CaseError)) throw error
          expect(error.message).toMatch(/^a\.csv .*\.$/s)
          return
        }
        const { rowsRead, rowsAccepted, rowsRejected } = only(measured.report.files)
        expect(rowsRead).toBe(rowsAccepted + rowsRejected)
        expect(rejected).toHaveLength(rowsRejected)
        for (const { at: place } of measured.report.issues) expect(place.file).toBe('a.csv')
        read += rowsRead
      }),
      { ...LAW, numRuns: 1500 },
    )
    expect(read).toBeGreaterThan(1000)
  })
})

describe('rows in another order', () => {
  const FIELDS = ['person_id', 'full_name', 'date_of_birth', 'phones', 'source_agency', 'ethnicity_self_defined', 'created_at']
  const cell = fc.oneof(
    {
      weight: 3,
      arbitrary: fc.constantFrom('P1', 'P2', 'Orrin Vexley', '12/04/2008', '2023-05', '07700 900123', 'North', 'South', 'W1', 'NS'),
    },
    fc.constantFrom('N/K', '31/02/2024', '01/01/1900', '-', 'two\nlines', 'a "quoted" cell', 'x, y'),
    fc.string({ unit: 'grapheme', maxLength: 5 }),
  )
  const row = fc.array(cell, { minLength: FIELDS.length, maxLength: FIELDS.length }).map(([, ...rest]) => rest)

  /** Everything that is counted, without the places where it was first met. */
  function countsOf({ state, report }: MeasuredTables): readonly unknown[] {
    const { findings, flags, repeatedReports, undefinedIds, duplicateRows, ...counts }: Quality = composeQuality(state, report.files, {
      ...DEFAULT_OPTIONS,
      ...OPTIONS,
    })
    const { rowsRead, rowsAccepted, rowsRejected, kinds } = only(report.files)
    return [
      counts,
      findings.map(({ places, ...finding }) => [finding, places?.length]),
      { ...undefinedIds, places: undefinedIds.places.length },
      { ...duplicateRows, places: duplicateRows.places.length },
      [flags.flags, repeatedReports.reports],
      [rowsRead, rowsAccepted, rowsRejected, kinds],
      report.issueCounts,
    ]
  }

  it('change no count', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 2, maxLength: 12 }),
        fc.array(fc.nat(), { minLength: 12, maxLength: 12 }),
        async (rows, dice) => {
          const lines = rows.map((cells, i) => [`P${i % 5}`, ...cells])
          const shuffled = lines
            .map((line, i) => ({ line, order: at(dice, i) }))
            .sort((a, b) => a.order - b.order)
            .map(({ line }) => line)
          const measure = async (order: readonly (readonly string[])[]): Promise<readonly unknown[]> =>
            countsOf(await measureTables([linesOf('p.csv', [FIELDS, ...order])], OPTIONS))
          expect(await measure(shuffled)).toEqual(await measure(lines))
        },
      ),
      { ...LAW, numRuns: 300 },
    )
  })
})
