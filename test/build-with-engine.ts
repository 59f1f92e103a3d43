import { buildCaseFile, type BuiltCase, type CaseOptionsInput, type Judgement, type Table } from '@weft/core'
import { openDuckDb } from '@weft/engine-duckdb'

/** Builds a case as `weft build` does: with the embedded engine, which is closed at the end. */
export async function buildWithEngine(
  tables: Iterable<Table>,
  options: CaseOptionsInput = {},
  judgements: readonly Judgement[] = [],
): Promise<BuiltCase> {
  const engine = await openDuckDb()
  try {
    return await buildCaseFile(tables, options, { engine, judgements })
  } finally {
    await engine.close()
  }
}
