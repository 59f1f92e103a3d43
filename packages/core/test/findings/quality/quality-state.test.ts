import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { composeQuality } from '../../../src/findings/quality/compose-quality.ts'
import { createQualityState, mergeQuality, type QualityState } from '../../../src/findings/quality/quality-state.ts'
import type { Quality } from '../../../src/findings/quality/quality.ts'
import { createRandom } from '../../../src/kernels/random.ts'
import { resolveOptions } from '../../../src/options.ts'
import { measureTables } from '../../../src/pipeline.ts'
import type { ParsedRow } from '../../../src/records/parse-rows.ts'
import type { FileAccount } from '../../../src/rows/import-account.ts'
import { at, LAW, table } from '../../make.ts'
import { CASE_ROWS, tablesOf, type FileRows } from './case-rows.ts'
import { measure, parseTables, stateOf, textOf, textWithoutPlaces } from './measure.ts'

const FEWER = { ...LAW, numRuns: 16 }
const SETTINGS = resolveOptions({})
const compose = (state: QualityState, files: readonly Readonly<FileAccount>[]): Quality => composeQuality(state, files, SETTINGS)

/** The document byte for byte. */
const text = (state: QualityState, files: readonly Readonly<FileAccount>[]): string => textOf(compose(state, files))

/** The same rows of each file in another order, and the files too. */
function shuffled(files: readonly FileRows[]): fc.Arbitrary<readonly FileRows[]> {
  const whole = <T>(list: readonly T[]): fc.Arbitrary<T[]> => fc.shuffledSubarray([...list], { minLength: list.length })
  return whole(files).chain((list) => fc.tuple(...list.map(({ file, rows }) => whole(rows).map((order) => ({ file, rows: order })))))
}

/** Merges what parts of rows are counted as, from the first on. */
function mergeParts(parts: readonly (readonly ParsedRow[])[]): QualityState {
  const into = createQualityState()
  for (const part of parts) mergeQuality(into, stateOf(part))
  return into
}

describe('the order of rows', () => {
  it('within a file, and that of files, changes nothing but the lines that are named', async () => {
    const orders = CASE_ROWS.chain((files) => fc.tuple(fc.constant(files), shuffled(files)))
    await fc.assert(
      fc.asyncProperty(orders, async ([files, other]) => {
        expect(textWithoutPlaces(await measure(tablesOf(other)))).toBe(textWithoutPlaces(await measure(tablesOf(files))))
      }),
      FEWER,
    )
  })

  it('changes nothing at all where each row keeps its line', async () => {
    await fc.assert(
      fc.asyncProperty(CASE_ROWS, fc.nat(), async (files, seed) => {
        const parsed = await parseTables(tablesOf(files))
        const random = createRandom(seed)
        const keyed = parsed.rows.map((row) => ({ row, key: random() }))
        const rows = keyed.sort((a, b) => a.key - b.key).map(({ row }) => row)
        expect(text(stateOf(rows), parsed.files)).toBe(text(stateOf(parsed.rows), parsed.files))
      }),
      FEWER,
    )
  })
})

describe('mergeQuality', () => {
  it('makes of any parts of the rows, in any order, what all of them make', async () => {
    await fc.assert(
      fc.asyncProperty(CASE_ROWS, fc.nat(), async (files, seed) => {
        const parsed = await parseTables(tablesOf(files))
        const random = createRandom(seed)
        const parts: ParsedRow[][] = [[], [], [], [], []]
        for (const row of parsed.rows) at(parts, Math.floor(random() * 5)).push(row)
        expect(text(mergeParts(parts), parsed.files)).toBe(text(stateOf(parsed.rows), parsed.files))
      }),
      FEWER,
    )
  })

  it('makes of the tables by themselves what one pass over them makes', async () => {
    await fc.assert(
      fc.asyncProperty(CASE_ROWS, async (files) => {
        const tables = tablesOf(files)
        const merged = createQualityState()
        for (const one of tables) mergeQuality(merged, (await measureTables([one], {})).state)
        const { state, report } = await measureTables(tables, {})
        expect(text(merged, report.files)).toBe(text(state, report.files))
      }),
      FEWER,
    )
  })

  it('makes of the pieces of one file what the whole makes, but for the lines', async () => {
    await fc.assert(
      fc.asyncProperty(CASE_ROWS, fc.nat(7), async (files, cut) => {
        const pieces = files.flatMap(({ file, rows }) => [rows.slice(0, cut), rows.slice(cut)].map((part) => ({ file, rows: part })))
        const merged = createQualityState()
        for (const { file, rows } of pieces) if (rows.length > 0) mergeQuality(merged, (await measureTables([table(file, rows)], {})).state)
        const { state, report } = await measureTables(tablesOf(files), {})
        expect(textWithoutPlaces(compose(merged, report.files))).toBe(textWithoutPlaces(compose(state, report.files)))
      }),
      FEWER,
    )
  })

  it('does not mind which of two comes first', async () => {
    await fc.assert(
      fc.asyncProperty(CASE_ROWS, CASE_ROWS, async (first, second) => {
        const later = second.map(({ file, rows }) => ({ file: `later-${file}`, rows }))
        const [a, b] = [await parseTables(tablesOf(first)), await parseTables(tablesOf(later))]
        const files = [...a.files, ...b.files]
        expect(text(mergeParts([a.rows, b.rows]), files)).toBe(text(mergeParts([b.rows, a.rows]), files))
      }),
      FEWER,
    )
  })

  it('takes nothing from the state that it adds, which may come from another thread', async () => {
    await fc.assert(
      fc.asyncProperty(CASE_ROWS, CASE_ROWS, async (first, second) => {
        const [a, b] = [await parseTables(tablesOf(first)), await parseTables(tablesOf(second))]
        const [into, from] = [stateOf(a.rows), structuredClone(stateOf(b.rows))]
        mergeQuality(into, from)
        expect(text(from, b.files)).toBe(text(stateOf(b.rows), b.files))
      }),
      FEWER,
    )
  })
})
