import type { SqlEngine } from '@weft/core'

/** Does some work with the embedded engine, which is closed when the work ends. It lives in memory and leaves no file. */
export async function withEngine<T>(work: (engine: SqlEngine) => Promise<T>): Promise<T> {
  // loaded where it is needed: it is seventy megabytes, and most commands do without
  const { openDuckDb } = await import('@weft/engine-duckdb')
  const engine = await openDuckDb()
  try {
    return await work(engine)
  } finally {
    await engine.close()
  }
}
