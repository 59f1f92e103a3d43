import { detach } from './detach.ts'
import type { FileAccount } from './import-account.ts'
import type { Row, TableHeader } from './row.ts'

/** Rows of one file that were read together, with the account of the file. */
export class RowBatch {
  readonly header: TableHeader
  readonly account: FileAccount
  readonly rows: Row[] = []
  readonly #text: string
  readonly #starts: number[] = []
  readonly #stops: number[] = []
  #kept: Map<number, string> | undefined

  constructor(header: TableHeader, account: FileAccount, text: string) {
    this.header = header
    this.account = account
    this.#text = text
  }

  /** Adds a row that stands in the text of the batch. */
  add(row: Row, start: number, stop: number): void {
    this.rows.push(row)
    this.#starts.push(start)
    this.#stops.push(stop)
  }

  /** Adds a row whose text came before that of the batch. */
  addKept(row: Row, raw: string): void {
    this.#kept ??= new Map()
    this.#kept.set(this.rows.length, raw)
    this.add(row, 0, 0)
  }

  /** The text of a row as it stands in the file, without the line break that ends it. */
  rawOf(index: number): string {
    return this.#kept?.get(index) ?? detach(this.#text.slice(this.#starts[index], this.#stops[index]))
  }
}
