export { openDuckDb } from './open-duckdb.ts'
export type { DuckDbOptions } from './open-database.ts'
