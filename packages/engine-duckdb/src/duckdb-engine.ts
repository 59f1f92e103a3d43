import { StatementType, type DuckDBInstance } from '@duckdb/node-api'
import { CaseError, type SqlBatch, type SqlColumn, type SqlDialect, type SqlEngine, type SqlRow } from '@weft/core'
import { createDialect } from './duckdb-dialect.ts'
import { ingestBatches } from './ingest-batches.ts'
import { openAnswer } from './open-answer.ts'
import { Work } from './work.ts'

const QUERY = 'answer a query'

/** DuckDB as an engine: keeps account of what runs in it, to stop and to end it. */
export class DuckDbEngine implements SqlEngine {
  readonly dialect: SqlDialect
  readonly #database: DuckDBInstance
  readonly #removeFolder: () => Promise<void>
  readonly #works = new Set<Work>()
  #closed: Promise<void> | undefined

  constructor(database: DuckDBInstance, spills: boolean, removeFolder: () => Promise<void>) {
    this.dialect = createDialect(spills)
    this.#database = database
    this.#removeFolder = removeFolder
  }

  async ingest(table: string, columns: readonly SqlColumn[], batches: Iterable<SqlBatch> | AsyncIterable<SqlBatch>): Promise<number> {
    return this.#do(`fill the table "${table}"`, (work) => ingestBatches(work, this.dialect, table, columns, batches))
  }

  async materialise(table: string, select: string): Promise<number> {
    return this.#do(`make the table "${table}"`, (work) =>
      work.runStatement(`CREATE TABLE ${this.dialect.quote(table)} AS ${select}`, StatementType.CREATE, async (statement) => {
        const [counted] = await (await statement.run()).getRows()
        return Number(counted?.[0])
      }),
    )
  }

  async rows(select: string, max: number): Promise<readonly SqlRow[]> {
    return this.#do(QUERY, async (work) => {
      const { names, batches } = await openAnswer(work, select)
      if (new Set(names).size < names.length) throw work.fault('two columns of the answer have one name')
      const rows: SqlRow[] = []
      for await (const batch of batches) {
        const count = batch[0]?.length ?? 0
        if (rows.length + count > max) throw work.fault(`the answer has more than ${max} rows; read it as a stream`)
        for (let row = 0; row < count; row++)
          rows.push(Object.fromEntries(names.map((name, column) => [name, batch[column]?.[row] ?? null])))
      }
      return rows
    })
  }

  async *stream(select: string): AsyncGenerator<SqlBatch, void> {
    const work = this.#begin(QUERY)
    try {
      const { batches } = await openAnswer(work, select)
      yield* batches
      await work.commit()
    } finally {
      await this.#end(work)
    }
  }

  async drop(...tables: readonly string[]): Promise<void> {
    await this.#do('drop tables', async (work) => {
      for (const table of tables)
        await work.runStatement(`DROP TABLE IF EXISTS ${this.dialect.quote(table)}`, StatementType.DROP, (statement) => statement.run())
    })
  }

  cancel(): void {
    for (const work of this.#works) work.stop()
  }

  async close(): Promise<void> {
    this.#closed ??= this.#closeDown()
    await this.#closed
  }

  async #do<T>(aim: string, job: (work: Work) => Promise<T>): Promise<T> {
    const work = this.#begin(aim)
    try {
      const result = await job(work)
      await work.commit()
      return result
    } finally {
      await this.#end(work)
    }
  }

  #begin(aim: string): Work {
    if (this.#closed !== undefined) throw new CaseError('engine', `The engine could not ${aim}: it is closed. Open another.`)
    const work = new Work(this.#database, aim)
    this.#works.add(work)
    return work
  }

  async #end(work: Work): Promise<void> {
    await work.end()
    this.#works.delete(work)
  }

  async #closeDown(): Promise<void> {
    this.cancel()
    await Promise.all(Array.from(this.#works, (work) => work.end()))
    try {
      await this.#dropAll()
    } finally {
      this.#database.closeSync()
      await this.#removeFolder()
    }
  }

  /** A closed database keeps its tables in memory as long as anything of it, an answer say, waits to be collected. */
  async #dropAll(): Promise<void> {
    const work = new Work(this.#database, 'be closed')
    try {
      const found = await work.run((connection) => connection.runAndReadAll('SELECT table_name FROM duckdb_tables()'))
      for (const [table] of found.getRows())
        await work.run((connection) => connection.run(`DROP TABLE ${this.dialect.quote(String(table))}`))
      await work.commit()
    } finally {
      await work.end()
    }
  }
}
