import { DuckDBInstance } from '@duckdb/node-api'

/** What DuckDB may use of the machine. */
export interface DuckDbOptions {
  /** The most memory, with its unit ("4GB"); by default four fifths of what the machine has. */
  readonly memoryLimit?: string
  /** How many threads; by default as many as the machine has cores. */
  readonly threads?: number
  /**
   * A folder for what does not fit into memory. What is put there is readable text, in a folder of its own that only this
   * user may open and that goes when the engine is closed. Without one nothing is written, and what does not fit fails.
   */
  readonly spillFolder?: string
}

/**
 * A database in memory that reaches nothing but memory and the spill folder: no other file, no network, no extension,
 * no setting that could be changed.
 *
 * @param options its spill folder is used as it is, and is to be its alone
 */
export async function openDatabase({ memoryLimit, threads, spillFolder }: DuckDbOptions): Promise<DuckDBInstance> {
  return DuckDBInstance.create(':memory:', {
    ...(memoryLimit === undefined ? {} : { memory_limit: memoryLimit }),
    ...(threads === undefined ? {} : { threads: String(threads) }),
    // DuckDB may always write where it spills to: no folder needs to be allowed
    temp_directory: spillFolder ?? '',
    // tables are filled two to three times as fast as without, and joins and aggregates take as long
    preserve_insertion_order: 'true',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    allow_community_extensions: 'false',
    allow_persistent_secrets: 'false',
    enable_external_access: 'false',
    lock_configuration: 'true',
  })
}
