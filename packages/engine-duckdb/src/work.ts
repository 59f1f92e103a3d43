import type { DuckDBConnection, DuckDBInstance, DuckDBPreparedStatement, StatementType } from '@duckdb/node-api'
import { createFault, retellFault } from './fault.ts'

/** A stop that comes before DuckDB has begun is lost on it: it is said again, so many milliseconds later. */
const SAY_AGAIN = 5

/**
 * Something the engine was asked for: a transaction on a connection of its own, so that it is done as a whole or not at
 * all, is stopped alone, and ends no answer that is being read (a second statement on a connection does, in silence).
 */
export class Work {
  readonly #database: DuckDBInstance
  readonly #aim: string
  #connection: DuckDBConnection | undefined
  #isOpen = false
  #isStopped = false
  #running: Promise<unknown> | undefined
  #ended: Promise<void> | undefined

  constructor(database: DuckDBInstance, aim: string) {
    this.#database = database
    this.#aim = aim
  }

  /** Lets DuckDB do a step; what fails, or was stopped meanwhile, is thrown as a fault of the whole work. */
  async run<T>(step: (connection: DuckDBConnection) => Promise<T>): Promise<T> {
    this.#check()
    const running = this.#connect().then(step)
    this.#running = running
    try {
      return await running
    } catch (cause) {
      throw this.#isStopped ? this.#stopFault(cause) : retellFault(this.#aim, cause)
    } finally {
      this.#running = undefined
    }
  }

  /** Lets DuckDB do a step that does not wait. */
  runNow<T>(step: () => T): T {
    this.#check()
    try {
      return step()
    } catch (cause) {
      throw retellFault(this.#aim, cause)
    }
  }

  /** Runs a statement, which is to be one and of a kind. */
  async runStatement<T>(sql: string, kind: StatementType, run: (statement: DuckDBPreparedStatement) => Promise<T>): Promise<T> {
    // DuckDB would read what stands before NUL, and no further
    if (sql.includes('\0')) throw this.fault('its SQL holds NUL')
    return this.run(async (connection) => {
      const statement = await connection.prepare(sql)
      try {
        if (statement.statementType !== kind) throw this.fault('its SQL is a statement of another kind')
        return await run(statement)
      } finally {
        statement.destroySync()
      }
    })
  }

  /** A fault of this work, to be thrown: a reason is a clause without a full stop. */
  fault(reason: string): Error {
    return createFault(this.#aim, reason)
  }

  /** Lets what was done stand: without this it is undone at the end. */
  async commit(): Promise<void> {
    await this.run(async (connection) => {
      await connection.run('COMMIT')
      this.#isOpen = false
    })
  }

  /** Stops what runs, and whatever would be run. */
  stop(): void {
    this.#isStopped = true
    if (this.#running === undefined) return
    this.#connection?.interrupt()
    setTimeout(() => {
      this.stop()
    }, SAY_AGAIN)
  }

  /** Waits for what runs, undoes what is not committed and gives all of it back. */
  async end(): Promise<void> {
    this.#ended ??= this.#giveBack()
    await this.#ended
  }

  async #connect(): Promise<DuckDBConnection> {
    if (this.#connection !== undefined) return this.#connection
    this.#connection = await this.#database.connect()
    await this.#connection.run('BEGIN')
    this.#isOpen = true
    return this.#connection
  }

  async #giveBack(): Promise<void> {
    this.#isStopped = true
    await Promise.allSettled([this.#running])
    // an answer that is half read keeps its connection alive, and with it every table of the time: only this ends it
    if (this.#isOpen) await Promise.allSettled([this.#connection?.run('ROLLBACK')])
    this.#connection?.closeSync()
  }

  #check(): void {
    if (this.#isStopped) throw this.#stopFault()
  }

  #stopFault(cause?: unknown): Error {
    return createFault(this.#aim, 'it was stopped', cause)
  }
}
