import type { SqlEngine } from '@weft/core'
import { openDuckDb } from '@weft/engine-duckdb'

/** Does some work with the embedded engine, which is closed when the work ends. It lives in memory and leaves no file. */
export async function withEngine<T>(work: (engine: SqlEngine) => Promise<T>): Promise<T> {
  const engine = await openDuckDb()
  try {
    return await work(engine)
  } finally {
    await engine.close()
  }
}
