/** What a column of an engine's table may hold. */
export type SqlType = 'text' | 'integer' | 'number'

/** A column of an engine's table: `integer` is a whole number of 32 bits, `number` a double. */
export interface SqlColumn {
  readonly name: string
  readonly type: SqlType
}

/** One value: null where nothing is known. Whole numbers come back as numbers, whatever their width in the engine. */
export type SqlValue = string | number | null

/** Some rows, by column: one list for each column, all of one length. Numbers may come as typed arrays. */
export type SqlBatch = readonly ArrayLike<SqlValue>[]

/** A row of a small answer, by column name. */
export type SqlRow = Readonly<Record<string, SqlValue>>

/** What an engine can do beyond what all can. */
export interface SqlCapabilities {
  /** Whether what does not fit into memory goes to disk instead of failing. */
  readonly spills: boolean
  /** Whether several processes may work on the same tables. */
  readonly shared: boolean
}

/**
 * How an engine writes the few things that differ between engines. Everything else that Weft asks for is plain SQL: joins,
 * equality, CASE, COUNT, MIN, MAX, SUM and BIT_OR of whole numbers, whole-number arithmetic without division, UNION ALL,
 * GROUP BY. Sums of doubles are not asked for: their last digits depend on the order in which an engine adds.
 */
export interface SqlDialect {
  readonly name: string
  readonly capabilities: SqlCapabilities
  /** An identifier, quoted; names that differ only in case may be one. */
  readonly quote: (identifier: string) => string
  /** A text as a literal. */
  readonly text: (value: string) => string
  /** The Levenshtein distance of two text expressions, an integer; NULL where either is. Texts are ASCII. */
  readonly editDistance: (a: string, b: string) => string
  /** The number of code points in a text expression. */
  readonly length: (text: string) => string
}

/**
 * Where joins and aggregates over records are run: the one thing that a machine of another size puts into the walk.
 *
 * Tables live as long as the engine, and belong to it alone. A fault of the engine is thrown as a CaseError `engine`.
 */
export interface SqlEngine {
  readonly dialect: SqlDialect
  /**
   * Makes a table of rows. Numbers that are not finite, whole numbers beyond 32 bits and halves of surrogate pairs are a fault.
   *
   * @returns how many rows it has
   */
  ingest(table: string, columns: readonly SqlColumn[], batches: Iterable<SqlBatch> | AsyncIterable<SqlBatch>): Promise<number>
  /**
   * Makes a table of what a SELECT gives, at once: never a view.
   *
   * @returns how many rows it has
   */
  materialise(table: string, select: string): Promise<number>
  /**
   * A small answer to one SELECT as a whole. Two columns of one name are a fault.
   *
   * @param max the most rows it may have; more are a fault, since they were not meant to be held at once
   */
  rows(select: string, max: number): Promise<readonly SqlRow[]>
  /** A large answer, batch by batch, in no order that may be relied on unless the SELECT orders it. */
  stream(select: string): AsyncIterable<SqlBatch>
  /** Drops tables; those that are not there are passed over. */
  drop(...tables: readonly string[]): Promise<void>
  /** Stops all that was asked for before, which then fails; what is asked for later runs. */
  cancel(): void
  /** Ends the engine and all its tables. Calling it again does nothing. */
  close(): Promise<void>
}
